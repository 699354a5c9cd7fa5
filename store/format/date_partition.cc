#include "store/format/date_partition.h"

#include <cassert>
#include <cstring>
#include <string>

namespace store {
namespace {

// Prefetches the cache lines of `bytes` bytes from `at` on.
void prefetch(const std::byte* at, std::size_t bytes) {
  constexpr std::size_t kLine = 64;
  for (std::size_t i = 0; i < bytes + kLine; i += kLine) __builtin_prefetch(at + i);
}

}  // namespace

Result<DatePartition> DatePartition::read(VerifiedFile file) {
  auto series = SeriesTable::read(std::move(file));
  if (!series) return fail(series.error());
  if (series->header().days != 1) {
    return fail(ErrorCode::kCorrupt, series->file().name() + " holds no date");
  }
  return DatePartition(*std::move(series));
}

bool DatePartition::read_rows(std::uint32_t block, RowBlock& rows) const {
  BlockEntry entry;
  BlockEntry next;
  if (!series_.read_entry(block, entry) || !series_.read_entry(block + 1, next)) return false;
  rows = {};
  rows.rows = next.rows_before - entry.rows_before;
  if (rows.rows == 0) return true;
  const std::size_t at = std::size_t{entry.rows} * 8;
  const VerifiedFile& file = series_.file();
  if (!file.verify(at, std::size_t{next.rows} * 8)) return false;
  RowsHeader its_header;
  const std::byte* bytes = file.content() + at;
  std::memcpy(&its_header, bytes, sizeof its_header);
  rows.hits_base = its_header.hits_base;
  rows.hour = bytes + sizeof its_header;
  rows.hits = PackedColumn(rows.hour + rows.rows, its_header.hits_width);
  rows.delta =
      PackedColumn(rows.hits.bytes() + rows.hits.size_bytes(rows.rows), its_header.delta_width);
  return true;
}

// Calls use(stored, numbers) with the sums by hour of all rows before a block, in the width that
// they are stored in, once they are verified; not at all where none are stored. False where
// damaged.
template <typename Use>
bool DatePartition::use_hours_before(std::uint32_t block, const Use& use) const {
  const std::size_t numbers = numbers_by_hour();
  const auto width = static_cast<std::uint8_t>(header().hours_width);
  if (width == 0) return true;
  const std::size_t at = header().hours_at + block * numbers * width;
  if (!series_.file().verify(at, at + numbers * width)) return false;
  const std::byte* const stored = series_.file().content() + at;
  with_width(width, [&]<typename Stored>(Stored) { use(Stored{}, stored, numbers); });
  return true;
}

template <bool kAdd>
bool DatePartition::apply_hours_before(std::uint32_t block, HoursOfDay& sums) const {
  return use_hours_before(
      block, [&]<typename Stored>(Stored, const std::byte* stored, std::size_t numbers) {
        for (auto* to : {&sums.hits, &sums.delta}) {
          // A copy: for all the compiler knows, the sums might stand in the stored bytes.
          std::array<Stored, 24> by;
          std::memcpy(by.data(), stored, sizeof by);
          for (std::size_t hour = 0; hour < 24; ++hour) {
            (*to)[hour] = kAdd ? (*to)[hour] + by[hour] : (*to)[hour] - by[hour];
          }
          if (numbers == 24) return;
          stored += 24 * sizeof(Stored);
        }
      });
}

bool DatePartition::add_sums_before(std::uint32_t block, Sums& sums) const {
  return use_hours_before(block,
                          [&]<typename Stored>(Stored, const std::byte* hits, std::size_t numbers) {
                            const std::byte* const delta = hits + 24 * sizeof(Stored);
                            const bool has_delta = numbers == 48;
                            for (std::size_t hour = 0; hour < 24; ++hour) {
                              sums.hits += value_at<Stored>(hits + hour * sizeof(Stored));
                              if (has_delta)
                                sums.delta += value_at<Stored>(delta + hour * sizeof(Stored));
                            }
                          });
}

bool DatePartition::read_stretch(std::uint32_t number, Stretch& stretch) const {
  const std::size_t stretches = (header().blocks + kStretchBlocks - 1) / kStretchBlocks;
  assert(number < stretches);
  const VerifiedFile& file = series_.file();
  const std::size_t offset_at = header().stretches_at + number * sizeof(std::uint32_t);
  if (!file.verify(offset_at, offset_at + 2 * sizeof(std::uint32_t))) return false;
  const std::size_t begin = header().stretches_at + (stretches + 1) * sizeof(std::uint32_t);
  const std::size_t at =
      begin + std::size_t{value_at<std::uint32_t>(file.content() + offset_at)} * 8;
  const std::size_t end =
      begin + std::size_t{value_at<std::uint32_t>(file.content() + offset_at + 4)} * 8;
  if (!file.verify(at, end)) return false;
  StretchHeader its_header;
  const std::byte* bytes = file.content() + at;
  std::memcpy(&its_header, bytes, sizeof its_header);
  stretch = {};
  stretch.is_kept = its_header.is_kept != 0;
  stretch.sbi_codes = its_header.sbi_codes;
  stretch.numbers = static_cast<std::uint32_t>(numbers_by_hour());
  stretch.sbi = PackedColumn(bytes + sizeof its_header, sizeof(std::uint16_t));
  stretch.rows = PackedColumn(stretch.sbi.bytes() + stretch.sbi.size_bytes(stretch.sbi_codes),
                              its_header.rows_width);
  stretch.sums = PackedColumn(stretch.rows.bytes() + stretch.rows.size_bytes(stretch.sbi_codes),
                              its_header.sums_width);
  return true;
}

void DatePartition::prefetch_rows(std::uint32_t block, std::uint64_t first,
                                  std::uint64_t last) const {
  const BlockEntry entry = series_.peek_entry(block);
  const BlockEntry next = series_.peek_entry(block + 1);
  // The widths stand in the header of the rows, which may not be there yet: 2 bytes are common.
  constexpr std::size_t kUsualWidth = 2;
  const std::size_t rows = next.rows_before - entry.rows_before;
  const std::byte* hour =
      series_.file().content() + std::size_t{entry.rows} * 8 + sizeof(RowsHeader);
  __builtin_prefetch(hour - sizeof(RowsHeader));
  prefetch(hour + first, last - first);
  prefetch(hour + rows + first * kUsualWidth, (last - first) * kUsualWidth);
  prefetch(hour + rows * (1 + kUsualWidth) + first * kUsualWidth, (last - first) * kUsualWidth);
}

void DatePartition::prefetch_rows(std::uint32_t block) const {
  const std::uint32_t before = series_.peek_entry(block).rows_before;
  const std::uint32_t behind = series_.peek_entry(block + 1).rows_before;
  // An entry that is not in memory yet is peeked at as zeros, so their difference may be anything.
  constexpr std::uint32_t kMost = 4'096;
  if (before < behind && behind - before <= kMost) prefetch_rows(block, 0, behind - before);
}

void DatePartition::prefetch_hours_before(std::uint32_t block) const {
  const std::size_t bytes = numbers_by_hour() * header().hours_width;
  prefetch(series_.file().content() + header().hours_at + block * bytes, bytes);
}

bool DatePartition::add_hours_before(std::uint32_t block, HoursOfDay& sums) const {
  return apply_hours_before<true>(block, sums);
}

bool DatePartition::take_hours_before(std::uint32_t block, HoursOfDay& sums) const {
  return apply_hours_before<false>(block, sums);
}

}  // namespace store
