#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

#include "store/format/date_partition.h"
#include "store/sums/date_reads.h"
#include "store/sums/scan_targets.h"
#include "store/types/postcode.h"

// A walk over all blocks of a selection, and what the scans that take it are made of.
namespace store {

// A block that has postcodes of a run.
struct Visit {
  std::uint32_t block;
  SlotRun run;
  std::size_t postcodes_before;  // In the runs before.
};

// Calls use(batch) with the blocks of the runs, 16 at a time, for as long as it returns true: to
// read a block means some cache misses, each of which tells where the next one is, and a batch has
// them all at once. Where a stretch of blocks (date_partition.h) lies in a run, skip(first block)
// is asked first, and the stretch is left out where it returns true. False where `use` returned it.
template <typename Skip, typename Use>
bool walk_blocks(const SeriesTable& table, std::span<const SlotRun> runs, Skip skip, Use use) {
  constexpr std::size_t kBatch = 16;
  std::array<Visit, kBatch> batch;
  std::size_t size = 0;
  const auto flush = [&] {
    const std::span<const Visit> visits = std::span(batch).first(std::exchange(size, 0));
    for (const Visit& visit : visits) table.prefetch_entry(visit.block);
    for (const Visit& visit : visits) table.prefetch_series(visit.block);
    return use(visits);
  };
  std::size_t postcodes_before = 0;
  for (const SlotRun run : runs) {
    const std::uint32_t last = table.block_of(index(run.last) - 1);
    for (std::uint32_t block = table.block_of(index(run.first)); block <= last; ++block) {
      const bool is_whole_stretch = block % kStretchBlocks == 0 &&
                                    table.first_slot(block) >= index(run.first) &&
                                    block + kStretchBlocks <= table.blocks() &&
                                    table.first_slot(block + kStretchBlocks) <= index(run.last);
      if (is_whole_stretch && skip(block)) {
        block += kStretchBlocks - 1;
        continue;
      }
      batch[size++] = {.block = block, .run = run, .postcodes_before = postcodes_before};
      if (size == kBatch && !flush()) return false;
    }
    postcodes_before += run.size();
  }
  return flush();
}

// The series of a block that are of a run of postcodes.
struct SeriesRange {
  std::uint32_t first;
  std::uint32_t last;
};

inline SeriesRange range_in(const SeriesTable& table, const Visit& visit,
                            const SeriesBlock& series) {
  const bool goes_on = index(visit.run.last) >= table.first_slot(visit.block + 1);
  return {.first = series.first_from(index(visit.run.first)),
          .last = goes_on ? series.series : series.first_from(index(visit.run.last))};
}

template <Role kRole>
Sums as_asked(const Sums& sums) {
  if constexpr (kRole == Role::kAsked) return sums;
  return {.hits = 0, .delta = sums.hits};
}

// Adds the sums of series of a block to their sbi and to their places.
template <PlaceSums kPlaces, Role kRole>
class SeriesTarget {
 public:
  // Null by_sbi: add() is not called.
  SeriesTarget(const ScanTargets& targets, const Visit& visit) : by_sbi_{targets.by_sbi} {
    if constexpr (kPlaces == PlaceSums::kByPostcode) {
      by_place_ = targets.by_place + visit.postcodes_before;
      first_ = index(visit.run.first);
    } else if constexpr (kPlaces == PlaceSums::kByArea) {
      by_place_ = targets.by_place;
      area_of_ = targets.places->areas.of.data();
      first_ = targets.places->areas.first;
    }
  }

  // `sums`: of series i, or of some of its rows.
  void add(const SeriesBlock& series, std::uint32_t i, const Sums& sums) const {
    const Sums asked = as_asked<kRole>(sums);
    by_sbi_[series.sbi[i]] += asked;
    const std::uint32_t slot =
        series.first_slot + static_cast<std::uint32_t>(series.offset_in_block[i]);
    if constexpr (kPlaces == PlaceSums::kByPostcode) by_place_[slot - first_] += asked;
    if constexpr (kPlaces == PlaceSums::kByArea) by_place_[index(area_of_[slot]) - first_] += asked;
  }
  void add(const SeriesBlock& series, std::uint32_t i) const {
    add(series, i, {.hits = series.hits[i], .delta = series.delta[i]});
  }
  void add_all(const SeriesBlock& series, SeriesRange range) const {
    // A copy: for all the compiler knows, the columns' own fields might be added to.
    const SeriesBlock columns = series;
    for (std::uint32_t i = range.first; i < range.last; ++i) add(columns, i);
  }

 private:
  Sums* by_sbi_;
  Sums* by_place_ = nullptr;
  std::uint32_t first_ = 0;
  const AreaSlot* area_of_ = nullptr;
};

// Calls `use` with the template arguments that a role and the wanted sums of places make.
template <typename Use>
bool with_kinds(Role role, const ScanTargets& targets, Use use) {
  const auto with_role = [&]<PlaceSums kPlaces>() {
    return role == Role::kAsked ? use.template operator()<kPlaces, Role::kAsked>()
                                : use.template operator()<kPlaces, Role::kWeekBefore>();
  };
  const PlaceSums places = targets.by_place == nullptr ? PlaceSums::kNone : targets.places->sums;
  if (places == PlaceSums::kByPostcode)
    return with_role.template operator()<PlaceSums::kByPostcode>();
  if (places == PlaceSums::kByArea) return with_role.template operator()<PlaceSums::kByArea>();
  return with_role.template operator()<PlaceSums::kNone>();
}

// Calls `use` with the series of the range whose sbi is selected, some hundred at a time. Which
// they are is unpredictable, so they are picked out without a branch before anything else is read
// of them.
template <typename Use>
void for_each_selected(const SeriesBlock& series, SeriesRange range,
                       std::span<const std::uint8_t> sbi, Use use) {
  constexpr std::uint32_t kAtOnce = 256;
  std::array<std::uint32_t, kAtOnce> selected;
  const PackedColumn codes = series.sbi;
  while (range.first < range.last) {
    const std::uint32_t last = std::min(range.last, range.first + kAtOnce);
    std::uint32_t count = 0;
    for (std::uint32_t i = range.first; i < last; ++i) {
      selected[count] = i;
      count += sbi[codes[i]];
    }
    use(std::span<const std::uint32_t>(selected.data(), count));
    range.first = last;
  }
}

}  // namespace store
