#include "store/panel.h"

#include <algorithm>
#include <cassert>

#include "store/run_scan.h"
#include "store/scan_work.h"

namespace store {
namespace {

Result<std::vector<const DatePartition*>> find_dates(const Snapshot& snapshot,
                                                     std::span<const Date> dates) {
  std::vector<const DatePartition*> found;
  found.reserve(dates.size());
  const std::uint32_t now = VerifiedFile::second_now();
  for (const Date date : dates) {
    const SnapshotDate* const stored = snapshot.find(date);
    assert(stored != nullptr);
    if (stored->damage) return fail(*stored->damage);
    stored->rows->series().file().note_use(now);
    found.push_back(stored->rows.get());
  }
  return found;
}

std::size_t shares_of(const PanelQuestion& question, std::span<const DatePartition* const> dates,
                      const Workers& workers) {
  std::uint64_t nanoseconds = 0;
  for (const Zone& zone : question.zones) {
    const std::size_t postcodes = postcodes_in(zone.runs);
    for (const DatePartition* date : dates) {
      nanoseconds += nanoseconds_of(*date, zone.runs.size(), zone.by_sbi ? postcodes : 0);
    }
  }
  return std::min(shares_for(nanoseconds, workers), dates.size());
}

void keep_hours(std::uint32_t hours, HoursOfDay& sums) {
  for (std::size_t hour = 0; hour < 24; ++hour) {
    if ((hours >> hour & 1U) == 0) sums.hits[hour] = sums.delta[hour] = 0;
  }
}

// Adds up the zones date by date; each writes to what is its own.
class Scan {
 public:
  Scan(const PanelQuestion& question, std::span<const DatePartition* const> dates,
       std::size_t sbi_codes, Panel& panel)
      : question_{question}, dates_{dates}, sbi_codes_{sbi_codes}, panel_{panel} {
    pieces_.reserve(question.zones.size());
    for (const Zone& zone : question.zones) pieces_.push_back(pieces_of(zone.runs));
  }

  // Dates [first, last). What is damaged comes back, if anything.
  const SeriesTable* run(std::size_t first, std::size_t last) const {
    for (std::size_t date = first; date < last; ++date) {
      for (std::size_t zone = 0; zone < pieces_.size(); ++zone) {
        if (!add(zone, date)) return &dates_[date]->series();
      }
    }
    return nullptr;
  }

 private:
  bool add(std::size_t zone, std::size_t date) const {
    const std::size_t at = zone * dates_.size() + date;
    const Places none;
    ScanTargets targets{.places = &none};
    // Without sums by sbi the hours are those of all rows, less what was not asked.
    std::uint32_t hours = kEveryHour;
    if (question_.zones[zone].by_sbi) {
      panel_.by_sbi[at].resize(sbi_codes_);
      targets.by_sbi = panel_.by_sbi[at].data();
      hours = question_.hours;
    }
    DateSums sums;
    if (!add_date(*dates_[date], pieces_[zone], question_.sbi, hours, Role::kAsked, targets,
                  sums)) {
      return false;
    }
    keep_hours(question_.hours, sums.hours);
    panel_.by_hour[at] = sums.hours;
    return true;
  }

  const PanelQuestion& question_;
  std::span<const DatePartition* const> dates_;
  std::size_t sbi_codes_;
  Panel& panel_;
  std::vector<std::vector<RunPiece>> pieces_;  // By zone.
};

}  // namespace

Result<Panel> panel(const Snapshot& snapshot, const PanelQuestion& question, Workers& workers) {
  assert(std::ranges::is_sorted(question.dates));
  assert(question.sbi.empty() || question.sbi.size() == snapshot.sbi->size());
  const auto dates = find_dates(snapshot, question.dates);
  if (!dates) return fail(dates.error());
  Panel panel;
  panel.by_hour.resize(question.zones.size() * dates->size());
  panel.by_sbi.resize(panel.by_hour.size());
  const Scan scan(question, *dates, snapshot.sbi->size(), panel);
  const std::size_t shares = shares_of(question, *dates, workers);
  std::vector<const SeriesTable*> damaged(shares);
  workers.run(shares, [&](std::size_t share) {
    damaged[share] = scan.run(dates->size() * share / shares, dates->size() * (share + 1) / shares);
  });
  for (const SeriesTable* table : damaged) {
    if (table != nullptr) return fail(table->damage());
  }
  return panel;
}

}  // namespace store
