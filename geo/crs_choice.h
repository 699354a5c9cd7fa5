#pragma once

#include "geo/projector.h"
#include "store/types/result.h"

namespace geo {

// A stretch of the globe, in degrees; it does not cross the 180th meridian.
struct DegreesBox {
  double west = 180;
  double south = 90;
  double east = -180;
  double north = -90;

  void add(LonLat position);
  [[nodiscard]] bool is_empty() const { return west > east; }
};

// A CRS that is chosen is never more wrong than this about a length.
inline constexpr double kMostScaleError = 0.03;

// The CRS in which circles are drawn over all of `box`: the UTM zone (WGS 84) if the box lies in
// one, else the projected CRS in metres of PROJ's database with the smallest area of use that holds
// it (of equal ones, the one registered last). Errors: kNotFound where none does to
// kMostScaleError, naming the box; kUnavailable without PROJ's database. Cost: up to some 100 ms.
[[nodiscard]] store::Result<Crs> choose_crs(const DegreesBox& box);

// By how much a short distance in `crs` is longer or shorter than on the ground, at worst, in the
// corners and the middle of `box`: a fraction (0.0004 is 40 cm on a kilometre). 0 where none of
// them can be projected.
//
//   source  lengths on the WGS 84 ellipsoid by its radii of curvature: J. P. Snyder, "Map
//           Projections - A Working Manual", 1987, eq. 4-18 to 4-20
[[nodiscard]] double scale_error(const Crs& crs, const DegreesBox& box);

}  // namespace geo
