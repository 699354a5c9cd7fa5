#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "geo/crs/projector.h"
#include "geo/rings.h"
#include "store/types/result.h"

namespace geo {

// The most positions that a polygon may have.
inline constexpr std::size_t kMaxPositions = 10'000;

// Reads one polygon or multipolygon of GeoJSON (RFC 7946): a Polygon, a MultiPolygon, a Feature of
// one, or a FeatureCollection with exactly one such Feature. Other members and heights are ignored,
// but a "crs" of GeoJSON 2008 must name WGS 84.
//
//   errors  all with `parameter` "body"; they quote the text and say where it is:
//           "features[0].geometry.coordinates[0][3]". kInvalid for text that is not JSON or of
//           another type, for a ring that is not closed or has fewer than four positions, and for a
//           position that is not two numbers or lies outside the area of use of `crs` (it says so
//           where latitude and longitude seem to be swapped); kTooLarge above kMaxPositions
//   cost    30 nanoseconds a byte; Polygon::make checks whether rings cross
[[nodiscard]] store::Result<MultiPolygonRings> read_geojson(std::string_view text, const Crs& crs);

// Appends a Polygon, or a MultiPolygon where there are more: shells counter-clockwise and holes
// clockwise, degrees to seven decimals, a centimetre. A ring that crosses 180 degrees runs on past
// it.
void append_geojson(std::string& out, const MultiPolygonRings& polygons);

}  // namespace geo
