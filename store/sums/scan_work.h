#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "store/format/date_partition.h"
#include "store/sums/work.h"

// How much there is to do for a selection: told before anything is read of it, from what is known
// of each date alone. It decides how many share the work, and what a question may cost
// (server/engine/price.h). All times are of one core whose pages are in memory; bench/README.md
// tells how near they are.
namespace store {

// What is read of a date for a selection.
struct DateScan {
  std::size_t runs = 0;
  std::uint64_t postcodes = 0;  // In the runs.
  bool by_series = false;       // Sums by sbi or place are wanted, which take every series.
  bool every_hour = true;       // Or some hours alone.
  double sbi_share = 1;         // Of the industries, those that are asked: 1 where all are.
};

// About how long that takes.
[[nodiscard]] std::uint64_t nanoseconds_of(const DatePartition& date, const DateScan& scan);

// About how long it takes to read the series of `postcodes` postcodes of a window.
[[nodiscard]] std::uint64_t nanoseconds_of(const SeriesTable& table, std::uint64_t postcodes);

// The part of the industries that `sbi` (of Selection) selects.
[[nodiscard]] double share_of(std::span<const std::uint8_t> sbi);

// How many pieces work of that length is worth cutting into: what takes less than some 0.1 ms is
// done where it was asked.
[[nodiscard]] std::size_t shares_for(std::uint64_t nanoseconds, const Work& work);

}  // namespace store
