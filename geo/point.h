#pragma once

#include <compare>

namespace geo {

// WGS 84 degrees; the projector checks the ranges.
struct LonLat {
  double lon;
  double lat;
  friend bool operator==(const LonLat&, const LonLat&) = default;
};

// Metres in the data directory's projected CRS.
struct GridPoint {
  double x;
  double y;
  friend bool operator==(const GridPoint&, const GridPoint&) = default;
};

// A length on the projected plane.
struct Metres {
  double value;
  friend auto operator<=>(const Metres&, const Metres&) = default;
};

}  // namespace geo
