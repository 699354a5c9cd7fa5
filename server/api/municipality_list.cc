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

// The members that JSON and the properties of GeoJSON share.
void write_members(JsonWriter& json, const geo::Municipality& one) {
  json.member("name", one.name).key("population");
  if (one.population) {
    json.value(std::uint64_t{*one.population});
  } else {
    json.null();
  }
  json.member("area_km2", one.area_km2);
}

// [west,south,east,north], as RFC 7946 has it.
void write_bbox(JsonWriter& json, const geo::Municipality& one) {
  json.key("bbox").begin_array();
  for (const geo::LonLat& corner : {one.south_west, one.north_east}) {
    json.value(corner.lon).value(corner.lat);
  }
  json.end_array();
}

// As fine as the corners: to five decimals.
double middle(double first, double last) { return std::round((first + last) / 2 * 1e5) / 1e5; }

void write_municipality(JsonWriter& json, const geo::Municipality& one) {
  json.begin_object();
  write_members(json, one);
  json.member("lat", middle(one.south_west.lat, one.north_east.lat))
      .member("lon", middle(one.south_west.lon, one.north_east.lon));
  write_bbox(json, one);
  json.end_object();
}

void write_feature(JsonWriter& json, const geo::Municipality& one) {
  json.begin_object().member("type", "Feature");
  write_bbox(json, one);
  json.key("properties").begin_object();
  write_members(json, one);
  json.end_object();
  geo::append_geojson(json.key("geometry").begin_raw(), one.rings);
  json.end_object();
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
                .body = {}};
  JsonWriter json(listed.body);
  json.begin_object();
  if (is_geojson) json.member("type", "FeatureCollection");
  json.key(is_geojson ? "features" : "municipalities").begin_array();
  for (const geo::Municipality& one : geo::municipalities_of(crs)) {
    (is_geojson ? write_feature : write_municipality)(json, one);
  }
  json.end_array().end_object();
  return listed;
}

}  // namespace server
