#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace store {

// What `text` is where it tells more than a day: "a month" ("2013MM04", "2013-04", "April 2013"),
// "a quarter" ("2013KW01", "Q1 2013"), "a week" ("2013W05"), "half a year", "a year", "two years"
// ("2013/2014"). Months may be English or Dutch. Nothing for all else, and for what may be a day:
// "201012" is 20 October 2012 as well.
[[nodiscard]] std::optional<std::string_view> calendar_span(std::string_view text);

// A time of day to another, in minutes since midnight.
struct ClockSpan {
  int begin;
  int end;

  // In minutes; it may go on over midnight.
  [[nodiscard]] int length() const {
    constexpr int kDay = 24 * 60;
    return ((end - begin) % kDay + kDay) % kDay;
  }
};

// No span is longer: what seems to be is a time and its offset from UTC.
inline constexpr int kLongestSpanMinutes = 12 * 60;

// The span that `text` ends in: "08:00-09:00", "2013-04-30 08:00 - 09:00". Nothing where there is
// none. An offset from UTC behind minutes looks the same, one behind seconds does not.
[[nodiscard]] std::optional<ClockSpan> clock_span(std::string_view text);

// Whether `text` tells a stretch of hours: "06:00-09:00", "6 - 9".
[[nodiscard]] bool is_hour_span(std::string_view text);

// "\"2013MM04\" is a month: Straal needs dates and hours"
[[nodiscard]] std::string span_reason(std::string_view text, std::string_view span);

}  // namespace store
