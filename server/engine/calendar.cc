#include "server/engine/calendar.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <utility>

#include "server/base/stopwatch.h"
#include "server/engine/comparison_rules.h"
#include "server/engine/engine_parts.h"
#include "server/engine/public_holidays.h"
#include "store/impact/discovery.h"
#include "store/types/slot_runs.h"

namespace server {
namespace {

namespace impact = store::impact;

using store::Date;
using store::Result;
using store::Sums;

Reads reads_of(const EventQuestion& question, const PlannedCalendar& planned) {
  return {.dates = planned.read,
          .radius_km = planned.radius_km,
          .backend = question.backend,
          .week_before = WeekBefore::kNever};
}

// The sums of the whole area on a date that was read.
const Sums& sums_on(Date date, const FoundPanel& found) {
  const auto at = std::ranges::lower_bound(found.dates, date);
  return found.panel.of_zone(0)[static_cast<std::size_t>(at - found.dates.begin())];
}

CalendarDate find_date(Date date, const EventQuestion& question,
                       const impact::ComparisonRules& rules, const FoundPanel& panel,
                       const geo::Crs& crs) {
  const impact::Comparison comparison = impact::make_comparison(std::array{date}, rules);
  CalendarDate found{.date = date, .holiday = public_holiday(crs, date)};
  if (comparison.asked.empty()) {
    found.estimate.hits = static_cast<double>(sums_on(date, panel).hits);
    found.why_not = why_not_compared(date, comparison, question, crs);
    return found;
  }
  std::vector<Sums> sums;
  sums.reserve(comparison.dates.size());
  for (const Date read : comparison.dates) sums.push_back(sums_on(read, panel));
  found.estimate = impact::estimate(comparison, impact::observe(comparison, sums));
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

CalendarStory tell(std::span<const CalendarDate> dates) {
  std::vector<const CalendarDate*> special;
  const auto take = [&](auto is_special) {
    for (const CalendarDate& date : dates) {
      if (is_special(date)) special.push_back(&date);
    }
  };
  take([](const CalendarDate& date) { return date.stands_out; });
  CalendarStory story{.judged_together = !special.empty()};
  if (special.empty()) {
    take([](const CalendarDate& date) { return is_clear(date.estimate); });
  }
  std::ranges::stable_sort(special, {},
                           [](const CalendarDate* one) { return one->estimate.chance; });
  for (const CalendarDate* one : special) story.special.push_back(one->date);
  return story;
}

Calendar calendar_of(const Engine& engine, const EventQuestion& question,
                     const PlannedCalendar& planned, const FoundPanel& panel) {
  Calendar calendar{.dates = {},
                    .story = {},
                    .postcodes = store::count(planned.inside),
                    .plan = {},
                    .way = panel.way};
  const impact::ComparisonRules rules = rules_of(engine, question);
  calendar.dates.resize(planned.asked.size(), CalendarDate{.date = {}});
  constexpr std::size_t kAtOnce = 16;
  engine.work().run((planned.asked.size() + kAtOnce - 1) / kAtOnce, [&](std::size_t task) {
    const std::size_t last = std::min(planned.asked.size(), (task + 1) * kAtOnce);
    for (std::size_t i = task * kAtOnce; i < last; ++i) {
      calendar.dates[i] = find_date(planned.asked[i], question, rules, panel, engine.region().crs);
    }
  });
  mark_outstanding(calendar.dates);
  calendar.story = tell(calendar.dates);
  return calendar;
}

}  // namespace

Result<PlannedCalendar> plan_calendar(const Engine& engine, const Ground& ground,
                                      const EventQuestion& question) {
  PlannedCalendar planned;
  const std::vector<Date> stored = stored_dates(engine, question.backend);
  const auto is_asked = [&question](Date date) {
    return question.dates.empty() || std::ranges::binary_search(question.dates, date);
  };
  std::ranges::copy_if(stored, std::back_inserter(planned.asked), is_asked);
  // A few more than are compared, where dates are left out.
  const std::uint32_t weeks = std::max(question.baseline.weeks, impact::kPlaceWeeks);
  std::ranges::copy_if(stored, std::back_inserter(planned.read), [&](Date date) {
    const Date last =
        date + std::max<std::chrono::days>(impact::kReferencePeriod, weeks * store::kWeek);
    const auto next = std::ranges::lower_bound(planned.asked, date);
    return next != planned.asked.end() && *next <= last;
  });
  planned.inside = ground.inside();
  planned.radius_km = ground.radius_m() / 1000;
  planned.corners = ground.corners();
  auto plan = engine.plan(reads_of(question, planned));
  if (!plan) return store::fail(std::move(plan.error()));
  planned.planned = *std::move(plan);
  return planned;
}

Result<Cleared<Calendar>> find_calendar(const Engine& engine, const EventQuestion& question,
                                        PlannedCalendar& planned) {
  Stopwatch stopwatch;
  const std::array zones{store::Zone{.runs = planned.inside, .by_hour = false}};
  const auto panel = engine.ask(
      PanelWanted{
          .reads = reads_of(question, planned),
          .zones = zones,
          .rows = {.sbi = question.sbi, .hours = question.hours.value_or(store::kEveryHour)}},
      planned.planned);
  if (!panel) return store::fail(panel.error());
  if ((*panel)->dates != planned.read) return being_changed();
  const double aggregate_ms = stopwatch.lap_ms();
  auto found = EngineParts(engine).gate().map(*panel, [&](const FoundPanel& sums) {
    Calendar calendar = calendar_of(engine, question, planned, sums);
    calendar.plan = planned.planned.plan;
    calendar.aggregate_ms = aggregate_ms;
    calendar.estimates_ms = stopwatch.lap_ms();
    return calendar;
  });
  if (engine.work().was_cut_short()) return store::fail(engine.work().error());
  return found;
}

}  // namespace server
