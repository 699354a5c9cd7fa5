// The engine's time for a whole answer - lookup, stats, timeline and points; JSON apart - over many
// seeded questions with different centres and dates, nothing cached: questions DIR [QUESTIONS]
//
// Prints a Markdown table. "repeated" asks the median question again and again, so that every cache
// holds it: the difference is what memory costs.

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "bench/support/country.h"
#include "bench/support/random.h"
#include "server/answer.h"
#include "server/live_load.h"

namespace {

using Clock = std::chrono::steady_clock;

struct Question {
  double radius_km;
  std::size_t dates;
  server::Precision precision;
  std::string_view precision_name;
};

struct Figures {
  double median_us;
  double p99_us;
  double repeated_us;
  double postcodes;  // Means over the questions.
  double datapoints;
};

double microseconds(Clock::duration time) {
  return std::chrono::duration<double, std::micro>(time).count();
}

std::vector<server::Query> make_queries(const server::Load& load, const Question& question,
                                        std::span<const store::PostcodeSlot> centres) {
  bench::Random random(42);
  const auto& dates = load.snapshot.dates;
  std::vector<server::Query> queries;
  for (const store::PostcodeSlot centre : centres) {
    server::Query query{.postcode = load.region->centres.codes.code(centre),
                        .dates = {},
                        .radius_km = question.radius_km,
                        .sbi = {},
                        .hours = {},
                        .precision = question.precision};
    const std::size_t first =
        random.below(static_cast<std::uint32_t>(dates.size() - question.dates + 1));
    for (std::size_t i = 0; i < question.dates; ++i) query.dates.push_back(dates[first + i].date);
    queries.push_back(std::move(query));
  }
  return queries;
}

Figures measure(const server::Load& load, std::span<const server::Query> queries) {
  Figures figures{};
  std::vector<std::pair<double, std::size_t>> times;
  for (std::size_t i = 0; i < queries.size(); ++i) {
    const Clock::time_point start = Clock::now();
    const auto answer = server::answer(load, queries[i]);
    times.emplace_back(microseconds(Clock::now() - start), i);
    figures.postcodes += static_cast<double>(answer->postcodes);
    figures.datapoints += static_cast<double>(answer->datapoints);
  }
  std::ranges::sort(times);
  const auto [median, question] = times[times.size() / 2];
  figures.median_us = median;
  figures.p99_us = times[times.size() * 99 / 100].first;
  figures.postcodes /= static_cast<double>(queries.size());
  figures.datapoints /= static_cast<double>(queries.size());

  std::vector<double> repeated;
  for (int i = 0; i < 101; ++i) {
    const Clock::time_point start = Clock::now();
    (void)server::answer(load, queries[question]);
    repeated.push_back(microseconds(Clock::now() - start));
  }
  std::ranges::sort(repeated);
  figures.repeated_us = repeated[repeated.size() / 2];
  return figures;
}

int run(const char* path, std::size_t count) {
  const auto live = server::LiveLoad::open(path);
  if (!live) {
    fmt::print(stderr, "{}\n", live.error().detail);
    return 1;
  }
  const std::shared_ptr<const server::Load> current = (*live)->published().current();
  const server::Load& load = *current;

  const auto centres = bench::dense_centres(load.region->centres, 10.0, 10'000, count, 7);
  const std::size_t all = load.snapshot.dates.size();
  fmt::print(
      "| radius | dates | precision | postcodes inside | datapoints added up | median us | p99 us "
      "| repeated us | datapoints/s |\n|--:|--:|---|--:|--:|--:|--:|--:|--:|\n");
  for (const double radius_km : {1.0, 10.0, 50.0}) {
    for (const std::size_t dates : {std::size_t{2}, all}) {
      for (const auto& [precision, name] :
           {std::pair{server::Precision::kPc6, "pc6"}, std::pair{server::Precision::kPc4, "pc4"}}) {
        const Question question{radius_km, dates, precision, name};
        const Figures figures = measure(load, make_queries(load, question, centres));
        fmt::print("| {} km | {} | {} | {:.0f} | {:.0f} | {:.1f} | {:.1f} | {:.1f} | {:.0f} M |\n",
                   radius_km, dates, name, figures.postcodes, figures.datapoints, figures.median_us,
                   figures.p99_us, figures.repeated_us, figures.datapoints / figures.median_us);
        std::fflush(stdout);
      }
    }
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t questions = 400;
  const bool readable =
      argc == 2 ||
      (argc == 3 &&
       std::from_chars(argv[2], argv[2] + std::strlen(argv[2]), questions).ec == std::errc{});
  if (!readable || questions == 0) {
    fmt::print(stderr, "usage: questions DIR [QUESTIONS]\n");
    return 2;
  }
  return run(argv[1], questions);
}
