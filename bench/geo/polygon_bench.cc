// The postcodes of a polygon and around it: a bay-rich outline of 80 kilometres about the middle of
// the country, with as many corners as the benchmark says.

#include <benchmark/benchmark.h>

#include <cmath>
#include <numbers>
#include <random>
#include <vector>

#include "bench/support/netherlands.h"
#include "geo/polygon_search.h"
#include "store/types/slot_runs.h"

namespace {

geo::GridMultiPolygon outline(std::int64_t corners) {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> wobble(-200, 200);
  geo::GridRing ring;
  for (std::int64_t i = 0; i < corners; ++i) {
    const double angle =
        2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(corners);
    const double radius = 80'000 * (1 + 0.3 * std::sin(5 * angle)) + wobble(random);
    ring.push_back({155'000 + radius * std::cos(angle), 463'000 + radius * std::sin(angle)});
  }
  const geo::GridPoint first = ring.front();
  ring.push_back(first);
  return {{ring}};
}

void WithinPolygon(benchmark::State& state) {
  static const geo::RadiusIndex index(bench::netherlands().metres);
  const geo::GridMultiPolygon polygon = outline(state.range(0));
  const geo::Metres distance{static_cast<double>(state.range(1))};
  std::size_t postcodes = 0;
  for (auto _ : state) {
    const auto runs = geo::slots_within(polygon, index, distance);
    postcodes += store::count(runs);
    benchmark::DoNotOptimize(runs.data());
  }
  state.counters["postcodes"] =
      benchmark::Counter(static_cast<double>(postcodes), benchmark::Counter::kAvgIterations);
}
BENCHMARK(WithinPolygon)
    ->ArgNames({"corners", "m"})
    ->ArgsProduct({{10, 300, 10'000}, {0, 1000, 5000, 80'000}})
    ->Unit(benchmark::kMicrosecond);

}  // namespace
