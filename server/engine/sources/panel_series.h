#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "server/engine/sources/panel_source.h"
#include "store/types/result.h"

namespace server {

// A panel as series by date. Borrows the panel.
class PanelSeries {
 public:
  explicit PanelSeries(const SourcedPanel& sourced)
      : panel_{sourced.panel}, dates_{sourced.dates.size()} {}

  [[nodiscard]] std::vector<store::Sums> of_zone(std::size_t zone) const {
    const auto series = std::span(panel_.whole).subspan(zone * dates_, dates_);
    return {series.begin(), series.end()};
  }

  // Of the first zone, which is by hour.
  [[nodiscard]] std::vector<store::Sums> of_hour(std::size_t hour) const {
    std::vector<store::Sums> series;
    series.reserve(dates_);
    for (std::size_t date = 0; date < dates_; ++date) {
      const store::HoursOfDay& hours = panel_.by_hour.front()[date];
      series.push_back({.hits = hours.hits[hour], .delta = hours.delta[hour]});
    }
    return series;
  }

  // Of the first zone: by sbi slot, for each date.
  [[nodiscard]] std::span<const std::vector<store::Sums>> by_sbi() const {
    return std::span(panel_.by_sbi).first(dates_);
  }

 private:
  const store::Panel& panel_;
  std::size_t dates_;
};

[[nodiscard]] inline std::uint64_t postcodes_in(std::span<const store::SlotRun> runs) {
  std::uint64_t postcodes = 0;
  for (const store::SlotRun& run : runs) postcodes += run.size();
  return postcodes;
}

// What a question is answered whose dates have gone since it was planned.
[[nodiscard]] inline tl::unexpected<store::Error> being_changed() {
  return store::fail(store::ErrorCode::kUnavailable,
                     "the dates that are asked are being changed; ask again");
}

}  // namespace server
