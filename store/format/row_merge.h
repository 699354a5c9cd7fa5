#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "store/format/partition_cursor.h"
#include "store/format/partition_writer.h"

namespace store {

// Rows in the order of comes_before(): some in memory, then those of a partition.
class SortedRows {
 public:
  explicit SortedRows(std::span<const PartitionRow> rows) : rows_{rows} {}
  explicit SortedRows(PartitionCursor cursor) : cursor_{std::move(cursor)} {}

  // The rows at hand, from the first; fill() gets more if there are none.
  [[nodiscard]] std::span<const PartitionRow> rows() const { return rows_; }
  void drop(std::size_t count) { rows_ = rows_.subspan(count); }

  // False at the end. Errors: PartitionCursor's.
  [[nodiscard]] Result<bool> fill();

 private:
  std::span<const PartitionRow> rows_;
  std::optional<PartitionCursor> cursor_;
};

// Adds the rows of all of `sources`, as one order, to `writer`.
//
//   returns  how many rows of the last source equal rows of the other sources. Each row pairs with
//            one at most: of a row that is in the last source twice and elsewhere three times, two
//   errors   theirs and the writer's
//   cost     for each row some comparisons, log2 of the number of sources
[[nodiscard]] Result<std::uint64_t> merge_rows(std::vector<SortedRows> sources,
                                               PartitionWriter& writer);

}  // namespace store
