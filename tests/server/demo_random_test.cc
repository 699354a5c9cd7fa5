#include "server/demo_random.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>

namespace server {
namespace {

// Its values are fixed: they decide every datapoint of the demo.
TEST(DemoRandom, IsSplitmix64) {
  DemoRandom random{1234567};
  EXPECT_EQ(random.next(), 6457827717110365317U);
  EXPECT_EQ(random.next(), 3203168211198807973U);
  EXPECT_EQ(random.next(), 9817491932198370423U);
}

TEST(DemoRandom, StaysBelowItsBoundAndReachesEveryNumber) {
  DemoRandom random{1};
  int seen[7] = {};
  for (int i = 0; i < 1000; ++i) {
    const std::uint32_t number = random.below(7);
    ASSERT_LT(number, 7U);
    ++seen[number];
  }
  for (const int times : seen) EXPECT_GT(times, 100);
}

TEST(ExpOfMinus, IsTheExponentialFunctionToAMillionth) {
  for (std::uint64_t rate = 0; rate < 8 * kOneHit; rate += 37) {
    const double exact = std::exp(-static_cast<double>(rate) / kOneHit);
    EXPECT_NEAR(static_cast<double>(exp_of_minus(rate)) / 2147483648.0, exact, 1e-6) << rate;
  }
}

TEST(WholeSqrt, IsTheLargestNumberWhoseSquareFits) {
  EXPECT_EQ(whole_sqrt(0), 0U);
  EXPECT_EQ(whole_sqrt(15), 3U);
  EXPECT_EQ(whole_sqrt(16), 4U);
  EXPECT_EQ(whole_sqrt(std::uint64_t{4294967295} * 4294967295U), 4294967295U);
}

TEST(Poisson, HasTheMeanAndTheVarianceOfItsRate) {
  for (const double rate : {0.02, 0.7, 3.0, 7.9, 8.0, 40.0}) {
    SCOPED_TRACE(rate);
    DemoRandom random{42};
    const int samples = 100'000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < samples; ++i) {
      const double hits = poisson(static_cast<std::uint64_t>(rate * kOneHit), random);
      sum += hits;
      squares += hits * hits;
    }
    const double mean = sum / samples;
    EXPECT_NEAR(mean, rate, 0.02 + rate * 0.02);
    EXPECT_NEAR(squares / samples - mean * mean, rate, 0.02 + rate * 0.05);
  }
}

TEST(Poisson, NothingIsSeenWhereNothingIsExpected) {
  DemoRandom random{7};
  for (int i = 0; i < 1000; ++i) EXPECT_EQ(poisson(0, random), 0U);
}

}  // namespace
}  // namespace server
