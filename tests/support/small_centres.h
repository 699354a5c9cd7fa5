#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

#include "geo/centres.h"
#include "tests/support/values.h"

namespace tests {

// One row of a location table written out in a test.
struct SmallRow {
  std::string_view postcode;
  geo::LonLat degrees;
  geo::GridPoint metres;
  std::string_view place{};
};

inline std::vector<geo::LocatedPostcode> located(std::initializer_list<SmallRow> rows) {
  std::vector<geo::LocatedPostcode> all;
  for (const SmallRow& row : rows) {
    all.push_back({.postcode = postcode(row.postcode),
                   .degrees = row.degrees,
                   .metres = row.metres,
                   .place = std::string(row.place)});
  }
  return all;
}

inline geo::Centres small_centres(std::initializer_list<SmallRow> rows) {
  return geo::arrange_along_curve(located(rows));
}

}  // namespace tests
