#include "store/impact/students_t.h"

#include <gtest/gtest.h>

namespace store::impact {
namespace {

// The two-sided 5 % and 1 % points of the usual tables (Fisher and Yates, table III).
TEST(StudentsT, HasThePointsOfTheTables) {
  EXPECT_NEAR(two_sided_quantile(0.05, 1), 12.706, 5e-4);
  EXPECT_NEAR(two_sided_quantile(0.05, 3), 3.182, 5e-4);
  EXPECT_NEAR(two_sided_quantile(0.05, 10), 2.228, 5e-4);
  EXPECT_NEAR(two_sided_quantile(0.01, 30), 2.750, 5e-4);
  EXPECT_NEAR(two_sided_quantile(0.05, 1e6), 1.960, 5e-4);
}

TEST(StudentsT, TakesAPointBackToItsChanceOnEitherSide) {
  EXPECT_NEAR(two_sided_chance(3.182446, 3), 0.05, 1e-6);
  EXPECT_NEAR(two_sided_chance(-3.182446, 3), 0.05, 1e-6);
  EXPECT_DOUBLE_EQ(two_sided_chance(0, 7), 1.0);
}

}  // namespace
}  // namespace store::impact
