#include "server/engine/calendar.h"

#include <algorithm>
#include <array>
#include <utility>

#include "server/base/stopwatch.h"
#include "server/engine/public_holidays.h"
#include "server/engine/sources/panel_series.h"
#include "server/engine/sources/stored_dates.h"
#include "store/impact/discovery.h"

namespace server {
namespace {

namespace impact = store::impact;

using store::Date;
using store::Result;
using store::Sums;

PanelWanted wanted_of_calendar(const ImpactQuery& query, const PlannedCalendar& planned,
                               std::span<const store::Zone> zones) {
  return {.dates = planned.read,
          .zones = zones,
          .sbi = query.sbi,
          .hours = query.hours.value_or(store::kEveryHour),
          .radius_km = planned.radius_km,
          .backend = query.backend};
}

// The sums of a whole area by date.
class DateSeries {
 public:
  DateSeries(std::span<const Date> dates, std::vector<Sums> sums)
      : dates_{dates}, sums_{std::move(sums)} {}

  [[nodiscard]] const Sums& on(Date date) const {
    const auto found = std::ranges::lower_bound(dates_, date);
    return sums_[static_cast<std::size_t>(found - dates_.begin())];
  }

 private:
  std::span<const Date> dates_;
  std::vector<Sums> sums_;
};

CalendarDate find_date(Date date, const impact::ComparisonRules& rules, const DateSeries& series,
                       const geo::Crs& crs) {
  const impact::Comparison comparison = impact::make_comparison(std::array{date}, rules);
  CalendarDate found{.date = date, .holiday = public_holiday(crs, date)};
  if (comparison.asked.empty()) {
    found.estimate.hits = static_cast<double>(series.on(date).hits);
    return found;
  }
  std::vector<Sums> sums;
  sums.reserve(comparison.dates.size());
  for (const Date read : comparison.dates) sums.push_back(series.on(read));
  found.estimate = impact::estimate(comparison, impact::observe(comparison, sums));
  found.is_compared = true;
  return found;
}

void mark_outstanding(std::span<CalendarDate> dates) {
  std::vector<double> chances;
  for (const CalendarDate& date : dates) {
    if (date.estimate.usual) chances.push_back(date.estimate.chance);
  }
  const double threshold = impact::discovery_threshold(std::move(chances));
  for (CalendarDate& date : dates) {
    date.stands_out = date.estimate.usual && date.estimate.chance <= threshold;
  }
}

}  // namespace

Result<PlannedCalendar> plan_calendar(const Backends& backends, const Area& area,
                                      const ImpactQuery& query) {
  PlannedCalendar planned;
  const std::vector<Date> stored = stored_dates(backends, query.backend);
  const auto is_asked = [&query](Date date) {
    return query.dates.empty() || std::ranges::binary_search(query.dates, date);
  };
  std::ranges::copy_if(stored, std::back_inserter(planned.asked), is_asked);
  // A few more than are compared, where dates are left out.
  const std::uint32_t weeks = std::max(query.baseline.weeks, impact::kPlaceWeeks);
  std::ranges::copy_if(stored, std::back_inserter(planned.read), [&](Date date) {
    const Date last =
        date + std::max<std::chrono::days>(impact::kReferencePeriod, weeks * store::kWeek);
    const auto next = std::ranges::lower_bound(planned.asked, date);
    return next != planned.asked.end() && *next <= last;
  });
  planned.inside = area.inside();
  planned.radius_km = area.radius_m() / 1000;
  const std::array zones{store::Zone{.runs = planned.inside, .by_hour = false}};
  auto plan = plan_panel(backends, wanted_of_calendar(query, planned, zones));
  if (!plan) return store::fail(std::move(plan.error()));
  planned.planned = std::move(*plan);
  return planned;
}

Result<Calendar> make_calendar(const Backends& backends, const ImpactQuery& query,
                               PlannedCalendar& planned, int client) {
  Stopwatch stopwatch;
  const std::array zones{store::Zone{.runs = planned.inside, .by_hour = false}};
  const auto sourced =
      panel_of(backends, wanted_of_calendar(query, planned, zones), planned.planned, client);
  if (!sourced) return store::fail(sourced.error());
  if (sourced->dates != planned.read) return being_changed();
  Calendar calendar{.dates = {}, .postcodes = postcodes_in(planned.inside), .plan = {}};
  calendar.aggregate_ms = stopwatch.lap_ms();
  const DateSeries series(planned.read, PanelSeries(*sourced).of_zone(0));
  const impact::ComparisonRules rules = rules_of(backends, query);
  calendar.dates.resize(planned.asked.size(), CalendarDate{.date = {}});
  constexpr std::size_t kAtOnce = 16;
  backends.load.workers->run((planned.asked.size() + kAtOnce - 1) / kAtOnce, [&](std::size_t task) {
    const std::size_t last = std::min(planned.asked.size(), (task + 1) * kAtOnce);
    for (std::size_t i = task * kAtOnce; i < last; ++i) {
      calendar.dates[i] = find_date(planned.asked[i], rules, series, backends.load.region->crs);
    }
  });
  mark_outstanding(calendar.dates);
  calendar.estimates_ms = stopwatch.lap_ms();
  calendar.plan = planned.planned.plan;
  return calendar;
}

}  // namespace server
