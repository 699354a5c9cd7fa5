#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "store/format/byte_sink.h"
#include "store/format/partition_row.h"
#include "store/types/result.h"

namespace store {

// What a partition is beside its rows.
struct PartitionKey {
  Date date;
  DeltaKind delta_kind;
  std::uint32_t located;    // Postcodes with a location; their slots come first.
  std::uint32_t slots;      // Postcode slots in all; every row's is below this.
  std::uint32_t sbi_codes;  // Every row's sbi slot is below this.
  std::uint64_t rows = 0;   // How many will be added, at most kMaxPartitionRows.
};

struct PartitionFacts {
  std::uint64_t rows;
  std::uint64_t unlocated_rows;
  std::uint64_t bytes;  // Of the file.
};

// Writes one partition file (date_partition.h), front to back.
//
//   memory  some 2 bytes a row, beside a buffer of a megabyte
class PartitionWriter {
 public:
  // `sink` must outlive the writer.
  PartitionWriter(ByteSink& sink, const PartitionKey& key);
  PartitionWriter(PartitionWriter&&) noexcept;
  ~PartitionWriter();

  // Adds rows in the order of comes_before(), those of earlier calls included. Errors: the sink's.
  [[nodiscard]] Result<void> add(std::span<const PartitionRow> rows);

  // Writes what is left; key.rows rows have been added. Errors: the sink's.
  [[nodiscard]] Result<PartitionFacts> finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace store
