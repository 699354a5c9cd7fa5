#pragma once

#include <vector>

#include "geo/point.h"
#include "geo/radius_index.h"
#include "geo/rings.h"
#include "store/types/postcode.h"

namespace geo {

// The slots in `polygons`, which are valid, and those at most `distance` from an edge of them
// (Polygon::within_distance). At 0: those inside, where a slot exactly on an edge is inside.
[[nodiscard]] std::vector<store::SlotRun> slots_within(const GridMultiPolygon& polygons,
                                                       const RadiusIndex& postcodes,
                                                       Metres distance);

}  // namespace geo
