// The engine's time for whole answers - lookup, stats, timeline and points; JSON apart - over many
// seeded questions with different centres and dates, nothing cached.
//
//   questions table  DIR RESULTS [QUESTIONS]          each kind of question
//   questions sweep  DIR RESULTS [QUESTIONS]          along the radius, and along the dates
//   questions growth DIR RESULTS [QUESTIONS]          Q2 alone, with how many datapoints there are
//   questions first  DIR RESULTS [TIMES]              the first question of a freshly opened load
//   questions derive DIR RESULTS DERIVED [QUESTIONS]  the same rows with a derived delta, whose
//                                                     answers are checked to be the same
//
// Appends a JSON object per kind and line to RESULTS, which bench/report.mjs makes tables of. Every
// question is asked once untimed, so that the pages are in memory, then once timed.
// "repeated_us" asks the median question again and again, so that every cache holds it: the
// difference is what memory costs.

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bench/support/number.h"
#include "bench/support/questions.h"
#include "server/engine/answer.h"
#include "server/engine/data/live_load.h"
#include "server/engine/data/memory_keeper.h"
#include "server/engine/price.h"

namespace {

using Clock = std::chrono::steady_clock;
using nlohmann::ordered_json;

constexpr std::size_t kRepetitions = 101;
constexpr std::size_t kComparedQuestions = 25;

double microseconds(Clock::duration time) {
  return std::chrono::duration<double, std::micro>(time).count();
}

// A load that stays open, and current, for as long as this lives.
struct Opened {
  std::unique_ptr<server::LiveLoad> live;
  std::shared_ptr<const server::Load> load;
};

std::optional<Opened> open(const std::string& path) {
  auto live = server::LiveLoad::open(path);
  if (!live) {
    fmt::print(stderr, "{}\n", live.error().detail);
    return std::nullopt;
  }
  auto load = (*live)->published().current();
  return Opened{.live = std::move(*live), .load = std::move(load)};
}

server::Answer ask(const server::Load& load, const server::Question& question) {
  auto answer = server::answer(server::Engine({.load = load}), question);
  if (answer) return **answer;
  fmt::print(stderr, "{} is not answered: {}\n", question.postcode.text(), answer.error().detail);
  std::exit(1);
}

double time_of(const server::Load& load, const server::Question& question) {
  const Clock::time_point start = Clock::now();
  const server::Answer answer = ask(load, question);
  return microseconds(Clock::now() - start);
}

ordered_json described(const bench::QuestionKind& kind, std::string_view delta) {
  return {{"system", "Straal"},
          {"kind", kind.name},
          {"group", kind.group},
          {"delta", delta},
          {"radius_km", kind.radius_km},
          {"dates", kind.dates},
          {"precision", server::name_of(kind.precision)},
          {"sbi", kind.sbi}};
}

ordered_json measure(const server::Load& load, const bench::QuestionKind& kind, std::size_t count,
                     std::string_view delta) {
  ordered_json result = described(kind, delta);
  const std::vector<server::Question> queries = bench::make_queries(load, kind, count);
  double postcodes = 0;
  double datapoints = 0;
  double points = 0;
  for (const server::Question& question : queries) {
    const server::Answer answer = ask(load, question);
    postcodes += static_cast<double>(answer.postcodes);
    datapoints += static_cast<double>(answer.datapoints);
    points += static_cast<double>(answer.points.size());
  }
  result["postcodes"] = postcodes / static_cast<double>(count);  // Means over the questions.
  result["datapoints"] = datapoints / static_cast<double>(count);
  result["points"] = points / static_cast<double>(count);

  std::vector<double> times;
  for (const server::Question& question : queries) times.push_back(time_of(load, question));
  result["us"] = times;

  // What each was expected to take of processors, helpers included, and what it takes.
  std::vector<double> priced;
  std::vector<double> taken;
  for (const server::Question& question : queries) {
    const server::Engine engine({.load = load});
    auto planned = server::plan_answer(engine, question);
    priced.push_back(1000 * server::price_of(engine, question, *planned).engine_ms);
    (void)server::answer(engine, question, *planned);
    taken.push_back(microseconds(engine.work().taken()));
  }
  result["price_us"] = priced;
  result["engine_us"] = taken;

  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::nth_element(order, order.begin() + static_cast<std::ptrdiff_t>(count / 2), {},
                           [&times](std::size_t i) { return times[i]; });
  std::vector<double> repeated;
  for (std::size_t i = 0; i < kRepetitions; ++i) {
    repeated.push_back(time_of(load, queries[order[count / 2]]));
  }
  std::ranges::nth_element(repeated, repeated.begin() + kRepetitions / 2);
  result["repeated_us"] = repeated[kRepetitions / 2];
  return result;
}

// Every postcode of the country lies within 500 km of every other.
std::uint64_t datapoints_in(const server::Load& load, std::size_t all) {
  const bench::QuestionKind country{.name = {},
                                    .group = {},
                                    .radius_km = 500,
                                    .dates = all,
                                    .precision = server::Precision::kNone};
  return ask(load, bench::make_queries(load, country, 1).front()).datapoints;
}

bool same(const server::Answer& a, const server::Answer& b) {
  const auto same_stat = [](const server::Stat& x, const server::Stat& y) {
    return x.sbi == y.sbi && x.sums == y.sums;
  };
  const auto same_point = [](const server::Point& x, const server::Point& y) {
    return *x.postcode == *y.postcode && x.sums == y.sums;
  };
  return a.total == b.total && a.timeline == b.timeline &&
         std::ranges::equal(a.stats, b.stats, same_stat) &&
         std::ranges::equal(a.points, b.points, same_point);
}

// Whether the derived deltas are the given ones, for the first questions of `kind`, where the week
// before is in the store.
bool derives_the_given(const server::Load& given, const server::Load& derived,
                       const bench::QuestionKind& kind) {
  for (const server::Question& question : bench::make_queries(given, kind, kComparedQuestions)) {
    const server::Answer expected = ask(given, question);
    const server::Answer answer = ask(derived, question);
    if (!answer.plan.baseline_missing.empty()) continue;
    if (!same(expected, answer)) {
      fmt::print(stderr, "{} at {}: the derived deltas are not the given ones\n", kind.name,
                 question.postcode.text());
      return false;
    }
  }
  return true;
}

class Results {
 public:
  explicit Results(const std::string& path) : file_{path, std::ios::app} {}

  void add(const ordered_json& result) { file_ << result.dump() << '\n'; }
  [[nodiscard]] bool finish() {
    file_.close();
    return file_.good();
  }

 private:
  std::ofstream file_;
};

int run(std::string_view what, const std::string& path, Results& results,
        const std::string& derived_path, std::size_t count) {
  const auto opened = open(path);
  if (!opened) return 1;
  const server::Load& load = *opened->load;
  const std::size_t all = load.snapshot.dates.size();
  if (all == 0) {
    fmt::print(stderr, "{} holds no dates\n", path);
    return 1;
  }
  const std::vector<bench::QuestionKind> five = bench::five_kinds(all);
  if (what == "table") {
    for (const auto& kind : five) results.add(measure(load, kind, count, "given"));
    for (const auto& kind : bench::further_kinds(all)) {
      results.add(measure(load, kind, count, "given"));
    }
    // The whole country has been asked for by now: every page that answers need is there.
    results.add({{"held_bytes", server::file_bytes_of(load).held}});
  } else if (what == "sweep") {
    for (const auto& kind : bench::sweep_kinds(all)) {
      results.add(measure(load, kind, count, "given"));
    }
  } else if (what == "growth") {
    bench::QuestionKind kind = five[1];
    kind.group = "growth";
    ordered_json result = measure(load, kind, count, "given");
    result["datapoints_in_all"] = datapoints_in(load, all);
    results.add(result);
  } else if (what == "derive") {
    const auto derived = open(derived_path);
    if (!derived) return 1;
    for (const auto& kind : five) {
      if (!derives_the_given(load, *derived->load, kind)) return 1;
      results.add(measure(*derived->load, kind, count, "derived"));
    }
  } else {
    for (const auto& kind : five) {
      ordered_json result = described(kind, "given");
      const std::vector<server::Question> queries = bench::make_queries(load, kind, count);
      for (const server::Question& question : queries) {
        const auto fresh = open(path);
        if (!fresh) return 1;
        result["first_us"].push_back(time_of(*fresh->load, question));
      }
      results.add(result);
    }
  }
  return results.finish() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  const bool derive = !words.empty() && words[0] == "derive";
  const std::size_t named = derive ? 4 : 3;
  const bool known = !words.empty() && (derive || words[0] == "table" || words[0] == "sweep" ||
                                        words[0] == "growth" || words[0] == "first");
  std::size_t count = 400;
  if (!known || words.size() < named || words.size() > named + 1 ||
      (words.size() > named && !bench::read_number(words[named], count)) || count == 0) {
    fmt::print(stderr,
               "usage: questions table|sweep|growth|first DIR RESULTS [QUESTIONS]\n"
               "       questions derive DIR RESULTS DERIVED [QUESTIONS]\n");
    return 2;
  }
  Results results(words[2]);
  return run(words[0], words[1], results, derive ? words[3] : "", count);
}
