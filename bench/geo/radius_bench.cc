// The radius lookup alone: 400 centres in turn, so that no question finds its answer in a
// cache.

#include <benchmark/benchmark.h>

#include <vector>

#include "bench/support/country.h"
#include "bench/support/netherlands.h"
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

}  // namespace
