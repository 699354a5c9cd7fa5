#include "store/sums/panel.h"

#include <algorithm>
#include <cassert>

#include "store/sums/run_scan.h"
#include "store/sums/scan_work.h"
#include "store/sums/zone_scan.h"
#include "store/sums/zone_sums.h"
#include "store/types/slot_runs.h"

namespace store {
namespace {

Result<std::vector<const DatePartition*>> find_partitions(const Snapshot& snapshot,
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

std::size_t shares_of(const PanelSelection& question, std::span<const DatePartition* const> dates,
                      const Workers& workers) {
  std::uint64_t nanoseconds = 0;
  for (const Zone& zone : question.zones) {
    const std::size_t postcodes = count(zone.runs);
    for (const DatePartition* date : dates) {
      nanoseconds += nanoseconds_of(*date, zone.runs.size(), zone.by_sbi ? postcodes : 0);
    }
  }
  return std::min(shares_for(nanoseconds, workers), dates.size());
}

// Adds up the zones date by date; each date writes to what is its own.
class PanelScan {
 public:
  PanelScan(const PanelSelection& question, std::span<const DatePartition* const> dates,
            std::size_t sbi_codes, Panel& panel)
      : question_{question}, dates_{dates}, sbi_codes_{sbi_codes}, panel_{panel} {
    std::vector<std::span<const SlotRun>> by_hour;
    std::vector<std::span<const SlotRun>> whole;
    for (std::size_t zone = 0; zone < question.zones.size(); ++zone) {
      const Zone& its = question.zones[zone];
      if (!question.sbi.empty() || its.by_sbi) {
        alone_.push_back({.zone = zone, .pieces = pieces_of(its.runs)});
      } else if (its.by_hour || question.hours != kEveryHour) {
        by_hour_.push_back(zone);
        by_hour.push_back(its.runs);
      } else {
        whole_.push_back(zone);
        whole.push_back(its.runs);
      }
    }
    hour_scan_ = ZoneScan(by_hour);
    whole_scan_ = ZoneSums(whole);
  }

  // Dates [first, last). What is damaged comes back, if anything.
  const SeriesTable* run(std::size_t first, std::size_t last) const {
    if (const SeriesTable* const damaged = add_whole(first, last)) return damaged;
    for (std::size_t date = first; date < last; ++date) {
      if (!add_by_hour(date) ||
          !std::ranges::all_of(alone_, [&](const Alone& zone) { return add(zone, date); })) {
        return &dates_[date]->series();
      }
    }
    return nullptr;
  }

 private:
  struct Alone {
    std::size_t zone;
    std::vector<RunPiece> pieces;
  };

  const SeriesTable* add_whole(std::size_t first, std::size_t last) const {
    if (whole_.empty()) return nullptr;
    std::vector<Sums> sums(whole_.size() * (last - first));
    const SeriesTable* const damaged = whole_scan_.add(dates_.subspan(first, last - first), sums);
    for (std::size_t i = 0; i < sums.size(); ++i) {
      panel_.whole[place_of(whole_[i % whole_.size()], first + i / whole_.size())] = sums[i];
    }
    return damaged;
  }

  bool add_by_hour(std::size_t date) const {
    if (by_hour_.empty()) return true;
    std::vector<HoursOfDay> hours(by_hour_.size());
    if (!hour_scan_.add(*dates_[date], hours)) return false;
    for (std::size_t i = 0; i < hours.size(); ++i) put(by_hour_[i], date, hours[i]);
    return true;
  }

  bool add(const Alone& alone, std::size_t date) const {
    const Places none;
    ScanTargets targets{.places = &none};
    // Without sums by sbi the hours are those of all rows, less what was not asked.
    std::uint32_t hours = kEveryHour;
    if (question_.zones[alone.zone].by_sbi) {
      std::vector<Sums>& by_sbi = panel_.by_sbi[place_of(alone.zone, date)];
      by_sbi.resize(sbi_codes_);
      targets.by_sbi = by_sbi.data();
      hours = question_.hours;
    }
    DateSums sums;
    if (!add_date(*dates_[date], alone.pieces, question_.sbi, hours, Role::kAsked, targets, sums)) {
      return false;
    }
    put(alone.zone, date, sums.hours);
    return true;
  }

  [[nodiscard]] std::size_t place_of(std::size_t zone, std::size_t date) const {
    return zone * dates_.size() + date;
  }

  // What is said of the zone on the date, as far as it is asked.
  void put(std::size_t zone, std::size_t date, const HoursOfDay& hours) const {
    HoursOfDay asked;
    Sums& whole = panel_.whole[place_of(zone, date)];
    for (std::size_t hour = 0; hour < 24; ++hour) {
      if ((question_.hours >> hour & 1U) == 0) continue;
      asked.hits[hour] = hours.hits[hour];
      asked.delta[hour] = hours.delta[hour];
      whole += {.hits = hours.hits[hour], .delta = hours.delta[hour]};
    }
    if (question_.zones[zone].by_hour) panel_.by_hour[zone][date] = asked;
  }

  const PanelSelection& question_;
  std::span<const DatePartition* const> dates_;
  std::size_t sbi_codes_;
  Panel& panel_;
  std::vector<std::size_t> by_hour_;  // The zones of whose every row the hours are wanted,
  ZoneScan hour_scan_;                // in one pass,
  std::vector<std::size_t> whole_;    // those of whose every row nothing but the sums are,
  ZoneSums whole_scan_;               // in another,
  std::vector<Alone> alone_;          // and the others.
};

}  // namespace

Result<Panel> panel(const Snapshot& snapshot, const PanelSelection& question, Workers& workers) {
  assert(std::ranges::is_sorted(question.dates));
  assert(question.sbi.empty() || question.sbi.size() == snapshot.sbi->size());
  const auto dates = find_partitions(snapshot, question.dates);
  if (!dates) return fail(dates.error());
  Panel panel;
  panel.whole.resize(question.zones.size() * dates->size());
  panel.by_hour.resize(question.zones.size());
  for (std::size_t zone = 0; zone < question.zones.size(); ++zone) {
    if (question.zones[zone].by_hour) panel.by_hour[zone].resize(dates->size());
  }
  panel.by_sbi.resize(panel.whole.size());
  const PanelScan scan(question, *dates, snapshot.sbi->size(), panel);
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
