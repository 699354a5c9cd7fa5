#pragma once

#include <cstdint>

#include "store/format/date_partition.h"
#include "store/format/series_table.h"
#include "store/types/result.h"

namespace store {

// What the bytes of a date's file are spent on (partition_layout.h).
struct ColumnBytes {
  struct Series {
    std::uint64_t offset_in_block = 0;
    std::uint64_t sbi = 0;
    std::uint64_t hits = 0;
    std::uint64_t delta = 0;
    std::uint64_t first_row = 0;
    std::uint64_t activity = 0;
  };
  struct Rows {
    std::uint64_t hour = 0;
    std::uint64_t hits = 0;
    std::uint64_t delta = 0;
  };

  Series series;
  Rows rows;
  std::uint64_t sums_by_hour = 0;      // Of all rows before each block.
  std::uint64_t sums_by_industry = 0;  // And hour, of stretches of blocks.
  std::uint64_t headers = 0;    // Of blocks and of the file, with what fills them up to 8 bytes.
  std::uint64_t checksums = 0;  // Of pages.

  [[nodiscard]] std::uint64_t total() const;
  ColumnBytes& operator+=(const ColumnBytes& other);
};

// Adds up a partition, from the headers of its blocks. Errors: kCorrupt naming date and file where
// it is damaged there. Cost: reads and verifies all pages with series and rows.
[[nodiscard]] Result<ColumnBytes> column_bytes(const DatePartition& partition);

}  // namespace store
