#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "server/engine/data/load.h"
#include "server/engine/question.h"

namespace bench {

// A kind of question: many centres and dates, one size.
struct QuestionKind {
  std::string name;   // "Q1"
  std::string group;  // "table", "radius", "dates" or "growth": which table or plot it is for.
  double radius_km;
  std::size_t dates;
  server::Precision precision = server::Precision::kPc6;
  std::string sbi = {};  // A code; empty for every industry.
};

// Q1 to Q5 - 1 km x 2 dates, 10 x 2, 10 x all, 50 x 2, 50 x all, every PC6 point - over a load of
// `all` dates.
[[nodiscard]] std::vector<QuestionKind> five_kinds(std::size_t all);

// The same at PC4 where there are many dates, the whole country, and with a narrow (one industry)
// and a wide (a fifth of them) sbi filter.
[[nodiscard]] std::vector<QuestionKind> further_kinds(std::size_t all);

// 2 dates over radii from 0.5 to 200 km; 10 km over 1, 2, 4, ... `all` dates.
[[nodiscard]] std::vector<QuestionKind> sweep_kinds(std::size_t all);

// `count` seeded questions of `kind`: the same centres for every kind, whose circles hold
// kCircleSizes (country.h), and dates a week apart where there are two, else
// consecutive; not of the load's first week as far as that is possible, so that a derived delta has
// its baseline.
[[nodiscard]] std::vector<server::Question> make_queries(const server::Load& load,
                                                         const QuestionKind& kind,
                                                         std::size_t count);

}  // namespace bench
