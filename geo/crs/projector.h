#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "geo/point.h"
#include "store/types/result.h"

namespace geo {

// A coordinate reference system as the data directory keeps it: enough to project again at any
// later time, to the bit, without looking anything up.
struct Crs {
  std::string code;      // "EPSG:28992"
  std::string name;      // "Amersfoort / RD New"
  std::string pipeline;  // The PROJ pipeline from WGS 84 degrees (lon, lat) to metres (x, y); it
                         // uses no grid, as the next machine may not have it.
  double west, south, east, north;  // Area of use in degrees; west > east where it crosses 180.
};

// The `reason` of the error for a position that `crs` does not cover.
inline constexpr std::string_view kOutsideAreaOfUse = "outside-area-of-use";

// Whether `position` is on the globe and lies in the area of use of `crs`.
[[nodiscard]] bool covers(const Crs& crs, LonLat position);

// Looks `code` up in PROJ's database and checks that circles of kilometres mean something in it:
// projected, both axes in metres, not Web Mercator.
//   errors   kInvalid, with the reason, for anything else; kUnavailable without PROJ's database
//   cost     tens of milliseconds
[[nodiscard]] store::Result<Crs> find_crs(std::string_view code);

// Projects WGS 84 positions into one CRS; half a microsecond each. One per thread: a PROJ context
// is not shared.
class Projector {
 public:
  // Needs neither PROJ's database nor any other file. Errors: kCorrupt for a pipeline that PROJ
  // cannot use.
  [[nodiscard]] static store::Result<Projector> make(const Crs& crs);

  // Errors: kInvalid, with `parameter` "lat" or "lon", for degrees that are not finite, out of
  // range, or outside the CRS's area of use (reason kOutsideAreaOfUse; PROJ itself would return a
  // finite nonsense position).
  [[nodiscard]] store::Result<GridPoint> project(LonLat position) const;

  // The way back, for drawing: project() of it is `point` again to a fraction of a millimetre; it
  // may lie outside the area of use. Errors: kInvalid where PROJ finds no position.
  [[nodiscard]] store::Result<LonLat> unproject(GridPoint point) const;

 private:
  struct Handles;
  struct DestroyHandles {
    void operator()(Handles* handles) const;
  };
  explicit Projector(std::unique_ptr<Handles, DestroyHandles> handles)
      : handles_{std::move(handles)} {}
  std::unique_ptr<Handles, DestroyHandles> handles_;
};

}  // namespace geo
