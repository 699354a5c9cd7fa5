#pragma once

#include <cstddef>
#include <cstdint>

namespace store::postgis {

// How the postcodes of a question find their datapoints.
enum class Join : std::uint8_t {
  kRanges,  // The index is read for each run of ranks.
  kTable,   // All that the dates hold is joined with a temporary table of the ranks.
};

// What a question reads row by row.
struct JoinShape {
  std::size_t runs;         // Of ranks, in all zones.
  std::uint64_t postcodes;  // In these runs.
  std::size_t dates;
  std::uint64_t rows;  // That the dates hold, wherever they are.
};

// The way that is quicker for such questions, as README.md measures it: ranges, unless they are
// many and small, and the dates hold few rows for each.
[[nodiscard]] Join quicker_join(const JoinShape& shape);

}  // namespace store::postgis
