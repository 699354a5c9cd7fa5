#pragma once

#include <memory>
#include <span>
#include <vector>

#include "geo/point.h"
#include "store/postcode.h"

namespace geo {

// Finds the postcodes in a circle: a GEOS STRtree over the boxes of 64 consecutive ranks, then the
// exact planar distance inside each box that the circle cuts.
class RadiusIndex {
 public:
  static constexpr std::uint32_t kBlock = 64;

  // `metres` in rank order; copied.
  explicit RadiusIndex(std::span<const GridPoint> metres);

  // The slots whose centre lies within `radius` of `centre`, as ascending, disjoint, non-adjacent
  // runs; exactly at the radius is inside.
  //
  //   units    metres, planar, in the data directory's CRS
  //   cost     one tree query and one distance per postcode of the blocks that the circle cuts
  //   threads  any number at once: the tree is complete before the constructor returns
  //   source   README, Words: sqrt(dx*dx + dy*dy) <= radius, what ST_DWithin computes to the bit
  [[nodiscard]] std::vector<store::SlotRun> within(GridPoint centre, Metres radius) const;

  // The slot nearest to `position` (ties: the lowest slot). At least one postcode is there.
  [[nodiscard]] store::PostcodeSlot nearest(GridPoint position) const;

 private:
  struct Tree;
  struct DestroyTree {
    void operator()(Tree* tree) const;
  };
  std::vector<double> x_;
  std::vector<double> y_;
  std::unique_ptr<Tree, DestroyTree> tree_;
};

}  // namespace geo
