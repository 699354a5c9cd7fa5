#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "store/datapoint.h"
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
//   (the table of the layout stands here, byte by byte)
class DatePartition {
 public:
  // Takes `bytes` (shared with whatever holds them: a mapping or a buffer) and verifies them.
  //   errors   kCorrupt naming `name` (the file) where it is not a whole, undamaged partition
  [[nodiscard]] static Result<DatePartition> read(std::shared_ptr<const std::byte> bytes,
                                                  std::size_t size, std::string_view name);

  [[nodiscard]] Date date() const;
  [[nodiscard]] DeltaKind delta_kind() const;
  [[nodiscard]] std::size_t rows() const;            // Unlocated ones included.
  [[nodiscard]] std::size_t unlocated_rows() const;  // They come last.

  // The rows of the postcodes in `run`. Cost: two searches within a block of 64 slots.
  [[nodiscard]] RowRange rows_of(SlotRun run) const;

  // The columns, each rows() long; deltas() is empty where the delta is derived.
  [[nodiscard]] std::span<const PostcodeSlot> postcodes() const;
  [[nodiscard]] std::span<const std::uint8_t> hours() const;
  [[nodiscard]] std::span<const SbiSlot> sbi() const;
  [[nodiscard]] std::span<const Hits> hits() const;
  [[nodiscard]] std::span<const Hits> deltas() const;
  [[nodiscard]] std::span<const std::int64_t> activities() const;
};

}  // namespace store
