// An answer as JSON text, with as many points as circles of 1 and 10 km have.

#include <benchmark/benchmark.h>

#include <utility>

#include "bench/support/country.h"
#include "bench/support/netherlands.h"
#include "bench/support/random.h"
#include "server/write/answer_json.h"
#include "tests/support/answered.h"

namespace {

void AnswerToJson(benchmark::State& state) {
  const geo::Centres& centres = bench::netherlands();
  bench::Random random(3);
  const store::Postcode centre = centres.codes.code(store::PostcodeSlot{0});
  const server::Question question{
      .postcode = centre, .dates = {bench::kFirstDate}, .sbi = {}, .hours = {}};
  server::Answer answer{.codes = server::SbiCodes({})};
  answer.precision = server::Precision::kPc6;
  for (std::int64_t i = 0; i < state.range(0); ++i) {
    const store::PostcodeSlot slot{random.below(static_cast<std::uint32_t>(centres.size()))};
    answer.points.push_back({.postcode = &centres.codes.code(slot),
                             .degrees = &centres.degrees[store::index(slot)],
                             .sums = {.hits = random.below(500), .delta = random.below(500)}});
  }
  const auto cleared = tests::cleared(std::move(answer));
  std::size_t bytes = 0;
  for (auto _ : state) {
    const std::string json = server::to_json(cleared, question);
    bytes += json.size();
    benchmark::DoNotOptimize(json.data());
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}
BENCHMARK(AnswerToJson)->ArgName("points")->Arg(250)->Arg(10'000)->Unit(benchmark::kMicrosecond);

}  // namespace
