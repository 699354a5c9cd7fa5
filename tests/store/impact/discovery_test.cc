#include "store/impact/discovery.h"

#include <gtest/gtest.h>

#include <vector>

namespace store::impact {
namespace {

// The worked example of Benjamini and Hochberg (1995), section 4.1: of 15 hypotheses the first four
// are rejected at 0.05, where Bonferroni rejects three.
TEST(DiscoveryThreshold, IsThatOfTheWorkedExample) {
  const std::vector<double> chances{0.0201, 0.0001, 0.0298, 0.0004, 0.0278, 0.0019, 0.0344, 0.0095,
                                    0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000};
  EXPECT_DOUBLE_EQ(discovery_threshold(chances, 0.05), 0.0095);
}

TEST(DiscoveryThreshold, IsZeroWhereNothingIsFound) {
  EXPECT_EQ(discovery_threshold({0.06, 0.2}, 0.05), 0);
  EXPECT_EQ(discovery_threshold({}, 0.05), 0);
}

TEST(DiscoveryThreshold, TakesAllWhereTheLargestIsSmallEnough) {
  EXPECT_DOUBLE_EQ(discovery_threshold({0.04, 0.05, 0.045}, 0.05), 0.05);
}

Estimate with_chance(double chance, double hits = 200) {
  Estimate estimate;
  estimate.hits = hits;
  estimate.expected = 100;
  estimate.usual = Range{.low = 80, .high = 120};
  estimate.chance = chance;
  return estimate;
}

TEST(JudgeTogether, AsksMoreOfOneAmongMany) {
  std::vector<Estimate> estimates(20, with_chance(0.5));
  estimates[3] = with_chance(0.01);
  estimates[7] = with_chance(0.0001, 20);
  std::vector<Estimate*> all;
  for (Estimate& one : estimates) all.push_back(&one);
  judge_together(all);
  EXPECT_EQ(estimates[3].verdict, Verdict::kUsual);
  EXPECT_EQ(estimates[7].verdict, Verdict::kLess);
  judge_together(std::vector<Estimate*>{&estimates[3]});
  EXPECT_EQ(estimates[3].verdict, Verdict::kMore);
}

TEST(JudgeTogether, CallsNothingClearThatWouldNotBeByItself) {
  std::vector<Estimate> estimates(5, with_chance(1e-6));
  estimates[4] = with_chance(0.04);
  std::vector<Estimate*> all;
  for (Estimate& one : estimates) all.push_back(&one);
  EXPECT_EQ(discovery_threshold({1e-6, 1e-6, 1e-6, 1e-6, 0.04}), 0.04);
  judge_together(all);
  EXPECT_EQ(estimates[0].verdict, Verdict::kMore);
  EXPECT_EQ(estimates[4].verdict, Verdict::kUsual);
}

TEST(JudgeTogether, LeavesOutWhatHasNoRange) {
  Estimate unknown;
  Estimate found = with_chance(0.015);
  judge_together(std::vector<Estimate*>{&unknown, &found});
  EXPECT_EQ(unknown.verdict, Verdict::kTooLittle);
  EXPECT_EQ(found.verdict, Verdict::kMore);
}

}  // namespace
}  // namespace store::impact
