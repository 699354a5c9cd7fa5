#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "store/format/partition_row.h"

namespace store {

// Rows that are collected one after another and taken out again all together. They lie in blocks of
// one size: growing moves no row, and other dates use the memory again.
class RowBuffer {
 public:
  static constexpr std::size_t kBlockRows = 2048;

  [[nodiscard]] std::size_t size() const { return size_; }

  // Memory that the rows hold, in bytes.
  [[nodiscard]] std::size_t bytes() const {
    return blocks_.size() * kBlockRows * sizeof(PartitionRow);
  }

  void append(std::span<const PartitionRow> rows) {
    while (!rows.empty()) {
      if (blocks_.empty() || blocks_.back().size == kBlockRows) {
        blocks_.push_back(
            {.rows = std::make_unique_for_overwrite<PartitionRow[]>(kBlockRows), .size = 0});
      }
      Block& block = blocks_.back();
      const std::size_t count = std::min(rows.size(), kBlockRows - block.size);
      std::ranges::copy(rows.first(count), &block.rows[block.size]);
      block.size += count;
      size_ += count;
      rows = rows.subspan(count);
    }
  }

  // Whole blocks change hands; what is left is copied.
  void append(RowBuffer other) {
    Block last{.rows = nullptr, .size = 0};
    if (!blocks_.empty() && blocks_.back().size < kBlockRows) {
      last = std::move(blocks_.back());
      blocks_.pop_back();
    }
    Block others_last{.rows = nullptr, .size = 0};
    for (Block& block : other.blocks_) {
      if (block.size < kBlockRows) {
        others_last = std::move(block);
      } else {
        size_ += block.size;
        blocks_.push_back(std::move(block));
      }
    }
    if (last.size != 0) blocks_.push_back(std::move(last));
    append(std::span(others_last.rows.get(), others_last.size));
  }

  // Takes out rows, at most `most` or one block's, whichever is more; in no particular order.
  [[nodiscard]] std::vector<PartitionRow> take(std::size_t most) {
    std::vector<PartitionRow> rows;
    rows.reserve(std::min(size_, std::max(most, kBlockRows)));
    while (!blocks_.empty() && (rows.empty() || rows.size() + blocks_.back().size <= most)) {
      const Block& block = blocks_.back();
      rows.insert(rows.end(), &block.rows[0], &block.rows[0] + block.size);
      size_ -= block.size;
      blocks_.pop_back();
    }
    return rows;
  }

 private:
  struct Block {
    std::unique_ptr<PartitionRow[]> rows;
    std::size_t size;
  };
  std::vector<Block> blocks_;  // All but the last are full.
  std::size_t size_ = 0;
};

}  // namespace store
