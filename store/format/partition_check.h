#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/format/date_partition.h"
#include "store/format/series_table.h"

namespace store {

// The damaged pages of a file of the store, in words, with what they hold if that is known: "is
// damaged between its bytes 16384 and 32768 (rows)". If the end of the file is not valid, only
// that. Empty if every page is as it was written.
[[nodiscard]] std::vector<std::string> page_damage(std::shared_ptr<const std::byte> bytes,
                                                   std::size_t size, std::string_view name);

// The contradictions in a partition whose pages are not damaged, in words: order and range of its
// rows, their number, their sums by series, the sums by hour at the borders of blocks. A correct
// writer makes none; this finds a wrong writer. Only the first contradiction of each kind is told.
//   cost  one pass over all rows, 5 ns each
[[nodiscard]] std::vector<std::string> contradictions(const DatePartition& partition);

// The same for the series of a window.
[[nodiscard]] std::vector<std::string> contradictions(const SeriesTable& window);

// Where a window is not the sum of `dates`, which are all of its dates; neither it nor they have
// damage or contradictions.
//   cost  some 50 ns for each series of each date
[[nodiscard]] std::vector<std::string> contradictions(const SeriesTable& window,
                                                      std::span<const SeriesTable* const> dates);

}  // namespace store
