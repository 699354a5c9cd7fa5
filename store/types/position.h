#pragma once

#include <cmath>
#include <functional>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "store/types/postcode.h"

namespace store {

// A position on the globe: WGS 84, in degrees.
struct Position {
  double lat;
  double lon;

  friend bool operator==(const Position&, const Position&) = default;
};

// Whether latitude and longitude are within 90 and 180 degrees. Portals write 91 or 999 where they
// know no position.
[[nodiscard]] inline bool is_on_globe(Position position) {
  return std::abs(position.lat) <= 90 && std::abs(position.lon) <= 180;
}

// Whether two positions are of one place: those of a station are rounded, by up to some 100 m.
[[nodiscard]] inline bool is_one_place(Position a, Position b) {
  constexpr double kDegrees = 1e-3;
  return std::abs(a.lat - b.lat) < kDegrees && std::abs(a.lon - b.lon) < kDegrees;
}

// The place that a position belongs to, which need not be in the location table; or why it has
// none, as a sentence. For one thread.
using FindPlace = std::function<tl::expected<Postcode, std::string>(Position)>;
// Makes one for each thread.
using MakeFindPlace = std::function<FindPlace()>;

// The place of rows that have no position, or none near a place: it has no location.
inline constexpr std::string_view kNoPlace = "NO-PLACE";

}  // namespace store
