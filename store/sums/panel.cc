#include "store/sums/panel.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "store/sums/edge_walk.h"
#include "store/sums/hour_scan.h"
#include "store/sums/industry_scan.h"
#include "store/sums/scan_work.h"
#include "store/sums/series_scan.h"
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

// How many shares of the dates it is worth cutting into.
std::size_t shares_of(std::uint64_t nanoseconds, std::size_t dates, const Work& work) {
  // The work is over between two shares alone, so no share is long.
  constexpr std::uint64_t kLongest = 3'000'000;
  return std::min(std::max(shares_for(nanoseconds, work), nanoseconds / kLongest), dates);
}

// Adds up the zones date by date; each date writes to what is its own.
class PanelScan {
 public:
  PanelScan(const PanelSelection& question, std::span<const DatePartition* const> dates,
            std::size_t sbi_codes, Panel& panel)
      : question_{question},
        dates_{dates},
        sbi_codes_{sbi_codes},
        panel_{panel},
        is_every_hour_{question.hours == kEveryHour},
        by_hour_{find([&](const Zone& zone) {
          return question.sbi.empty() && !(is_every_hour_ && (zone.by_sbi || !zone.by_hour));
        })},
        whole_{find([&](const Zone& zone) {
          return question.sbi.empty() && is_every_hour_ && !zone.by_sbi && !zone.by_hour;
        })} {}

  // Dates [first, last). What is damaged comes back, if anything.
  const SeriesTable* run(std::size_t first, std::size_t last) const {
    std::vector<VerifiedFile::Pin> pins;
    pins.reserve(last - first);
    for (const DatePartition* date : dates_.subspan(first, last - first)) {
      pins.emplace_back(date->series().file());
    }
    for (std::size_t zone = 0; zone < question_.zones.size(); ++zone) {
      if (const SeriesTable* const damaged = add_alone(zone, first, last)) return damaged;
    }
    const auto dates = dates_.subspan(first, last - first);
    const SeriesTable* const damaged =
        whole_.walk.sums(dates, [&](std::size_t date, std::size_t zone, const Sums& sums) {
          panel_.whole[index_of(whole_.zones[zone], first + date)] = sums;
        });
    if (damaged != nullptr) return damaged;
    return by_hour_.walk.hours(dates,
                               [&](std::size_t date, std::size_t zone, const DateSums& sums) {
                                 put(by_hour_.zones[zone], first + date, sums.hours);
                               });
  }

 private:
  // Zones that are added up in one walk.
  struct Together {
    std::vector<std::size_t> zones;
    EdgeWalk walk;
  };

  template <typename IsWanted>
  [[nodiscard]] Together find(IsWanted is_wanted) const {
    std::vector<std::size_t> zones;
    std::vector<std::span<const SlotRun>> runs;
    for (std::size_t zone = 0; zone < question_.zones.size(); ++zone) {
      if (!is_wanted(question_.zones[zone])) continue;
      zones.push_back(zone);
      runs.push_back(question_.zones[zone].runs);
    }
    return {.zones = std::move(zones), .walk = EdgeWalk(runs)};
  }

  // Adds up a zone that no walk of several zones can serve: one that wants sums by sbi, or any zone
  // if only some sbi are asked. Does nothing for other zones.
  const SeriesTable* add_alone(std::size_t zone, std::size_t first, std::size_t last) const {
    const Zone& its = question_.zones[zone];
    if (question_.sbi.empty() && !its.by_sbi) return nullptr;
    std::vector<SeriesScan> series;
    for (std::size_t date = first; date < last; ++date) {
      ScanTargets targets;
      if (its.by_sbi) {
        std::vector<Sums>& by_sbi = panel_.by_sbi[index_of(zone, date)];
        by_sbi.resize(sbi_codes_);
        targets.by_sbi = by_sbi.data();
      }
      series.emplace_back(its.runs, Role::kAsked, targets);
      if (!add_filtered(zone, date, targets)) return &dates_[date]->series();
    }
    if (!question_.sbi.empty() || !is_every_hour_) return nullptr;
    return EdgeWalk({&its.runs, 1})
        .hours(
            dates_.subspan(first, last - first),
            [&](std::size_t date, std::size_t, const DateSums& sums) {
              put(zone, first + date, sums.hours);
            },
            [&](std::size_t date, const SeriesBlock& block, std::uint32_t begin,
                std::uint32_t end) { series[date].add(block, begin, end); });
  }

  // Adds up the rows of a date that a filter on sbi or hours lets through; does nothing if there is
  // no filter.
  bool add_filtered(std::size_t zone, std::size_t date, const ScanTargets& targets) const {
    const DatePartition& rows = *dates_[date];
    const std::span<const SlotRun> runs = question_.zones[zone].runs;
    DateSums sums;
    if (question_.sbi.empty()) {
      return is_every_hour_ ||
             add_hours(rows, runs, question_.hours, Role::kAsked, targets, sums.rows);
    }
    // Without sums by sbi, every hour costs less than some (industry_scan.h): put() leaves out what
    // is not asked.
    const std::uint32_t hours = targets.by_sbi == nullptr ? kEveryHour : question_.hours;
    if (!add_industries(rows, runs, question_.sbi, hours, Role::kAsked, targets, sums)) {
      return false;
    }
    put(zone, date, sums.hours);
    return true;
  }

  [[nodiscard]] std::size_t index_of(std::size_t zone, std::size_t date) const {
    return zone * dates_.size() + date;
  }

  // Writes the sums of a zone on a date, of the asked hours.
  void put(std::size_t zone, std::size_t date, const HoursOfDay& hours) const {
    const HoursOfDay asked = hours.only(question_.hours);
    panel_.whole[index_of(zone, date)] = asked.sum();
    if (question_.zones[zone].by_hour) panel_.by_hour[zone][date] = asked;
  }

  const PanelSelection& question_;
  std::span<const DatePartition* const> dates_;
  std::size_t sbi_codes_;
  Panel& panel_;
  bool is_every_hour_;
  Together by_hour_;  // The zones whose sums by hour are read,
  Together whole_;    // and those whose sums of all hours are.
};

}  // namespace

Panel::Panel(std::span<const Zone> zones, std::size_t dates)
    : whole(zones.size() * dates), by_hour(zones.size()), by_sbi(zones.size() * dates) {
  for (std::size_t zone = 0; zone < zones.size(); ++zone) {
    if (zones[zone].by_hour) by_hour[zone].resize(dates);
  }
}

std::vector<Sums> Panel::of_hour(std::size_t zone, std::size_t hour) const {
  std::vector<Sums> series;
  series.reserve(by_hour[zone].size());
  for (const HoursOfDay& hours : by_hour[zone]) {
    series.push_back({.hits = hours.hits[hour], .delta = hours.delta[hour]});
  }
  return series;
}

std::uint64_t nanoseconds_of_panel(const Snapshot& snapshot, const PanelSelection& question) {
  std::uint64_t nanoseconds = 0;
  for (const Zone& zone : question.zones) {
    const DateScan scan{.runs = zone.runs.size(),
                        .postcodes = count(zone.runs),
                        .by_series = zone.by_sbi,
                        .every_hour = question.hours == kEveryHour,
                        .sbi_share = share_of(question.sbi)};
    for (const Date date : question.dates) {
      const SnapshotDate* const stored = snapshot.find(date);
      if (stored != nullptr && stored->rows) nanoseconds += nanoseconds_of(*stored->rows, scan);
    }
  }
  return nanoseconds;
}

Result<Panel> panel(const Snapshot& snapshot, const PanelSelection& question, const Work& work) {
  assert(std::ranges::is_sorted(question.dates));
  assert(question.sbi.empty() || question.sbi.size() == snapshot.sbi->size());
  const auto dates = find_partitions(snapshot, question.dates);
  if (!dates) return fail(dates.error());
  Panel panel(question.zones, dates->size());
  const PanelScan scan(question, *dates, snapshot.sbi->size(), panel);
  const std::size_t shares =
      shares_of(nanoseconds_of_panel(snapshot, question), dates->size(), work);
  std::vector<const SeriesTable*> damaged(shares);
  work.run(shares, [&](std::size_t share) {
    damaged[share] = scan.run(dates->size() * share / shares, dates->size() * (share + 1) / shares);
  });
  for (const SeriesTable* table : damaged) {
    if (table != nullptr) return fail(table->damage());
  }
  if (work.was_cut_short()) return fail(work.error());
  return panel;
}

}  // namespace store
