#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace store {

inline constexpr std::uint64_t kPartitionMagic = 0x5450'4C41'4152'5453U;  // "STRAALPT" as stored.
inline constexpr std::uint64_t kPartitionVersion = 1;
inline constexpr std::uint32_t kPartitionBlock = 64;  // Postcode slots to one row offset.
inline constexpr std::uint64_t kMaxPartitionRows = 0xFFFF'FFFFU;

// The first 64 bytes of a partition file; the table in date_partition.h says what they mean.
struct PartitionHeader {
  std::uint64_t magic;
  std::uint64_t version;
  std::uint64_t checksum;
  std::int32_t date;
  std::uint32_t delta_kind;
  std::uint64_t rows;
  std::uint64_t unlocated_rows;
  std::uint32_t located;
  std::uint32_t slots;
  std::uint32_t sbi_codes;
  std::uint32_t zero;
};
static_assert(sizeof(PartitionHeader) == 64);

// Where the columns of a partition with this header begin, in bytes from its start.
struct PartitionLayout {
  explicit PartitionLayout(const PartitionHeader& header);

  std::uint64_t blocks;  // Of 64 slots; there is one offset more.
  std::uint64_t offsets;
  std::uint64_t postcodes;
  std::uint64_t hits;
  std::uint64_t deltas;  // An empty column where the delta is derived.
  std::uint64_t activities;
  std::uint64_t sbi;
  std::uint64_t hours;
  std::uint64_t bytes;  // Of the whole partition.
};

// What the header's checksum must be. `partition` is the whole of it, header included.
[[nodiscard]] std::uint64_t partition_checksum(std::span<const std::byte> partition);

}  // namespace store
