#include "store/impact/log_lift.h"

#include <gtest/gtest.h>

#include <cmath>

#include "store/impact/spread.h"

namespace store::impact {
namespace {

TEST(LogLift, IsAsFarOffAsTheRangeSays) {
  for (const double k : {0.0, 0.01, 0.3}) {
    const Model model(k, 1.25, 40);
    for (const double hits : {0.0, 3.0, 40.0, 99.0, 100.0, 101.0, 250.0, 4000.0}) {
      const auto seen = log_lift(estimate_by(model, hits, 100));
      ASSERT_TRUE(seen);
      const double z = (stabilised(hits, k) - stabilised(100, k)) / model.deviation();
      EXPECT_NEAR(seen->weight * seen->value * seen->value, z * z, 1e-6 * (1 + z * z));
    }
  }
}

// Poisson: the logarithm has a variance of 1/mean; with k, of 1/mean + k; each times 1 + 1/n.
TEST(LogLift, HasTheKnownVarianceWhereHitsAreAsExpected) {
  EXPECT_NEAR(log_lift(estimate_by({0, 1, 40}, 1e6, 1e6))->weight, 1e6, 1);
  EXPECT_NEAR(log_lift(estimate_by({0.25, 1.25, 40}, 1e6, 1e6))->weight, 1 / (0.25 * 1.25), 1e-3);
}

TEST(LogLift, ChangesSmoothlyWhereHitsMeetTheExpectation) {
  const Model model(0.02, 1.25, 40);
  const double at = log_lift(estimate_by(model, 100, 100))->weight;
  EXPECT_NEAR(log_lift(estimate_by(model, 100.1, 100))->weight, at, 1e-2 * at);
}

TEST(LogLift, IsNothingWithoutARange) { EXPECT_FALSE(log_lift({.hits = 10, .expected = 5})); }

}  // namespace
}  // namespace store::impact
