#include "server/engine/impact.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include "server/engine/calendar.h"
#include "tests/support/small_load.h"

namespace server {
namespace {

using store::impact::Verdict;

// Nine weeks from Monday 2013-01-07 in a town of 30 postcodes on a line, 100 m apart from 1000AA
// on, and a village 3 km away that is the control. On Tuesday 2013-03-05 something happens within
// 550 m of 1000AA: industry 5610 has four times its hits from 12 to 15 h.
constexpr const char* kEvent = "2013-03-05";

std::string postcode(int number) {
  return std::string("1000A") + static_cast<char>('A' + number % 26) + (number < 26 ? "" : "2");
}

tests::SmallData town(unsigned seed, bool with_event = true) {
  tests::SmallData data;
  data.industries =
      "code,parent,title_en\nI,,Food\n56,I,\n5610,56,Restaurants\nG,,Trade\n47,G,Retail\n";
  data.datapoints = "date,hour,id_activity,postcode,hits,sbi\n";
  data.derive_delta = true;
  const double degrees_per_metre = 1 / 68'000.0;  // Of longitude at 52.4 degrees north.
  for (int i = 0; i < 30; ++i) {
    data.places.push_back(
        {.postcode = postcode(i), .lat = 52.4, .lon = 4.9 + 100 * i * degrees_per_metre});
  }
  for (int i = 0; i < 8; ++i) {
    data.places.push_back({.postcode = "2000B" + std::string(1, static_cast<char>('A' + i)),
                           .lat = 52.4,
                           .lon = 4.9 + (3100 + 100 * i) * degrees_per_metre});
  }
  std::mt19937_64 random{seed};
  const store::Date first = *store::parse_date("2013-01-07");
  for (int day = 0; day < 63; ++day) {
    const std::string date = store::to_iso(first + std::chrono::days{day});
    std::normal_distribution<double> normal;
    const double mood = std::exp(0.05 * normal(random));
    for (std::size_t p = 0; p < data.places.size(); ++p) {
      for (int hour = 9; hour < 18; ++hour) {
        for (const char* sbi : {"5610", "47"}) {
          double rate = 3 * mood * (day % 7 >= 5 ? 1.5 : 1.0);
          const bool touched = with_event && date == kEvent && p <= 5 && hour >= 12 && hour <= 15 &&
                               sbi == std::string_view("5610");
          if (touched) rate *= 4;
          const int hits = std::poisson_distribution<int>(rate)(random);
          if (hits == 0) continue;
          data.datapoints += date + "," + std::to_string(hour) + ",1," + data.places[p].postcode +
                             "," + std::to_string(hits) + "," + sbi + "\n";
        }
      }
    }
  }
  return data;
}

const Load& load() {
  static const auto made = tests::small_load(town(20130305));
  return *made;
}

Impact find(const Load& where, const std::vector<Parameter>& parameters) {
  const auto read =
      read_event_request(parameters, std::nullopt, EventAnswer::kImpact, Limits{}).value();
  const Ground ground = Ground::make(read.ground, *where.region, Limits{}).value();
  const Engine engine({.load = where});
  auto planned = plan_impact(engine, ground, read.question).value();
  return *find_impact(engine, ground, read.question, planned).value();
}

Impact find_event(std::vector<Parameter> more = {}) {
  std::vector<Parameter> parameters{{"postcode", "1000AA"}, {"dates", kEvent}};
  const auto is_given = [&more](const Parameter& one) {
    return std::ranges::find(more, one.name, &Parameter::name) != more.end();
  };
  std::erase_if(parameters, is_given);
  std::ranges::move(more, std::back_inserter(parameters));
  return find(load(), std::move(parameters));
}

double hits_of(const auto& items) {
  return std::accumulate(items.begin(), items.end(), 0.0,
                         [](double sum, const auto& item) { return sum + item.estimate.hits; });
}

double expected_of(const auto& items) {
  return std::accumulate(items.begin(), items.end(), 0.0,
                         [](double sum, const auto& item) { return sum + item.estimate.expected; });
}

TEST(FindImpact, SeesTheEventItsHoursItsIndustryAndItsReach) {
  const Impact found = find_event({{"radius", "0.55"}, {"rings", "0,250,550,1000,2000"}});
  EXPECT_EQ(found.total.verdict, Verdict::kMore);
  ASSERT_EQ(found.dates.size(), 1U);
  ASSERT_TRUE(found.dates[0].hours);
  EXPECT_EQ(found.dates[0].hours->start.hour, 12U);
  EXPECT_EQ(found.dates[0].hours->end.hour, 15U);
  ASSERT_FALSE(found.industries.empty());
  EXPECT_TRUE(found.industries.front().sbi.text() == "5610" ||
              found.industries.front().estimate.hits == found.industries[1].estimate.hits);
  EXPECT_EQ(found.industries.front().estimate.verdict, Verdict::kMore);
  for (const IndustryImpact& industry : found.industries) {
    if (industry.sbi.text() == "47") {
      EXPECT_NE(industry.estimate.verdict, Verdict::kMore);
    }
  }
  ASSERT_TRUE(found.reach);
  EXPECT_EQ(found.reach->clear_m, 550);
  EXPECT_EQ(found.reach->end_m, 1000);
  EXPECT_LE(found.reach->low_m, 550);
  EXPECT_GE(found.reach->high_m.value_or(2000), 550);
}

TEST(FindImpact, HoldsTheAreaAgainstItsSurroundings) {
  const Impact found = find_event({{"radius", "1"}});
  ASSERT_TRUE(found.control);
  EXPECT_EQ(found.control->from_m, 2000);
  EXPECT_EQ(found.control->to_m, 4000);
  EXPECT_NE(found.control->estimate.verdict, Verdict::kMore);
  ASSERT_TRUE(found.control->net);
  EXPECT_EQ(found.control->net->verdict, Verdict::kMore);
  ASSERT_TRUE(found.control->reach);
  EXPECT_LE(found.control->reach->low_m, 1000);
  EXPECT_FALSE(find_event({{"control", "none"}}).control);
  EXPECT_TRUE(std::isinf(find_event({{"control", "country"}}).control->to_m));
}

TEST(FindImpact, AddsUpToTheWholeByHourDateRingIndustryAndPoint) {
  for (const char* dates : {kEvent, "2013-03-04..2013-03-06", "2013-02-26;2013-03-05"}) {
    const Impact found =
        find_event({{"radius", "2"}, {"rings", "0,300,700,2000"}, {"dates", dates}});
    SCOPED_TRACE(dates);
    const double tolerance = 1e-9 * found.total.expected;
    EXPECT_GT(found.total.expected, 0);
    EXPECT_EQ(hits_of(found.timeline), found.total.hits);
    EXPECT_NEAR(expected_of(found.timeline), found.total.expected, tolerance);
    EXPECT_EQ(hits_of(found.hours), found.total.hits);
    EXPECT_NEAR(expected_of(found.hours), found.total.expected, tolerance);
    EXPECT_EQ(hits_of(found.dates), found.total.hits);
    EXPECT_NEAR(expected_of(found.dates), found.total.expected, tolerance);
    EXPECT_EQ(hits_of(found.rings), found.total.hits);
    EXPECT_NEAR(expected_of(found.rings), found.total.expected, tolerance);
    EXPECT_EQ(hits_of(found.points), found.total.hits);
    EXPECT_NEAR(expected_of(found.points), found.total.expected, tolerance);
    for (std::size_t level = 1; level <= 2; ++level) {
      std::vector<IndustryImpact> of_level;
      std::ranges::copy_if(found.industries, std::back_inserter(of_level),
                           [level](const auto& one) { return one.level == level; });
      EXPECT_EQ(hits_of(of_level), found.total.hits);
      EXPECT_NEAR(expected_of(of_level), found.total.expected, tolerance);
    }
  }
}

TEST(FindImpact, TellsHoursOfSeveralDatesTogetherAndOfOneAsTheTimelineDoes) {
  const Impact one = find_event({});
  ASSERT_EQ(one.hours.size(), one.timeline.size());
  for (std::size_t i = 0; i < one.hours.size(); ++i) {
    EXPECT_EQ(one.hours[i].hour, one.timeline[i].hour);
    EXPECT_EQ(one.hours[i].estimate.hits, one.timeline[i].estimate.hits);
    EXPECT_EQ(one.hours[i].estimate.usual, one.timeline[i].estimate.usual);
    EXPECT_EQ(one.hours[i].estimate.verdict, one.timeline[i].estimate.verdict);
  }
  const Impact two = find_event({{"dates", "2013-03-05;2013-03-06"}, {"hours", "10-15"}});
  ASSERT_EQ(two.hours.size(), 6U);
  for (const HourOfDayImpact& hour : two.hours) {
    double hits = 0;
    double width = 0;
    for (const HourImpact& of_date : two.timeline) {
      if (of_date.hour != hour.hour) continue;
      hits += of_date.estimate.hits;
      width += of_date.estimate.usual->high - of_date.estimate.usual->low;
    }
    EXPECT_EQ(hour.estimate.hits, hits);
    EXPECT_LT(hour.estimate.usual->high - hour.estimate.usual->low, width)
        << "chance evens out over two dates";
  }
}

TEST(FindImpact, IsNarrowedByIndustryHoursAndInnerRadius) {
  const Impact all = find_event({{"radius", "2"}});
  const Impact food = find_event({{"radius", "2"}, {"sbi", "I"}});
  const Impact trade = find_event({{"radius", "2"}, {"sbi", "47"}});
  EXPECT_EQ(food.total.hits + trade.total.hits, all.total.hits);
  const Impact noon = find_event({{"radius", "2"}, {"hours", "12-15"}});
  EXPECT_EQ(noon.timeline.size(), 4U);
  EXPECT_EQ(hits_of(noon.timeline), noon.total.hits);
  EXPECT_GT(*noon.total.lift(), *all.total.lift());
  const Impact ring = find_event({{"radius", "2"}, {"inner-radius", "1"}});
  const Impact disc = find_event({{"radius", "1"}});
  EXPECT_EQ(ring.total.hits + disc.total.hits, all.total.hits);
}

TEST(FindImpact, LowersPointsToTheirAreas) {
  const Impact fine = find_event({{"radius", "5"}, {"precision", "pc6"}});
  const Impact coarse = find_event({{"radius", "5"}, {"precision", "pc4"}});
  ASSERT_EQ(coarse.points.size(), 2U);
  EXPECT_EQ(coarse.points[0].postcode->text(), "1000");
  EXPECT_EQ(hits_of(coarse.points), hits_of(fine.points));
  EXPECT_NEAR(expected_of(coarse.points), expected_of(fine.points), 1e-6);
  EXPECT_TRUE(find_event({{"precision", "none"}}).points.empty());
  for (std::size_t i = 1; i < fine.points.size(); ++i) {
    EXPECT_LT(fine.points[i - 1].postcode->text(), fine.points[i].postcode->text());
  }
}

TEST(FindImpact, ComparesWithTheWeekBeforeWhereThatIsAsked) {
  const Impact found = find_event({{"baseline", "week"}});
  const Impact before = find_event({{"dates", "2013-02-26"}});
  EXPECT_EQ(found.total.expected, before.total.hits);
}

TEST(FindImpact, NeverTakesADateWithoutDataForZeroHits) {
  const Impact first_week = find_event({{"dates", "2013-01-08"}});
  EXPECT_FALSE(first_week.total.usual);
  EXPECT_EQ(first_week.total.expected, 0);
  EXPECT_GT(first_week.total.hits, 0);
  EXPECT_EQ(first_week.comparison.without_baseline.size(), 1U);
  EXPECT_TRUE(first_week.dates.empty());
  const Impact second_week = find_event({{"dates", "2013-01-15"}});
  EXPECT_EQ(second_week.total.expected, first_week.total.hits) << "one week is stored, not four";
}

TEST(FindImpact, AnswersDatesThatAreNotStoredWithZeros) {
  const Impact found = find_event({{"dates", "2012-01-01"}});
  EXPECT_EQ(found.total.hits, 0);
  EXPECT_EQ(found.total.verdict, Verdict::kTooLittle);
  EXPECT_EQ(found.comparison.missing.size(), 1U);
}

TEST(FindImpact, StaysQuietWhereNothingHappens) {
  int clear = 0;
  constexpr int kTowns = 12;
  for (unsigned seed = 1; seed <= kTowns; ++seed) {
    const auto quiet = tests::small_load(town(seed, false));
    const Impact found = find(*quiet, {{"postcode", "1000AA"}, {"dates", kEvent}});
    if (found.total.verdict == Verdict::kMore || found.total.verdict == Verdict::kLess) ++clear;
  }
  EXPECT_LE(clear, 2) << "of " << kTowns;
}

TEST(MakeCalendar, SaysOfEveryDateWhatImpactSaysOfIt) {
  const std::vector<Parameter> parameters{{"postcode", "1000AA"}, {"radius", "0.55"}};
  const auto read =
      read_event_request(parameters, std::nullopt, EventAnswer::kCalendar, Limits{}).value();
  const Ground ground = Ground::make(read.ground, *load().region, Limits{}).value();
  const Engine engine({.load = load()});
  auto planned = plan_calendar(engine, ground, read.question).value();
  const Calendar calendar = *find_calendar(engine, read.question, planned).value();
  ASSERT_EQ(calendar.dates.size(), 63U);
  for (const CalendarDate& day : calendar.dates) {
    SCOPED_TRACE(store::to_iso(day.date));
    const Impact alone =
        find_event({{"radius", "0.55"}, {"dates", store::to_iso(day.date)}, {"precision", "none"}});
    EXPECT_EQ(day.estimate.hits, alone.total.hits);
    EXPECT_EQ(day.estimate.expected, alone.total.expected);
    EXPECT_EQ(day.estimate.usual, alone.total.usual);
    EXPECT_EQ(day.estimate.verdict, alone.total.verdict);
    EXPECT_EQ(!day.why_not, !alone.comparison.asked.empty());
    EXPECT_EQ(day.stands_out, store::to_iso(day.date) == kEvent);
  }
}

}  // namespace
}  // namespace server
