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

// The damaged pages of a file of the store, in words, with what they hold where that is known: "is
// damaged between its bytes 16384 and 32768 (rows)". Where its end is not that of such a file, that
// alone. Empty where every page is as it was written.
[[nodiscard]] std::vector<std::string> page_damage(std::shared_ptr<const std::byte> bytes,
                                                   std::size_t size, std::string_view name);

// How the contents of a partition whose pages are as they were written contradict each other, in
// words: order and range of its rows, their number, their sums by series, the sums by hour at the
// borders of blocks. What one writer has written never does; this is how a wrong writer is found.
// Of several contradictions of a kind the first is told.
//   cost  one pass over all rows, 5 ns each
[[nodiscard]] std::vector<std::string> contradictions(const DatePartition& partition);

// The same of a window: its series.
[[nodiscard]] std::vector<std::string> contradictions(const SeriesTable& window);

// How a window is not the sum of `dates`, all those in it; neither has damage or contradictions.
//   cost  some 50 ns for each series of each date
[[nodiscard]] std::vector<std::string> contradictions(const SeriesTable& window,
                                                      std::span<const SeriesTable* const> dates);

}  // namespace store
