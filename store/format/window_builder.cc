#include "store/format/window_builder.h"

#include <algorithm>
#include <cassert>
#include <vector>

namespace store {
namespace {

// The series of one postcode and sbi in one part.
struct PartSeries {
  std::uint64_t place;  // Postcode slot, then sbi slot.
  std::uint64_t hits;
  std::uint64_t delta;
};

// Appends the series of slots [first, last), which are whole blocks of `part`. False where it is
// damaged.
bool append_series(const SeriesTable& part, std::uint32_t first, std::uint32_t last,
                   std::vector<PartSeries>& all) {
  const std::uint32_t end = std::min(part.block_of(last), part.blocks());
  for (std::uint32_t number = part.block_of(first); number < end; ++number) {
    SeriesBlock block;
    if (!part.read_block(number, block)) return false;
    for (std::uint32_t i = 0; i < block.series; ++i) {
      all.push_back({.place = (block.first_slot + block.place[i]) << 16U | block.sbi[i],
                     .hits = block.hits[i],
                     .delta = block.delta[i]});
    }
  }
  return true;
}

// One series per postcode and sbi, in their order.
void merge(std::vector<PartSeries>& parts, std::uint32_t located, std::vector<Series>& merged) {
  std::ranges::sort(parts, {}, &PartSeries::place);
  merged.clear();
  for (const PartSeries& part : parts) {
    const PostcodeSlot postcode{static_cast<std::uint32_t>(part.place >> 16U)};
    const SbiSlot sbi{static_cast<std::uint16_t>(part.place & 0xFFFFU)};
    if (index(postcode) >= located) return;
    if (merged.empty() || merged.back().postcode != postcode || merged.back().sbi != sbi) {
      merged.push_back(
          {.hits = 0, .delta = 0, .activity = 0, .postcode = postcode, .rows = 1, .sbi = sbi});
    }
    merged.back().hits += part.hits;
    merged.back().delta += part.delta;
  }
}

}  // namespace

Result<WindowBuilder> WindowBuilder::sum_up(std::span<const SeriesTable* const> parts) {
  assert(!parts.empty());
  PartitionHeader header{};
  header.magic = kPartitionMagic;
  header.version = kPartitionVersion;
  header.located = parts.front()->header().located;
  header.slots = header.located;
  std::uint64_t most_series = 0;
  for (const SeriesTable* part : parts) {
    header.sbi_codes = std::max(header.sbi_codes, part->header().sbi_codes);
    most_series = std::max(most_series, part->header().series);
  }
  constexpr std::uint64_t kRowsToASeries = 4;  // Blocks of windows are of series alone.
  header.block_slots = block_slots_for(most_series * kRowsToASeries, header.slots);
  std::uint32_t chunk_slots = header.block_slots;
  for (const SeriesTable* part : parts) {
    chunk_slots = std::max(chunk_slots, part->header().block_slots);
  }

  WindowBuilder window(header);
  std::vector<PartSeries> chunk;
  std::vector<Series> merged;
  for (std::uint32_t first = 0; first < header.slots; first += chunk_slots) {
    chunk.clear();
    for (const SeriesTable* part : parts) {
      if (!append_series(*part, first, first + chunk_slots, chunk)) return fail(part->damage());
    }
    window.part_series_ += chunk.size();
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
