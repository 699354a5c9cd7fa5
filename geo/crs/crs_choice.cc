#include "geo/crs/crs_choice.h"

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

// The zone that all of `box` lies in.
std::optional<std::string> utm_zone(const DegreesBox& box) {
  if (box.is_across()) return std::nullopt;
  const auto zone = utm_zone(LonLat{.lon = box.west(), .lat = box.south()});
  const auto other = utm_zone(LonLat{.lon = box.east(), .lat = box.north()});
  return zone == other ? zone : std::nullopt;
}

double on_the_globe(double lon) { return lon > 180 ? lon - 360 : lon; }

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
  // PROJ's own search knows no box across the 180th meridian.
  wanted->crs_area_of_use_contains_bbox = 1;
  wanted->bbox_valid = box.is_across() ? 0 : 1;
  wanted->west_lon_degree = box.west();
  wanted->south_lat_degree = box.south();
  wanted->east_lon_degree = box.east();
  wanted->north_lat_degree = box.north();
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
    const bool is_across = info.west_lon_degree > info.east_lon_degree;
    if (info.bbox_valid == 0 || is_across != box.is_across()) continue;
    const double east = info.east_lon_degree + (is_across ? 360 : 0);
    if (is_across && (info.west_lon_degree > box.west() || east < box.east() ||
                      info.south_lat_degree > box.south() || info.north_lat_degree < box.north())) {
      continue;
    }
    const double height = std::sin(info.north_lat_degree * kRadiansPerDegree) -
                          std::sin(info.south_lat_degree * kRadiansPerDegree);
    int number = 0;
    const std::string_view digits = info.code;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    candidates.push_back({.code = fmt::format("{}:{}", info.auth_name, info.code),
                          .number = number,
                          .area = (east - info.west_lon_degree) * height / kRadiansPerDegree});
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
  west_ = std::min(west_, position.lon);
  east_ = std::max(east_, position.lon);
  south_ = std::min(south_, position.lat);
  north_ = std::max(north_, position.lat);
  const double eastward = position.lon < 0 ? position.lon + 360 : position.lon;
  first_eastward_ = std::min(first_eastward_, eastward);
  last_eastward_ = std::max(last_eastward_, eastward);
}

std::optional<std::string> utm_zone(LonLat position) {
  constexpr double kZoneDegrees = 6;
  if (!(position.lat >= -80 && position.lat <= 84)) return std::nullopt;
  const int zone =
      std::min(static_cast<int>(std::floor((position.lon + 180) / kZoneDegrees)), 59) + 1;
  return fmt::format("EPSG:{}{:02}", position.lat >= 0 ? 326 : 327, zone);
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
                  kMostScaleError * 100, box.south(), box.north(), box.west(),
                  on_the_globe(box.east())),
      "crs");
}

double scale_error(const Crs& crs, const DegreesBox& box) {
  constexpr double kSemiMajor = 6'378'137;
  constexpr double kSquaredEccentricity = 6.694379990141317e-3;
  constexpr double kStepDegrees = 1e-3;
  const auto projector = Projector::make(crs);
  if (!projector) return 0;
  const LonLat middle{.lon = on_the_globe((box.west() + box.east()) / 2),
                      .lat = (box.south() + box.north()) / 2};
  const double east = on_the_globe(box.east());
  double worst = 0;
  for (const LonLat at : {middle, LonLat{box.west(), box.south()}, LonLat{box.west(), box.north()},
                          LonLat{east, box.south()}, LonLat{east, box.north()}}) {
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
