#include "store/impact/shape.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <random>
#include <string_view>
#include <vector>

#include "store/impact/log_lift.h"

namespace store::impact {
namespace {

Estimate whole_of(Verdict verdict) {
  Estimate estimate;
  estimate.verdict = verdict;
  return estimate;
}

// Rings of 100 m by their verdicts: + more, - less, . usual, ? too little.
std::optional<Reach> reach(std::string_view verdicts) {
  std::vector<RingEstimate> rings;
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    RingEstimate ring{.from_m = 100.0 * static_cast<double>(i),
                      .to_m = 100.0 * static_cast<double>(i + 1),
                      .estimate = {}};
    ring.estimate.verdict = verdicts[i] == '+'   ? Verdict::kMore
                            : verdicts[i] == '-' ? Verdict::kLess
                            : verdicts[i] == '.' ? Verdict::kUsual
                                                 : Verdict::kTooLittle;
    rings.push_back(ring);
  }
  return reach_of(rings, whole_of(Verdict::kUsual), RingsAround::kCentre);
}

TEST(ReachOf, IsClearUpToTheFirstRingThatIsNot) {
  EXPECT_EQ(reach("++..")->clear_m, 200);
  EXPECT_EQ(reach("++..")->end_m, 300);
  EXPECT_EQ(reach("--.+")->clear_m, 200);
  EXPECT_EQ(reach("+-")->end_m, 200);
}

TEST(ReachOf, IsClearWithoutAnEndWhereTheLastRingIs) {
  EXPECT_EQ(reach("+++")->clear_m, 300);
  EXPECT_FALSE(reach("+++")->end_m);
}

TEST(ReachOf, PassesOverRingsThatCannotTell) {
  EXPECT_EQ(reach("?++.")->clear_m, 300);
  EXPECT_EQ(reach("+?+.")->end_m, 400);
}

TEST(ReachOf, IsNothingWhereNeitherTheMiddleNorTheWholeIsClear) {
  EXPECT_FALSE(reach(".++"));
  EXPECT_FALSE(reach("???"));
  EXPECT_FALSE(reach(""));
}

// An effect at a distance, as the logarithm of a factor.
using Effect = std::function<double(double metres)>;

Effect fading_to(double reach_m, double power, double most = 1.2) {
  return [=](double metres) {
    return metres < reach_m ? most * (1 - std::pow(metres / reach_m, power)) : 0;
  };
}

// The mean of an effect over the ground of a ring around a centre, in many small steps.
double mean_over_ground(const Effect& effect, double from_m, double to_m) {
  double sum = 0;
  double ground = 0;
  constexpr int kSteps = 2000;
  for (int i = 0; i < kSteps; ++i) {
    const double metres = from_m + (to_m - from_m) * (i + 0.5) / kSteps;
    sum += effect(metres) * metres;
    ground += metres;
  }
  return sum / ground;
}

constexpr std::array kEdges = {0.0, 250.0, 500.0, 1000.0, 2000.0, 5000.0};

// Expects 400 hits per square kilometre; `stray` turns what would be there into what was seen.
std::vector<RingEstimate> rings_under(const Effect& effect, const Model& model,
                                      const std::function<double(double)>& stray) {
  std::vector<RingEstimate> rings;
  for (std::size_t i = 0; i + 1 < kEdges.size(); ++i) {
    const double from_m = kEdges[i];
    const double to_m = kEdges[i + 1];
    const double expected = 400 * 3.14159 * (to_m * to_m - from_m * from_m) / 1e6;
    const double hits = stray(expected * std::exp(mean_over_ground(effect, from_m, to_m)));
    rings.push_back(
        {.from_m = from_m, .to_m = to_m, .estimate = estimate_by(model, hits, expected)});
  }
  return rings;
}

double as_it_is(double hits) { return hits; }

TEST(ReachOf, FindsWhereAnEffectFadesOutWhateverItsShape) {
  const Model model(1e-4, 1, 50);
  for (const double power : {1.0, 2.0, 4.0}) {
    for (const double planted_m : {700.0, 1500.0, 3000.0}) {
      const auto found = reach_of(rings_under(fading_to(planted_m, power), model, as_it_is),
                                  whole_of(Verdict::kMore), RingsAround::kCentre);
      ASSERT_TRUE(found);
      EXPECT_NEAR(found->radius_m, planted_m, 0.06 * planted_m) << power;
      EXPECT_LE(found->low_m, planted_m);
      EXPECT_GE(found->high_m.value_or(0), planted_m);
    }
  }
}

// Hits of that mean, negative binomial with over-dispersion k.
double draw_hits(double mean, double k, std::mt19937& random) {
  std::gamma_distribution<double> level(1 / k, k * mean);
  return std::poisson_distribution<int>(level(random))(random);
}

TEST(ReachOf, HoldsThePlantedReachInMoreThanNineteenOfTwenty) {
  std::mt19937 random(5);
  int held = 0;
  int bounded = 0;
  constexpr int kTrials = 600;
  for (int i = 0; i < kTrials; ++i) {
    const double planted_m = std::uniform_real_distribution(300.0, 3500.0)(random);
    const double power = 1 + i % 4;
    const double k = 0.005;
    const auto rings = rings_under(fading_to(planted_m, power), {k, 1.25, 50},
                                   [&](double mean) { return draw_hits(mean, 1.25 * k, random); });
    const auto found = reach_of(rings, whole_of(Verdict::kMore), RingsAround::kCentre);
    held += found->low_m <= planted_m && found->high_m.value_or(1e9) >= planted_m ? 1 : 0;
    bounded += found->high_m ? 1 : 0;
  }
  EXPECT_GE(held, 0.95 * kTrials);
  EXPECT_GE(bounded, kTrials / 3) << "an interval without an end says little";
}

TEST(ReachOf, HasNoUpperBoundWhereTheOutermostRingIsAsFarOff) {
  const auto rings = rings_under([](double) { return 0.5; }, {1e-4, 1, 50}, as_it_is);
  const auto found = reach_of(rings, whole_of(Verdict::kMore), RingsAround::kCentre);
  EXPECT_FALSE(found->high_m);
  EXPECT_EQ(found->radius_m, 5000);
  EXPECT_GT(found->low_m, 3000);
}

TEST(ReachOf, IsInTheMiddleOfThoseThatAreAsLikely) {
  const Model model(1e-4, 1, 50);
  const std::vector<RingEstimate> rings{
      {.from_m = 0, .to_m = 100, .estimate = estimate_by(model, 900, 400)},
      {.from_m = 1600, .to_m = 3000, .estimate = estimate_by(model, 1000, 1000)}};
  const auto found = reach_of(rings, whole_of(Verdict::kMore), RingsAround::kCentre);
  EXPECT_NEAR(found->radius_m, std::sqrt(25.0 * 1600.0), 20);
}

TEST(ReachOf, GoesInTheDirectionOfTheWhole) {
  const auto rings = rings_under([](double metres) { return metres < 1000 ? -0.9 : 0.05; },
                                 {1e-4, 1, 50}, as_it_is);
  const auto found = reach_of(rings, whole_of(Verdict::kLess), RingsAround::kCentre);
  EXPECT_NEAR(found->radius_m, 1000, 60);
}

TEST(ReachOf, OfAPolygonMayEndAtItsEdge) {
  const Model model(1e-4, 1, 50);
  std::vector<RingEstimate> rings{
      {.from_m = 0, .to_m = 0, .estimate = estimate_by(model, 900, 400)}};
  for (const double from_m : {0.0, 250.0, 500.0}) {
    rings.push_back(
        {.from_m = from_m, .to_m = from_m + 250, .estimate = estimate_by(model, 1000, 1000)});
  }
  const auto found = reach_of(rings, whole_of(Verdict::kMore), RingsAround::kEdge);
  EXPECT_EQ(found->low_m, 0);
  EXPECT_LT(found->high_m.value(), 150);
}

using Hours = std::array<Estimate, 24>;

const Model kHourModel(0.04, 1.25, 50);

// 60 hits expected of each hour, and those that `factor` makes of them.
Hours hours_under(const std::function<double(std::size_t)>& factor,
                  const std::function<double(double)>& stray = as_it_is) {
  Hours hours;
  for (std::size_t hour = 0; hour < hours.size(); ++hour) {
    hours[hour] = estimate_by(kHourModel, stray(60 * factor(hour)), 60);
  }
  return hours;
}

std::function<double(std::size_t)> from_to(std::size_t first, std::size_t last, double factor) {
  return [=](std::size_t hour) { return first <= hour && hour <= last ? factor : 1.0; };
}

TEST(EffectHours, GoFromTheFirstHourToTheLast) {
  Hours hours = hours_under(from_to(11, 22, 3));
  hours[14] = estimate_by(kHourModel, 400, 60);
  const auto found = effect_hours(hours, whole_of(Verdict::kMore));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->start.hour, 11U);
  EXPECT_EQ(found->end.hour, 22U);
  EXPECT_EQ(found->peak, 14U);
  EXPECT_LE(found->start.low, 11U);
  EXPECT_GE(found->start.high, 11U);
}

TEST(EffectHours, ReachOverTheWholeDayWhereAllOfItIsOff) {
  const auto found = effect_hours(hours_under([](std::size_t hour) { return hour > 20 ? 6 : 3; }),
                                  whole_of(Verdict::kMore));
  EXPECT_EQ(found->start.hour, 0U);
  EXPECT_EQ(found->end.hour, 23U);
}

TEST(EffectHours, FollowTheWholeAndElseTheGreaterEffect) {
  Hours hours = hours_under(from_to(9, 9, 2.5));
  hours[13] = estimate_by(kHourModel, 0, 60);
  EXPECT_EQ(effect_hours(hours, whole_of(Verdict::kMore))->peak, 9U);
  EXPECT_EQ(effect_hours(hours, whole_of(Verdict::kLess))->peak, 13U);
  hours[9].verdict = Verdict::kUsual;
  EXPECT_EQ(effect_hours(hours, whole_of(Verdict::kUsual))->peak, 13U);
}

TEST(EffectHours, AreNothingOnAnOrdinaryDay) {
  EXPECT_FALSE(effect_hours(hours_under(from_to(0, 23, 1)), whole_of(Verdict::kUsual)));
}

TEST(EffectHours, BeginAndEndWithHoursThatWereAskedAbout) {
  Hours hours = hours_under(from_to(17, 20, 4));
  for (const std::size_t hour : {0U, 1U, 2U, 21U, 22U, 23U}) hours[hour] = {};
  const auto found = effect_hours(hours, whole_of(Verdict::kMore));
  EXPECT_EQ(found->start.hour, 17U);
  EXPECT_EQ(found->end, (HourBetween{.hour = 20, .low = 20, .high = 20}));
}

TEST(EffectHours, HoldThePlantedOnesInMoreThanNineteenOfTwenty) {
  std::mt19937 random(7);
  int starts = 0;
  int ends = 0;
  constexpr int kTrials = 600;
  for (int i = 0; i < kTrials; ++i) {
    const std::size_t first = random() % 18;
    const std::size_t last = first + 2 + random() % (22 - first);
    const double day = std::exp(std::normal_distribution(0.0, 0.1)(random));
    const auto hours = hours_under(from_to(first, last, i % 2 == 0 ? 2.2 : 0.4), [&](double mean) {
      return draw_hits(day * mean, 0.04, random);
    });
    const auto found = effect_hours(hours, whole_of(i % 2 == 0 ? Verdict::kMore : Verdict::kLess));
    starts += found->start.low <= first && first <= found->start.high ? 1 : 0;
    ends += found->end.low <= last && last <= found->end.high ? 1 : 0;
  }
  EXPECT_GE(starts, 0.95 * kTrials);
  EXPECT_GE(ends, 0.95 * kTrials);
}

// Two levels fitted to the hours as a textbook would, an hour at a time; no hour is clear, so that
// none is cut.
std::pair<std::size_t, std::size_t> best_by_squares(const Hours& hours) {
  std::pair<std::size_t, std::size_t> best;
  double fewest = 1e300;
  for (std::size_t first = 0; first < 24; ++first) {
    for (std::size_t last = first; last < 24; ++last) {
      double weight_in = 0;
      double value_in = 0;
      double weight_out = 0;
      double value_out = 0;
      for (std::size_t hour = 0; hour < 24; ++hour) {
        const LogLift seen = *log_lift(hours[hour]);
        const bool is_in = first <= hour && hour <= last;
        (is_in ? weight_in : weight_out) += seen.weight;
        (is_in ? value_in : value_out) += seen.weight * seen.value;
      }
      const double count_out = 24.0 - static_cast<double>(last - first + 1);
      const double in = value_in / weight_in;
      const double before = count_out > 0 ? weight_out / count_out : 0;
      const double out = count_out > 0 ? value_out / (weight_out + before) : 0;
      if (in <= out) continue;
      double squares = before * out * out;
      for (std::size_t hour = 0; hour < 24; ++hour) {
        const LogLift seen = *log_lift(hours[hour]);
        const double off = seen.value - (first <= hour && hour <= last ? in : out);
        squares += seen.weight * off * off;
      }
      if (squares < fewest) {
        fewest = squares;
        best = {first, last};
      }
    }
  }
  return best;
}

TEST(EffectHours, AreThoseOfTheLeastSquares) {
  std::mt19937 random(11);
  for (int i = 0; i < 50; ++i) {
    SCOPED_TRACE(i);
    const Hours hours = hours_under(from_to(random() % 10, 12 + random() % 12, 1.8),
                                    [&](double mean) { return draw_hits(mean, 0.04, random); });
    Hours unjudged = hours;
    for (Estimate& hour : unjudged) hour.verdict = Verdict::kUsual;
    const auto found = effect_hours(unjudged, whole_of(Verdict::kMore));
    EXPECT_EQ(std::pair(found->start.hour, found->end.hour), best_by_squares(hours));
  }
}

}  // namespace
}  // namespace store::impact
