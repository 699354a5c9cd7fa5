#pragma once

#include <vector>

#include "geo/point.h"

namespace geo {

// Positions along a line that ends where it began: the last is the first again, so there are at
// least four.
using Ring = std::vector<LonLat>;

// The shell, and then its holes.
using PolygonRings = std::vector<Ring>;

using MultiPolygonRings = std::vector<PolygonRings>;

// The same on the plane.
using GridRing = std::vector<GridPoint>;
using GridPolygon = std::vector<GridRing>;
using GridMultiPolygon = std::vector<GridPolygon>;

}  // namespace geo
