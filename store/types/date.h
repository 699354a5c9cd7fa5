#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace store {

// Days are counted, never formatted, inside.
using Date = std::chrono::sys_days;

inline constexpr std::chrono::days kWeek{7};

// An ISO 8601 calendar date, exactly "YYYY-MM-DD" and of the years 0001 to 9999; nothing for any
// other text and for days that are not on the calendar ("2013-02-30").
[[nodiscard]] constexpr std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto number = [text](std::size_t first, std::size_t digits) {
    int value = 0;
    for (std::size_t i = first; i < first + digits; ++i) {
      if (text[i] < '0' || text[i] > '9') return -1;
      value = value * 10 + (text[i] - '0');
    }
    return value;
  };
  const int year = number(0, 4);
  const int month = number(5, 2);
  const int day = number(8, 2);
  if (year < 1 || month < 0 || day < 0) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{year},
                                         std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return std::nullopt;
  return Date{date};
}

// The same text back: to_iso(*parse_date(text)) == text.
[[nodiscard]] inline std::string to_iso(Date date) {
  const std::chrono::year_month_day calendar{date};
  std::string text = "0000-00-00";
  const auto put = [&text](std::size_t last, unsigned value) {
    for (std::size_t i = last; value != 0; --i, value /= 10) {
      text[i] = static_cast<char>('0' + value % 10);
    }
  };
  put(3, static_cast<unsigned>(static_cast<int>(calendar.year())));
  put(6, static_cast<unsigned>(calendar.month()));
  put(9, static_cast<unsigned>(calendar.day()));
  return text;
}

}  // namespace store
