#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "store/format/date_partition.h"
#include "store/sums/date_sums.h"
#include "store/sums/edges.h"
#include "store/types/datapoint.h"
#include "store/types/postcode.h"

namespace store {

// Adds up all rows of some zones, date after date, in one walk over the blocks in which a zone
// begins or ends. Such a block counts as a whole for the part of the ground (edges.h) that has most
// of it, by the sums that are stored at its borders; only what the other parts have of it, its
// rims, is read and moved from that part to its own.
//
//   errors   the file that is damaged is returned; null where none is
//   cost     of each date some 80 ns for each such block, and half of that where the hours are not
//            wanted: the rims are series then, which are fewer than rows and stand beside what
//            tells where a postcode begins
//   threads  any number at once
class EdgeWalk {
 public:
  EdgeWalk() = default;  // Of no zones.
  explicit EdgeWalk(std::span<const std::span<const SlotRun>> zones) : zones_{edges_of(zones)} {}

  // Called with the index of a date, the index of a zone, and the sums of the zone on that date.
  using PutHours = std::function<void(std::size_t, std::size_t, const DateSums&)>;
  using PutSums = std::function<void(std::size_t, std::size_t, const Sums&)>;

  // Called with the index of a date, a block, and [first, last): series of the block that lie in a
  // zone. Ascending by date and block.
  using UseSeries =
      std::function<void(std::size_t, const SeriesBlock&, std::uint32_t, std::uint32_t)>;

  // Calls `put` once for each date and zone. With `use_series` all blocks inside are read, too.
  const SeriesTable* hours(std::span<const DatePartition* const> dates, const PutHours& put,
                           const UseSeries& use_series = {}) const;
  const SeriesTable* sums(std::span<const DatePartition* const> dates, const PutSums& put) const;

 private:
  std::vector<ZoneEdges> zones_;
};

}  // namespace store
