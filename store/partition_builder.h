#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "store/date_partition.h"

namespace store {

// One row of a date whose codes have their slots; a delta that is derived is 0.
struct PartitionRow {
  std::int64_t activity;
  PostcodeSlot postcode;
  Hits hits;
  Hits delta;
  SbiSlot sbi;
  std::uint8_t hour;
};

// What a partition is beside its rows.
struct PartitionKey {
  Date date;
  DeltaKind delta_kind;
  std::uint32_t located;    // Postcodes with a location; their slots come first.
  std::uint32_t slots;      // Postcode slots in all; every row's is below this.
  std::uint32_t sbi_codes;  // Every row's sbi slot is below this.
};

// The bytes of a partition file with `rows`, at most kMaxPartitionRows of them in any order: the
// same rows in another order give the same bytes. Sorts `rows` in place.
[[nodiscard]] std::vector<std::byte> build_partition(const PartitionKey& key,
                                                     std::span<PartitionRow> rows);

// Adds the rows of `partition` to `rows`, as they were built.
void append_rows(const DatePartition& partition, std::vector<PartitionRow>& rows);

}  // namespace store
