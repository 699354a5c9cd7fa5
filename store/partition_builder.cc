#include "store/partition_builder.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <tuple>

namespace store {
namespace {

bool comes_before(const PartitionRow& a, const PartitionRow& b) {
  const auto place = [](const PartitionRow& row) {
    return std::uint64_t{index(row.postcode)} << 32U | std::uint64_t{row.hour} << 16U |
           index(row.sbi);
  };
  return std::make_tuple(place(a), a.activity, a.hits, a.delta) <
         std::make_tuple(place(b), b.activity, b.hits, b.delta);
}

// Copies one field of every row to `column`.
template <typename Field>
void fill(std::byte* column, std::span<const PartitionRow> rows, Field PartitionRow::*field) {
  for (const PartitionRow& row : rows) {
    std::memcpy(column, &(row.*field), sizeof(Field));
    column += sizeof(Field);
  }
}

// The first row of each block of slots, and after the last block the number of rows.
void fill_offsets(std::byte* column, std::span<const PartitionRow> rows, std::uint64_t blocks) {
  std::uint32_t row = 0;
  for (std::uint64_t block = 0; block <= blocks; ++block) {
    while (row < rows.size() && index(rows[row].postcode) / kPartitionBlock < block) ++row;
    std::memcpy(column, &row, sizeof row);
    column += sizeof row;
  }
}

}  // namespace

std::vector<std::byte> build_partition(const PartitionKey& key, std::span<PartitionRow> rows) {
  assert(rows.size() <= kMaxPartitionRows);
  std::ranges::sort(rows, comes_before);
  assert(rows.empty() || index(rows.back().postcode) < key.slots);
  const auto first_unlocated = std::ranges::lower_bound(rows, PostcodeSlot{key.located},
                                                        std::less<>{}, &PartitionRow::postcode);
  PartitionHeader header{
      .magic = kPartitionMagic,
      .version = kPartitionVersion,
      .checksum = 0,
      .date = static_cast<std::int32_t>(key.date.time_since_epoch().count()),
      .delta_kind = key.delta_kind == DeltaKind::kGiven ? 0U : 1U,
      .rows = rows.size(),
      .unlocated_rows = static_cast<std::uint64_t>(rows.end() - first_unlocated),
      .located = key.located,
      .slots = key.slots,
      .sbi_codes = key.sbi_codes,
      .zero = 0,
  };
  const PartitionLayout layout(header);
  std::vector<std::byte> bytes(layout.bytes);
  std::byte* begin = bytes.data();
  fill_offsets(begin + layout.offsets, rows, layout.blocks);
  fill(begin + layout.postcodes, rows, &PartitionRow::postcode);
  fill(begin + layout.hits, rows, &PartitionRow::hits);
  if (key.delta_kind == DeltaKind::kGiven) fill(begin + layout.deltas, rows, &PartitionRow::delta);
  fill(begin + layout.activities, rows, &PartitionRow::activity);
  fill(begin + layout.sbi, rows, &PartitionRow::sbi);
  fill(begin + layout.hours, rows, &PartitionRow::hour);
  std::memcpy(begin, &header, sizeof header);
  header.checksum = partition_checksum(bytes);
  std::memcpy(begin, &header, sizeof header);
  return bytes;
}

void append_rows(const DatePartition& partition, std::vector<PartitionRow>& rows) {
  const bool given = partition.delta_kind() == DeltaKind::kGiven;
  rows.reserve(rows.size() + partition.rows());
  for (std::size_t i = 0; i < partition.rows(); ++i) {
    rows.push_back({.activity = partition.activities()[i],
                    .postcode = partition.postcodes()[i],
                    .hits = partition.hits()[i],
                    .delta = given ? partition.deltas()[i] : 0,
                    .sbi = partition.sbi()[i],
                    .hour = partition.hours()[i]});
  }
}

}  // namespace store
