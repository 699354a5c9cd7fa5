#include "server/demo/calendar.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <string_view>

#include "geo/netherlands.h"
#include "store/impact/holidays.h"
#include "store/text/byte_source.h"
#include "store/text/industries_reader.h"

namespace server {
namespace {

constexpr PlaceKind kNeighbourhood{};
constexpr PlaceKind kSmallCentre{.centre = true};
constexpr PlaceKind kLargeCentre{.centre = true, .large_centre = true};
constexpr PlaceKind kFridayTown{.centre = true, .late_on_friday = true};

DayPlan plan(std::string_view sbi, const char* date, PlaceKind kind, std::int64_t weather = 5) {
  const auto industry = std::ranges::find(demo_industries(), sbi, &DemoIndustry::sbi);
  EXPECT_NE(industry, demo_industries().end()) << sbi;
  return day_plan(*industry, *store::parse_date(date), kind, weather);
}

std::uint32_t whole(const DayPlan& plan) {
  return std::accumulate(plan.begin(), plan.end(), std::uint32_t{0});
}

TEST(DemoIndustries, EachIsInTheDutchTableOnce) {
  store::RefusedLines refused(store::BadLines::kFail);
  const auto table = store::read_industries(
      store::ByteSource::of_bytes(geo::netherlands_industries().bytes, "sbi"), {}, refused);
  ASSERT_TRUE(table);
  std::vector<std::string_view> codes;
  for (const DemoIndustry& industry : demo_industries()) {
    const auto code = store::SbiCode::parse(industry.sbi);
    ASSERT_TRUE(code);
    EXPECT_TRUE(table->rows().contains(*code)) << industry.sbi;
    codes.push_back(industry.sbi);
  }
  std::ranges::sort(codes);
  EXPECT_EQ(std::ranges::adjacent_find(codes), codes.end());
  EXPECT_GE(codes.size(), 70U);
}

TEST(DemoCalendar, TheSpringBeginsWithTheYear) {
  const auto dates = demo_dates();
  ASSERT_EQ(dates.size(), 132U);
  EXPECT_EQ(store::to_iso(dates.front()), "2013-01-01");
  EXPECT_EQ(store::to_iso(dates.back()), "2013-05-12");
}

TEST(DemoCalendar, AnOrdinaryDayIsNearAThousand) {
  // A Wednesday without anything, in ordinary weather and where no trend has done anything yet.
  EXPECT_NEAR(whole(plan("4711", "2013-03-20", kNeighbourhood)), 1000, 30);
  EXPECT_NEAR(whole(plan("6910", "2013-03-20", kNeighbourhood)), 1000, 30);
}

TEST(DemoCalendar, ShopsAreOpenByDayAndLateOnOneEvening) {
  const DayPlan wednesday = plan("4771", "2013-03-20", kSmallCentre);
  EXPECT_EQ(wednesday[3], 0U);
  EXPECT_GT(wednesday[14], 0U);
  EXPECT_EQ(wednesday[20], 0U);
  EXPECT_GT(plan("4771", "2013-03-21", kSmallCentre)[20], 0U);  // Thursday
  EXPECT_EQ(plan("4771", "2013-03-22", kSmallCentre)[20], 0U);
  EXPECT_EQ(plan("4771", "2013-03-21", kFridayTown)[20], 0U);
  EXPECT_GT(plan("4771", "2013-03-22", kFridayTown)[20], 0U);  // Friday
}

TEST(DemoCalendar, OnSundaysOnlyLargeCentresShopButOnceAMonth) {
  const char* second_sunday = "2013-03-10";
  EXPECT_EQ(whole(plan("4771", second_sunday, kNeighbourhood)), 0U);
  EXPECT_EQ(whole(plan("4771", second_sunday, kSmallCentre)), 0U);
  const DayPlan large = plan("4771", second_sunday, kLargeCentre);
  EXPECT_GT(large[14], 0U);
  EXPECT_EQ(large[10], 0U);  // From noon to five.
  EXPECT_EQ(large[17], 0U);
  EXPECT_GT(whole(plan("4771", "2013-03-03", kSmallCentre)), 0U);
  EXPECT_EQ(whole(plan("4771", "2013-03-03", kNeighbourhood)), 0U);
}

TEST(DemoCalendar, HolidaysCloseOfficesAndFillCafes) {
  const char* holidays[] = {"2013-04-01", "2013-04-30", "2013-05-09"};
  const char* week_before[] = {"2013-03-25", "2013-04-23", "2013-05-02"};
  for (std::size_t i = 0; i < 3; ++i) {
    SCOPED_TRACE(holidays[i]);
    EXPECT_LT(whole(plan("6910", holidays[i], kLargeCentre)) * 3,
              whole(plan("6910", week_before[i], kLargeCentre)));
    EXPECT_GT(whole(plan("5630", holidays[i], kLargeCentre)),
              whole(plan("5630", week_before[i], kLargeCentre)));
  }
}

TEST(DemoCalendar, QueensDayIsForStreetTrade) {
  EXPECT_GT(whole(plan("4789", "2013-04-30", kSmallCentre)),
            5 * whole(plan("4789", "2013-04-23", kSmallCentre)));
}

TEST(DemoCalendar, TheNightBeforeASaturdayIsLong) {
  EXPECT_GT(plan("5630", "2013-03-16", kLargeCentre)[1],
            3 * plan("5630", "2013-03-13", kLargeCentre)[1]);
}

TEST(DemoCalendar, SpringComesToCampSites) {
  EXPECT_GT(whole(plan("5530", "2013-05-08", kNeighbourhood, 8)),
            3 * whole(plan("5530", "2013-02-06", kNeighbourhood, 4)));
}

TEST(DemoCalendar, EveryIndustryFeelsTheWeather) {
  const store::Date wednesday = *store::parse_date("2013-03-20");
  for (const DemoIndustry& industry : demo_industries()) {
    SCOPED_TRACE(industry.sbi);
    const std::uint32_t foul = whole(day_plan(industry, wednesday, kSmallCentre, 1));
    const std::uint32_t ordinary = whole(day_plan(industry, wednesday, kSmallCentre, 5));
    const std::uint32_t fine = whole(day_plan(industry, wednesday, kSmallCentre, 9));
    // Cinemas and museums thrive on bad weather; where nothing depends on it people still stay in.
    if (industry.fair_weather >= 0) {
      EXPECT_LT(foul * 20, ordinary * 19);
      EXPECT_LT(ordinary, fine);
    } else {
      EXPECT_NE(foul, ordinary);
      EXPECT_NE(ordinary, fine);
    }
  }
}

TEST(DemoCalendar, ItsHolidaysAreThoseOfTheCountry) {
  for (const store::Date date : demo_dates()) {
    EXPECT_EQ(is_public_holiday(date), store::impact::holiday_on(date).has_value())
        << store::to_iso(date);
  }
}

TEST(DemoCalendar, TheYearBeginsQuietlyAndWithSales) {
  for (const char* sbi : {"4771", "6910", "4711"}) {
    EXPECT_LT(whole(plan(sbi, "2013-01-01", kLargeCentre)) * 3,
              whole(plan(sbi, "2013-01-08", kLargeCentre)))
        << sbi;
  }
  EXPECT_LT(whole(plan("8520", "2013-01-03", kNeighbourhood)) * 3,
            whole(plan("8520", "2013-01-10", kNeighbourhood)));
  EXPECT_GT(whole(plan("4772", "2013-01-12", kSmallCentre)) * 5,
            whole(plan("4772", "2013-01-26", kSmallCentre)) * 6);
}

TEST(DemoCalendar, SchoolsHaveTheirHolidays) {
  EXPECT_LT(whole(plan("8520", "2013-02-20", kNeighbourhood)) * 2,
            whole(plan("8520", "2013-02-13", kNeighbourhood)));
}

TEST(PlaceKind, ANumberStandsForEach) {
  for (std::size_t i = 0; i < PlaceKind::kCount; ++i) EXPECT_EQ(PlaceKind::of(i).number(), i);
}

}  // namespace
}  // namespace server
