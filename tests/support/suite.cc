#include "tests/support/suite.h"

#include <cstdlib>
#include <iostream>
#include <random>
#include <string>

namespace tests {
namespace {

constexpr unsigned kSmallSeed = 2013;

// Nothing in a test's process changes the environment beside another thread.
const char* variable(const char* name) {
  return std::getenv(name);  // NOLINT(concurrency-mt-unsafe)
}

bool is_long() { return variable("STRAAL_LONG") != nullptr; }

}  // namespace

unsigned suite_size(unsigned small, unsigned full) { return is_long() ? full : small; }

unsigned suite_seed(const char* about) {
  const char* given = variable("STRAAL_SEED");
  const unsigned seed = given != nullptr ? static_cast<unsigned>(std::stoul(given))
                        : is_long()      ? std::random_device{}()
                                         : kSmallSeed;
  std::cout << about << " of seed " << seed << " (STRAAL_SEED)\n";
  return seed;
}

}  // namespace tests
