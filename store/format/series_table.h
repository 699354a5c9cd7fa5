#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

#include "store/format/packed_column.h"
#include "store/format/partition_layout.h"
#include "store/format/verified_file.h"
#include "store/types/datapoint.h"
#include "store/types/result.h"

namespace store {

// The series of a block of neighbouring postcodes, in the order of postcode, sbi and activity.
struct SeriesBlock {
  std::uint32_t first_slot = 0;
  std::uint32_t series = 0;
  std::uint32_t rows = 0;
  std::uint32_t rows_before = 0;  // In all blocks before.
  PackedColumn offset_in_block;   // The postcode's slot, less first_slot.
  PackedColumn first_row_less;    // The first row of a series in the block, less its number.
  PackedColumn sbi;
  PackedColumn hits;
  PackedColumn delta;
  PackedColumn activity;
  std::int64_t activity_base = 0;

  // The first series of a postcode slot at or above `slot`. Cost: a binary search.
  [[nodiscard]] std::uint32_t first_from(std::uint32_t slot) const {
    return slot <= first_slot ? 0 : count_below(offset_in_block, series, slot - first_slot);
  }

  // Where the rows of a series begin in the block, and end.
  [[nodiscard]] std::uint64_t first_row(std::uint32_t i) const {
    return i == series ? rows : first_row_less[i] + i;
  }
};

// What each activity did at each postcode over the days of a file. A series is the rows of one
// postcode, sbi and activity, with their sums of hits and delta; immutable.
//
//   content of a file, a VerifiedFile:
//     rows      the rows of block 0, 1, ... each from a multiple of 8 bytes on (date_partition.h);
//               a window has none
//     series    from header.series_at: SeriesHeader and columns of block 0, 1, ..., each from a
//               multiple of 8 bytes on
//     blocks    from header.blocks_at: header.blocks + 1 BlockEntry
//     hours     from header.hours_at: sums at the blocks' borders (date_partition.h); a window has
//               none
//     stretches from header.stretches_at: sums by sbi and hour (date_partition.h); a window
//               has none
//     header    the last 112 bytes: PartitionHeader
class SeriesTable {
 public:
  // Reads and verifies only the end. Errors: kCorrupt naming the file if that is not the end of a
  // partition file.
  [[nodiscard]] static Result<SeriesTable> read(VerifiedFile file);

  [[nodiscard]] Date date() const { return Date{std::chrono::days{header_.date}}; }
  [[nodiscard]] const PartitionHeader& header() const { return header_; }
  [[nodiscard]] const VerifiedFile& file() const { return file_; }

  [[nodiscard]] std::uint32_t blocks() const { return header_.blocks; }
  [[nodiscard]] std::uint32_t block_of(std::uint32_t slot) const { return slot >> block_shift_; }
  [[nodiscard]] std::uint32_t first_slot(std::uint32_t block) const {
    return block << block_shift_;
  }

  // Reads the entry of a block (or the one behind the last), and its series. False where the file
  // is damaged there.
  [[nodiscard]] bool read_entry(std::uint32_t block, BlockEntry& entry) const;
  [[nodiscard]] bool read_block(std::uint32_t block, SeriesBlock& series) const;

  // The entry of a block if it has been verified, else zeros: for callers that prefetch by it.
  [[nodiscard]] BlockEntry peek_entry(std::uint32_t block) const {
    const std::size_t at = header_.blocks_at + block * sizeof(BlockEntry);
    return file_.has_verified(at, at + sizeof(BlockEntry))
               ? value_at<BlockEntry>(file_.content() + at)
               : BlockEntry{};
  }

  // Prefetches what read_block() of this block will read: its entry, and, once that is there, its
  // first series.
  void prefetch_entry(std::uint32_t block) const {
    __builtin_prefetch(file_.content() + header_.blocks_at + block * sizeof(BlockEntry));
  }
  void prefetch_series(std::uint32_t block) const;

  // The error to return when this file is damaged.
  [[nodiscard]] Error damage() const;

 private:
  SeriesTable(VerifiedFile file, const PartitionHeader& header);

  VerifiedFile file_;
  PartitionHeader header_;
  std::uint32_t block_shift_;
};

}  // namespace store
