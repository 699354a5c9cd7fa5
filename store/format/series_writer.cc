#include "store/format/series_writer.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "store/format/packed_column.h"

namespace store {

std::uint32_t block_slots_for(std::uint64_t rows, std::uint32_t slots) {
  constexpr std::uint64_t kRowsOfABlock = 192;
  constexpr std::uint64_t kFewest = 32;
  constexpr std::uint64_t kMost = 1U << 16U;  // A slot within a block has at most two bytes.
  const std::uint64_t wanted = rows == 0 ? kMost : kRowsOfABlock * slots / rows;
  return static_cast<std::uint32_t>(
      std::bit_ceil(std::clamp<std::uint64_t>(wanted, kFewest, kMost)));
}

void SeriesWriter::add_block(std::uint32_t first_slot, std::span<const Series> series,
                             std::uint32_t rows_at) {
  entries_.push_back({.series = static_cast<std::uint32_t>(bytes_.size() / 8),
                      .rows = rows_at,
                      .rows_before = rows_,
                      .zero = 0});
  if (series.empty()) return;
  const std::size_t header_at = bytes_.size();
  SeriesHeader header{};
  header.series = static_cast<std::uint32_t>(series.size());
  header.activity_base = std::ranges::min(series, {}, &Series::activity).activity;
  bytes_.resize(header_at + sizeof header);
  const auto append = [&](auto value_of) {
    column_.clear();
    std::uint64_t largest = 0;
    for (const Series& one : series) {
      column_.push_back(value_of(one));
      largest = std::max(largest, column_.back());
    }
    const std::uint8_t width = width_of(largest);
    append_packed<std::uint64_t>(bytes_, column_, width);
    return width;
  };
  header.offset_width =
      append([&](const Series& one) { return std::uint64_t{index(one.postcode) - first_slot}; });
  std::uint64_t first_row = 0;
  std::uint64_t number = 0;
  header.first_row_width = append([&](const Series& one) {
    const std::uint64_t less = first_row - number++;
    first_row += one.rows;
    return less;
  });
  header.sbi_width = append([](const Series& one) { return std::uint64_t{index(one.sbi)}; });
  header.hits_width = append([](const Series& one) { return one.hits; });
  header.delta_width = append([](const Series& one) { return one.delta; });
  header.activity_width = append([&](const Series& one) {
    return static_cast<std::uint64_t>(one.activity) -
           static_cast<std::uint64_t>(header.activity_base);
  });
  std::memcpy(bytes_.data() + header_at, &header, sizeof header);
  bytes_.resize((bytes_.size() + 7) / 8 * 8);
  for (const Series& one : series) rows_ += one.rows;
  series_ += series.size();
}

Result<void> SeriesWriter::write(VerifiedFileWriter& file, std::uint32_t rows_end,
                                 PartitionHeader& header) {
  entries_.push_back({.series = static_cast<std::uint32_t>(bytes_.size() / 8),
                      .rows = rows_end,
                      .rows_before = rows_,
                      .zero = 0});
  header.series = series_;
  header.blocks = static_cast<std::uint32_t>(entries_.size() - 1);
  auto done = file.align(8);
  header.series_at = file.position();
  if (done) done = file.write(bytes_);
  header.blocks_at = file.position();
  if (done) done = file.write(std::as_bytes(std::span(entries_)));
  header.hours_at = file.position();
  header.stretches_at = file.position();
  return done;
}

}  // namespace store
