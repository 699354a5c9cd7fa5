#include "server/engine/answer.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>

#include "server/base/stopwatch.h"
#include "server/engine/engine_parts.h"
#include "store/types/quoted.h"
#include "store/types/slot_runs.h"

namespace server {
namespace {

// The sums that points of this precision are made of.
store::PlaceSums places_of(Precision precision) {
  switch (precision) {
    case Precision::kPc6:
      return store::PlaceSums::kByPostcode;
    case Precision::kPc4:
      return store::PlaceSums::kByArea;
    default:
      return store::PlaceSums::kNone;
  }
}

std::vector<Stat> stats_of(const Load& load, store::Language language,
                           std::span<const store::Sums> by_sbi, const SbiCodes& codes) {
  std::vector<Stat> stats;
  for (std::size_t slot = 0; slot < by_sbi.size(); ++slot) {
    if (!by_sbi[slot].any()) continue;
    stats.push_back({.sbi = codes[slot],
                     .title = slot < load.titles.size()
                                  ? load.titles[slot].in(language)
                                  : load.region->industries.title(codes[slot], language),
                     .sums = by_sbi[slot]});
  }
  std::ranges::sort(stats, [](const Stat& a, const Stat& b) {
    return a.sums.hits != b.sums.hits ? a.sums.hits > b.sums.hits : a.sbi < b.sbi;
  });
  return stats;
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

Reads reads_of(const Question& question) {
  return {.dates = question.dates, .radius_km = question.radius_km, .backend = question.backend};
}

}  // namespace

store::Result<PlannedAnswer> plan_answer(const Engine& engine, const Question& question) {
  const Region& region = engine.region();
  const auto centre = region.centres.codes.find(question.postcode);
  if (!centre) {
    return store::fail(
        store::ErrorCode::kNotFound,
        store::quoted(question.postcode.text()) + " is not a postcode of the location table",
        "postcode");
  }
  auto planned = engine.plan(reads_of(question));
  if (!planned) return store::fail(std::move(planned.error()));
  Stopwatch stopwatch;
  PlannedAnswer answer{.runs = region.radius_index.within(region.centres.metres[index(*centre)],
                                                          geo::Metres{question.radius_km * 1000}),
                       .planned = *std::move(planned)};
  answer.postcodes = store::count(answer.runs);
  answer.precision = used_precision(question.precision, answer.postcodes);
  answer.lookup_ms = stopwatch.lap_ms();
  return answer;
}

SumsWanted sums_wanted(const Question& question, const PlannedAnswer& planned) {
  return {.reads = reads_of(question),
          .runs = planned.runs,
          .rows = {.sbi = question.sbi, .hours = question.hours.value_or(store::kEveryHour)},
          .places = places_of(planned.precision)};
}

store::Result<Cleared<Answer>> answer(const Engine& engine, const Question& question,
                                      PlannedAnswer& planned) {
  Stopwatch stopwatch;
  const Region& region = engine.region();
  AnswerTiming timing{.lookup_ms = planned.lookup_ms};
  auto found = engine.ask(sums_wanted(question, planned), planned.planned);
  if (!found) return store::fail(std::move(found.error()));
  timing.aggregate_ms = stopwatch.lap_ms();

  const EngineParts parts(engine);
  return parts.gate().map(*std::move(found), [&](FoundSums&& all) {
    store::Aggregate& sums = all.sums;
    Answer answer{
        .stats = {},
        .timeline = std::move(sums.timeline),
        .points = {},
        .total = {},
        .centre = region.centres.degrees[index(*region.centres.codes.find(question.postcode))],
        .plan = planned.planned.plan,
        .way = all.way,
        .precision = planned.precision,
        .postcodes = planned.postcodes,
        .datapoints = sums.datapoints,
        .timing = timing,
        .codes = std::move(all.codes)};
    answer.stats = stats_of(parts.load(), question.language, sums.by_sbi, answer.codes);
    for (const Stat& stat : answer.stats) answer.total += stat.sums;
    if (planned.precision == Precision::kPc6) {
      answer.points = region.code_order.points(planned.runs, sums.by_place);
    }
    if (planned.precision == Precision::kPc4) answer.points = pc4_points(region, sums.by_place);
    answer.timing.points_ms = stopwatch.lap_ms();
    return answer;
  });
}

store::Result<Cleared<Answer>> answer(const Engine& engine, const Question& question) {
  auto planned = plan_answer(engine, question);
  if (!planned) return store::fail(std::move(planned.error()));
  return answer(engine, question, *planned);
}

}  // namespace server
