#include "store/date_partition.h"

#include <cassert>
#include <cstring>
#include <string>

namespace store {

Result<DatePartition> DatePartition::read(std::shared_ptr<const std::byte> bytes, std::size_t size,
                                          std::string_view name) {
  auto series = SeriesTable::read(std::move(bytes), size, name);
  if (!series) return fail(series.error());
  if (series->header().days != 1) {
    return fail(ErrorCode::kCorrupt, std::string(name) + " holds no date");
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

template <bool kAdd>
bool DatePartition::apply_hours_before(std::uint32_t block, HoursOfDay& sums) const {
  const std::uint32_t chunks = header().blocks / kHourChunk + 1;
  const std::size_t chunk_at = header().hours_at + block / kHourChunk * sizeof(HourChunk);
  const VerifiedFile& file = series_.file();
  if (!file.verify(chunk_at, chunk_at + sizeof(HourChunk))) return false;
  const std::byte* chunk = file.content() + chunk_at;
  const auto width =
      static_cast<std::uint8_t>(load<std::uint64_t>(chunk + offsetof(HourChunk, width)));
  const std::uint32_t numbers = header().delta_kind == 0 ? 48 : 24;
  const std::size_t at = header().hours_at + chunks * sizeof(HourChunk) +
                         load<std::uint64_t>(chunk + offsetof(HourChunk, at)) +
                         std::size_t{block % kHourChunk} * numbers * width;
  if (!file.verify(at, at + std::size_t{numbers} * width)) return false;
  const auto apply = [&](std::uint32_t first, std::array<std::uint64_t, 24>& to) {
    const std::byte* base = chunk + offsetof(HourChunk, base) + first * sizeof(std::uint64_t);
    const auto shift = [&to](std::size_t hour, std::uint64_t by) {
      to[hour] = kAdd ? to[hour] + by : to[hour] - by;
    };
    for (std::size_t hour = 0; hour < 24; ++hour) {
      shift(hour, load<std::uint64_t>(base + hour * sizeof(std::uint64_t)));
    }
    if (width == 0) return;
    const std::byte* stored = file.content() + at + std::size_t{first} * width;
    with_width(width, [&]<typename Stored>(Stored) {
      for (std::size_t hour = 0; hour < 24; ++hour) {
        shift(hour, load<Stored>(stored + hour * sizeof(Stored)));
      }
    });
  };
  apply(0, sums.hits);
  if (numbers == 48) apply(24, sums.delta);
  return true;
}

bool DatePartition::add_hours_before(std::uint32_t block, HoursOfDay& sums) const {
  return apply_hours_before<true>(block, sums);
}

bool DatePartition::take_hours_before(std::uint32_t block, HoursOfDay& sums) const {
  return apply_hours_before<false>(block, sums);
}

}  // namespace store
