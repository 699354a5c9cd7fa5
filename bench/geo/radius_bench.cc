// The radius lookup alone, and what the nearest postcode of a position takes: centres in turn, so
// that no question finds its answer in a cache.

#include <benchmark/benchmark.h>

#include <vector>

#include "bench/support/country.h"
#include "bench/support/netherlands.h"
#include "geo/crs/projector.h"
#include "geo/radius_index.h"

namespace {

void WithinRadius(benchmark::State& state) {
  const geo::Centres& centres = bench::netherlands();
  static const geo::RadiusIndex index(centres.metres);
  static const auto slots = bench::question_centres(centres, 400, 7);
  const geo::Metres radius{static_cast<double>(state.range(0)) * 1000.0};
  std::size_t next = 0;
  std::int64_t postcodes = 0;
  for (auto _ : state) {
    const geo::GridPoint centre = centres.metres[store::index(slots[next++ % slots.size()])];
    const auto runs = index.within(centre, radius);
    for (const store::SlotRun& run : runs) postcodes += run.size();
    benchmark::DoNotOptimize(runs.data());
  }
  state.SetItemsProcessed(postcodes);
  state.counters["postcodes"] =
      benchmark::Counter(static_cast<double>(postcodes), benchmark::Counter::kAvgIterations);
}
BENCHMARK(WithinRadius)
    ->ArgName("km")
    ->Arg(1)
    ->Arg(10)
    ->Arg(50)
    ->Arg(300)
    ->Unit(benchmark::kMicrosecond);

// Some 50 m beside centres all over the country.
std::vector<geo::GridPoint> positions(const geo::Centres& centres) {
  std::vector<geo::GridPoint> found;
  for (const store::PostcodeSlot slot : bench::question_centres(centres, 20'000, 11)) {
    const geo::GridPoint centre = centres.metres[store::index(slot)];
    found.push_back({.x = centre.x + 40, .y = centre.y - 30});
  }
  return found;
}

void NearestPostcode(benchmark::State& state) {
  const geo::Centres& centres = bench::netherlands();
  static const geo::RadiusIndex index(centres.metres);
  static const auto from = positions(centres);
  std::size_t next = 0;
  for (auto _ : state) benchmark::DoNotOptimize(index.nearest(from[next++ % from.size()]));
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(NearestPostcode)->Unit(benchmark::kMicrosecond);

void ToMetres(benchmark::State& state) {
  const geo::Centres& centres = bench::netherlands();
  const auto projector = geo::Projector::make(geo::find_crs("EPSG:28992").value()).value();
  std::size_t next = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(projector.project(centres.degrees[next]));
    next = (next + 7'919) % centres.degrees.size();
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(ToMetres)->Unit(benchmark::kMicrosecond);

}  // namespace
