#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "server/engine/data/load.h"

namespace tests {

// A question, what it was expected to take, and what it has taken.
struct PricedQuestion {
  std::string target;
  double price_ms;
  double engine_ms;

  // Whether one is at most that many times the other. Below a tenth of a millisecond all are alike.
  [[nodiscard]] bool is_within(double factor) const;
};

// Asks `count` random questions (random_targets.h) in full, writing included, and returns those
// that are answered. Each is asked `times` times; what counts is the fastest.
[[nodiscard]] std::vector<PricedQuestion> ask_priced(
    const std::shared_ptr<const server::Load>& load, std::size_t count, unsigned seed, int times);

// "impact  412 questions, within 2: 87.1 %, within 3: 96.1 %, ...", a line for each path.
[[nodiscard]] std::string summary_of(const std::vector<PricedQuestion>& questions);

}  // namespace tests
