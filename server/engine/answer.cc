#include "server/engine/answer.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <span>
#include <utility>

#include "server/base/stopwatch.h"
#include "store/sums/aggregate.h"
#include "store/types/quoted.h"

namespace server {
namespace {

using store::PostcodeSlot;

// The sums that points of this precision are made of.
store::Places places_of(const Region& region, Precision precision) {
  switch (precision) {
    case Precision::kPc6:
      return {.sums = store::PlaceSums::kByPostcode};
    case Precision::kPc4:
      return {.sums = store::PlaceSums::kByArea,
              .area_of = region.areas.of,
              .areas = region.areas.codes.size()};
    default:
      return {.sums = store::PlaceSums::kNone,
              .area_of = region.areas.of,
              .areas = region.areas.codes.size()};
  }
}

// What one backend has said.
struct Part {
  store::Aggregate sums;
  std::span<const store::SbiCode> codes;  // By its SbiSlot.
  std::span<const Title> titles;          // Likewise; empty where they are still to be looked up.
};

std::vector<Stat> stats_of(const Region& region, store::Language language,
                           std::span<const Part> parts) {
  std::vector<Stat> stats;
  for (const Part& part : parts) {
    for (std::size_t i = 0; i < part.sums.by_sbi.size(); ++i) {
      if (!part.sums.by_sbi[i].any()) continue;
      const store::SbiCode& code = part.codes[i];
      stats.push_back({.sbi = code,
                       .title = part.titles.empty() ? region.industries.title(code, language)
                                                    : part.titles[i].in(language),
                       .sums = part.sums.by_sbi[i]});
    }
  }
  if (parts.size() > 1) {
    std::ranges::stable_sort(stats, {}, &Stat::sbi);
    std::size_t kept = 0;
    for (std::size_t i = 1; i < stats.size(); ++i) {
      if (stats[kept].sbi == stats[i].sbi) {
        stats[kept].sums += stats[i].sums;
      } else {
        stats[++kept] = stats[i];
      }
    }
    if (!stats.empty())
      stats.erase(stats.begin() + static_cast<std::ptrdiff_t>(kept) + 1, stats.end());
  }
  std::ranges::sort(stats, [](const Stat& a, const Stat& b) {
    return a.sums.hits != b.sums.hits ? a.sums.hits > b.sums.hits : a.sbi < b.sbi;
  });
  return stats;
}

// Adds what a second backend has said of the dates, hours and places to what the first has.
void add_part(store::Aggregate& sums, const store::Aggregate& more) {
  const auto time = [](const store::HourSums& hour) { return std::pair{hour.date, hour.hour}; };
  std::vector<store::HourSums> timeline;
  timeline.reserve(sums.timeline.size() + more.timeline.size());
  std::ranges::merge(sums.timeline, more.timeline, std::back_inserter(timeline), {}, time, time);
  sums.timeline.clear();
  for (const store::HourSums& hour : timeline) {
    if (!sums.timeline.empty() && time(sums.timeline.back()) == time(hour)) {
      sums.timeline.back().sums += hour.sums;
    } else {
      sums.timeline.push_back(hour);
    }
  }
  for (std::size_t i = 0; i < more.by_place.size(); ++i) sums.by_place[i] += more.by_place[i];
  sums.datapoints += more.datapoints;
}

std::vector<Point> pc4_points(const Region& region, std::span<const store::Sums> by_area) {
  const geo::Areas& areas = region.areas;
  std::vector<Point> points;
  for (std::size_t i = 0; i < by_area.size(); ++i) {
    if (!by_area[i].any()) continue;
    points.push_back(
        {.postcode = &areas.codes[i], .degrees = &areas.degrees[i], .sums = by_area[i]});
  }
  return points;
}

// Asks everybody whom the plan names, and adds up what they say.
store::Result<Answer> carry_out(const Backends& backends, const Query& query,
                                const Planned& planned, int client) {
  Stopwatch stopwatch;
  Timing timing;

  const Load& load = backends.load;
  const Region& region = *load.region;
  const PostcodeSlot centre = *region.centres.codes.find(query.postcode);
  const std::vector<store::SlotRun> runs = region.radius_index.within(
      region.centres.metres[index(centre)], geo::Metres{query.radius_km * 1000});
  std::uint64_t postcodes = 0;
  for (const store::SlotRun& run : runs) postcodes += run.size();
  timing.lookup_ms = stopwatch.lap_ms();

  const Precision precision = used_precision(query.precision, postcodes);
  const store::Places places = places_of(region, precision);
  const Plan& plan = planned.plan;
  std::vector<Part> parts;
  std::string_view way;
  if (!plan.memory.empty() || plan.postgis.empty()) {
    const std::span codes = load.snapshot.sbi->codes();
    const std::vector<std::uint8_t> sbi = selected_sbi(region, query.sbi, codes);
    auto sums = store::aggregate(
        load.snapshot, plan.memory,
        {.runs = runs, .sbi = sbi, .hours = query.hours.value_or(store::kEveryHour)}, places,
        *load.workers);
    if (!sums) return store::fail(std::move(sums.error()));
    parts.push_back({.sums = std::move(*sums), .codes = codes, .titles = load.titles});
  }
  if (!plan.postgis.empty()) {
    const std::span codes = planned.catalog->sbi.codes();
    const std::vector<std::uint8_t> sbi = selected_sbi(region, query.sbi, codes);
    auto asked = backends.postgis->aggregate(
        *planned.catalog, plan.postgis,
        {.runs = runs, .sbi = sbi, .hours = query.hours.value_or(store::kEveryHour)}, places,
        client);
    if (!asked) return store::fail(std::move(asked.error()));
    way = asked->way;
    parts.push_back({.sums = std::move(asked->sums), .codes = codes, .titles = {}});
  }
  timing.aggregate_ms = stopwatch.lap_ms();

  std::vector<Stat> stats = stats_of(region, query.language, parts);
  store::Aggregate& sums = parts.front().sums;
  for (const Part& more : std::span(parts).subspan(1)) add_part(sums, more.sums);
  Answer answer{.stats = std::move(stats),
                .timeline = std::move(sums.timeline),
                .points = {},
                .total = {},
                .centre = region.centres.degrees[index(centre)],
                .plan = plan,
                .way = way,
                .precision = precision,
                .postcodes = postcodes,
                .datapoints = sums.datapoints,
                .timing = timing,
                .catalog = planned.catalog};
  for (const Stat& stat : answer.stats) answer.total += stat.sums;
  if (precision == Precision::kPc6) answer.points = region.code_order.points(runs, sums.by_place);
  if (precision == Precision::kPc4) answer.points = pc4_points(region, sums.by_place);
  answer.timing.points_ms = stopwatch.lap_ms();
  return answer;
}

PlanQuestion plan_question_of(const Query& query) {
  return {.dates = query.dates, .radius_km = query.radius_km, .backend = query.backend};
}

}  // namespace

store::Result<Planned> plan_answer(const Backends& backends, const Query& query) {
  if (!backends.load.region->centres.codes.find(query.postcode)) {
    return store::fail(
        store::ErrorCode::kNotFound,
        store::quoted(query.postcode.text()) + " is not a postcode of the location table",
        "postcode");
  }
  return plan_question(backends, plan_question_of(query));
}

store::Result<Answer> answer(const Backends& backends, const Query& query, Planned& planned,
                             int client) {
  return carry_out_planned(
      backends, plan_question_of(query), planned, client,
      [&](const Planned& plan) { return carry_out(backends, query, plan, client); });
}

store::Result<Answer> answer(const Load& load, const Query& query) {
  const Backends memory_alone{.load = load};
  auto planned = plan_answer(memory_alone, query);
  if (!planned) return store::fail(std::move(planned.error()));
  return answer(memory_alone, query, *planned);
}

}  // namespace server
