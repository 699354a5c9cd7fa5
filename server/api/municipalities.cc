// GET /v1/municipalities: those that can be asked about by name.

#include <array>
#include <cmath>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "geo/geojson.h"
#include "geo/municipalities.h"
#include "server/api/endpoints.h"
#include "server/base/json.h"
#include "server/base/parameters.h"
#include "server/engine/question.h"

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

// To five decimals, as the corners are.
double middle(double first, double last) { return std::round((first + last) / 2 * 1e5) / 1e5; }

void write_municipality(JsonWriter& json, const geo::Municipality& one) {
  json.begin_object();
  write_members(json, one);
  json.member("lat", middle(one.south_west.lat, one.north_east.lat))
      .member("lon", middle(one.south_west.lon, one.north_east.lon));
  write_bbox(json, one);
  json.end_object();
}

void write_polygon(JsonWriter& json, const geo::Municipality& one) {
  json.begin_object().member("type", "Feature");
  write_bbox(json, one);
  json.key("properties").begin_object();
  write_members(json, one);
  json.end_object();
  geo::append_geojson(json.key("geometry").begin_raw(), one.rings);
  json.end_object();
}

class MunicipalitiesEndpoint {
 public:
  static store::Result<MunicipalitiesEndpoint> read(const Request& request, const Context&) {
    std::optional<std::string_view> format;
    auto sorted = sort_out(request.parameters, {{"f", format}});
    if (!sorted) return store::fail(std::move(sorted.error()));
    MunicipalitiesEndpoint endpoint;
    if (format) {
      constexpr std::array<Choice<bool>, 2> kFormats{{{"json", false}, {"geojson", true}}};
      const auto is_geojson = choose(kFormats, {.name = "f", .value = std::string(*format)});
      if (!is_geojson) return store::fail(is_geojson.error());
      endpoint.is_geojson_ = *is_geojson;
    }
    return endpoint;
  }

  store::Result<Public<std::span<const geo::Municipality>>> ask(const Context& context,
                                                                Account&) const {
    return Public{geo::municipalities_of(context.engine.region().crs)};
  }

  [[nodiscard]] Written write(const Public<std::span<const geo::Municipality>>& all,
                              const Context&) const {
    return {.content_type = is_geojson_ ? "application/geo+json" : "application/json",
            .put = [this, &all](Outflow& out) { put(out, all.value); }};
  }

 private:
  void put(Outflow& out, std::span<const geo::Municipality> all) const {
    JsonWriter json(out);
    json.begin_object();
    if (is_geojson_) json.member("type", "FeatureCollection");
    json.key(is_geojson_ ? "features" : "municipalities").begin_array();
    for (const geo::Municipality& one : all) {
      (is_geojson_ ? write_polygon : write_municipality)(json, one);
    }
    json.end_array().end_object();
  }

  bool is_geojson_ = false;
};

}  // namespace

Response answer_municipalities(const Request& request, const Context& context, Metrics& metrics) {
  return answer<MunicipalitiesEndpoint>(request, context, metrics);
}

}  // namespace server
