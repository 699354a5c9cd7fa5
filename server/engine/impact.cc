#include "server/engine/impact.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <span>
#include <utility>

#include "server/base/stopwatch.h"
#include "server/engine/comparison_rules.h"
#include "server/engine/engine_parts.h"
#include "server/engine/industry_tree.h"
#include "server/engine/public_holidays.h"
#include "store/impact/discovery.h"
#include "store/impact/places.h"
#include "store/types/slot_runs.h"

namespace server {
namespace {

namespace impact = store::impact;

using impact::Comparison;
using impact::Estimate;
using impact::Observations;
using store::Result;
using store::Sums;

constexpr std::size_t kLevels = 4;

// Where each zone of zones_of() stands.
constexpr std::size_t kFirstRing = 1;
std::size_t control_zone(const PlannedImpact& planned) { return kFirstRing + planned.rings.size(); }

Reads reads_of(const EventQuestion& question, const PlannedImpact& planned) {
  return {.dates = planned.comparison.dates,
          .radius_km = planned.radius_km,
          .backend = question.backend,
          .week_before = WeekBefore::kNever};
}

Rows rows_of(const EventQuestion& question) {
  return {.sbi = question.sbi, .hours = question.hours.value_or(store::kEveryHour)};
}

// If nothing can be compared, an estimate has only hits.
Estimate estimate_series(const Comparison& comparison, std::span<const Sums> series) {
  if (!comparison.asked.empty()) {
    return impact::estimate(comparison, impact::observe(comparison, series));
  }
  Estimate hits_alone;
  for (const store::Date date : comparison.without_baseline) {
    const auto at = std::ranges::lower_bound(comparison.dates, date) - comparison.dates.begin();
    hits_alone.hits += static_cast<double>(series[static_cast<std::size_t>(at)].hits);
  }
  return hits_alone;
}

template <typename Item>
void judge_all(std::span<Item> items) {
  std::vector<Estimate*> estimates;
  for (Item& item : items) estimates.push_back(&item.estimate);
  impact::judge_together(estimates);
}

// Every asked hour of every compared date, judged together;
// and every hour of the day, judged together.
struct Hours {
  std::vector<HourImpact> timeline = {};
  std::vector<HourOfDayImpact> of_day = {};
};

Hours hours_of(const store::Panel& panel, const Comparison& comparison, std::uint32_t asked_hours,
               const store::Work& work) {
  if (comparison.asked.empty()) return {};
  std::vector<std::size_t> hours;
  for (std::size_t hour = 0; hour < 24; ++hour) {
    if ((asked_hours >> hour & 1U) != 0) hours.push_back(hour);
  }
  std::vector<std::vector<Estimate>> by_hour(hours.size());
  std::vector<HourOfDayImpact> of_day(hours.size());
  work.run(hours.size(), [&](std::size_t i) {
    const Observations seen = impact::observe(comparison, panel.of_hour(0, hours[i]));
    by_hour[i] = impact::estimate_each(seen);
    const bool is_one_date = by_hour[i].size() == 1;  // The same estimate, then.
    of_day[i] = {.hour = hours[i],
                 .estimate = is_one_date ? by_hour[i].front() : impact::estimate(comparison, seen)};
  });
  if (work.was_cut_short()) return {};
  std::vector<HourImpact> timeline;
  timeline.reserve(hours.size() * comparison.asked.size());
  for (std::size_t date = 0; date < comparison.asked.size(); ++date) {
    for (std::size_t i = 0; i < hours.size(); ++i) {
      timeline.push_back({.date = comparison.dates[comparison.asked[date].date],
                          .hour = hours[i],
                          .estimate = by_hour[i][date]});
    }
  }
  judge_all(std::span(timeline));
  judge_all(std::span(of_day));
  return {.timeline = std::move(timeline), .of_day = std::move(of_day)};
}

std::vector<DateImpact> dates_of(const geo::Crs& crs, const Observations& whole,
                                 const Comparison& comparison,
                                 std::span<const HourImpact> timeline) {
  const std::vector<Estimate> estimates = impact::estimate_each(whole);
  std::vector<DateImpact> dates;
  for (std::size_t i = 0; i < comparison.asked.size(); ++i) {
    const store::Date date = comparison.dates[comparison.asked[i].date];
    std::array<Estimate, 24> hours;
    for (const HourImpact& hour : timeline) {
      if (hour.date == date) hours[hour.hour] = hour.estimate;
    }
    dates.push_back({.date = date,
                     .holiday = public_holiday(crs, date),
                     .estimate = estimates[i],
                     .hours = impact::effect_hours(hours, estimates[i])});
  }
  return dates;
}

std::vector<IndustryImpact> industries_of(const Engine& engine, const FoundPanel& found,
                                          const Comparison& comparison, store::Language language) {
  const store::Industries& industries = engine.region().industries;
  const std::vector<IndustryNode> nodes =
      make_industry_tree(industries, found.codes, found.panel.sbi_of_zone(0), kLevels);
  std::vector<Estimate> estimates(nodes.size());
  const auto estimate_node = [&](std::size_t i) {
    if (!nodes[i].same_as) estimates[i] = estimate_series(comparison, nodes[i].by_date);
  };
  constexpr std::size_t kAtOnce = 8;
  engine.work().run((nodes.size() + kAtOnce - 1) / kAtOnce, [&](std::size_t task) {
    const std::size_t last = std::min(nodes.size(), (task + 1) * kAtOnce);
    for (std::size_t i = task * kAtOnce; i < last; ++i) estimate_node(i);
  });
  if (engine.work().was_cut_short()) return {};
  std::vector<IndustryImpact> impacts;
  for (std::size_t i = nodes.size(); i-- > 0;) {
    if (nodes[i].same_as) estimates[i] = estimates[*nodes[i].same_as];
  }
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const IndustryNode& node = nodes[i];
    if (estimates[i].hits == 0 && estimates[i].expected == 0) continue;
    impacts.push_back(
        {.sbi = node.sbi,
         .title = std::string(industries.title(node.sbi, language)),
         .level = node.level,
         .parent = node.parent ? std::optional{nodes[*node.parent].sbi} : std::nullopt,
         .estimate = estimates[i]});
  }
  std::ranges::stable_sort(impacts, {}, &IndustryImpact::level);
  for (auto first = impacts.begin(); first != impacts.end();) {
    const auto last = std::find_if(
        first, impacts.end(), [&](const IndustryImpact& one) { return one.level != first->level; });
    judge_all(std::span(first, last));
    first = last;
  }
  const auto added = [](const IndustryImpact& one) {
    return std::abs(one.estimate.hits - one.estimate.expected);
  };
  std::ranges::sort(impacts, [added](const IndustryImpact& a, const IndustryImpact& b) {
    return added(a) != added(b) ? added(a) > added(b) : a.sbi < b.sbi;
  });
  return impacts;
}

std::vector<RingImpact> rings_of(const PlannedImpact& planned, const store::Panel& panel) {
  std::vector<RingImpact> rings;
  for (std::size_t i = 0; i < planned.rings.size(); ++i) {
    const GroundRing& ring = planned.rings[i];
    rings.push_back(
        {.from_m = ring.from_m,
         .to_m = ring.to_m,
         .postcodes = store::count(ring.runs),
         .estimate = estimate_series(planned.comparison, panel.of_zone(kFirstRing + i))});
  }
  judge_all(std::span(rings));
  return rings;
}

std::optional<impact::Reach> reach_of(const PlannedImpact& planned,
                                      std::span<const RingImpact> rings, const Estimate& whole) {
  std::vector<impact::RingEstimate> estimates;
  estimates.reserve(rings.size());
  for (const RingImpact& ring : rings) {
    estimates.push_back({.from_m = ring.from_m, .to_m = ring.to_m, .estimate = ring.estimate});
  }
  return impact::reach_of(estimates, whole, planned.rings_around);
}

// The area compared with the control; nothing if the control has no expectation or no hits.
std::optional<Estimate> net_of(const Comparison& comparison, const Observations& control,
                               std::span<const Sums> series) {
  Observations seen = impact::observe(comparison, series);
  if (!impact::expect_as(control, seen)) return std::nullopt;
  return impact::estimate(comparison, seen);
}

ControlImpact control_of(const PlannedImpact& planned, const store::Panel& panel) {
  const Comparison& comparison = planned.comparison;
  const std::span<const Sums> series = panel.of_zone(control_zone(planned));
  ControlImpact control{.from_m = planned.control->from_m,
                        .to_m = planned.control->to_m,
                        .postcodes = store::count(planned.control->runs),
                        .estimate = estimate_series(comparison, series)};
  if (comparison.asked.empty()) return control;
  const Observations seen = impact::observe(comparison, series);
  control.net = net_of(comparison, seen, panel.of_zone(0));
  if (!control.net) return control;
  std::vector<RingImpact> rings;
  for (std::size_t i = 0; i < planned.rings.size(); ++i) {
    const auto net = net_of(comparison, seen, panel.of_zone(kFirstRing + i));
    rings.push_back({.from_m = planned.rings[i].from_m,
                     .to_m = planned.rings[i].to_m,
                     .postcodes = 0,
                     .estimate = net.value_or(Estimate{})});
  }
  judge_all(std::span(rings));
  control.reach = reach_of(planned, rings, *control.net);
  return control;
}

// The places that are there, by code; not estimated yet.
std::vector<PointImpact> in_code_order(const Region& region, Precision precision,
                                       const FoundPlaces& found) {
  const std::vector<impact::SeenPlace>& places = found.seen.places;
  std::vector<PointImpact> points;
  const auto add = [&](const store::Postcode& postcode, const geo::LonLat& degrees,
                       const impact::SeenPlace& place) {
    points.push_back({.postcode = &postcode,
                      .degrees = degrees,
                      .estimate = {.hits = place.hits, .expected = place.expected}});
  };
  if (precision == Precision::kPc4) {
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (places[i].is_there()) add(region.areas.codes[i], region.areas.degrees[i], places[i]);
    }
    return points;
  }
  std::vector<std::uint8_t> are_there;
  are_there.reserve(places.size());
  for (const impact::SeenPlace& place : places) are_there.push_back(place.is_there() ? 1 : 0);
  const auto listed = region.code_order.listed(found.runs, are_there);
  points.reserve(listed.size());
  for (const CodeOrder::Listed& one : listed) {
    add(*one.postcode, *one.degrees, places[one.index]);
  }
  return points;
}

// Sets the estimates of places that have hits and an expectation.
void estimate_all(std::span<PointImpact> points, const impact::Model& model,
                  const store::Work& work) {
  constexpr std::size_t kAtOnce = 1024;
  work.run((points.size() + kAtOnce - 1) / kAtOnce, [&](std::size_t task) {
    const std::size_t first = task * kAtOnce;
    for (PointImpact& point : points.subspan(first, std::min(kAtOnce, points.size() - first))) {
      point.estimate = impact::estimate_by(model, point.estimate.hits, point.estimate.expected);
    }
  });
  judge_all(points);
}

// The impacts of places, if they are wanted and can be compared.
Result<Cleared<std::vector<PointImpact>>> find_points(const Engine& engine,
                                                      const EventQuestion& question,
                                                      PlannedImpact& planned) {
  const Comparison& comparison = planned.comparison;
  const std::string version = planned.planned.version;
  const auto found = engine.ask(
      PlacesWanted{.reads = reads_of(question, planned),
                   .comparison = comparison,
                   .runs = planned.inside,
                   .rows = rows_of(question),
                   .places = planned.precision == Precision::kPc4 ? store::PlaceSums::kByArea
                                                                  : store::PlaceSums::kByPostcode},
      planned.planned);
  if (!found) return store::fail(found.error());
  if (planned.planned.version != version) return being_changed();  // Of another moment.
  auto points = EngineParts(engine).gate().map(*found, [&](const FoundPlaces& places) {
    std::vector<PointImpact> listed = in_code_order(engine.region(), planned.precision, places);
    const auto model = places.seen.spread.model(comparison);
    if (model) estimate_all(listed, *model, engine.work());
    return listed;
  });
  if (engine.work().was_cut_short()) return store::fail(engine.work().error());
  return points;
}

// All that is computed from the panel; not whole where the work was cut short.
Impact impact_of(const Engine& engine, const Ground& ground, const EventQuestion& question,
                 const PlannedImpact& planned, const FoundPanel& found) {
  const Comparison& comparison = planned.comparison;
  const geo::Crs& crs = engine.region().crs;
  Impact result{.comparison = comparison,
                .left_out = why_left_out(comparison, question, crs),
                .not_compared = why_not_compared(comparison, question, crs),
                .postcodes = store::count(planned.inside),
                .precision = planned.precision,
                .way = found.way};
  const store::Panel& panel = found.panel;
  const std::span<const Sums> whole = panel.of_zone(0);
  result.total = estimate_series(comparison, whole);
  const auto find_hours = [&] {
    Hours hours =
        hours_of(panel, comparison, question.hours.value_or(store::kEveryHour), engine.work());
    result.timeline = std::move(hours.timeline);
    result.hours = std::move(hours.of_day);
    std::array<Estimate, 24> day;
    for (const HourOfDayImpact& hour : result.hours) day[hour.hour] = hour.estimate;
    result.effect_hours = impact::effect_hours(day, result.total);
    result.dates = dates_of(crs, impact::observe(comparison, whole), comparison, result.timeline);
  };
  const auto find_industries = [&] {
    result.industries = industries_of(engine, found, comparison, question.language);
  };
  const auto find_rings = [&] {
    result.rings = rings_of(planned, panel);
    result.reach = reach_of(planned, result.rings, result.total);
  };
  const auto find_control = [&] {
    if (planned.control) result.control = control_of(planned, panel);
  };
  // Each fills fields of its own, the longest first.
  const std::array<std::function<void()>, 4> tasks = {find_industries, find_hours, find_control,
                                                      find_rings};
  engine.work().run(tasks.size(), [&tasks](std::size_t task) { tasks[task](); });
  if (!engine.work().was_cut_short()) result.story = tell(result, ground, question);
  return result;
}

}  // namespace

std::vector<store::Zone> zones_of(const PlannedImpact& planned) {
  std::vector<store::Zone> zones{{.runs = planned.inside, .by_sbi = true}};
  for (const GroundRing& ring : planned.rings) {
    zones.push_back({.runs = ring.runs, .by_hour = false});
  }
  if (planned.control) zones.push_back({.runs = planned.control->runs, .by_hour = false});
  return zones;
}

Result<PlannedImpact> plan_impact(const Engine& engine, const Ground& ground,
                                  const EventQuestion& question) {
  PlannedImpact planned;
  planned.comparison = impact::make_comparison(question.dates, rules_of(engine, question));
  planned.inside = ground.inside();
  planned.rings = ground.rings(question.ring_edges_m);
  planned.rings_around =
      ground.is_circle() ? impact::RingsAround::kCentre : impact::RingsAround::kEdge;
  if (question.control != ControlChoice::kNone) {
    planned.control =
        ground.control(question.control == ControlChoice::kRing ? Control::kRing : Control::kRest);
  }
  planned.radius_km = ground.radius_m() / 1000;
  planned.corners = ground.corners();
  planned.precision = used_precision(question.precision, store::count(planned.inside));
  auto plan = engine.plan(reads_of(question, planned));
  if (!plan) return store::fail(std::move(plan.error()));
  planned.planned = *std::move(plan);
  return planned;
}

Result<Cleared<Impact>> find_impact(const Engine& engine, const Ground& ground,
                                    const EventQuestion& question, PlannedImpact& planned) {
  ImpactTiming timing;
  Stopwatch stopwatch;
  const std::vector<store::Zone> zones = zones_of(planned);
  const auto panel = engine.ask(
      PanelWanted{.reads = reads_of(question, planned), .zones = zones, .rows = rows_of(question)},
      planned.planned);
  if (!panel) return store::fail(panel.error());
  if ((*panel)->dates != planned.comparison.dates) return being_changed();
  timing.aggregate_ms = stopwatch.lap_ms();

  const Gate& gate = EngineParts(engine).gate();
  auto impact = gate.map(*panel, [&](const FoundPanel& found) {
    return impact_of(engine, ground, question, planned, found);
  });
  if (engine.work().was_cut_short()) return store::fail(engine.work().error());
  timing.estimates_ms = stopwatch.lap_ms();

  auto points = gate.clear(std::vector<PointImpact>{});
  if (planned.precision != Precision::kNone && !planned.comparison.asked.empty()) {
    auto found = find_points(engine, question, planned);
    if (!found) return store::fail(std::move(found.error()));
    points = *std::move(found);
  }
  timing.points_ms = stopwatch.lap_ms();
  return gate.merged(std::move(impact), std::move(points),
                     [&](Impact& whole, std::vector<PointImpact>&& its_points) {
                       whole.points = std::move(its_points);
                       whole.plan = planned.planned.plan;
                       whole.timing = timing;
                     });
}

}  // namespace server
