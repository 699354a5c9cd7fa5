#include "store/impact/comparison.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace store::impact {
namespace {

using Dates = std::vector<std::string>;

Date day(const std::string& text) { return *parse_date(text); }

// A store of all dates from 2013-01-01 to 2013-03-31, but for `gaps`.
struct Store {
  DeltaKind kind = DeltaKind::kDerived;
  std::set<std::string> gaps = {};
  std::set<std::string> left_out = {};

  [[nodiscard]] Comparison compare(const Dates& asked, const BaselineChoice& baseline) const {
    std::vector<Date> dates;
    for (const std::string& text : asked) dates.push_back(day(text));
    return make_comparison(
        dates, {.baseline = baseline,
                .kind_of = [this](Date date) -> std::optional<DeltaKind> {
                  const bool inside = date >= day("2013-01-01") && date <= day("2013-03-31");
                  if (!inside || gaps.contains(to_iso(date))) return std::nullopt;
                  return kind;
                },
                .is_left_out = [this](Date date) { return left_out.contains(to_iso(date)); }});
  }
};

Dates texts(const Comparison& comparison, const std::vector<std::size_t>& places) {
  Dates texts;
  for (const std::size_t place : places) texts.push_back(to_iso(comparison.dates[place]));
  return texts;
}

Dates baseline_of(const Comparison& comparison, std::size_t asked = 0) {
  return texts(comparison, comparison.asked[asked].baseline);
}

TEST(MakeComparison, TakesTheSameWeekdayOfTheWeeksBefore) {
  const Comparison comparison = Store{}.compare({"2013-03-05"}, {.weeks = 4});
  ASSERT_EQ(comparison.asked.size(), 1U);
  EXPECT_EQ(baseline_of(comparison),
            (Dates{"2013-02-26", "2013-02-19", "2013-02-12", "2013-02-05"}));
  EXPECT_TRUE(comparison.left_out.empty());
}

TEST(MakeComparison, NeverCountsADateThatIsNotStored) {
  const Store store{.gaps = {"2013-02-26"}};
  const Comparison comparison = store.compare({"2013-03-05"}, {.weeks = 2});
  EXPECT_EQ(baseline_of(comparison), (Dates{"2013-02-19"}));
  ASSERT_EQ(comparison.left_out.size(), 1U);
  EXPECT_EQ(comparison.left_out[0], (LeftOut{day("2013-02-26"), LeftOutWhy::kNotStored}));
}

TEST(MakeComparison, LeavesOutHolidaysAndAskedDates) {
  const Store store{.left_out = {"2013-02-19"}};
  const Comparison comparison = store.compare({"2013-02-26", "2013-03-05"}, {.weeks = 3});
  ASSERT_EQ(comparison.asked.size(), 2U);
  EXPECT_EQ(baseline_of(comparison, 1), (Dates{"2013-02-12"}));
  EXPECT_EQ(comparison.left_out, (std::vector<LeftOut>{{day("2013-02-19"), LeftOutWhy::kLeftOut},
                                                       {day("2013-02-26"), LeftOutWhy::kAsked}}));
}

TEST(MakeComparison, SaysWhichDatesAreMissingOrCannotBeCompared) {
  const Comparison comparison = Store{}.compare({"2012-12-31", "2013-01-03"}, {.weeks = 4});
  EXPECT_EQ(comparison.missing, std::vector<Date>{day("2012-12-31")});
  EXPECT_EQ(comparison.without_baseline, std::vector<Date>{day("2013-01-03")});
  EXPECT_TRUE(comparison.asked.empty());
  EXPECT_TRUE(std::ranges::binary_search(comparison.dates, day("2013-01-03")))
      << "its own hits are read all the same";
}

TEST(MakeComparison, LearnsFromTheEightWeeksBeforeTheFirstAskedDate) {
  const Comparison comparison = Store{}.compare({"2013-03-12", "2013-03-20"}, {.weeks = 4});
  ASSERT_FALSE(comparison.reference.empty());
  // The first week of the period has nothing before it inside.
  EXPECT_EQ(comparison.reference.size(), 49U);
  for (const ComparedDate& reference : comparison.reference) {
    EXPECT_GE(comparison.dates[reference.date], day("2013-01-22"));
    EXPECT_LT(comparison.dates[reference.date], day("2013-03-12"));
    EXPECT_LE(reference.baseline.size(), 4U);
    for (const std::size_t before : reference.baseline) {
      const auto apart = comparison.dates[reference.date] - comparison.dates[before];
      EXPECT_EQ(apart.count() % 7, 0);
      EXPECT_GT(apart.count(), 0);
    }
  }
  EXPECT_EQ(comparison.reference.front().baseline.size(), 1U);
  EXPECT_EQ(comparison.reference.back().baseline.size(), 4U);
  EXPECT_EQ(comparison.dates.front(), day("2013-01-15"));
}

TEST(MakeComparison, ComparesWithAGivenDeltaWithoutReadingTheWeekBefore) {
  const Store store{.kind = DeltaKind::kGiven};
  const Comparison comparison = store.compare({"2013-01-02"}, {.kind = BaselineKind::kWeek});
  ASSERT_EQ(comparison.asked.size(), 1U);
  EXPECT_TRUE(comparison.asked[0].with_delta);
  EXPECT_TRUE(comparison.asked[0].baseline.empty());
  EXPECT_TRUE(comparison.left_out.empty());
}

TEST(MakeComparison, ComparesADerivedDateWithTheWeekBefore) {
  const Comparison comparison = Store{}.compare({"2013-02-06"}, {.kind = BaselineKind::kWeek});
  EXPECT_EQ(baseline_of(comparison), (Dates{"2013-01-30"}));
  const Comparison early = Store{}.compare({"2013-01-02"}, {.kind = BaselineKind::kWeek});
  EXPECT_EQ(early.without_baseline, std::vector<Date>{day("2013-01-02")});
}

TEST(MakeComparison, DoesNotCompareWithTheDeltaOfAHolidaysWeek) {
  const Store store{.kind = DeltaKind::kGiven, .left_out = {"2013-02-05"}};
  const Comparison comparison = store.compare({"2013-02-12"}, {.kind = BaselineKind::kWeek});
  EXPECT_EQ(comparison.without_baseline, std::vector<Date>{day("2013-02-12")});
}

TEST(MakeComparison, TakesTheCallersOwnDates) {
  const Store store{.gaps = {"2013-02-20"}, .left_out = {"2013-02-18"}};
  const Comparison comparison = store.compare(
      {"2013-03-12"}, {.kind = BaselineKind::kDates,
                       .dates = {day("2013-02-18"), day("2013-02-20"), day("2013-02-21")}});
  EXPECT_EQ(baseline_of(comparison), (Dates{"2013-02-18", "2013-02-21"}));
  EXPECT_EQ(comparison.left_out,
            (std::vector<LeftOut>{{day("2013-02-20"), LeftOutWhy::kNotStored}}));
  // The caller's dates are the last of the reference, each against those before it.
  const ComparedDate& last = comparison.reference.back();
  EXPECT_EQ(to_iso(comparison.dates[last.date]), "2013-02-21");
  EXPECT_EQ(texts(comparison, last.baseline), (Dates{"2013-02-18"}));
}

TEST(MakeComparison, ReadsEveryDateOnceInOrder) {
  const Comparison comparison = Store{}.compare({"2013-03-05", "2013-03-06"}, {.weeks = 8});
  EXPECT_TRUE(std::ranges::is_sorted(comparison.dates));
  EXPECT_EQ(std::ranges::adjacent_find(comparison.dates), comparison.dates.end());
}

TEST(MakeComparison, KnowsTheWeeksThatTellHowPlacesVary) {
  const Comparison comparison = Store{}.compare({"2013-03-05"}, {.kind = BaselineKind::kWeek});
  ASSERT_EQ(comparison.weeks_before.size(), 1U);
  EXPECT_EQ(texts(comparison, comparison.weeks_before[0]),
            (Dates{"2013-02-26", "2013-02-19", "2013-02-12", "2013-02-05"}));
}

}  // namespace
}  // namespace store::impact
