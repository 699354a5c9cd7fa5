#include "store/sums/place_sums.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <vector>

#include "store/sums/block_walk.h"
#include "store/sums/hour_scan.h"
#include "store/sums/industry_scan.h"
#include "store/sums/series_scan.h"
#include "store/types/slot_runs.h"

namespace store {
namespace {

// False where the file is damaged.
bool add_date(const DatePartition& date, const Selection& selection, const ScanTargets& targets) {
  const auto& [runs, sbi, hours] = selection;
  if (hours == kEveryHour) return add_series(date.series(), runs, sbi, Role::kAsked, targets);
  if (!sbi.empty()) {
    DateSums unused;
    return add_industries(date, runs, sbi, hours, Role::kAsked, targets, unused);
  }
  std::uint64_t unused_rows = 0;
  return add_hours(date, runs, hours, Role::kAsked, targets, unused_rows);
}

// A bit for each slot.
using SlotBits = std::vector<std::uint64_t>;

// Marks the postcodes of the runs that have series. False where the file is damaged.
bool mark_series(const SeriesTable& table, std::span<const SlotRun> runs, SlotBits& marks) {
  const auto mark_block = [&](const Visit& visit) {
    SeriesBlock series;
    if (!table.read_block(visit.block, series)) return false;
    const SeriesRange range = range_in(table, visit, series);
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      const std::uint64_t slot = series.first_slot + series.offset_in_block[i];
      marks[slot / 64] |= std::uint64_t{1} << (slot % 64);
    }
    return true;
  };
  return walk_blocks(
      table, runs, [](std::uint32_t) { return false; },
      [&](std::span<const Visit> visits) { return std::ranges::all_of(visits, mark_block); });
}

std::vector<SlotRun> runs_of(const SlotBits& marks) {
  std::vector<SlotRun> runs;
  for (std::size_t word = 0; word < marks.size(); ++word) {
    for (std::uint64_t bits = marks[word]; bits != 0; bits &= bits - 1) {
      const auto slot =
          static_cast<std::uint32_t>(word * 64 + static_cast<std::size_t>(std::countr_zero(bits)));
      append_run(runs, slot, slot + 1);
    }
  }
  return runs;
}

}  // namespace

Result<std::vector<SlotRun>> runs_in_use(const Snapshot& snapshot, std::span<const Date> dates,
                                         std::span<const SlotRun> runs, const Work& work) {
  if (runs.empty()) return std::vector<SlotRun>{};
  std::vector<const SeriesTable*> tables;
  for (const Date date : dates) {
    const SnapshotDate* const stored = snapshot.find(date);
    assert(stored != nullptr);
    if (stored->damage) return fail(*stored->damage);
    tables.push_back(&stored->rows->series());
  }
  SlotBits all((index(runs.back().last) + 63) / 64);
  const std::size_t shares = std::min(4 * work.size(), tables.size());
  std::vector<SlotBits> by_share(shares, all);
  std::vector<const SeriesTable*> damaged(shares);
  work.run(shares, [&](std::size_t share) {
    const std::size_t last = tables.size() * (share + 1) / shares;
    for (std::size_t i = tables.size() * share / shares; i < last; ++i) {
      const VerifiedFile::Pin pin(tables[i]->file());
      if (mark_series(*tables[i], runs, by_share[share])) continue;
      damaged[share] = tables[i];
      return;
    }
  });
  for (const SeriesTable* table : damaged) {
    if (table != nullptr) return fail(table->damage());
  }
  if (work.was_cut_short()) return fail(work.error());
  for (const SlotBits& marks : by_share) {
    for (std::size_t i = 0; i < all.size(); ++i) all[i] |= marks[i];
  }
  return runs_of(all);
}

Result<void> add_places(const Snapshot& snapshot, std::span<const Date> dates,
                        const Selection& selection, const Places& places,
                        std::span<const std::span<Sums>> sums) {
  assert(places.sums != PlaceSums::kNone && sums.size() == dates.size());
  std::vector<Sums> by_sbi(snapshot.sbi->size());  // The scans add to it, too; nobody reads it.
  const std::uint32_t now = VerifiedFile::second_now();
  for (std::size_t i = 0; i < dates.size(); ++i) {
    const SnapshotDate* const stored = snapshot.find(dates[i]);
    assert(stored != nullptr);
    if (stored->damage) return fail(*stored->damage);
    const SeriesTable& series = stored->rows->series();
    series.file().note_use(now);
    const VerifiedFile::Pin pin(series.file());
    const ScanTargets targets{
        .by_sbi = by_sbi.data(), .by_place = sums[i].data(), .places = &places};
    if (!add_date(*stored->rows, selection, targets)) return fail(series.damage());
  }
  return {};
}

}  // namespace store
