#pragma once

#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

#include "geo/point.h"
#include "store/types/postcode.h"

namespace tests {

// What ST_DWithin computes: the distance whose comparison with the radius decides. Compile with
// -ffp-contract=off, as the target geo asks of all who link it.
inline double distance(geo::GridPoint a, geo::GridPoint b) {
  const double dx = a.x - b.x;
  const double dy = a.y - b.y;
  return std::sqrt(dx * dx + dy * dy);
}

// Looks at every point.
inline std::vector<store::SlotRun> within_naively(std::span<const geo::GridPoint> metres,
                                                  geo::GridPoint centre, geo::Metres radius) {
  std::vector<store::SlotRun> runs;
  for (std::uint32_t slot = 0; slot < metres.size(); ++slot) {
    if (!(distance(metres[slot], centre) <= radius.value)) continue;
    if (!runs.empty() && index(runs.back().last) == slot) {
      runs.back().last = store::PostcodeSlot{slot + 1};
    } else {
      runs.push_back({store::PostcodeSlot{slot}, store::PostcodeSlot{slot + 1}});
    }
  }
  return runs;
}

}  // namespace tests
