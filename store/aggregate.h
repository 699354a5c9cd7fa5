#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "store/datapoint.h"
#include "store/snapshot.h"

namespace store {

inline constexpr std::uint32_t kEveryHour = (1U << 24U) - 1;

// Which rows a question is about.
struct Selection {
  std::span<const SlotRun> runs;           // The postcodes: ascending, disjoint.
  std::span<const std::uint8_t> sbi = {};  // By SbiSlot: 1 where selected; empty selects every one.
  std::uint32_t hours = kEveryHour;        // Bit h is hour h.
};

enum class PostcodeSums : std::uint8_t { kWanted, kNotWanted };

struct HourSums {
  Date date;
  std::uint8_t hour;
  Sums sums;
  friend bool operator==(const HourSums&, const HourSums&) = default;
};

// What the store has to say about a selection; plain sums, nothing left out for being small.
struct Aggregate {
  std::vector<Sums> by_sbi;         // By SbiSlot, as long as the dictionary.
  std::vector<HourSums> timeline;   // Hits or delta above 0, in time order.
  std::vector<Sums> by_postcode;    // One per postcode of the runs, in their order; or empty.
  std::uint64_t datapoints = 0;     // Rows of the asked dates in the selection, not of a baseline.
  std::vector<Date> missing_dates;  // Asked, but not in the store.
  std::vector<Date>
      baseline_missing;  // Asked and derived, but the week before is not in the store.
};

// Adds up `selection` over `dates` (ascending, each once). The delta of a date with a derived delta
// is the hits of the date seven days earlier, over the same selection.
//
//   errors   kCorrupt where a date that must be read (asked or baseline) is damaged
//   cost     one pass over the rows in the runs, of each asked date and each derived date's
//            baseline; per date and run two searches within a block of 64 slots
//   threads  any number at once: reads only immutable data
[[nodiscard]] Result<Aggregate> aggregate(const Snapshot& snapshot, std::span<const Date> dates,
                                          const Selection& selection, PostcodeSums postcode_sums);

}  // namespace store
