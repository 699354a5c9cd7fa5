#include "store/date_partition.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <limits>
#include <string>
#include <utility>

namespace store {
namespace {

constexpr std::uint8_t kHoursOfADay = 24;
constexpr Date kFirstDate{std::chrono::year{1} / 1 / 1};  // The calendar of parse_date.
constexpr Date kLastDate{std::chrono::year{9999} / 12 / 31};

// A column in place: `elements` values of T, `offset` bytes into the partition.
template <typename T>
std::span<const T> column(const std::byte* partition, std::uint64_t offset,
                          std::uint64_t elements) {
  return {reinterpret_cast<const T*>(partition + offset), elements};
}

// The compiler vectorises these where an early return would stop it.
template <typename T>
bool ascending(std::span<const T> values) {
  bool ordered = true;
  for (std::size_t i = 1; i < values.size(); ++i) ordered &= values[i - 1] <= values[i];
  return ordered;
}

template <typename T>
bool all_below(std::span<const T> values, std::uint64_t limit) {
  T largest{};
  for (const T value : values) largest = std::max(largest, value);
  return values.empty() || static_cast<std::uint64_t>(largest) < limit;
}

bool header_in_range(const PartitionHeader& header) {
  const Date date{std::chrono::days{header.date}};
  return kFirstDate <= date && date <= kLastDate && header.delta_kind <= 1 &&
         header.rows <= kMaxPartitionRows && header.unlocated_rows <= header.rows &&
         header.located <= header.slots && header.zero == 0 &&
         header.sbi_codes <= std::numeric_limits<std::uint16_t>::max();
}

}  // namespace

Result<DatePartition> DatePartition::read(std::shared_ptr<const std::byte> bytes, std::size_t size,
                                          std::string_view name) {
  assert(reinterpret_cast<std::uintptr_t>(bytes.get()) % alignof(std::uint64_t) == 0);
  const auto damaged = [name](const std::string& how) {
    return fail(ErrorCode::kCorrupt, std::string(name) + " " + how);
  };
  PartitionHeader header;
  if (size < sizeof header) return damaged("is too short to be a partition file");
  std::memcpy(&header, bytes.get(), sizeof header);
  if (header.magic != kPartitionMagic) return damaged("is not a partition file");
  if (header.version != kPartitionVersion) {
    return damaged("is in partition format " + std::to_string(header.version) +
                   "; this program reads format " + std::to_string(kPartitionVersion));
  }
  if (header.checksum != partition_checksum({bytes.get(), size})) {
    return damaged("does not match its checksum");
  }
  if (!header_in_range(header) || PartitionLayout(header).bytes != size) {
    return damaged("has a header that does not fit its contents");
  }
  DatePartition partition(std::move(bytes), header);
  if (!partition.is_consistent()) return damaged("has columns that do not fit each other");
  return partition;
}

DatePartition::DatePartition(std::shared_ptr<const std::byte> bytes, const PartitionHeader& header)
    : bytes_{std::move(bytes)}, header_{header} {
  const PartitionLayout layout(header);
  const std::byte* begin = bytes_.get();
  offsets_ = column<std::uint32_t>(begin, layout.offsets, layout.blocks + 1);
  postcodes_ = column<PostcodeSlot>(begin, layout.postcodes, header.rows);
  hits_ = column<Hits>(begin, layout.hits, header.rows);
  deltas_ = column<Hits>(begin, layout.deltas, header.delta_kind == 0 ? header.rows : 0);
  activities_ = column<std::int64_t>(begin, layout.activities, header.rows);
  sbi_ = column<SbiSlot>(begin, layout.sbi, header.rows);
  hours_ = column<std::uint8_t>(begin, layout.hours, header.rows);
}

bool DatePartition::is_consistent() const {
  if (!ascending(postcodes_) || !all_below(postcodes_, header_.slots)) return false;
  if (!all_below(sbi_, header_.sbi_codes) || !all_below(hours_, kHoursOfADay)) return false;
  if (!ascending(offsets_) || offsets_.front() != 0 || offsets_.back() != rows()) return false;
  for (std::size_t block = 0; block + 1 < offsets_.size(); ++block) {
    if (offsets_[block] == offsets_[block + 1]) continue;
    if (index(postcodes_[offsets_[block]]) / kPartitionBlock != block ||
        index(postcodes_[offsets_[block + 1] - 1]) / kPartitionBlock != block) {
      return false;
    }
  }
  return rows() - first_row_from(header_.located) == unlocated_rows();
}

std::size_t DatePartition::first_row_from(std::uint32_t slot) const {
  const std::size_t block = slot / kPartitionBlock;
  if (block + 1 >= offsets_.size()) return rows();
  const auto rows_of_block =
      postcodes_.subspan(offsets_[block], offsets_[block + 1] - offsets_[block]);
  const auto found = std::ranges::lower_bound(rows_of_block, PostcodeSlot{slot});
  return offsets_[block] + static_cast<std::size_t>(found - rows_of_block.begin());
}

}  // namespace store
