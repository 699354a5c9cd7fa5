#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "store/sums/date_reads.h"
#include "store/sums/snapshot.h"
#include "store/sums/work.h"
#include "store/types/datapoint.h"

namespace store {

// Which rows a question is about.
struct Selection {
  std::span<const SlotRun> runs;           // The postcodes: ascending, disjoint.
  std::span<const std::uint8_t> sbi = {};  // By SbiSlot: 1 where selected; empty selects every one.
  std::uint32_t hours = kEveryHour;        // Bit h is hour h.
};

// How fine the sums by place are.
enum class PlaceSums : std::uint8_t { kNone, kByPostcode, kByArea };

// Which area each postcode is of.
struct PostcodeAreas {
  std::span<const AreaSlot> of = {};  // By PostcodeSlot.
  std::size_t count = 0;              // Of areas.
  // The area that the sums begin with. Above 0 only for add_places().
  std::uint32_t first = 0;
};

struct Places {
  PlaceSums sums = PlaceSums::kNone;
  PostcodeAreas areas = {};  // For kByArea.
};

struct HourSums {
  Date date;
  std::uint8_t hour;
  Sums sums;
  friend bool operator==(const HourSums&, const HourSums&) = default;
};

// What the store has to say about a selection; plain sums, nothing left out for being small.
struct Aggregate {
  std::vector<Sums> by_sbi;        // By SbiSlot, as long as the dictionary.
  std::vector<HourSums> timeline;  // Hits or delta above 0, in time order.
  std::vector<Sums> by_place;      // One per postcode of the runs, in their order; or by AreaSlot.
  std::uint64_t datapoints = 0;    // Rows of the asked dates in the selection, not of a baseline.
};

// About how long aggregate() takes on one core, told before anything is read (scan_work.h); 0 where
// a date is known to be damaged.
[[nodiscard]] std::uint64_t nanoseconds_of_aggregate(const Snapshot& snapshot,
                                                     std::span<const DateRead> reads,
                                                     const Selection& selection);

// Adds up `selection` over what is read: the hits of a baseline are the delta of the date that it
// is read for.
//
//   reads    as reads_of() gives them, or some of those; each stored date is in the snapshot
//   errors   kCorrupt naming date and file where what must be read (asked or baseline) is damaged;
//            kStopped where `work` was over before all was added up
//   cost     with every hour asked, the parts of an answer are read from what holds least:
//              stats, places  the series of the runs, once for each window of dates that is asked
//                             whole and once for each date that is in none: 2 ns a series
//              timeline       per date and block in which runs begin or end the rows inside, or
//                             the sums by hour at its borders less the rows outside, whichever are
//                             fewer; for some sbi alone the sums of whole stretches of blocks, and
//                             their rows elsewhere
//            with some hours asked, stats and places come from the rows of every date: 2 ns for
//            each row of the runs, or for some sbi 8 ns for each of theirs; without places, from
//            the sums of whole stretches.
//            A derived date costs what it and its week before cost.
//   threads  any number at once: reads only immutable data. Large selections are shared among the
//            workers of `work`.
[[nodiscard]] Result<Aggregate> aggregate(const Snapshot& snapshot, std::span<const DateRead> reads,
                                          const Selection& selection, const Places& places,
                                          const Work& work);

}  // namespace store
