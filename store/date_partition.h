#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "store/datapoint.h"
#include "store/partition_layout.h"
#include "store/result.h"

namespace store {

// Rows [first, last) of a partition.
struct RowRange {
  std::size_t first;
  std::size_t last;
};

// One date's rows as columns, sorted by postcode slot, then hour, sbi and activity; immutable. A
// view on the bytes of a partition file, mapped or built in memory: what is written is what is
// read.
//
//   offset  bytes  partition file, version 1, little-endian
//        0      8  "STRAALPT"
//        8      8  format version: 1
//       16      8  XXH3 64 of every byte from offset 24 to the end
//       24      4  date: days since 1970-01-01, signed
//       28      4  delta: 0 given, 1 derived
//       32      8  n: rows, at most 2^32 - 1
//       40      8  rows whose postcode has no location; they come last
//       48      4  located postcodes: slots below this have a location
//       52      4  s: postcode slots; every row's is below this
//       56      4  sbi codes: every row's sbi slot is below this
//       60      4  0
//       64         the columns, in this order, each from the next multiple of 8 on, zeros between:
//          4(b+1)  offsets u32, for b = s / 64 blocks, rounded up: the rows of block k, that is of
//                  slots 64k to 64k + 63, are [offsets[k], offsets[k + 1])
//              4n  postcode slot u32
//              4n  hits u32
//              4n  delta u32; absent where it is derived
//              8n  activity i64
//              2n  sbi slot u16
//               n  hour u8, 0 to 23; the last of them ends the file
class DatePartition {
 public:
  // Takes `bytes` (8-byte aligned, shared with whatever holds them: a mapping or a buffer) and
  // verifies all of them: afterwards every value is in the range that the table gives.
  //   errors   kCorrupt naming `name` (the file) where it is not a whole, undamaged partition
  //   cost     two passes over the bytes
  [[nodiscard]] static Result<DatePartition> read(std::shared_ptr<const std::byte> bytes,
                                                  std::size_t size, std::string_view name);

  [[nodiscard]] Date date() const { return Date{std::chrono::days{header_.date}}; }
  [[nodiscard]] DeltaKind delta_kind() const {
    return header_.delta_kind == 0 ? DeltaKind::kGiven : DeltaKind::kDerived;
  }
  [[nodiscard]] std::size_t rows() const { return header_.rows; }  // Unlocated ones included.
  [[nodiscard]] std::size_t unlocated_rows() const { return header_.unlocated_rows; }
  [[nodiscard]] std::size_t sbi_codes() const { return header_.sbi_codes; }

  // The rows of the postcodes in `run`. Cost: two searches within a block of 64 slots.
  [[nodiscard]] RowRange rows_of(SlotRun run) const {
    return {.first = first_row_from(index(run.first)), .last = first_row_from(index(run.last))};
  }

  // The columns, each rows() long; deltas() is empty where the delta is derived.
  [[nodiscard]] std::span<const PostcodeSlot> postcodes() const { return postcodes_; }
  [[nodiscard]] std::span<const std::uint8_t> hours() const { return hours_; }
  [[nodiscard]] std::span<const SbiSlot> sbi() const { return sbi_; }
  [[nodiscard]] std::span<const Hits> hits() const { return hits_; }
  [[nodiscard]] std::span<const Hits> deltas() const { return deltas_; }
  [[nodiscard]] std::span<const std::int64_t> activities() const { return activities_; }

 private:
  DatePartition(std::shared_ptr<const std::byte> bytes, const PartitionHeader& header);
  [[nodiscard]] bool is_consistent() const;
  [[nodiscard]] std::size_t first_row_from(std::uint32_t slot) const;

  std::shared_ptr<const std::byte> bytes_;
  PartitionHeader header_;
  std::span<const std::uint32_t> offsets_;
  std::span<const PostcodeSlot> postcodes_;
  std::span<const Hits> hits_;
  std::span<const Hits> deltas_;
  std::span<const std::int64_t> activities_;
  std::span<const SbiSlot> sbi_;
  std::span<const std::uint8_t> hours_;
};

}  // namespace store
