#include "store/sums/place_sums.h"

#include <cassert>
#include <vector>

#include "store/sums/hour_scan.h"
#include "store/sums/industry_scan.h"
#include "store/sums/series_scan.h"

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

}  // namespace

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
