#pragma once

#include <string_view>

#include "geo/crs/projector.h"
#include "geo/point.h"
#include "store/types/result.h"

namespace server {

// Two numbers of degrees as a request writes them: digits, a point, a minus. Errors: kInvalid, with
// `parameter` "lat" or "lon". project() checks whether the CRS covers the position.
[[nodiscard]] store::Result<geo::LonLat> parse_position(std::string_view lat, std::string_view lon);

// The projector of `crs` of the calling thread, made at its first call. Errors: those of
// Projector::make.
[[nodiscard]] store::Result<const geo::Projector*> thread_projector(const geo::Crs& crs);

// Errors: those of Projector::project.
[[nodiscard]] store::Result<geo::GridPoint> project(const geo::Crs& crs, geo::LonLat position);

}  // namespace server
