#include "store/impact/spread.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace store::impact {
namespace {

// Negative binomial hits: Poisson around a gamma distributed rate of mean `mean` and variance
// k mean^2.
double draw(double mean, double k, std::mt19937_64& random) {
  if (k == 0) return static_cast<double>(std::poisson_distribution<int>(mean)(random));
  const double rate = std::gamma_distribution<double>(1 / k, k * mean)(random);
  return static_cast<double>(std::poisson_distribution<int>(rate)(random));
}

// Dates of one selection, each with a baseline of `weeks` dates that are drawn alike.
std::vector<Observation> draw_reference(std::size_t dates, double mean, double k, int weeks,
                                        std::mt19937_64& random) {
  std::vector<Observation> reference;
  for (std::size_t i = 0; i < dates; ++i) {
    double before = 0;
    for (int week = 0; week < weeks; ++week) before += draw(mean, k, random);
    reference.push_back({.day = static_cast<std::int32_t>(i),
                         .hits = draw(mean, k, random),
                         .expected = before / weeks,
                         .baseline_dates = static_cast<double>(weeks)});
  }
  return reference;
}

// As the model says it (spread.h), one by one.
std::vector<double> errors_naively(const std::vector<Observation>& reference, double k) {
  std::vector<double> errors;
  for (const Observation& seen : reference) {
    const double error = (stabilised(seen.hits, k) - stabilised(seen.expected, k)) /
                         std::sqrt(1 + 1 / seen.baseline_dates);
    errors.push_back(std::clamp(error, -2.0, 2.0));
  }
  return errors;
}

double excess_naively(const std::vector<Observation>& reference, double k) {
  double sum = 0;
  for (const double error : errors_naively(reference, k)) sum += error * error;
  return sum / static_cast<double>(reference.size()) - 0.9205369256;
}

TEST(Stabilised, IsUndoneByItsInverse) {
  for (const double k : {0.0, 0.001, 0.1, 2.0}) {
    for (const double hits : {0.0, 1.0, 20.0, 3e6}) {
      EXPECT_NEAR(from_stabilised(stabilised(hits, k), k), hits, 1e-9 * (hits + 1)) << k;
    }
  }
  EXPECT_EQ(from_stabilised(-1, 0.1), 0);
}

TEST(Stabilised, GoesOverIntoTheSquareRootOfPoissonHits) {
  EXPECT_NEAR(stabilised(50, 1e-9), stabilised(50, 0), 1e-5);
}

// What Anscombe's transformation is for: a variance of 1 whatever the mean and k.
TEST(Stabilised, GivesHitsOfAnyMeanAVarianceNearOne) {
  std::mt19937_64 random{20130430};
  for (const double k : {0.0, 0.02, 0.2}) {
    for (const double mean : {5.0, 50.0, 5000.0}) {
      double sum = 0;
      double squares = 0;
      constexpr int kDraws = 20'000;
      for (int i = 0; i < kDraws; ++i) {
        const double value = stabilised(draw(mean, k, random), k);
        sum += value;
        squares += value * value;
      }
      const double variance = squares / kDraws - sum / kDraws * sum / kDraws;
      EXPECT_NEAR(variance, 1, 0.12) << "k " << k << ", mean " << mean;
    }
  }
}

TEST(LearnSpread, FindsTheOverDispersionOfWhatItIsShown) {
  std::mt19937_64 random{1};
  for (const double k : {0.005, 0.05, 0.3}) {
    const Spread spread = learn_spread(draw_reference(4000, 200, k, 4, random));
    EXPECT_NEAR(spread.k, k, 0.12 * k);
    EXPECT_EQ(spread.residuals, 4000U);
  }
}

// Of any number of dates, odd ones as well, of any mean, and of ratios of any size.
TEST(LearnSpread, FindsTheKThatGivesErrorsTheirSize) {
  std::mt19937_64 random{20130501};
  int inside = 0;
  for (int number = 0; number < 500; ++number) {
    SCOPED_TRACE(number);
    const auto dates = static_cast<std::size_t>(1 + random() % 60);
    const double mean = std::exp(std::uniform_real_distribution<double>(-2, 12)(random));
    const double k = std::exp(std::uniform_real_distribution<double>(-7, 3)(random));
    const auto reference =
        draw_reference(dates, mean, k, 1 + static_cast<int>(random() % 5), random);
    const double found = learn_spread(reference).k;
    EXPECT_TRUE(found == Spread::kMost || excess_naively(reference, found) <= 1e-12) << found;
    EXPECT_TRUE(found == 0 || excess_naively(reference, 0.995 * found) >= -1e-12) << found;
    if (found > 0 && found < Spread::kMost) ++inside;
  }
  EXPECT_GT(inside, 250);
}

TEST(LearnSpread, OfDaysIsTheSameWithoutTheCorrelation) {
  std::mt19937_64 random{20130502};
  for (const std::size_t dates : {1U, 2U, 7U, 56U}) {
    const auto reference = draw_reference(dates, 300, 0.1, 4, random);
    const Spread both = learn_spread(reference);
    const Spread days = learn_spread_of_days(reference);
    EXPECT_EQ(days.k, both.k);
    EXPECT_EQ(days.residuals, both.residuals);
    EXPECT_EQ(days.day_to_day, 0);
    const std::vector<double> errors = errors_naively(reference, both.k);
    double squares = 0;
    double products = 0;
    for (std::size_t i = 0; i < dates; ++i) {
      squares += errors[i] * errors[i];
      if (i > 0) products += errors[i] * errors[i - 1];
    }
    const auto count = static_cast<double>(dates);
    const double expected = dates == 1 ? 0 : products / (count - 1) / (squares / count);
    EXPECT_NEAR(both.day_to_day, std::clamp(expected, 0.0, 0.9), 1e-9);
  }
}

TEST(LearnSpread, FindsNoneInPoissonHits) {
  std::mt19937_64 random{2};
  EXPECT_LT(learn_spread(draw_reference(4000, 200, 0, 4, random)).k, 0.0005);
}

TEST(LearnSpread, IsNotMovedMuchByEventsAmongTheReferenceDates) {
  std::mt19937_64 random{3};
  std::vector<Observation> reference = draw_reference(49, 1000, 0.01, 4, random);
  const double quiet = learn_spread(reference).k;
  for (const std::size_t event : {5U, 20U}) reference[event].hits *= 5;
  const double eventful = learn_spread(reference).k;
  EXPECT_GT(eventful, quiet);
  EXPECT_LT(eventful, 1.6 * quiet);
}

TEST(LearnSpread, IsWiderWhereABaselineLagsBehindATrend) {
  std::mt19937_64 random{4};
  std::vector<Observation> reference = draw_reference(49, 1000, 0.001, 4, random);
  const double level = learn_spread(reference).k;
  for (Observation& seen : reference) seen.hits *= 1.1;
  EXPECT_GT(learn_spread(reference).k, 3 * level);
}

TEST(LearnSpread, SeesThatOneDayIsLikeTheNext) {
  std::mt19937_64 random{5};
  std::normal_distribution<double> normal;
  std::vector<Observation> reference;
  double weather = 0;
  for (std::int32_t day = 0; day < 2000; ++day) {
    weather = 0.6 * weather + 0.8 * normal(random);
    reference.push_back({.day = day,
                         .hits = std::round(10'000 * std::exp(0.1 * weather)),
                         .expected = 10'000,
                         .baseline_dates = 1e9});
  }
  EXPECT_NEAR(learn_spread(reference).day_to_day, 0.6, 0.06);
  for (Observation& seen : reference) seen.day *= 2;
  EXPECT_EQ(learn_spread(reference).day_to_day, 0) << "days that do not follow one another";
}

TEST(LearnSpread, HasBounds) {
  EXPECT_EQ(learn_spread({}).residuals, 0U);
  const std::vector<Observation> wild(5,
                                      {.day = 0, .hits = 1e9, .expected = 0, .baseline_dates = 1});
  EXPECT_LE(learn_spread(wild).k, Spread::kMost);
  const std::vector<Observation> silent(5,
                                        {.day = 0, .hits = 0, .expected = 0, .baseline_dates = 1});
  EXPECT_EQ(learn_spread(silent).k, 0);
}

TEST(Observe, TakesTheMeanOfTheBaselineOrTheDelta) {
  const Comparison comparison{
      .dates = {Date{std::chrono::days{0}}, Date{std::chrono::days{7}},
                Date{std::chrono::days{14}}},
      .asked = {{.date = 2, .baseline = {1, 0}}, {.date = 2, .baseline = {}, .with_delta = true}},
      .reference = {{.date = 1, .baseline = {0}}}};
  const std::vector<Sums> series{{.hits = 10}, {.hits = 14}, {.hits = 20, .delta = 9}};
  const Observations seen = observe(comparison, series);
  ASSERT_EQ(seen.asked.size(), 2U);
  EXPECT_EQ(seen.asked[0].hits, 20);
  EXPECT_EQ(seen.asked[0].expected, 12);
  EXPECT_EQ(seen.asked[0].baseline_dates, 2);
  EXPECT_EQ(seen.asked[0].day, 14);
  EXPECT_EQ(seen.asked[1].expected, 9);
  EXPECT_EQ(seen.reference[0].expected, 10);
}

TEST(ExpectAs, ScalesEachExpectationByHowTheControlDid) {
  Observations area{.asked = {{.day = 9, .hits = 200, .expected = 100, .baseline_dates = 4}},
                    .reference = {{.day = 1, .hits = 90, .expected = 100, .baseline_dates = 4},
                                  {.day = 2, .hits = 80, .expected = 100, .baseline_dates = 4}}};
  const Observations control{
      .asked = {{.day = 9, .hits = 1500, .expected = 1000, .baseline_dates = 4}},
      .reference = {{.day = 1, .hits = 0, .expected = 1000, .baseline_dates = 4},
                    {.day = 2, .hits = 800, .expected = 1000, .baseline_dates = 4}}};
  ASSERT_TRUE(expect_as(control, area));
  EXPECT_EQ(area.asked[0].expected, 150);
  ASSERT_EQ(area.reference.size(), 1U);
  EXPECT_EQ(area.reference[0].day, 2);
  EXPECT_EQ(area.reference[0].expected, 80);
}

TEST(ExpectAs, CannotTellFromASilentControl) {
  Observations area{.asked = {{.day = 9, .hits = 2, .expected = 1, .baseline_dates = 4}},
                    .reference = {}};
  const Observations control{.asked = {{.day = 9, .hits = 0, .expected = 3, .baseline_dates = 4}},
                             .reference = {}};
  EXPECT_FALSE(expect_as(control, area));
}

}  // namespace
}  // namespace store::impact
