#include "server/demo/calendar.h"

#include <algorithm>
#include <chrono>
#include <span>
#include <string_view>

namespace server {
namespace {

using namespace std::chrono_literals;
using std::chrono::sys_days;
using store::Date;

constexpr Date kMiddleOfSpring =
    sys_days{2013y / 3 / 22};  // Where no industry's trend has done anything.

constexpr std::size_t kSaturday = 5;
constexpr std::size_t kSunday = 6;
constexpr std::int64_t kOrdinary = 1000;  // per mille
constexpr std::int64_t kOrdinaryWeather = 5;

constexpr std::array kHolidays{
    sys_days{2013y / 1 / 1},                            // New Year's Day
    sys_days{2013y / 3 / 31}, sys_days{2013y / 4 / 1},  // Easter
    sys_days{2013y / 4 / 30},                           // Queen's Day
    sys_days{2013y / 5 / 5},                            // Liberation Day
    sys_days{2013y / 5 / 9},                            // Ascension
};

// Days that move an industry in the whole country.
struct Mood {
  Date first;
  Date last;
  std::string_view sbi;  // And all that begins with it.
  std::int64_t permille;
};

constexpr Date day(unsigned month, unsigned day_of_month) {
  return sys_days{2013y / std::chrono::month{month} / std::chrono::day{day_of_month}};
}

constexpr std::array kMoods = std::to_array<Mood>({
    {day(1, 1), day(1, 1), "47", 100},  // New Year's Day, the quietest of all,
    {day(1, 1), day(1, 1), "561", 600},
    {day(1, 1), day(1, 1), "93", 400},
    {day(1, 1), day(1, 6), "85", 150},  // and the rest of the Christmas holidays.
    {day(1, 2), day(1, 4), "6", 700},
    {day(1, 2), day(1, 4), "7", 700},
    {day(1, 2), day(1, 6), "91", 1400},
    {day(1, 2), day(1, 6), "93", 1200},
    {day(1, 2), day(1, 19), "4719", 1200},  // January sales
    {day(1, 2), day(1, 19), "4759", 1250},
    {day(1, 2), day(1, 19), "4771", 1300},
    {day(1, 2), day(1, 19), "4772", 1300},
    {day(1, 7), day(1, 31), "9313", 1150},   // Good intentions
    {day(2, 14), day(2, 14), "4776", 1700},  // Saint Valentine's
    {day(2, 14), day(2, 14), "561", 1400},
    {day(2, 14), day(2, 14), "4777", 1500},
    {day(2, 16), day(2, 24), "85", 300},  // Schools have a week off.
    {day(2, 16), day(2, 24), "91", 1350},
    {day(2, 16), day(2, 24), "93", 1250},
    {day(3, 29), day(3, 29), "6", 700},  // Good Friday
    {day(3, 29), day(3, 29), "7", 750},
    {day(3, 30), day(3, 30), "471", 1350},
    {day(3, 30), day(3, 30), "472", 1300},
    {day(4, 1), day(4, 1), "4752", 1600},  // Easter Monday is for gardens and furniture.
    {day(4, 1), day(4, 1), "4759", 1600},
    {day(4, 27), day(5, 5), "85", 250},  // Schools again.
    {day(4, 27), day(5, 5), "93", 1200},
    {day(4, 30), day(4, 30), "478", 1500},  // Queen's Day
    {day(4, 30), day(4, 30), "4799", 1600},
    {day(4, 30), day(4, 30), "56", 1200},
    {day(4, 30), day(4, 30), "491", 1400},
    {day(5, 4), day(5, 4), "56", 850},   // Remembrance Day
    {day(5, 10), day(5, 10), "6", 500},  // Between Ascension and the weekend.
    {day(5, 10), day(5, 10), "7", 550},
    {day(5, 10), day(5, 10), "85", 250},
    {day(5, 11), day(5, 11), "4776", 1700},  // The day before Mother's Day, and the day.
    {day(5, 11), day(5, 11), "4775", 1500},
    {day(5, 12), day(5, 12), "561", 1300},
});

std::size_t weekday_of(Date date) {  // 0 is Monday.
  return std::chrono::weekday{date}.iso_encoding() - 1;
}

std::int64_t digit(std::string_view digits, std::size_t at) { return digits[at] - '0'; }

// What a point of weather does to every industry.
constexpr std::int64_t kStayIn = 25;
constexpr std::int64_t kGoOut = 8;

// Season, weather, and what the calendar does to the whole country.
std::int64_t mood_permille(const DemoIndustry& industry, Date date, std::int64_t weather) {
  const std::int64_t fine = weather - kOrdinaryWeather;
  std::int64_t permille = kOrdinary + industry.trend * (date - kMiddleOfSpring).count() / 7 +
                          (industry.fair_weather + (fine < 0 ? kStayIn : kGoOut)) * fine;
  for (const Mood& mood : kMoods) {
    if (mood.first <= date && date <= mood.last && industry.sbi.starts_with(mood.sbi)) {
      permille = permille * mood.permille / kOrdinary;
    }
  }
  return std::max<std::int64_t>(permille, 50);
}

bool opens_on_sundays(Date date, PlaceKind kind) {
  const bool first_of_month = unsigned{std::chrono::year_month_day{date}.day()} <= 7;
  return kind.large_centre || (kind.centre && (first_of_month || is_public_holiday(date)));
}

// The busyness of the date as a whole, in fifths of an ordinary day.
std::int64_t fifths(const DemoIndustry& industry, Date date, PlaceKind kind) {
  const std::size_t weekday = weekday_of(date);
  const bool holiday = is_public_holiday(date);
  const std::int64_t as_usual = digit(industry.week, weekday);
  const std::int64_t as_sunday = digit(industry.week, kSunday);
  switch (industry.opening) {
    case Opening::kShop:
      if (weekday != kSunday && !holiday) return as_usual;
      return opens_on_sundays(date, kind) ? as_sunday : 0;
    case Opening::kOffice:
      return holiday ? (as_usual + 4) / 8 : as_usual;
    case Opening::kLeisure:
      return holiday ? std::max(digit(industry.week, kSaturday), as_sunday) : as_usual;
    case Opening::kAlways:
      return holiday ? as_sunday : as_usual;
  }
  return as_usual;
}

// The weight of one hour, where the day as a whole is open.
std::int64_t weight(const DemoIndustry& industry, Date date, PlaceKind kind, std::size_t hour) {
  const std::int64_t ordinary = digit(industry.hours, hour);
  const std::size_t weekday = weekday_of(date);
  if (industry.opening == Opening::kShop) {
    if (weekday == kSunday || is_public_holiday(date))
      return hour >= 12 && hour < 17 ? ordinary : 0;
    const std::size_t late_day = kind.late_on_friday ? 4 : 3;
    if (weekday == late_day && hour >= 18 && hour < 21) return std::max<std::int64_t>(ordinary, 5);
  }
  if (industry.opening == Opening::kLeisure && hour < 4) {
    // The night before a Saturday, a Sunday or a holiday goes on for longer than another.
    return weekday >= kSaturday || is_public_holiday(date) ? ordinary * 2 : ordinary / 3;
  }
  return ordinary;
}

}  // namespace

std::vector<Date> demo_dates() {
  std::vector<Date> dates;
  dates.reserve(kDemoDays);
  for (Date date = kDemoFirst; date <= kDemoLast; date += std::chrono::days{1}) {
    dates.push_back(date);
  }
  return dates;
}

bool is_public_holiday(Date date) { return std::ranges::find(kHolidays, date) != kHolidays.end(); }

DayPlan day_plan(const DemoIndustry& industry, Date date, PlaceKind kind, std::int64_t weather) {
  std::int64_t whole_day = 0;
  for (std::size_t hour = 0; hour < 24; ++hour) whole_day += digit(industry.hours, hour);
  const std::int64_t permille =
      mood_permille(industry, date, weather) * fifths(industry, date, kind) / 5;
  DayPlan plan;
  for (std::size_t hour = 0; hour < 24; ++hour) {
    plan[hour] =
        static_cast<std::uint32_t>(permille * weight(industry, date, kind, hour) / whole_day);
  }
  return plan;
}

}  // namespace server
