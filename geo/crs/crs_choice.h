#pragma once

#include <optional>
#include <string>

#include "geo/crs/projector.h"
#include "store/types/result.h"

namespace geo {

// A stretch of the globe around some positions, in degrees.
class DegreesBox {
 public:
  void add(LonLat position);
  [[nodiscard]] bool is_empty() const { return south_ > north_; }

  // From west() eastward to east(), which is above 180 where the positions lie on both sides of the
  // 180th meridian and nearer to each other across it.
  [[nodiscard]] double west() const { return is_across() ? first_eastward_ : west_; }
  [[nodiscard]] double east() const { return is_across() ? last_eastward_ : east_; }
  [[nodiscard]] double south() const { return south_; }
  [[nodiscard]] double north() const { return north_; }
  [[nodiscard]] bool is_across() const {
    return west_ < 0 && east_ >= 0 && last_eastward_ - first_eastward_ < east_ - west_;
  }

 private:
  double west_ = 180;
  double south_ = 90;
  double east_ = -180;
  double north_ = -90;
  double first_eastward_ = 360;  // By longitudes from 0 to 360.
  double last_eastward_ = 0;
};

// A CRS that is chosen is never more wrong than this about a length.
inline constexpr double kMostScaleError = 0.03;

// The UTM zone (WGS 84) that a position lies in: "EPSG:32631"; nothing near the poles.
[[nodiscard]] std::optional<std::string> utm_zone(LonLat position);

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
