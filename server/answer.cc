#include "server/answer.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <span>
#include <utility>

#include "store/aggregate.h"
#include "store/quoted.h"

namespace server {
namespace {

using store::PostcodeSlot;

constexpr std::uint64_t kMostPc6Points = 10'000;  // Above it `auto` is pc4.

// Milliseconds since it was made, or last asked.
class Stopwatch {
 public:
  double lap_ms() {
    const auto now = std::chrono::steady_clock::now();
    return std::chrono::duration<double, std::milli>(now - std::exchange(last_, now)).count();
  }

 private:
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

Precision precision_of(const Query& query, std::uint64_t postcodes) {
  if (query.precision != Precision::kAuto) return query.precision;
  return postcodes > kMostPc6Points ? Precision::kPc4 : Precision::kPc6;
}

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
      return {};
  }
}

// By SbiSlot: 1 where the question asks for the industry; empty where it asks for every one.
std::vector<std::uint8_t> selected_sbi(const Load& load, const Query& query) {
  std::vector<std::uint8_t> selected;
  if (!query.sbi) return selected;
  for (const store::SbiCode& code : load.snapshot.sbi->codes()) {
    selected.push_back(std::ranges::any_of(*query.sbi, [&](const store::SbiCode& wanted) {
      return load.region->industries.contains(wanted, code);
    }));
  }
  return selected;
}

std::vector<Stat> stats_of(const Load& load, store::Language language,
                           std::span<const store::Sums> by_sbi) {
  std::vector<Stat> stats;
  for (std::size_t i = 0; i < by_sbi.size(); ++i) {
    if (!by_sbi[i].any()) continue;
    stats.push_back({.sbi = load.snapshot.sbi->codes()[i],
                     .title = load.titles[i].in(language),
                     .sums = by_sbi[i]});
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

}  // namespace

store::Result<void> check_answerable(const Load& load, const Query& query) {
  if (!load.region->centres.codes.find(query.postcode)) {
    return store::fail(
        store::ErrorCode::kNotFound,
        store::quoted(query.postcode.text()) + " is not a postcode of the location table",
        "postcode");
  }
  if (query.backend == Backend::kPostgis) {
    return store::fail(store::ErrorCode::kUnavailable, "PostGIS is not configured on this server",
                       "backend");
  }
  return {};
}

store::Result<Answer> answer(const Load& load, const Query& query) {
  store::Result<void> answerable = check_answerable(load, query);
  if (!answerable) return store::fail(std::move(answerable.error()));
  Stopwatch stopwatch;
  Timing timing;

  const Region& region = *load.region;
  const PostcodeSlot centre = *region.centres.codes.find(query.postcode);
  const std::vector<store::SlotRun> runs = region.radius_index.within(
      region.centres.metres[index(centre)], geo::Metres{query.radius_km * 1000});
  std::uint64_t postcodes = 0;
  for (const store::SlotRun& run : runs) postcodes += run.size();
  timing.lookup_ms = stopwatch.lap_ms();

  const Precision precision = precision_of(query, postcodes);
  const std::vector<std::uint8_t> sbi = selected_sbi(load, query);
  store::Result<store::Aggregate> sums =
      store::aggregate(load.snapshot, query.dates,
                       {.runs = runs, .sbi = sbi, .hours = query.hours.value_or(store::kEveryHour)},
                       places_of(region, precision), *load.workers);
  if (!sums) return store::fail(std::move(sums.error()));
  timing.aggregate_ms = stopwatch.lap_ms();

  Answer answer{.stats = stats_of(load, query.language, sums->by_sbi),
                .timeline = std::move(sums->timeline),
                .points = {},
                .total = {},
                .centre = region.centres.degrees[index(centre)],
                .backend = "memory",
                .precision = precision,
                .postcodes = postcodes,
                .datapoints = sums->datapoints,
                .missing_dates = std::move(sums->missing_dates),
                .baseline_missing = std::move(sums->baseline_missing),
                .timing = timing};
  for (const store::Sums& its_sums : sums->by_sbi) answer.total += its_sums;
  if (precision == Precision::kPc6) answer.points = region.code_order.points(runs, sums->by_place);
  if (precision == Precision::kPc4) answer.points = pc4_points(region, sums->by_place);
  answer.timing.points_ms = stopwatch.lap_ms();
  return answer;
}

}  // namespace server
