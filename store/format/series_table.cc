#include "store/format/series_table.h"

#include <bit>
#include <cassert>
#include <cstring>
#include <limits>
#include <string>
#include <utility>

namespace store {
namespace {

constexpr Date kFirstDate{std::chrono::year{1} / 1 / 1};  // The calendar of parse_date.
constexpr Date kLastDate{std::chrono::year{9999} / 12 / 31};

bool in_range(const PartitionHeader& header, std::uint64_t content_bytes) {
  const Date date{std::chrono::days{header.date}};
  return kFirstDate <= date && date <= kLastDate && header.days > 0 && header.delta_kind <= 1 &&
         std::has_single_bit(header.block_slots) && header.rows <= kMaxPartitionRows &&
         header.unlocated_rows <= header.rows && header.located <= header.slots &&
         header.sbi_codes <= std::numeric_limits<std::uint16_t>::max() &&
         std::uint64_t{header.blocks} * header.block_slots >= header.slots &&
         header.series_at <= header.blocks_at &&
         header.blocks_at + (header.blocks + std::uint64_t{1}) * sizeof(BlockEntry) <=
             header.hours_at &&
         header.hours_at <= header.stretches_at &&
         header.stretches_at + sizeof header <= content_bytes && header.hours_width <= 8;
}

}  // namespace

Result<SeriesTable> SeriesTable::read(VerifiedFile file) {
  const auto damaged = [&file](const std::string& how) {
    return fail(ErrorCode::kCorrupt, file.name() + " " + how);
  };
  const VerifiedFile::Pin pin(file);
  PartitionHeader header;
  if (file.content_bytes() < sizeof header) return damaged("is too short to be a partition file");
  const std::size_t header_at = file.content_bytes() - sizeof header;
  if (!file.verify(header_at, file.content_bytes())) {
    return fail(ErrorCode::kCorrupt, file.damage());
  }
  std::memcpy(&header, file.content() + header_at, sizeof header);
  if (header.magic != kPartitionMagic) return damaged("is not a partition file");
  if (header.version != kPartitionVersion) {
    return damaged("is in partition format " + std::to_string(header.version) +
                   "; this program reads format " + std::to_string(kPartitionVersion));
  }
  if (!in_range(header, file.content_bytes())) {
    return damaged("has a header that does not fit its contents");
  }
  return SeriesTable(std::move(file), header);
}

SeriesTable::SeriesTable(VerifiedFile file, const PartitionHeader& header)
    : file_{std::move(file)},
      header_{header},
      block_shift_{static_cast<std::uint32_t>(std::countr_zero(header.block_slots))} {}

bool SeriesTable::read_entry(std::uint32_t block, BlockEntry& entry) const {
  assert(block <= blocks());
  const std::size_t at = header_.blocks_at + block * sizeof entry;
  if (!file_.verify(at, at + sizeof entry)) return false;
  std::memcpy(&entry, file_.content() + at, sizeof entry);
  return true;
}

bool SeriesTable::read_block(std::uint32_t block, SeriesBlock& series) const {
  BlockEntry entry;
  BlockEntry next;
  if (!read_entry(block, entry) || !read_entry(block + 1, next)) return false;
  series = {};
  series.first_slot = first_slot(block);
  series.rows_before = entry.rows_before;
  series.rows = next.rows_before - entry.rows_before;
  if (entry.series == next.series) return true;
  const std::size_t at = header_.series_at + std::size_t{entry.series} * 8;
  if (!file_.verify(at, header_.series_at + std::size_t{next.series} * 8)) return false;
  SeriesHeader header;
  const std::byte* bytes = file_.content() + at;
  std::memcpy(&header, bytes, sizeof header);
  bytes += sizeof header;
  series.series = header.series;
  series.activity_base = header.activity_base;
  const auto take = [&bytes, &header](std::uint8_t width) {
    const PackedColumn column(bytes, width);
    bytes += column.size_bytes(header.series);
    return column;
  };
  series.offset_in_block = take(header.offset_width);
  series.first_row_less = take(header.first_row_width);
  series.sbi = take(header.sbi_width);
  series.hits = take(header.hits_width);
  series.delta = take(header.delta_width);
  series.activity = take(header.activity_width);
  return true;
}

void SeriesTable::prefetch_series(std::uint32_t block) const {
  constexpr std::size_t kLine = 64;
  constexpr std::size_t kFirstColumns = 256;
  const std::byte* const at =
      file_.content() + header_.series_at + std::size_t{peek_entry(block).series} * 8;
  for (std::size_t i = 0; i < kFirstColumns + kLine; i += kLine) __builtin_prefetch(at + i);
}

Error SeriesTable::damage() const {
  std::string what = "the stored data of " + to_iso(date());
  if (header_.days > 1) {
    what += " and the " + std::to_string(header_.days - 1) + " days after it";
  }
  std::string how = file_.damage();
  if (how.empty()) how = file_.name() + " was damaged a moment ago";
  return {.code = ErrorCode::kCorrupt,
          .detail = what + " is damaged: " + how,
          .parameter = {},
          .cause = {}};
}

}  // namespace store
