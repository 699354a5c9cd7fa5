#include "geo/crs_choice.h"

#include <fmt/format.h>
#include <proj.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <memory>
#include <numbers>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geo {
namespace {

using store::ErrorCode;
using store::fail;
using store::Result;

constexpr double kRadiansPerDegree = std::numbers::pi / 180;

// Whether all of `box` lies in one zone, and which: "EPSG:32631".
std::optional<std::string> utm_zone(const DegreesBox& box) {
  constexpr double kZoneDegrees = 6;
  const auto zone_of = [](double lon) {
    return std::min(static_cast<int>(std::floor((lon + 180) / kZoneDegrees)), 59) + 1;
  };
  const int zone = zone_of(box.west);
  const bool is_north = box.south >= 0 && box.north <= 84;
  const bool is_south = box.north <= 0 && box.south >= -80;
  if (zone != zone_of(box.east) || (!is_north && !is_south)) return std::nullopt;
  return fmt::format("EPSG:{}{:02}", is_north ? 326 : 327, zone);
}

struct Candidate {
  std::string code;
  int number;   // Of the code.
  double area;  // In square degrees at the equator.
};

// Projected CRSs whose area of use holds `box`, the smallest first; of equal ones the one that was
// registered last, as EPSG:28992 (RD New) was after EPSG:28991 (RD Old).
Result<std::vector<Candidate>> candidates_for(const DegreesBox& box) {
  const std::unique_ptr<PJ_CONTEXT, decltype(&proj_context_destroy)> context(proj_context_create(),
                                                                             proj_context_destroy);
  proj_context_set_enable_network(context.get(), 0);
  proj_log_func(context.get(), nullptr, [](void*, int, const char*) {});
  const std::unique_ptr<PROJ_CRS_LIST_PARAMETERS, decltype(&proj_get_crs_list_parameters_destroy)>
      wanted(proj_get_crs_list_parameters_create(), proj_get_crs_list_parameters_destroy);
  constexpr PJ_TYPE kProjected = PJ_TYPE_PROJECTED_CRS;
  wanted->types = &kProjected;
  wanted->typesCount = 1;
  wanted->crs_area_of_use_contains_bbox = 1;
  wanted->bbox_valid = 1;
  wanted->west_lon_degree = box.west;
  wanted->south_lat_degree = box.south;
  wanted->east_lon_degree = box.east;
  wanted->north_lat_degree = box.north;
  wanted->allow_deprecated = 0;
  int count = 0;
  const std::unique_ptr<PROJ_CRS_INFO*, decltype(&proj_crs_info_list_destroy)> list(
      proj_get_crs_info_list_from_database(context.get(), "EPSG", wanted.get(), &count),
      proj_crs_info_list_destroy);
  if (!list) {
    return fail(ErrorCode::kUnavailable, "PROJ's database, proj.db, is not where PROJ looks for it",
                "crs");
  }
  std::vector<Candidate> candidates;
  for (int i = 0; i < count; ++i) {
    const PROJ_CRS_INFO& info = *list.get()[i];
    if (info.bbox_valid == 0 || info.west_lon_degree > info.east_lon_degree) continue;
    const double height = std::sin(info.north_lat_degree * kRadiansPerDegree) -
                          std::sin(info.south_lat_degree * kRadiansPerDegree);
    int number = 0;
    const std::string_view digits = info.code;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    candidates.push_back(
        {.code = fmt::format("{}:{}", info.auth_name, info.code),
         .number = number,
         .area = (info.east_lon_degree - info.west_lon_degree) * height / kRadiansPerDegree});
  }
  std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
    if (a.area != b.area) return a.area < b.area;
    return a.number > b.number;
  });
  return candidates;
}

// The scale along one direction at `position`: `step` is of some metres, in degrees.
std::optional<double> scale_along(const Projector& projector, LonLat position, LonLat step,
                                  double metres) {
  const auto from =
      projector.project({.lon = position.lon - step.lon / 2, .lat = position.lat - step.lat / 2});
  const auto to =
      projector.project({.lon = position.lon + step.lon / 2, .lat = position.lat + step.lat / 2});
  if (!from || !to) return std::nullopt;
  return std::hypot(to->x - from->x, to->y - from->y) / metres;
}

}  // namespace

void DegreesBox::add(LonLat position) {
  west = std::min(west, position.lon);
  east = std::max(east, position.lon);
  south = std::min(south, position.lat);
  north = std::max(north, position.lat);
}

Result<Crs> choose_crs(const DegreesBox& box) {
  if (const auto zone = utm_zone(box)) return find_crs(*zone);
  const auto candidates = candidates_for(box);
  if (!candidates) return fail(candidates.error());
  for (const Candidate& candidate : *candidates) {
    auto crs = find_crs(candidate.code);
    if (crs && scale_error(*crs, box) <= kMostScaleError) return crs;
  }
  return fail(
      ErrorCode::kNotFound,
      fmt::format("no projected CRS holds all positions with lengths that are right to {} %: "
                  "they reach from lat {} to {} and from lon {} to {}. Is one of them "
                  "astray, such as 0, 0? Else give a CRS with --crs",
                  kMostScaleError * 100, box.south, box.north, box.west, box.east),
      "crs");
}

double scale_error(const Crs& crs, const DegreesBox& box) {
  constexpr double kSemiMajor = 6'378'137;
  constexpr double kSquaredEccentricity = 6.694379990141317e-3;
  constexpr double kStepDegrees = 1e-3;
  const auto projector = Projector::make(crs);
  if (!projector) return 0;
  const LonLat middle{.lon = (box.west + box.east) / 2, .lat = (box.south + box.north) / 2};
  double worst = 0;
  for (const LonLat at : {middle, LonLat{box.west, box.south}, LonLat{box.west, box.north},
                          LonLat{box.east, box.south}, LonLat{box.east, box.north}}) {
    const double sine = std::sin(at.lat * kRadiansPerDegree);
    const double shrink = 1 - kSquaredEccentricity * sine * sine;
    const double along_meridian = kSemiMajor * (1 - kSquaredEccentricity) / std::pow(shrink, 1.5);
    const double along_parallel =
        kSemiMajor / std::sqrt(shrink) * std::cos(at.lat * kRadiansPerDegree);
    const double step = kStepDegrees * kRadiansPerDegree;
    for (const auto& scale :
         {scale_along(*projector, at, {.lon = 0, .lat = kStepDegrees}, along_meridian * step),
          scale_along(*projector, at, {.lon = kStepDegrees, .lat = 0}, along_parallel * step)}) {
      if (scale) worst = std::max(worst, std::abs(*scale - 1));
    }
  }
  return worst;
}

}  // namespace geo
