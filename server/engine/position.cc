#include "server/engine/position.h"

#include <charconv>
#include <map>
#include <string>
#include <utility>

#include "store/types/quoted.h"

namespace server {
namespace {

using store::fail;
using store::Result;

Result<double> parse_degrees(std::string_view text, const std::string& parameter) {
  double degrees = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), degrees, std::chars_format::fixed);
  // from_chars would read "nan" and "inf"; digits, a point and a minus are all a position needs.
  if (error != std::errc{} || end != text.data() + text.size() ||
      text.find_first_not_of("-.0123456789") != std::string_view::npos) {
    return fail(store::ErrorCode::kInvalid,
                store::quoted(text) + " is not a number of degrees such as 52.373", parameter);
  }
  return degrees;
}

}  // namespace

Result<geo::LonLat> parse_position(std::string_view lat, std::string_view lon) {
  const Result<double> latitude = parse_degrees(lat, "lat");
  if (!latitude) return fail(latitude.error());
  const Result<double> longitude = parse_degrees(lon, "lon");
  if (!longitude) return fail(longitude.error());
  return geo::LonLat{.lon = *longitude, .lat = *latitude};
}

// A PROJ context belongs to one thread, and a worker thread may serve several directories in turn.
Result<const geo::Projector*> thread_projector(const geo::Crs& crs) {
  thread_local std::map<std::string, geo::Projector> projectors;
  auto projector = projectors.find(crs.pipeline);
  if (projector == projectors.end()) {
    Result<geo::Projector> made = geo::Projector::make(crs);
    if (!made) return fail(made.error());
    projector = projectors.emplace(crs.pipeline, std::move(*made)).first;
  }
  return &projector->second;
}

Result<geo::GridPoint> project(const geo::Crs& crs, geo::LonLat position) {
  const auto projector = thread_projector(crs);
  if (!projector) return fail(projector.error());
  return (*projector)->project(position);
}

}  // namespace server
