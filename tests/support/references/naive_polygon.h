#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <vector>

#include "geo/rings.h"
#include "store/types/slot_runs.h"

namespace tests {

// Even and odd over every edge of every ring, for a point that lies on none of them.
inline bool inside_naively(const geo::GridMultiPolygon& polygons, geo::GridPoint p) {
  bool inside = false;
  for (const geo::GridPolygon& polygon : polygons) {
    for (const geo::GridRing& ring : polygon) {
      for (std::size_t i = 1; i < ring.size(); ++i) {
        const geo::GridPoint a = ring[i - 1];
        const geo::GridPoint b = ring[i];
        if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (b.x - a.x) * (p.y - a.y) / (b.y - a.y)) {
          inside = !inside;
        }
      }
    }
  }
  return inside;
}

// Metres from `p` to the nearest edge.
inline double distance_naively(const geo::GridMultiPolygon& polygons, geo::GridPoint p) {
  double nearest = std::numeric_limits<double>::infinity();
  for (const geo::GridPolygon& polygon : polygons) {
    for (const geo::GridRing& ring : polygon) {
      for (std::size_t i = 1; i < ring.size(); ++i) {
        const geo::GridPoint a = ring[i - 1];
        const double dx = ring[i].x - a.x;
        const double dy = ring[i].y - a.y;
        const double t =
            std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
        nearest = std::min(nearest, std::hypot(p.x - a.x - t * dx, p.y - a.y - t * dy));
      }
    }
  }
  return nearest;
}

// Inside, or at most `distance` from an edge.
inline std::vector<store::SlotRun> slots_within_naively(const geo::GridMultiPolygon& polygons,
                                                        std::span<const geo::GridPoint> points,
                                                        double distance) {
  std::vector<store::SlotRun> runs;
  for (std::uint32_t slot = 0; slot < points.size(); ++slot) {
    if (inside_naively(polygons, points[slot]) ||
        (distance > 0 && distance_naively(polygons, points[slot]) <= distance)) {
      store::append_run(runs, slot, slot + 1);
    }
  }
  return runs;
}

}  // namespace tests
