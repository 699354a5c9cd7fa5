#include "store/sums/place_sums.h"

#include <algorithm>
#include <cassert>
#include <utility>
#include <vector>

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

constexpr std::uint32_t kBlock = 64;  // Slots that are in use or not together.

// Marks the blocks in which a date has series. False where the file is damaged.
bool mark_blocks(const SeriesTable& table, std::span<const SlotRun> runs,
                 std::span<std::uint8_t> in_use) {
  for (const SlotRun run : runs) {
    const std::uint32_t last = table.block_of(index(run.last) - 1);
    BlockEntry entry;
    if (!table.read_entry(table.block_of(index(run.first)), entry)) return false;
    for (std::uint32_t block = table.block_of(index(run.first)); block <= last; ++block) {
      BlockEntry next;
      if (!table.read_entry(block + 1, next)) return false;
      if (std::exchange(entry, next).series == next.series) continue;
      const std::uint32_t end = (table.first_slot(block + 1) + kBlock - 1) / kBlock;
      for (std::uint32_t mark = table.first_slot(block) / kBlock; mark < end; ++mark) {
        in_use[mark] = 1;
      }
    }
  }
  return true;
}

std::vector<SlotRun> marked(std::span<const SlotRun> runs, std::span<const std::uint8_t> in_use) {
  std::vector<SlotRun> result;
  for (const SlotRun run : runs) {
    for (std::uint32_t first = index(run.first); first < index(run.last);) {
      const std::uint32_t last = std::min(index(run.last), (first / kBlock + 1) * kBlock);
      if (in_use[first / kBlock] != 0) append_run(result, first, last);
      first = last;
    }
  }
  return result;
}

}  // namespace

Result<std::vector<SlotRun>> runs_in_use(const Snapshot& snapshot, std::span<const Date> dates,
                                         std::span<const SlotRun> runs, Workers& workers) {
  if (runs.empty() || dates.empty()) return std::vector<SlotRun>{};
  std::vector<const SeriesTable*> tables;
  for (const Date date : dates) {
    const SnapshotDate* const stored = snapshot.find(date);
    assert(stored != nullptr);
    if (stored->damage) return fail(*stored->damage);
    tables.push_back(&stored->rows->series());
  }
  const std::size_t shares = std::min(4 * workers.size(), tables.size());
  // A block of a file may be larger than kBlock, and reach behind the last run.
  const std::size_t marks =
      index(runs.back().last) / kBlock + 1 + tables.front()->header().block_slots / kBlock;
  std::vector<std::vector<std::uint8_t>> in_use(shares, std::vector<std::uint8_t>(marks));
  std::vector<const SeriesTable*> damaged(shares);
  workers.run(shares, [&](std::size_t share) {
    const std::size_t last = tables.size() * (share + 1) / shares;
    for (std::size_t i = tables.size() * share / shares; i < last; ++i) {
      if (mark_blocks(*tables[i], runs, in_use[share])) continue;
      damaged[share] = tables[i];
      return;
    }
  });
  for (const SeriesTable* table : damaged) {
    if (table != nullptr) return fail(table->damage());
  }
  for (const std::vector<std::uint8_t>& of_share : std::span(in_use).subspan(1)) {
    for (std::size_t i = 0; i < marks; ++i) in_use.front()[i] |= of_share[i];
  }
  return marked(runs, in_use.front());
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
