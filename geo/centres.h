#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "geo/point.h"
#include "store/types/dictionary.h"
#include "store/types/result.h"

namespace geo {

// The location table: every postcode's centre, in rank order. PROJ ran once, when the table was
// made; memory and PostGIS compare these very same metres.
struct Centres {
  store::PostcodeDictionary codes;   // The slot is the rank along the Hilbert curve.
  std::vector<LonLat> degrees;       // By slot, as the table gave them.
  std::vector<GridPoint> metres;     // By slot.
  std::vector<std::uint32_t> place;  // By slot: index into place_names; 0 is the empty name.
  std::vector<std::string> place_names;

  [[nodiscard]] std::size_t size() const { return metres.size(); }
  [[nodiscard]] const std::string& place_name(store::PostcodeSlot slot) const {
    return place_names[place[index(slot)]];
  }
};

// One row of a location table, before it has a rank.
struct LocatedPostcode {
  store::Postcode postcode;
  LonLat degrees;
  GridPoint metres;
  std::string place;  // One line of text; may be empty.
};

// The smallest part of the globe along meridians and parallels. West is above east where it crosses
// 180 degrees, as a bounding box of RFC 7946 has it.
struct Bounds {
  double west, south, east, north;
  friend bool operator==(const Bounds&, const Bounds&) = default;
};

// Around positions, of which there is at least one; longitudes from -180 to 180.
[[nodiscard]] Bounds bounds_around(const std::vector<LonLat>& positions);

// Orders rows along the Hilbert curve over their metres (ties by code) and makes the table of them:
// the same for the same rows in any order. `rows` name each postcode once.
[[nodiscard]] Centres arrange_along_curve(std::vector<LocatedPostcode> rows);

// Every slot, in the order of the codes. Costs some 80 ns a postcode.
[[nodiscard]] std::vector<store::PostcodeSlot> slots_by_code(const Centres& centres);

// The table as the data directory keeps it: CSV `postcode,lat,lon,x,y,place` in rank order, every
// number the shortest text that reads back to the same double.
[[nodiscard]] std::string centres_to_csv(const Centres& centres);

// Reads what centres_to_csv wrote; `name` is for messages. Errors: kCorrupt with the line where it
// is anything else. Costs about 0.25 microseconds a row: nothing is projected or sorted again.
[[nodiscard]] store::Result<Centres> centres_from_csv(std::string_view csv, std::string_view name);

}  // namespace geo
