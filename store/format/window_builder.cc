#include "store/format/window_builder.h"

#include <algorithm>
#include <cassert>
#include <vector>

namespace store {
namespace {

// The series of one postcode and sbi in one table.
struct TableSeries {
  std::uint64_t key;  // Postcode slot, then sbi slot.
  std::uint64_t hits;
  std::uint64_t delta;
};

// Appends the series of slots [first, last), which are whole blocks of `table`. False where it is
// damaged.
bool append_series(const SeriesTable& table, std::uint32_t first, std::uint32_t last,
                   std::vector<TableSeries>& all) {
  const VerifiedFile::Pin pin(table.file());
  const std::uint32_t end = std::min(table.block_of(last), table.blocks());
  for (std::uint32_t number = table.block_of(first); number < end; ++number) {
    SeriesBlock block;
    if (!table.read_block(number, block)) return false;
    for (std::uint32_t i = 0; i < block.series; ++i) {
      all.push_back({.key = (block.first_slot + block.offset_in_block[i]) << 16U | block.sbi[i],
                     .hits = block.hits[i],
                     .delta = block.delta[i]});
    }
  }
  return true;
}

// One series per postcode and sbi, in their order.
void merge(std::vector<TableSeries>& all, std::uint32_t located, std::vector<Series>& merged) {
  std::ranges::sort(all, {}, &TableSeries::key);
  merged.clear();
  for (const TableSeries& one : all) {
    const PostcodeSlot postcode{static_cast<std::uint32_t>(one.key >> 16U)};
    const SbiSlot sbi{static_cast<std::uint16_t>(one.key & 0xFFFFU)};
    if (index(postcode) >= located) return;
    if (merged.empty() || merged.back().postcode != postcode || merged.back().sbi != sbi) {
      merged.push_back(
          {.hits = 0, .delta = 0, .activity = 0, .postcode = postcode, .rows = 1, .sbi = sbi});
    }
    merged.back().hits += one.hits;
    merged.back().delta += one.delta;
  }
}

}  // namespace

Result<WindowBuilder> WindowBuilder::sum_up(std::span<const SeriesTable* const> tables) {
  assert(!tables.empty());
  PartitionHeader header{};
  header.magic = kPartitionMagic;
  header.version = kPartitionVersion;
  header.located = tables.front()->header().located;
  header.slots = header.located;
  std::uint64_t most_series = 0;
  for (const SeriesTable* table : tables) {
    header.sbi_codes = std::max(header.sbi_codes, table->header().sbi_codes);
    most_series = std::max(most_series, table->header().series);
  }
  constexpr std::uint64_t kRowsToASeries = 4;  // Blocks of windows are of series alone.
  header.block_slots = block_slots_for(most_series * kRowsToASeries, header.slots);
  std::uint32_t chunk_slots = header.block_slots;
  for (const SeriesTable* table : tables) {
    chunk_slots = std::max(chunk_slots, table->header().block_slots);
  }

  WindowBuilder window(header);
  std::vector<TableSeries> chunk;
  std::vector<Series> merged;
  for (std::uint32_t first = 0; first < header.slots; first += chunk_slots) {
    chunk.clear();
    for (const SeriesTable* table : tables) {
      if (!append_series(*table, first, first + chunk_slots, chunk)) return fail(table->damage());
    }
    window.table_series_ += chunk.size();
    merge(chunk, header.located, merged);
    auto at = merged.begin();
    const std::uint32_t last = std::min(first + chunk_slots, header.slots);
    for (std::uint32_t slot = first; slot < last; slot += header.block_slots) {
      const auto end = std::ranges::lower_bound(
          at, merged.end(), PostcodeSlot{slot + header.block_slots}, {}, &Series::postcode);
      window.series_.add_block(slot, {at, end}, 0);
      at = end;
    }
  }
  return window;
}

Result<std::uint64_t> WindowBuilder::write(ByteSink& sink, Date first, std::uint32_t days) {
  assert(days > 1);
  header_.date = static_cast<std::int32_t>(first.time_since_epoch().count());
  header_.days = days;
  VerifiedFileWriter file(sink);
  auto done = series_.write(file, 0, header_);
  if (done) done = file.write(std::as_bytes(std::span(&header_, 1)));
  if (!done) return fail(done.error());
  return file.finish();
}

}  // namespace store
