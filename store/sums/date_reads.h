#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "store/types/datapoint.h"
#include "store/types/date.h"

namespace store {

// Whether a date that is read is asked itself, or is the week before one that is: its hits are the
// delta then.
enum class Role : std::uint8_t { kAsked, kWeekBefore };

// A stored date that a question reads.
struct DateRead {
  Date stored;
  Role role;

  // The date of the answer that it counts towards.
  [[nodiscard]] Date asked() const { return role == Role::kAsked ? stored : stored + kWeek; }
  friend bool operator==(const DateRead&, const DateRead&) = default;
};

// What a question about some dates reads, and why its answer may be less than was asked.
struct DateReads {
  std::vector<DateRead> reads;         // By asked date, the date itself before its baseline.
  std::vector<Date> missing_dates;     // Asked, but not stored.
  std::vector<Date> baseline_missing;  // Asked and derived, but the week before is not stored.
};

// Walks the dates (ascending, each once): a date whose delta is derived reads the hits of the date
// seven days earlier as well. Cost: up to two calls of `kind_of` for each.
[[nodiscard]] DateReads reads_of(std::span<const Date> dates, const DeltaKindOf& kind_of);

}  // namespace store
