#include "geo/geojson.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "store/types/quoted.h"

namespace geo {
namespace {

using nlohmann::json;
using store::ErrorCode;
using store::fail;
using store::Result;

// Arrays inside arrays: a MultiPolygon in a FeatureCollection has eight. A document tree of a
// million would take a hundred times the text's memory.
constexpr std::size_t kMaxDepth = 64;

tl::unexpected<store::Error> invalid(std::string detail, std::string cause = {}) {
  return fail(ErrorCode::kInvalid, std::move(detail), "body", std::move(cause));
}

// The value as JSON, in quotes; a text has one pair of them.
std::string quoted_json(const json& value) {
  if (value.is_string()) return store::quoted(value.get_ref<const std::string&>());
  return store::quoted(value.dump(-1, ' ', false, json::error_handler_t::replace));
}

bool is_too_deep(std::string_view text) {
  std::size_t depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (in_string) {
      if (text[i] == '\\')
        ++i;
      else if (text[i] == '"')
        in_string = false;
    } else if (text[i] == '"') {
      in_string = true;
    } else if (text[i] == '[' || text[i] == '{') {
      if (++depth > kMaxDepth) return true;
    } else if (text[i] == ']' || text[i] == '}') {
      depth -= depth > 0 ? 1 : 0;
    }
  }
  return false;
}

Result<json> parse(std::string_view text) {
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    return invalid("the body is empty; it must be a GeoJSON polygon");
  }
  if (is_too_deep(text)) {
    return invalid(fmt::format("the body has arrays and objects more than {} deep", kMaxDepth));
  }
  try {
    return json::parse(text);
  } catch (const json::parse_error& error) {
    constexpr std::size_t kBefore = 20;
    constexpr std::size_t kAround = 40;
    const std::size_t at = std::min(error.byte, text.size());
    return invalid(fmt::format("the body is not JSON: it goes wrong at byte {}, {}", error.byte,
                               store::quoted(text.substr(at - std::min(at, kBefore), kAround))),
                   error.what());
  } catch (const json::exception& error) {  // A number over the range of a double.
    return invalid("the body is not JSON: " + store::quoted(error.what()), error.what());
  }
}

// The member `name` of `object`; null if there is none.
const json& member(const json& object, const char* name) {
  static const json nothing;
  if (!object.is_object()) return nothing;
  const auto found = object.find(name);
  return found == object.end() ? nothing : *found;
}

// RFC 7946 knows WGS 84 alone; what was written for GeoJSON of 2008 may name another CRS in "crs".
Result<void> check_crs(const json& object, const std::string& path) {
  const json& crs = member(object, "crs");
  if (crs.is_null()) return {};
  const json& name = member(member(crs, "properties"), "name");
  if (name == "urn:ogc:def:crs:OGC:1.3:CRS84" || name == "urn:ogc:def:crs:OGC::CRS84" ||
      name == "urn:ogc:def:crs:EPSG::4326" || name == "EPSG:4326") {
    return {};
  }
  return invalid(
      fmt::format("{}crs names {}: positions must be longitude and latitude in WGS 84 "
                  "degrees, as RFC 7946 has them",
                  path, quoted_json(name.is_null() ? crs : name)));
}

struct Geometry {
  const json& value;
  std::string path;  // "features[0].geometry."
};

Result<Geometry> find_geometry(const json& document) {
  const json* value = &document;
  std::string path;
  if (member(*value, "type") == "FeatureCollection") {
    const json& features = member(*value, "features");
    if (!features.is_array() || features.size() != 1) {
      return invalid(
          fmt::format("a FeatureCollection must have exactly one feature; features has "
                      "{}: {}",
                      features.is_array() ? features.size() : 0, quoted_json(features)));
    }
    if (auto checked = check_crs(*value, path); !checked) return fail(std::move(checked.error()));
    value = &features.front();
    path = "features[0].";
    if (member(*value, "type") != "Feature") {
      return invalid(fmt::format("features[0] is not a Feature: {}", quoted_json(*value)));
    }
  }
  if (member(*value, "type") == "Feature") {
    if (auto checked = check_crs(*value, path); !checked) return fail(std::move(checked.error()));
    value = &member(*value, "geometry");
    path += "geometry.";
  }
  if (!value->is_object()) {
    const std::string_view name =
        path.empty() ? "the body" : std::string_view(path).substr(0, path.size() - 1);
    return invalid(fmt::format("{} must be a GeoJSON polygon, not {}", name, quoted_json(*value)));
  }
  if (auto checked = check_crs(*value, path); !checked) return fail(std::move(checked.error()));
  const json& type = member(*value, "type");
  if (type == "Polygon" || type == "MultiPolygon") return Geometry{*value, std::move(path)};
  constexpr std::string_view kTypes =
      "one of: Polygon, MultiPolygon, a Feature of one, a FeatureCollection with one";
  if (!value->contains("type")) {
    return invalid(fmt::format("{}type is missing; it must be {}", path, kTypes));
  }
  return invalid(fmt::format("{}type must be {}; not {}", path, kTypes, quoted_json(type)));
}

// Reads what stands under "coordinates", counting positions over all rings.
class Reader {
 public:
  Result<PolygonRings> polygon(const json& value, const std::string& path) {
    if (!value.is_array() || value.empty()) {
      return invalid(fmt::format("{} is not a list of rings: {}", path, quoted_json(value)));
    }
    PolygonRings rings;
    rings.reserve(value.size());
    for (std::size_t i = 0; i < value.size(); ++i) {
      auto its_ring = ring(value[i], fmt::format("{}[{}]", path, i));
      if (!its_ring) return fail(std::move(its_ring.error()));
      rings.push_back(*std::move(its_ring));
    }
    return rings;
  }

  [[nodiscard]] std::size_t positions() const { return positions_; }

 private:
  Result<Ring> ring(const json& value, const std::string& path) {
    if (!value.is_array()) {
      return invalid(fmt::format("{} is not a ring: {}", path, quoted_json(value)));
    }
    if (value.size() < 4) {
      return invalid(fmt::format("{} has {} positions, and a ring needs at least 4: {}", path,
                                 value.size(), quoted_json(value)));
    }
    Ring positions;
    positions_ += value.size();
    for (std::size_t i = 0; i < value.size(); ++i) {
      const json& pair = value[i];
      if (!pair.is_array() || pair.size() < 2 || pair.size() > 3 || !is_number(pair[0]) ||
          !is_number(pair[1])) {
        return invalid(
            fmt::format("{}[{}] is not a position of two numbers, longitude and "
                        "latitude: {}",
                        path, i, quoted_json(pair)));
      }
      positions.push_back({.lon = pair[0].get<double>(), .lat = pair[1].get<double>()});
    }
    if (!(positions.front() == positions.back())) {
      return invalid(fmt::format("{} is not closed: it begins with {} and ends with {}", path,
                                 quoted_json(value.front()), quoted_json(value.back())));
    }
    return positions;
  }

  static bool is_number(const json& value) {
    return value.is_number() && std::isfinite(value.get<double>());
  }

  std::size_t positions_ = 0;
};

template <typename Take>
void for_each_position(const MultiPolygonRings& polygons, Take take) {
  for (std::size_t polygon = 0; polygon < polygons.size(); ++polygon) {
    for (std::size_t ring = 0; ring < polygons[polygon].size(); ++ring) {
      for (std::size_t i = 0; i < polygons[polygon][ring].size(); ++i) {
        take(polygons[polygon][ring][i], polygon, ring, i);
      }
    }
  }
}

// Every position must lie in the area of use of the CRS.
// Most mistakes are latitude before longitude.
Result<void> check_positions(const MultiPolygonRings& polygons, const Crs& crs, bool is_multi,
                             const std::string& path) {
  std::optional<LonLat> astray;
  std::string path_of_it;
  bool all_fit_swapped = true;
  for_each_position(polygons, [&](LonLat position, std::size_t polygon, std::size_t ring,
                                  std::size_t i) {
    all_fit_swapped = all_fit_swapped && covers(crs, {.lon = position.lat, .lat = position.lon});
    if (astray || covers(crs, position)) return;
    astray = position;
    path_of_it =
        path + (is_multi ? fmt::format("[{}]", polygon) : "") + fmt::format("[{}][{}]", ring, i);
  });
  if (!astray) return {};
  const std::string text = fmt::format("{} is [{},{}]", path_of_it, astray->lon, astray->lat);
  if (all_fit_swapped) {
    return invalid(text +
                   ": positions are longitude, latitude; this one looks like latitude, "
                   "longitude");
  }
  if (std::abs(astray->lon) > 180 || std::abs(astray->lat) > 90) {
    return invalid(text +
                   ": a position is a longitude from -180 to 180 and a latitude from -90 "
                   "to 90, in WGS 84 degrees");
  }
  return fail(
      {.code = ErrorCode::kInvalid,
       .detail = fmt::format("{}: that lies outside the area of use of {}, longitude {} to {} "
                             "and latitude {} to {}",
                             text, crs.code, crs.west, crs.east, crs.south, crs.north),
       .parameter = "body",
       .cause = {},
       .reason = std::string(kOutsideAreaOfUse)});
}

// Twice the signed area: above 0 where the ring runs counter-clockwise.
double turn_of(const Ring& ring) {
  double turn = 0;
  for (std::size_t i = 1; i < ring.size(); ++i) {
    turn += (ring[i - 1].lon - ring[0].lon) * (ring[i].lat - ring[0].lat) -
            (ring[i].lon - ring[0].lon) * (ring[i - 1].lat - ring[0].lat);
  }
  return turn;
}

// To seven decimals, a centimetre; always with a fraction, as real numbers are written.
void append_degrees(std::string& out, double degrees) {
  const std::string text = fmt::format("{}", std::round(degrees * 1e7) / 1e7 + 0.0);
  out += text;
  if (text.find_first_of(".e") == std::string::npos) out += ".0";
}

void append_ring(std::string& out, const Ring& ring, bool counter_clockwise) {
  const auto append = [&out](LonLat position) {
    out += out.back() == '[' ? "[" : ",[";
    append_degrees(out, position.lon);
    out += ',';
    append_degrees(out, position.lat);
    out += ']';
  };
  out += '[';
  if ((turn_of(ring) > 0) == counter_clockwise) {
    std::for_each(ring.begin(), ring.end(), append);
  } else {
    std::for_each(ring.rbegin(), ring.rend(), append);
  }
  out += ']';
}

// A ring that crosses 180 degrees runs on past it, and holes stay in their shell: a line from 179.9
// to -179.9 would be drawn around the globe.
PolygonRings running_on(PolygonRings rings) {
  double before = rings.front().front().lon;
  for (Ring& ring : rings) {
    for (LonLat& position : ring) {
      position.lon += 360 * std::round((before - position.lon) / 360);
      before = position.lon;
    }
  }
  return rings;
}

void append_polygon(std::string& out, const PolygonRings& polygon) {
  const PolygonRings rings = running_on(polygon);
  out += '[';
  for (std::size_t i = 0; i < rings.size(); ++i) {
    if (i > 0) out += ',';
    append_ring(out, rings[i], i == 0);
  }
  out += ']';
}

}  // namespace

Result<MultiPolygonRings> read_geojson(std::string_view text, const Crs& crs) {
  const Result<json> document = parse(text);
  if (!document) return fail(document.error());
  const Result<Geometry> geometry = find_geometry(*document);
  if (!geometry) return fail(geometry.error());
  const bool is_multi = member(geometry->value, "type") == "MultiPolygon";
  const json& coordinates = member(geometry->value, "coordinates");
  const std::string path = geometry->path + "coordinates";
  if (!coordinates.is_array() || coordinates.empty()) {
    return invalid(fmt::format("{} is not a list of {}: {}", path, is_multi ? "polygons" : "rings",
                               quoted_json(coordinates)));
  }
  Reader reader;
  MultiPolygonRings polygons;
  for (std::size_t i = 0; i < (is_multi ? coordinates.size() : 1); ++i) {
    auto polygon = is_multi ? reader.polygon(coordinates[i], fmt::format("{}[{}]", path, i))
                            : reader.polygon(coordinates, path);
    if (!polygon) return fail(std::move(polygon.error()));
    polygons.push_back(*std::move(polygon));
  }
  if (reader.positions() > kMaxPositions) {
    return fail(ErrorCode::kTooLarge,
                fmt::format("the polygon has {} positions, over the limit of {}",
                            reader.positions(), kMaxPositions),
                "body");
  }
  if (auto checked = check_positions(polygons, crs, is_multi, path); !checked) {
    return fail(std::move(checked.error()));
  }
  return polygons;
}

void append_geojson(std::string& out, const MultiPolygonRings& polygons) {
  const bool is_multi = polygons.size() != 1;
  out += is_multi ? R"({"type":"MultiPolygon","coordinates":[)"
                  : R"({"type":"Polygon","coordinates":)";
  for (std::size_t i = 0; i < polygons.size(); ++i) {
    if (i > 0) out += ',';
    append_polygon(out, polygons[i]);
  }
  out += is_multi ? "]}" : "}";
}

}  // namespace geo
