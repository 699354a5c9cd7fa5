#include "server/engine/data/load.h"

#include <algorithm>
#include <utility>

namespace server {

std::vector<std::uint8_t> selected_sbi(const Region& region,
                                       const std::optional<std::vector<store::SbiCode>>& wanted,
                                       std::span<const store::SbiCode> codes) {
  std::vector<std::uint8_t> selected;
  if (!wanted) return selected;
  selected.reserve(codes.size());
  for (const store::SbiCode& code : codes) {
    selected.push_back(std::ranges::any_of(
        *wanted, [&](const store::SbiCode& one) { return region.industries.contains(one, code); }));
  }
  return selected;
}

store::Date first_hot_day(store::Date last, std::optional<std::uint32_t> hot_days) {
  if (!hot_days) return store::Date::min();
  return last - std::chrono::days{*hot_days} + std::chrono::days{1};
}

Load::Load(std::shared_ptr<const Region> its_region, store::Snapshot its_snapshot,
           std::shared_ptr<store::Workers> its_workers, std::optional<std::uint32_t> hot_days)
    : region{std::move(its_region)},
      snapshot{std::move(its_snapshot)},
      workers{std::move(its_workers)},
      resident_from{snapshot.dates.empty() ? store::Date::min()
                                           : first_hot_day(snapshot.dates.back().date, hot_days)} {
  titles.reserve(snapshot.sbi->size());
  for (const store::SbiCode& code : snapshot.sbi->codes()) {
    titles.push_back({.english = region->industries.title(code, store::Language::kEnglish),
                      .dutch = region->industries.title(code, store::Language::kDutch)});
  }
}

std::size_t Load::resident_dates() const {
  const auto first =
      std::ranges::lower_bound(snapshot.dates, resident_from, {}, &store::SnapshotDate::date);
  return static_cast<std::size_t>(snapshot.dates.end() - first);
}

std::vector<const store::SeriesTable*> Load::tables() const {
  std::vector<const store::SeriesTable*> all;
  all.reserve(snapshot.dates.size() + snapshot.windows.size());
  for (const store::SnapshotDate& date : snapshot.dates) {
    if (date.rows) all.push_back(&date.rows->series());
  }
  for (const store::SnapshotWindow& window : snapshot.windows) all.push_back(window.series.get());
  return all;
}

std::vector<std::string> Load::damage() const {
  std::vector<std::string> all;
  for (const store::SnapshotDate& date : snapshot.dates) {
    if (date.damage) all.push_back(date.damage->detail);
  }
  for (const store::SeriesTable* table : tables()) {
    if (table->file().has_damage()) all.push_back(table->damage().detail);
  }
  all.insert(all.end(), snapshot.damaged_windows.begin(), snapshot.damaged_windows.end());
  return all;
}

std::size_t Load::damaged_dates() const {
  const auto is_damaged = [](const store::SnapshotDate& date) {
    return !date.rows || date.rows->series().file().has_damage();
  };
  return static_cast<std::size_t>(std::ranges::count_if(snapshot.dates, is_damaged));
}

}  // namespace server
