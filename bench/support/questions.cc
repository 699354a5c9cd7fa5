#include "bench/support/questions.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "bench/support/country.h"
#include "bench/support/random.h"

namespace bench {
namespace {

constexpr std::size_t kWeekDays = 7;

// Where in the load's dates those of a question stand: as in make_queries.
std::vector<std::size_t> pick_dates(std::size_t all, std::size_t wanted, Random& random) {
  const bool pair = wanted == 2 && all > 2 * kWeekDays;
  const std::size_t step = pair ? kWeekDays : 1;
  const std::size_t span = (wanted - 1) * step + 1;
  const std::size_t before = std::min(all - span, kWeekDays);
  const std::size_t first =
      before + random.below(static_cast<std::uint32_t>(all - span - before + 1));
  std::vector<std::size_t> picked;
  for (std::size_t i = 0; i < wanted; ++i) picked.push_back(first + i * step);
  return picked;
}

}  // namespace

std::vector<QuestionKind> five_kinds(std::size_t all) {
  const std::size_t two = std::min<std::size_t>(2, all);
  return {{"Q1", "table", 1, two},
          {"Q2", "table", 10, two},
          {"Q3", "table", 10, all},
          {"Q4", "table", 50, two},
          {"Q5", "table", 50, all}};
}

std::vector<QuestionKind> further_kinds(std::size_t all) {
  std::vector<QuestionKind> kinds = {{"Q3 pc4", "table", 10, all, server::Precision::kPc4},
                                     {"Q5 pc4", "table", 50, all, server::Precision::kPc4},
                                     {"country pc4", "table", 500, all, server::Precision::kPc4}};
  for (const auto& [filter, name] : {std::pair{"56", "one sbi"}, std::pair{"C", "wide sbi"}}) {
    for (QuestionKind kind : five_kinds(all)) {
      kind.name += std::string(", ") + name;
      kind.sbi = filter;
      kinds.push_back(std::move(kind));
    }
  }
  return kinds;
}

std::vector<QuestionKind> sweep_kinds(std::size_t all) {
  std::vector<QuestionKind> kinds;
  for (const double radius_km : {0.5, 1.0, 2.0, 3.0, 5.0, 7.0, 10.0, 20.0, 50.0, 100.0, 200.0}) {
    kinds.push_back(
        {fmt::format("{} km", radius_km), "radius", radius_km, std::min<std::size_t>(2, all)});
  }
  for (std::size_t dates = 1; dates < all; dates *= 2) {
    kinds.push_back({fmt::format("{} dates", dates), "dates", 10, dates});
  }
  kinds.push_back({fmt::format("{} dates", all), "dates", 10, all});
  return kinds;
}

std::vector<server::Question> make_queries(const server::Load& load, const QuestionKind& kind,
                                           std::size_t count) {
  Random random(42);
  std::optional<std::vector<store::SbiCode>> sbi;
  if (!kind.sbi.empty()) sbi = {store::SbiCode::parse(kind.sbi).value()};
  std::vector<server::Question> queries;
  for (const store::PostcodeSlot centre : question_centres(load.region->centres, count, 7)) {
    server::Question question{.postcode = load.region->centres.codes.code(centre),
                              .dates = {},
                              .radius_km = kind.radius_km,
                              .sbi = sbi,
                              .hours = {},
                              .precision = kind.precision};
    for (const std::size_t i : pick_dates(load.snapshot.dates.size(), kind.dates, random)) {
      question.dates.push_back(load.snapshot.dates[i].date);
    }
    queries.push_back(std::move(question));
  }
  return queries;
}

}  // namespace bench
