#include "server/engine/story.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "server/engine/impact.h"
#include "tests/support/small_load.h"
#include "tests/support/values.h"

namespace server {
namespace {

using store::impact::Estimate;
using store::impact::Verdict;

const Ground& circle() {
  static const auto load = tests::small_load(tests::talk_data());
  static const Ground ground =
      Ground::make({.postcode = "1234AB", .radius = "1"}, *load->region, {}).value();
  return ground;
}

EventQuestion question() { return {.dates = {tests::date("2013-04-30")}}; }

Estimate estimate(double hits, double expected, Verdict verdict) {
  return {.hits = hits,
          .expected = expected,
          .usual = store::impact::Range{.low = expected / 2, .high = expected * 2},
          .chance = 0.5,
          .verdict = verdict};
}

// One date that is compared with the week before it.
Impact impact(Verdict verdict) {
  Impact impact{.total = estimate(300, 100, verdict)};
  impact.comparison.dates = {tests::date("2013-04-23"), tests::date("2013-04-30")};
  impact.comparison.asked = {{.date = 1, .baseline = {0}}};
  impact.dates = {
      {.date = tests::date("2013-04-30"), .holiday = {}, .estimate = impact.total, .hours = {}}};
  return impact;
}

void add_industry(Impact& impact, const char* code, std::size_t level, double hits,
                  Verdict verdict) {
  impact.industries.push_back({.sbi = store::SbiCode::parse(code).value(),
                               .title = code,
                               .level = level,
                               .parent = {},
                               .estimate = estimate(hits, 100, verdict)});
}

std::vector<std::string> titles(const std::vector<ToldIndustry>& industries) {
  std::vector<std::string> titles;
  for (const ToldIndustry& one : industries) titles.push_back(one.title);
  return titles;
}
using Titles = std::vector<std::string>;

TEST(Story, HasTheDaysAsSpans) {
  EventQuestion several = question();
  several.dates = {tests::date("2013-04-29"), tests::date("2013-04-30"), tests::date("2013-05-01"),
                   tests::date("2013-05-05")};
  const Story story = tell(impact(Verdict::kMore), circle(), several);
  EXPECT_EQ(story.days,
            (std::vector<DateSpan>{{tests::date("2013-04-29"), tests::date("2013-05-01")},
                                   {tests::date("2013-05-05"), tests::date("2013-05-05")}}));
}

TEST(Story, NamesTheHolidayOfTheOnlyDay) {
  Impact queens_day = impact(Verdict::kMore);
  queens_day.dates[0].holiday = store::impact::holiday_on(tests::date("2013-04-30"));
  ASSERT_TRUE(tell(queens_day, circle(), question()).holiday);
  EventQuestion two = question();
  two.dates.insert(two.dates.begin(), tests::date("2013-04-29"));
  EXPECT_FALSE(tell(queens_day, circle(), two).holiday);
}

TEST(Story, NamesTheIndustriesThatMadeMostOfIt) {
  Impact found = impact(Verdict::kMore);
  add_industry(found, "I", 1, 400, Verdict::kMore);
  add_industry(found, "56", 2, 300, Verdict::kMore);
  add_industry(found, "47", 2, 201, Verdict::kMore);
  add_industry(found, "55", 2, 200, Verdict::kMore);
  add_industry(found, "5610", 3, 290, Verdict::kMore);
  EXPECT_EQ(titles(tell(found, circle(), question()).drivers), (Titles{"56", "47"}));
}

TEST(Story, LeavesOutASecondIndustryThatMadeLessThanHalfAsMuch) {
  Impact found = impact(Verdict::kMore);
  add_industry(found, "56", 2, 300, Verdict::kMore);
  add_industry(found, "47", 2, 199, Verdict::kMore);
  EXPECT_EQ(titles(tell(found, circle(), question()).drivers), Titles{"56"});
}

TEST(Story, NamesSectionsWhereNothingElseIsStored) {
  Impact found = impact(Verdict::kLess);
  add_industry(found, "I", 1, 20, Verdict::kLess);
  EXPECT_EQ(titles(tell(found, circle(), question()).drivers), Titles{"I"});
}

TEST(Story, NamesNoDriverOfNothingAndWhereIndustriesAreAskedFor) {
  Impact usual = impact(Verdict::kUsual);
  add_industry(usual, "56", 2, 300, Verdict::kMore);
  EXPECT_EQ(titles(tell(usual, circle(), question()).drivers), Titles{});
  EXPECT_EQ(titles(tell(usual, circle(), question()).hidden), Titles{"56"});

  Impact clear = impact(Verdict::kMore);
  add_industry(clear, "56", 2, 300, Verdict::kMore);
  EventQuestion narrowed = question();
  narrowed.sbi.emplace({store::SbiCode::parse("56").value()});
  EXPECT_EQ(titles(tell(clear, circle(), narrowed).drivers), Titles{});
}

TEST(Story, NamesWhatIsHiddenInTheWhole) {
  Impact found = impact(Verdict::kMore);
  add_industry(found, "56", 2, 400, Verdict::kMore);
  add_industry(found, "47", 2, 20, Verdict::kLess);
  add_industry(found, "55", 2, 90, Verdict::kUsual);
  EXPECT_EQ(titles(tell(found, circle(), question()).hidden), Titles{"47"});
}

TEST(Story, HasTheHoursOfAClearEffectThatIsNotTheWholeDay) {
  Impact found = impact(Verdict::kMore);
  found.effect_hours = {.start = {.hour = 8, .low = 7, .high = 9},
                        .peak = 12,
                        .end = {.hour = 22, .low = 22, .high = 23}};
  EXPECT_EQ(tell(found, circle(), question()).hours, (ToldHours{.from = 8, .until = 23}));
  EventQuestion narrowed = question();
  narrowed.hours = 0xFF00U;
  EXPECT_FALSE(tell(found, circle(), narrowed).hours);
  found.effect_hours->start.hour = 0;
  found.effect_hours->end.hour = 23;
  EXPECT_FALSE(tell(found, circle(), question()).hours);
}

TEST(Story, HasAReachNoFinerThanItIsKnown) {
  Impact found = impact(Verdict::kMore);
  const auto reach = [&found](store::impact::Reach of) {
    found.reach = of;
    return tell(found, circle(), question()).reach;
  };
  using Kind = ToldReach::Kind;
  EXPECT_EQ(reach({.radius_m = 2040, .low_m = 1562, .high_m = 2871}),
            (ToldReach{.kind = Kind::kAbout, .m = 2000, .low_m = 1600, .high_m = 2900}));
  EXPECT_EQ(reach({.radius_m = 443, .low_m = 401, .high_m = 997}),
            (ToldReach{.kind = Kind::kAbout, .m = 440, .low_m = 400, .high_m = 1000}));
  EXPECT_EQ(reach({.radius_m = 443, .low_m = 401, .high_m = {}}),
            (ToldReach{.kind = Kind::kAtLeast, .m = 400, .low_m = 400, .high_m = {}}));
  EXPECT_EQ(reach({.radius_m = 443, .low_m = 0, .high_m = {}}), std::nullopt);
  EXPECT_EQ(reach({.radius_m = 0, .low_m = 0, .high_m = 0}),
            (ToldReach{.kind = Kind::kInside, .m = 0, .low_m = 0, .high_m = 0}));
}

TEST(Story, TellsHowTheEffectLooksBesideTheControl) {
  const auto net = [](Verdict area, Verdict control, std::optional<Verdict> left) {
    Impact found = impact(area);
    found.control = {
        .from_m = 2000, .to_m = 4000, .postcodes = 10, .estimate = estimate(100, 100, control)};
    if (left) found.control->net = estimate(300, 100, *left);
    return tell(found, circle(), question()).net.value();
  };
  EXPECT_EQ(net(Verdict::kMore, Verdict::kUsual, Verdict::kMore).kind, NetOf::kHere);
  EXPECT_EQ(net(Verdict::kMore, Verdict::kMore, Verdict::kMore).kind, NetOf::kPartly);
  EXPECT_EQ(net(Verdict::kMore, Verdict::kMore, Verdict::kLess).kind, NetOf::kOther);
  EXPECT_EQ(net(Verdict::kMore, Verdict::kMore, Verdict::kUsual).kind, NetOf::kUsual);
  EXPECT_EQ(net(Verdict::kMore, Verdict::kMore, std::nullopt).kind, NetOf::kTooLittle);
  EXPECT_TRUE(net(Verdict::kMore, Verdict::kMore, Verdict::kUsual).is_notable);
  EXPECT_TRUE(net(Verdict::kUsual, Verdict::kMore, Verdict::kLess).is_notable);
  EXPECT_FALSE(net(Verdict::kUsual, Verdict::kUsual, Verdict::kUsual).is_notable);
  EXPECT_FALSE(tell(impact(Verdict::kMore), circle(), question()).net);
}

TEST(Story, SaysWhyThereIsTooLittleToSay) {
  Impact found = impact(Verdict::kTooLittle);
  EXPECT_EQ(tell(found, circle(), question()).why->code, ReasonCode::kTooFewHits);
  found.total.usual = {};
  EXPECT_EQ(tell(found, circle(), question()).why->code, ReasonCode::kTooLittleHistory);
  found.comparison.asked = {};
  found.not_compared = {{.date = tests::date("2013-04-30"),
                         .reason = {.code = ReasonCode::kWeeksNotStored, .weeks = 4}}};
  EXPECT_EQ(tell(found, circle(), question()).why->code, ReasonCode::kWeeksNotStored);
  // A date that is stored tells more than one before it that is not.
  const DateReason stored = found.not_compared.front();
  found.not_compared.front() = {.date = tests::date("2013-04-29"),
                                .reason = {.code = ReasonCode::kNotStored}};
  EXPECT_EQ(tell(found, circle(), question()).why->code, ReasonCode::kNotStored);
  found.not_compared.push_back(stored);
  EXPECT_EQ(tell(found, circle(), question()).why->code, ReasonCode::kWeeksNotStored);
  EXPECT_FALSE(tell(impact(Verdict::kUsual), circle(), question()).why);
}

}  // namespace
}  // namespace server
