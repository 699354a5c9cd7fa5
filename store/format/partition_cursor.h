#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "store/format/date_partition.h"
#include "store/format/partition_row.h"
#include "store/types/result.h"

namespace store {

// Reads all rows of a partition in their order, a block at a time.
class PartitionCursor {
 public:
  explicit PartitionCursor(std::shared_ptr<const DatePartition> partition)
      : partition_{std::move(partition)} {}

  // The next rows, valid until the next call; empty at the end. Errors: kCorrupt where the file is
  // damaged, naming date and file.
  [[nodiscard]] Result<std::span<const PartitionRow>> next();

 private:
  std::shared_ptr<const DatePartition> partition_;
  std::size_t block_ = 0;
  std::vector<PartitionRow> rows_;
};

}  // namespace store
