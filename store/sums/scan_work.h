#pragma once

#include <cstddef>
#include <cstdint>

#include "store/format/date_partition.h"
#include "store/sums/workers.h"

// How much there is to do for a selection, and for how many at once.
namespace store {

// About how long a date takes: for the ends of its runs, and for each row at `postcodes` of the
// usual kind.
[[nodiscard]] std::uint64_t nanoseconds_of(const DatePartition& date, std::size_t runs,
                                           std::size_t postcodes);

// How many pieces work of that length is worth cutting into: what takes less than some 0.1 ms is
// done where it was asked.
[[nodiscard]] std::size_t shares_for(std::uint64_t nanoseconds, const Workers& workers);

}  // namespace store
