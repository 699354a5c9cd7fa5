#include "server/demo/random.h"

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

TEST(FactorOf, IsTheExponentialFunction) {
  for (std::int64_t log = -3 * 4096; log <= 3 * 4096; log += 41) {
    const double exact = std::exp(static_cast<double>(log) / 4096);
    EXPECT_NEAR(static_cast<double>(factor_of(log)) / 4096, exact, 0.0003 + exact * 0.0002) << log;
  }
  EXPECT_EQ(factor_of(0), kOneHit);
  EXPECT_EQ(factor_of(1'000'000), factor_of(7 * 4096));
  EXPECT_EQ(factor_of(-1'000'000), factor_of(-7 * 4096));
}

TEST(Normal, IsStandardAndHasBothTails) {
  DemoRandom random{42};
  const int samples = 200'000;
  double sum = 0;
  double squares = 0;
  int beyond_two[2] = {};
  for (int i = 0; i < samples; ++i) {
    const double deviate = static_cast<double>(normal(random)) / 256;
    sum += deviate;
    squares += deviate * deviate;
    if (std::abs(deviate) > 2) ++beyond_two[deviate > 0 ? 1 : 0];
  }
  EXPECT_NEAR(sum / samples, 0, 0.01);
  EXPECT_NEAR(squares / samples, 1, 0.02);
  for (const int times : beyond_two) EXPECT_NEAR(times, 0.02275 * samples, 0.002 * samples);
}

TEST(Lognormal, HasMeanOneAndALongRightTail) {
  for (const double sigma : {0.03, 0.3}) {
    SCOPED_TRACE(sigma);
    DemoRandom random{42};
    const int samples = 200'000;
    double sum = 0;
    double squares = 0;
    double cubes = 0;
    for (int i = 0; i < samples; ++i) {
      const std::int64_t log =
          lognormal(normal(random), static_cast<std::int64_t>(std::lround(sigma * 4096)));
      const double factor = static_cast<double>(factor_of(log)) / 4096 - 1;
      sum += factor;
      squares += factor * factor;
      cubes += factor * factor * factor;
    }
    EXPECT_NEAR(sum / samples, 0, 0.003);
    EXPECT_NEAR(std::sqrt(squares / samples), std::sqrt(std::exp(sigma * sigma) - 1), sigma * 0.03);
    EXPECT_GT(cubes, 0);
  }
}

TEST(SeedOf, EveryDrawHasNumbersOfItsOwn) {
  EXPECT_NE(seed_of(1, DemoDraw::kPlaces), seed_of(1, DemoDraw::kLives));
  EXPECT_NE(seed_of(1, DemoDraw::kPlaces), seed_of(2, DemoDraw::kPlaces));
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
