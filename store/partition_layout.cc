#include "store/partition_layout.h"

#include <xxhash.h>

#include <bit>

namespace store {

static_assert(std::endian::native == std::endian::little,
              "partition files are little-endian and read in place");

PartitionLayout::PartitionLayout(const PartitionHeader& header)
    : blocks{(std::uint64_t{header.slots} + kPartitionBlock - 1) / kPartitionBlock} {
  std::uint64_t end = sizeof(PartitionHeader);
  const auto column = [&end](std::uint64_t elements, std::uint64_t element_bytes) {
    const std::uint64_t begin = (end + 7) / 8 * 8;
    end = begin + elements * element_bytes;
    return begin;
  };
  offsets = column(blocks + 1, sizeof(std::uint32_t));
  postcodes = column(header.rows, sizeof(std::uint32_t));
  hits = column(header.rows, sizeof(std::uint32_t));
  deltas = column(header.delta_kind == 0 ? header.rows : 0, sizeof(std::uint32_t));
  activities = column(header.rows, sizeof(std::int64_t));
  sbi = column(header.rows, sizeof(std::uint16_t));
  hours = column(header.rows, sizeof(std::uint8_t));
  bytes = end;
}

std::uint64_t partition_checksum(std::span<const std::byte> partition) {
  constexpr std::size_t kBegin =
      offsetof(PartitionHeader, checksum) + sizeof(PartitionHeader::checksum);
  const auto covered = partition.subspan(kBegin);
  return XXH3_64bits(covered.data(), covered.size());
}

}  // namespace store
