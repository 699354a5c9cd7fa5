#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "store/format/partition_row.h"
#include "store/format/verified_file_writer.h"
#include "store/types/result.h"

namespace store {

// Packs the sums by sbi and hour of each stretch of blocks (date_partition.h); they are kept until
// write().
class StretchWriter {
 public:
  explicit StretchWriter(DeltaKind delta_kind)
      : numbers_{delta_kind == DeltaKind::kGiven ? 48U : 24U} {}

  // Adds a row of the stretch that has begun.
  void add(const PartitionRow& row);

  void end_stretch();

  [[nodiscard]] Result<void> write(VerifiedFileWriter& file) const;

 private:
  struct Industry {
    std::uint64_t rows = 0;
    std::array<std::uint64_t, 48> sums{};  // Hits by hour, then delta.
  };

  std::size_t numbers_;
  std::vector<Industry> industries_;         // By SbiSlot.
  std::vector<std::uint16_t> here_;          // The sbi slots that the stretch has met.
  std::uint64_t rows_ = 0;                   // Of the stretch.
  std::vector<std::uint32_t> offsets_ = {};  // Where each stretch begins, in units of 8 bytes.
  std::vector<std::byte> bytes_;
};

}  // namespace store
