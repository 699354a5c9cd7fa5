#include "server/engine/ground.h"

#include <fmt/format.h>

#include <array>
#include <cassert>
#include <cmath>
#include <limits>
#include <numbers>

#include "geo/geojson.h"
#include "geo/municipalities.h"
#include "server/engine/position.h"
#include "store/types/quoted.h"
#include "store/types/slot_runs.h"

namespace server {
namespace {

using store::ErrorCode;
using store::fail;
using store::quoted;
using store::Result;

constexpr double kDefaultRadiusKm = 1.0;
constexpr double kMetresPerKm = 1000.0;
constexpr int kCorners = 64;

struct Named {
  std::string_view name;
  std::optional<std::string_view> GroundText::*text;
};
constexpr std::array<Named, 6> kParameters{{{"postcode", &GroundText::postcode},
                                            {"lat", &GroundText::lat},
                                            {"lon", &GroundText::lon},
                                            {"municipality", &GroundText::municipality},
                                            {"radius", &GroundText::radius},
                                            {"inner-radius", &GroundText::inner_radius}}};

tl::unexpected<store::Error> invalid(std::string detail, std::string parameter) {
  return fail(ErrorCode::kInvalid, std::move(detail), std::move(parameter));
}

// Exactly one way to name an area, and radii for circles alone.
Result<void> check_combination(const GroundText& text) {
  std::string_view first;
  for (const auto& [name, is_there] : {std::pair{"body", text.body.has_value()},
                                       {"postcode", text.postcode.has_value()},
                                       {"lat", text.lat || text.lon},
                                       {"municipality", text.municipality.has_value()}}) {
    if (!is_there) continue;
    if (!first.empty()) {
      return invalid(fmt::format("{} and {} each name an area: give only one of them", first, name),
                     name);
    }
    first = name;
  }
  if (first.empty()) {
    return invalid(
        fmt::format("the area is missing: give postcode, lat and lon, {}",
                    text.takes_body ? "municipality, or a GeoJSON body" : "or municipality"),
        "postcode");
  }
  if (first == "lat") {
    if (!text.lat) return invalid("lat is missing: lon needs it", "lat");
    if (!text.lon) return invalid("lon is missing: lat needs it", "lon");
  }
  if (first == "municipality" || first == "body") {
    const std::string not_here = " must not be given: it is for circles, and the area is a polygon";
    if (text.radius) return invalid("radius" + not_here, "radius");
    if (text.inner_radius) return invalid("inner-radius" + not_here, "inner-radius");
  }
  return {};
}

Result<std::pair<double, double>> parse_radii(const GroundText& text, const Limits& limits) {
  Result<double> radius = kDefaultRadiusKm;
  if (text.radius) radius = parse_radius(*text.radius, limits.radius_km);
  if (!radius) return fail(radius.error());
  Result<double> inner = 0.0;
  if (text.inner_radius) {
    inner = parse_radius(*text.inner_radius, limits.radius_km, "inner-radius");
  }
  if (!inner) return fail(inner.error());
  if (*inner > 0 && !(*inner < *radius)) {
    return invalid(fmt::format("inner-radius must be below the radius of {} km, not {}", *radius,
                               quoted(*text.inner_radius)),
                   "inner-radius");
  }
  return std::pair{*inner, *radius};
}

// Counter-clockwise, and closed.
Result<geo::Ring> ring_around(geo::GridPoint centre, double radius_m,
                              const geo::Projector& projector) {
  geo::Ring ring;
  ring.reserve(kCorners + 1);
  for (int i = 0; i < kCorners; ++i) {
    const double angle = 2 * std::numbers::pi * i / kCorners;
    const auto corner = projector.unproject(
        {.x = centre.x + radius_m * std::cos(angle), .y = centre.y + radius_m * std::sin(angle)});
    if (!corner) return fail(corner.error());
    ring.push_back(*corner);
  }
  const geo::LonLat first = ring.front();
  ring.push_back(first);
  return ring;
}

Result<geo::MultiPolygonRings> annulus(geo::GridPoint centre, double from_m, double to_m,
                                       const geo::Projector& projector) {
  auto outer = ring_around(centre, to_m, projector);
  if (!outer) return fail(outer.error());
  geo::PolygonRings rings = {*std::move(outer)};
  if (from_m > 0) {
    auto inner = ring_around(centre, from_m, projector);
    if (!inner) return fail(inner.error());
    rings.push_back(*std::move(inner));
  }
  return geo::MultiPolygonRings{std::move(rings)};
}

}  // namespace

Result<bool> take_ground_parameter(const Parameter& parameter, GroundText& text) {
  for (const auto& [name, field] : kParameters) {
    if (parameter.name != name) continue;
    if (text.*field) {
      return invalid(quoted(parameter.name) + " is given more than once", parameter.name);
    }
    text.*field = parameter.value;
    return true;
  }
  return false;
}

std::string_view name_of(GroundKind kind) {
  switch (kind) {
    case GroundKind::kPostcode:
      return "postcode";
    case GroundKind::kPosition:
      return "position";
    case GroundKind::kMunicipality:
      return "municipality";
    case GroundKind::kPolygon:
      break;
  }
  return "polygon";
}

Result<Ground> Ground::make(const GroundText& text, const Region& region, const Limits& limits) {
  if (auto checked = check_combination(text); !checked) return fail(std::move(checked.error()));
  if (text.municipality || text.body) return polygon(text, region);
  return circle(text, region, limits);
}

Result<Ground> Ground::circle(const GroundText& text, const Region& region, const Limits& limits) {
  const auto radii = parse_radii(text, limits);
  if (!radii) return fail(radii.error());
  Circle circle{.centre = {}, .radius_km = radii->second, .inner_radius_km = radii->first};
  if (text.postcode) {
    const auto code = store::Postcode::parse(*text.postcode);
    if (!code) return fail(code.error());
    const auto slot = region.centres.codes.find(*code);
    if (!slot) {
      return fail(ErrorCode::kNotFound,
                  quoted(*text.postcode) + " is not a postcode of the location table", "postcode");
    }
    circle.centre = region.centres.metres[index(*slot)];
    return Ground{region, GroundKind::kPostcode, std::string(code->text()),
                  region.centres.degrees[index(*slot)], circle};
  }
  const auto position = parse_position(*text.lat, *text.lon);
  if (!position) return fail(position.error());
  const auto centre = project(region.crs, *position);
  if (!centre) return fail(centre.error());
  circle.centre = *centre;
  return Ground{region, GroundKind::kPosition, fmt::format("{},{}", position->lat, position->lon),
                *position, circle};
}

Result<Ground> Ground::polygon(const GroundText& text, const Region& region) {
  const auto projector = thread_projector(region.crs);
  if (!projector) return fail(projector.error());
  geo::MultiPolygonRings rings;
  std::string name = "polygon";
  if (text.municipality) {
    const auto municipality = geo::find_municipality(region.crs, *text.municipality);
    if (!municipality) return fail(municipality.error());
    rings = (*municipality)->rings;
    name = (*municipality)->name;
  } else {
    auto read = geo::read_geojson(*text.body, region.crs);
    if (!read) return fail(std::move(read.error()));
    rings = *std::move(read);
  }
  auto polygon = geo::Polygon::make(std::move(rings), **projector);
  if (!polygon) return fail(std::move(polygon.error()));
  const geo::LonLat centre = polygon->centre();
  return Ground{region, text.municipality ? GroundKind::kMunicipality : GroundKind::kPolygon,
                std::move(name), centre, *std::move(polygon)};
}

double Ground::radius_m() const {
  if (const auto* circle = std::get_if<Circle>(&shape_)) return circle->radius_km * kMetresPerKm;
  return std::sqrt(area_m2() / std::numbers::pi);
}

double Ground::inner_radius_m() const { return inner_radius_km().value_or(0) * kMetresPerKm; }

std::optional<double> Ground::radius_km() const {
  const auto* circle = std::get_if<Circle>(&shape_);
  return circle == nullptr ? std::nullopt : std::optional(circle->radius_km);
}

std::optional<double> Ground::inner_radius_km() const {
  const auto* circle = std::get_if<Circle>(&shape_);
  return circle == nullptr ? std::nullopt : std::optional(circle->inner_radius_km);
}

double Ground::area_m2() const {
  if (const auto* polygon = std::get_if<geo::Polygon>(&shape_)) return polygon->area_m2();
  return std::numbers::pi * (radius_m() * radius_m() - inner_radius_m() * inner_radius_m());
}

std::optional<Ground> Ground::smaller(double radius_km) const {
  const auto* circle = std::get_if<Circle>(&shape_);
  if (circle == nullptr || radius_km <= circle->inner_radius_km) return std::nullopt;
  Ground ground = *this;
  std::get<Circle>(ground.shape_).radius_km = radius_km;
  return ground;
}

std::string Ground::identity() const {
  if (const auto* circle = std::get_if<Circle>(&shape_)) {
    return fmt::format("{} {} {} {}", name_of(kind_), name_, circle->radius_km,
                       circle->inner_radius_km);
  }
  std::string text = fmt::format("{} {}", name_of(kind_), name_);
  if (kind_ == GroundKind::kMunicipality) return text;
  for (const geo::PolygonRings& rings : std::get<geo::Polygon>(shape_).outline()) {
    text += " polygon";
    for (const geo::Ring& ring : rings) {
      text += " ring";
      for (const geo::LonLat& position : ring) {
        fmt::format_to(std::back_inserter(text), " {} {}", position.lon, position.lat);
      }
    }
  }
  return text;
}

std::size_t Ground::corners() const {
  const auto* const polygon = std::get_if<geo::Polygon>(&shape_);
  return polygon == nullptr ? 0 : polygon->corners();
}

std::vector<store::SlotRun> Ground::inside() const {
  if (!is_circle()) return within(0);
  std::vector<store::SlotRun> all = within(radius_m());
  if (inner_radius_m() == 0) return all;
  return store::subtract(all, within(inner_radius_m()));
}

std::vector<store::SlotRun> Ground::within(double metres) const {
  const geo::RadiusIndex& postcodes = region_->radius_index;
  if (const auto* circle = std::get_if<Circle>(&shape_)) {
    return postcodes.within(circle->centre, geo::Metres{metres});
  }
  return std::get<geo::Polygon>(shape_).within_distance(postcodes, geo::Metres{metres});
}

std::vector<GroundRing> Ground::rings(std::span<const double> edges_m) const {
  std::vector<GroundRing> rings;
  if (edges_m.empty()) return rings;
  // At 0 a circle has nothing to leave out: the very centre belongs to the first ring.
  std::vector<store::SlotRun> before;
  if (edges_m.front() > 0 || !is_circle()) before = within(edges_m.front());
  if (edges_m.front() == 0 && !is_circle()) {
    rings.push_back({.from_m = 0, .to_m = 0, .runs = before});
  }
  for (std::size_t i = 1; i < edges_m.size(); ++i) {
    std::vector<store::SlotRun> disc = within(edges_m[i]);
    rings.push_back(
        {.from_m = edges_m[i - 1], .to_m = edges_m[i], .runs = store::subtract(disc, before)});
    before = std::move(disc);
  }
  return rings;
}

GroundRing Ground::control(Control control) const {
  const double radius = radius_m();
  const double from = is_circle() ? 2 * radius : radius;
  const double to = control == Control::kRest ? std::numeric_limits<double>::infinity()
                    : is_circle()             ? 4 * radius
                                              : 3 * radius;
  std::vector<store::SlotRun> outer;
  if (control == Control::kRest) {
    store::append_run(outer, 0, region_->radius_index.size());
  } else {
    outer = within(to);
  }
  return {.from_m = from, .to_m = to, .runs = store::subtract(outer, within(from))};
}

Result<geo::MultiPolygonRings> Ground::outline() const {
  if (const auto* polygon = std::get_if<geo::Polygon>(&shape_)) return polygon->outline();
  return outline({.from_m = inner_radius_m(), .to_m = radius_m(), .runs = {}});
}

Result<geo::MultiPolygonRings> Ground::outline(const GroundRing& ring) const {
  assert(std::isfinite(ring.to_m));
  const auto projector = thread_projector(region_->crs);
  if (!projector) return fail(projector.error());
  if (const auto* circle = std::get_if<Circle>(&shape_)) {
    return annulus(circle->centre, ring.from_m, ring.to_m, **projector);
  }
  const auto& polygon = std::get<geo::Polygon>(shape_);
  if (ring.to_m == 0) return polygon.outline();
  return polygon.surroundings(geo::Metres{ring.from_m}, geo::Metres{ring.to_m}, **projector);
}

}  // namespace server
