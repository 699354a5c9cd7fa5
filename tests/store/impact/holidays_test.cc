#include "store/impact/holidays.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace store::impact {
namespace {

Date day(const char* text) { return *parse_date(text); }

std::string name_on(const char* text) {
  const auto holiday = holiday_on(day(text));
  return holiday ? std::string(holiday->name_en) : "";
}

// Meeus, Astronomical Algorithms, chapter 8, gives these but the last two, which are the extremes.
TEST(Easter, FallsWhereMeeusSays) {
  for (const char* text : {"1991-03-31", "1992-04-19", "1993-04-11", "1954-04-18", "2000-04-23",
                           "1818-03-22", "2038-04-25"}) {
    const Date date = day(text);
    EXPECT_EQ(easter(std::chrono::year_month_day{date}.year()), date) << text;
  }
}

TEST(HolidayOn, KnowsThePublicHolidaysOf2013) {
  std::vector<std::string> found;
  for (Date date = day("2013-01-01"); date <= day("2013-12-31"); date += std::chrono::days{1}) {
    if (holiday_on(date)) found.push_back(to_iso(date));
  }
  EXPECT_EQ(found, (std::vector<std::string>{"2013-01-01", "2013-03-31", "2013-04-01", "2013-04-30",
                                             "2013-05-05", "2013-05-09", "2013-05-19", "2013-05-20",
                                             "2013-12-25", "2013-12-26"}));
}

TEST(HolidayOn, MovesTheMonarchsDayFromASunday) {
  EXPECT_EQ(name_on("2006-04-29"), "Queen's Day");
  EXPECT_EQ(name_on("2006-04-30"), "");
  EXPECT_EQ(name_on("2013-04-30"), "Queen's Day");
  EXPECT_EQ(name_on("2014-04-26"), "King's Day");
  EXPECT_EQ(name_on("2014-04-27"), "");
  EXPECT_EQ(name_on("2015-04-27"), "King's Day");
  EXPECT_EQ(name_on("2015-04-30"), "");
}

TEST(HolidayOn, NamesThemInBothLanguages) {
  EXPECT_EQ(holiday_on(day("2013-05-09"))->name_en, "Ascension Day");
  EXPECT_EQ(holiday_on(day("2013-05-09"))->name_nl, "Hemelvaartsdag");
}

}  // namespace
}  // namespace store::impact
