#pragma once

#include <random>
#include <string>
#include <vector>

#include "server/engine/data/load.h"

namespace tests {

// Makes questions of every kind that has a price, as targets of requests: "/v1/impact?...". Radii
// and numbers of dates are spread evenly over their orders of magnitude; filters, precisions,
// baselines, rings and controls over what there is. The same ones for the same seed.
class RandomTargets {
 public:
  // Asks around places where something happens (`busy`), and now and then around any.
  RandomTargets(const server::Load& load, std::vector<store::Postcode> busy, unsigned seed);

  [[nodiscard]] std::string next();

 private:
  [[nodiscard]] std::size_t below(std::size_t bound) { return random_() % bound; }
  [[nodiscard]] bool one_in(std::size_t number) { return below(number) == 0; }
  // From `low` to `high`, each order of magnitude as often as any other.
  [[nodiscard]] double spread(double low, double high);
  [[nodiscard]] std::string dates(std::size_t most);
  [[nodiscard]] std::string postcode();
  [[nodiscard]] std::string radius();
  [[nodiscard]] std::string filters();
  [[nodiscard]] std::string comparison();

  const server::Load& load_;
  std::vector<store::Postcode> busy_;
  std::mt19937 random_;
};

}  // namespace tests
