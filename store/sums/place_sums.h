#pragma once

#include <span>
#include <vector>

#include "store/sums/aggregate.h"

namespace store {

// The postcodes of `runs` that have a series on any of the dates.
//
//   dates    each stored in the snapshot
//   errors   kCorrupt naming date and file where the stored data of a date is damaged
//   cost     some 2 ns for each series of the runs, shared among the workers
[[nodiscard]] Result<std::vector<SlotRun>> runs_in_use(const Snapshot& snapshot,
                                                       std::span<const Date> dates,
                                                       std::span<const SlotRun> runs,
                                                       const Work& work);

// Adds up the places of a selection on several dates. It is made for a slice of a large selection,
// many dates of few places: no more than these is ever held.
//
//   dates    each stored in the snapshot
//   places   not kNone; the area of each postcode of the runs that has a series is one of those
//            that `sums` has
//   sums     by date: of each postcode of the runs, in their order, or of each area from
//            areas.first on. Added to
//   errors   kCorrupt naming date and file where the stored data of a date is damaged
//   cost     for each date that of add_series(), add_hours() or add_industries(), and 50 ns
//   threads  any number at once: reads only immutable data
[[nodiscard]] Result<void> add_places(const Snapshot& snapshot, std::span<const Date> dates,
                                      const Selection& selection, const Places& places,
                                      std::span<const std::span<Sums>> sums);

}  // namespace store
