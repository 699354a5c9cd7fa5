#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "store/directory/data_directory.h"
#include "store/directory/partition_file.h"
#include "store/directory/transaction.h"
#include "store/format/partition_writer.h"
#include "store/format/row_buffer.h"

namespace store {

// The key of a partition that is written now: it may hold whatever has a slot by now.
[[nodiscard]] PartitionKey partition_key(const Manifest& manifest, std::size_t located, Date date,
                                         DeltaKind delta_kind);

// Rows whose postcodes have no location.
struct UnlocatedRows {
  std::vector<std::uint64_t> rows_of;  // By index in Manifest::unlocated.

  void add(std::size_t unlocated_index);
  void add(const UnlocatedRows& other);
};

// What the rows of a date have among them.
struct RowTraits {
  std::uint32_t hours = 0;  // A set, as kEveryHour is.
  std::vector<bool> sbi;    // By slot.

  void add(std::span<const PartitionRow> rows);
  void add(const RowTraits& other);
};

// A pile that has become a partition.
struct WrittenPile {
  StoredDate stored;
  RowTraits traits;              // Of the pile's rows, without those that were stored before.
  std::uint64_t equal_rows = 0;  // Rows of the pile that equal stored ones, each paired with one.
};

// Rows of one date on their way into a partition: those in memory, and sorted files of those that
// were too many for it.
class RowPile {
 public:
  [[nodiscard]] std::uint64_t rows() const { return rows_; }
  [[nodiscard]] std::size_t memory_bytes() const { return buffer_.bytes(); }
  [[nodiscard]] const UnlocatedRows& unlocated() const { return unlocated_; }

  // Adds rows; those of slots from `located` on have no location.
  void add(std::span<const PartitionRow> rows, std::uint32_t located);
  void add(RowPile other);

  // Writes the rows in memory as partial partitions, each of at most `most` rows (or a block of the
  // buffer, where that is more). `open_file` tells whether a first one, which may well be all there
  // will be of the date, can be kept open; every other is closed. Errors: kUnavailable.
  [[nodiscard]] Result<void> spill(Transaction& transaction, PartitionKey key, std::size_t most,
                                   bool open_file);

  // The pile as a partition of the transaction, synced, together with the rows of `stored` where it
  // is given. key.rows is not looked at. Takes the pile. Errors: kUnavailable; kCorrupt for what is
  // stored.
  [[nodiscard]] Result<WrittenPile> write(const DataDirectory& directory, Transaction& transaction,
                                          PartitionKey key, const StoredDate* stored,
                                          std::size_t most_sorted) &&;

  // Removes the partial partitions.
  void discard(Transaction& transaction) &&;

 private:
  [[nodiscard]] Result<StoredDate> adopt() &&;

  RowBuffer buffer_;
  // Some of the rows each, written because memory was needed for others. The file of one is open
  // only where it is not synced and may be all there will be of the date.
  std::vector<WrittenPartition> partials_;
  std::uint64_t rows_ = 0;
  UnlocatedRows unlocated_;
  RowTraits traits_;  // Of the rows in partials_.
};

}  // namespace store
