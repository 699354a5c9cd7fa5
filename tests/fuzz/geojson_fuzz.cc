// Any bytes at all as a GeoJSON body: what is taken is a valid polygon, which has its own points
// inside and reads back from what is written of it; what is refused is refused with a sentence.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "geo/geojson.h"
#include "geo/polygon.h"
#include "store/types/slot_runs.h"
#include "store/types/utf8.h"
#include "tests/fuzz/require.h"

namespace {

using tests::require;

const geo::Crs& crs() {
  static const geo::Crs rd_new = geo::find_crs("EPSG:28992").value();
  return rd_new;
}

void check_refusal(const store::Error& error) {
  require(error.code == store::ErrorCode::kInvalid || error.code == store::ErrorCode::kTooLarge,
          "a body is refused for what it is");
  require(error.parameter == "body", "it is the body that is at fault");
  require(!error.detail.empty() && error.detail.size() < 1000, "its detail is a sentence");
  require(store::valid_utf8_prefix(error.detail) == error.detail.size(), "its detail is UTF-8");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const geo::Projector projector = geo::Projector::make(crs()).value();
  const auto rings = geo::read_geojson({reinterpret_cast<const char*>(data), size}, crs());
  if (!rings) {
    check_refusal(rings.error());
    return 0;
  }
  std::string written;
  geo::append_geojson(written, *rings);
  require(geo::read_geojson(written, crs()).has_value(), "what is written can be read");
  const auto polygon = geo::Polygon::make(*rings, projector);
  if (!polygon) {
    check_refusal(polygon.error());
    return 0;
  }
  require(polygon->area_m2() > 0, "a valid polygon has an area");
  geo::GridRing corners;
  for (const geo::PolygonRings& part : *rings) {
    for (const geo::LonLat& corner : part.front()) {
      corners.push_back(projector.project(corner).value());
    }
  }
  const geo::RadiusIndex index(corners);
  require(store::count(polygon->inside(index)) == corners.size(), "corners are inside");
  require(store::count(polygon->within_distance(index, geo::Metres{10})) == corners.size(),
          "and so within any distance");
  return 0;
}
