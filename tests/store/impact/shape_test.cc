#include "store/impact/shape.h"

#include <gtest/gtest.h>

#include <array>
#include <string_view>
#include <vector>

namespace store::impact {
namespace {

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
  return reach_of(rings);
}

TEST(ReachOf, EndsWhereARingIsNoLongerClear) {
  EXPECT_EQ(reach("++.."), (Reach{.clear_m = 200, .end_m = 300}));
  EXPECT_EQ(reach("--.+"), (Reach{.clear_m = 200, .end_m = 300}));
  EXPECT_EQ(reach("+-"), (Reach{.clear_m = 100, .end_m = 200}));
}

TEST(ReachOf, HasNoEndWhereTheLastRingIsClear) {
  EXPECT_EQ(reach("+++"), (Reach{.clear_m = 300, .end_m = {}}));
}

TEST(ReachOf, PassesOverRingsThatCannotTell) {
  EXPECT_EQ(reach("?++."), (Reach{.clear_m = 300, .end_m = 400}));
  EXPECT_EQ(reach("+?+."), (Reach{.clear_m = 300, .end_m = 400}));
}

TEST(ReachOf, IsNothingWhereTheMiddleIsAsUsual) {
  EXPECT_FALSE(reach(".++"));
  EXPECT_FALSE(reach("???"));
  EXPECT_FALSE(reach(""));
}

Estimate hour(double hits, Verdict verdict) {
  Estimate estimate;
  estimate.hits = hits;
  estimate.expected = 100;
  estimate.verdict = verdict;
  return estimate;
}

TEST(EffectHours, GoFromTheFirstClearHourToTheLast) {
  std::array<Estimate, 24> hours;
  hours.fill(hour(100, Verdict::kUsual));
  hours[11] = hour(150, Verdict::kMore);
  hours[14] = hour(400, Verdict::kMore);
  hours[22] = hour(160, Verdict::kMore);
  hours[3] = hour(60, Verdict::kLess);
  EXPECT_EQ(effect_hours(hours), (EffectHours{.start = 11, .peak = 14, .end = 22}));
}

TEST(EffectHours, FollowTheGreaterEffect) {
  std::array<Estimate, 24> hours;
  hours.fill(hour(100, Verdict::kUsual));
  hours[9] = hour(150, Verdict::kMore);
  hours[13] = hour(0, Verdict::kLess);
  EXPECT_EQ(effect_hours(hours), (EffectHours{.start = 13, .peak = 13, .end = 13}));
}

TEST(EffectHours, AreNothingOnAnOrdinaryDay) {
  std::array<Estimate, 24> hours;
  hours.fill(hour(100, Verdict::kUsual));
  EXPECT_FALSE(effect_hours(hours));
}

}  // namespace
}  // namespace store::impact
