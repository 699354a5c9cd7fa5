#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

#include "geo/geojson.h"
#include "geo/municipalities.h"
#include "server/api/lists.h"
#include "server/base/json.h"
#include "server/base/parameters.h"
#include "store/types/quoted.h"

namespace server {
namespace {

// The members that JSON and the properties of GeoJSON share, without the braces.
void append_members(std::string& out, const geo::Municipality& one) {
  out += R"("name":)";
  append_json(out, one.name);
  out += R"(,"population":)";
  if (one.population) {
    append_json(out, std::uint64_t{*one.population});
  } else {
    out += "null";
  }
  out += R"(,"area_km2":)";
  append_json(out, one.area_km2);
}

// [west,south,east,north], as RFC 7946 has it.
void append_bbox(std::string& out, const geo::Municipality& one) {
  out += R"("bbox":[)";
  append_json(out, one.south_west.lon);
  for (const double degrees : {one.south_west.lat, one.north_east.lon, one.north_east.lat}) {
    out += ',';
    append_json(out, degrees);
  }
  out += ']';
}

// As fine as the corners: to five decimals.
double middle(double first, double last) { return std::round((first + last) / 2 * 1e5) / 1e5; }

void append_entry(std::string& out, const geo::Municipality& one) {
  out += '{';
  append_members(out, one);
  out += R"(,"lat":)";
  append_json(out, middle(one.south_west.lat, one.north_east.lat));
  out += R"(,"lon":)";
  append_json(out, middle(one.south_west.lon, one.north_east.lon));
  out += ',';
  append_bbox(out, one);
  out += '}';
}

void append_feature(std::string& out, const geo::Municipality& one) {
  out += R"({"type":"Feature",)";
  append_bbox(out, one);
  out += R"(,"properties":{)";
  append_members(out, one);
  out += R"(},"geometry":)";
  geo::append_geojson(out, one.rings);
  out += '}';
}

}  // namespace

store::Result<Listed> municipalities(const geo::Crs& crs, const Request& request) {
  std::optional<std::string_view> format;
  auto sorted = sort_out(request.parameters, {{"f", format}});
  if (!sorted) return store::fail(std::move(sorted.error()));
  if (format && *format != "json" && *format != "geojson") {
    return store::fail(store::ErrorCode::kInvalid,
                       store::quoted(*format) + " is none of json, geojson", "f");
  }
  const bool is_geojson = format == "geojson";
  Listed listed{.content_type = is_geojson ? "application/geo+json" : "application/json",
                .body = is_geojson ? R"({"type":"FeatureCollection","features":[)"
                                   : R"({"municipalities":[)"};
  for (const geo::Municipality& one : geo::municipalities_of(crs)) {
    if (!listed.body.ends_with('[')) listed.body += ',';
    (is_geojson ? append_feature : append_entry)(listed.body, one);
  }
  listed.body += "]}";
  return listed;
}

}  // namespace server
