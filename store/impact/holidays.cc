#include "store/impact/holidays.h"

#include <array>
#include <chrono>

namespace store::impact {
namespace {

using std::chrono::days;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

// Holidays that move with Easter, by the days after it.
struct AfterEaster {
  int days;
  Holiday holiday;
};

constexpr std::array kAfterEaster = std::to_array<AfterEaster>({
    {0, {"Easter Sunday", "Eerste Paasdag"}},
    {1, {"Easter Monday", "Tweede Paasdag"}},
    {39, {"Ascension Day", "Hemelvaartsdag"}},
    {49, {"Whit Sunday", "Eerste Pinksterdag"}},
    {50, {"Whit Monday", "Tweede Pinksterdag"}},
});

struct FixedDay {
  unsigned month;
  unsigned day;
  Holiday holiday;
};

constexpr std::array kFixedDays = std::to_array<FixedDay>({
    {1, 1, {"New Year's Day", "Nieuwjaarsdag"}},
    {5, 5, {"Liberation Day", "Bevrijdingsdag"}},
    {12, 25, {"Christmas Day", "Eerste Kerstdag"}},
    {12, 26, {"Second Day of Christmas", "Tweede Kerstdag"}},
});

// The monarch's birthday, which gives way to a Sunday.
Date monarchs_day(year of) {
  const bool is_queens = of < year{2014};
  const bool moves_back = is_queens ? of >= year{1980} : true;
  const Date day = sys_days{of / month{4} / (is_queens ? 30 : 27)};
  return moves_back && std::chrono::weekday{day} == std::chrono::Sunday ? day - days{1} : day;
}

}  // namespace

Date easter(year of) {
  const int y = int{of};
  const int golden = y % 19;
  const int century = y / 100;
  const int leap_centuries = century / 4;
  const int moon = (century - (century + 8) / 25 + 1) / 3;
  const int epact = (19 * golden + century - leap_centuries - moon + 15) % 30;
  const int to_sunday = (32 + 2 * (century % 4) + 2 * (y % 100 / 4) - epact - y % 100 % 4) % 7;
  const int correction = (golden + 11 * epact + 22 * to_sunday) / 451;
  const int from_march = epact + to_sunday - 7 * correction + 114;
  return sys_days{of / month{static_cast<unsigned>(from_march / 31)} /
                  std::chrono::day{static_cast<unsigned>(from_march % 31 + 1)}};
}

std::optional<Holiday> holiday_on(Date date) {
  const year_month_day calendar{date};
  for (const FixedDay& fixed : kFixedDays) {
    if (unsigned{calendar.month()} == fixed.month && unsigned{calendar.day()} == fixed.day) {
      return fixed.holiday;
    }
  }
  if (date == monarchs_day(calendar.year())) {
    return calendar.year() < year{2014} ? Holiday{"Queen's Day", "Koninginnedag"}
                                        : Holiday{"King's Day", "Koningsdag"};
  }
  // Easter is from 22 March to 25 April.
  if (calendar.month() < std::chrono::March || calendar.month() > std::chrono::June) {
    return std::nullopt;
  }
  const auto after_easter = (date - easter(calendar.year())).count();
  for (const AfterEaster& moving : kAfterEaster) {
    if (after_easter == moving.days) return moving.holiday;
  }
  return std::nullopt;
}

}  // namespace store::impact
