#include "store/text/time/date_format.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <utility>

#include <fmt/format.h>

#include "store/types/code.h"
#include "store/types/quoted.h"

namespace store {

// Which letters a format has: those of a date and of its time, and those of the end of a span.
struct FormatLetters {
  std::string first;
  std::string end;
  std::size_t end_at = 0;  // Where the hour of the end stands.
};

namespace {

constexpr std::string_view kLetters = "YymdbHIMSpz";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Takes digits off the front of `text` into `number`. In line whatever stands beside it in a unity
// build: a call for each part of a date would double the cost of reading it.
template <std::size_t kLeast, std::size_t kMost>
[[gnu::always_inline]] inline bool take_number(std::string_view& text, int& number) {
  std::size_t size = 0;
  int found = 0;
  for (; size < kMost && size < text.size() && is_digit(text[size]); ++size) {
    found = found * 10 + (text[size] - '0');
  }
  if (size < kLeast) return false;
  text.remove_prefix(size);
  number = found;
  return true;
}

bool takes_word(std::string_view& text, std::string_view word) {
  if (!std::ranges::equal(text.substr(0, word.size()), word, {}, ascii_upper)) return false;
  text.remove_prefix(word.size());
  return true;
}

// "Apr", "April": its beginning, and the letters behind it.
std::optional<int> take_month(std::string_view& text) {
  constexpr std::array<std::string_view, 12> kMonths = {"JAN", "FEB", "MAR", "APR", "MAY", "JUN",
                                                        "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"};
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (!takes_word(text, kMonths.at(i))) continue;
    while (!text.empty() && ascii_upper(text.front()) >= 'A' && ascii_upper(text.front()) <= 'Z') {
      text.remove_prefix(1);
    }
    return static_cast<int>(i) + 1;
  }
  return std::nullopt;
}

// A time of day, as it is found.
struct Clock {
  int hour = 0;
  int minute = 0;
  int second = 0;
  bool has_fraction = false;
  std::optional<bool> is_afternoon = {};

  [[nodiscard]] int hour_of_day() const {
    return is_afternoon ? hour % 12 + (*is_afternoon ? 12 : 0) : hour;
  }
  [[nodiscard]] ShortSeconds since_midnight() const {
    return ShortSeconds{(hour_of_day() * 60 + minute) * 60 + second};
  }
};

// The parts of a text, as they are found.
struct Parts {
  int year = 0;
  int month = 0;
  int day = 0;
  Clock clock;
  std::optional<ShortSeconds> offset = {};
};

// Whether a span is an hour of the day. Its end may be told as the next one's beginning or, with
// minutes, as its own last minute or second: "08:00-09:00", "08:00-08:59".
bool is_an_hour(const Clock& begin, const Clock& end) {
  constexpr ShortSeconds kHour{3'600};
  constexpr ShortSeconds kDay = 24 * kHour;
  const ShortSeconds from = begin.since_midnight();
  const ShortSeconds length = (end.since_midnight() - from + kDay) % kDay;
  const bool has_last_minute = end.minute == 59 && (end.second == 0 || end.second == 59);
  return from % kHour == from.zero() &&
         (length == kHour || (has_last_minute && length / kHour == 0));
}

// ".000" behind the seconds, where there is one. Returns whether it is above 0.
bool take_fraction(std::string_view& text) {
  if (text.size() < 2 || text[0] != '.' || !is_digit(text[1])) return false;
  bool is_above_zero = false;
  text.remove_prefix(1);
  for (; !text.empty() && is_digit(text.front()); text.remove_prefix(1)) {
    is_above_zero = is_above_zero || text.front() != '0';
  }
  return is_above_zero;
}

// Takes "Z", "+02:00", "+0200" or "+02" off the front of `text`. No clock has ever been 16 hours
// from UTC.
std::optional<ShortSeconds> take_offset(std::string_view& text) {
  constexpr int kMostHours = 15;
  if (text.empty()) return std::nullopt;
  const char sign = text.front();
  text.remove_prefix(1);
  if (sign == 'Z' || sign == 'z') return ShortSeconds{0};
  int hours = 0;
  int minutes = 0;
  if ((sign != '+' && sign != '-') || !take_number<2, 2>(text, hours) || hours > kMostHours) {
    return std::nullopt;
  }
  const bool has_colon = text.starts_with(':');
  if (has_colon) text.remove_prefix(1);
  const bool has_minutes = has_colon || (!text.empty() && is_digit(text.front()));
  if (has_minutes && (!take_number<2, 2>(text, minutes) || minutes > 59)) return std::nullopt;
  const ShortSeconds offset{(hours * 60 + minutes) * 60};
  return sign == '-' ? -offset : offset;
}

// Takes what `letter` stands for off the front of `text`.
[[gnu::always_inline]] inline bool take_part(char letter, std::string_view& text, Parts& parts) {
  switch (letter) {
    case 'Y':
      return take_number<4, 4>(text, parts.year);
    case 'y': {
      if (!take_number<2, 2>(text, parts.year)) return false;
      constexpr int kFirstOfLastCentury = 69;  // As POSIX has it.
      parts.year += parts.year < kFirstOfLastCentury ? 2000 : 1900;
      return true;
    }
    case 'm':
      return take_number<1, 2>(text, parts.month);
    case 'b': {
      const std::optional<int> month = take_month(text);
      parts.month = month.value_or(0);
      return month.has_value();
    }
    case 'd':
      return take_number<1, 2>(text, parts.day);
    case 'H':
      return take_number<1, 2>(text, parts.clock.hour) && parts.clock.hour <= 24;
    case 'I':
      return take_number<1, 2>(text, parts.clock.hour) && parts.clock.hour >= 1 &&
             parts.clock.hour <= 12;
    case 'M':
      return take_number<2, 2>(text, parts.clock.minute) && parts.clock.minute <= 59;
    case 'S':
      if (!take_number<2, 2>(text, parts.clock.second) || parts.clock.second > 59) return false;
      parts.clock.has_fraction = take_fraction(text);
      return true;
    case 'z':
      parts.offset = take_offset(text);
      return parts.offset.has_value();
    default:
      break;
  }
  parts.clock.is_afternoon = takes_word(text, "PM");
  return *parts.clock.is_afternoon || takes_word(text, "AM");
}

tl::unexpected<Error> no_format(std::string_view pattern, std::string_view why) {
  return fail(ErrorCode::kInvalid,
              fmt::format("{} is no format of a date: {}", quoted(pattern), why));
}

// "1367280000", "-1.5": a count since 1970 of which `kPerSecond` are a second.
template <std::int64_t kPerSecond>
std::optional<ReadMoment> read_count(std::string_view text) {
  constexpr std::size_t kMostDigits = 18;
  const bool is_before = text.starts_with('-');
  if (is_before) text.remove_prefix(1);
  std::int64_t count = 0;
  std::size_t size = 0;
  for (; size < text.size() && is_digit(text[size]); ++size) {
    if (size == kMostDigits) return std::nullopt;
    count = count * 10 + (text[size] - '0');
  }
  if (size == 0) return std::nullopt;
  text.remove_prefix(size);
  bool has_rest = take_fraction(text);
  if (!text.empty()) return std::nullopt;
  // What is cut off makes an instant earlier, before 1970 too.
  if (is_before) count = has_rest ? -count - 1 : -count;
  const std::chrono::seconds since{count / kPerSecond - (count % kPerSecond < 0 ? 1 : 0)};
  has_rest = has_rest || count % kPerSecond != 0;
  constexpr Date kFirst{std::chrono::year{1} / 1 / 1};
  constexpr Date kBehindLast{std::chrono::year{10'000} / 1 / 1};
  const std::chrono::sys_seconds instant{since};
  if (instant < kFirst || instant >= kBehindLast) return std::nullopt;
  const auto date = std::chrono::floor<std::chrono::days>(instant);
  const auto time = std::chrono::duration_cast<ShortSeconds>(instant - date);
  return ReadMoment{.date = date,
                    .hour = static_cast<std::uint8_t>(time / std::chrono::hours{1}),
                    .time_of_day = time,
                    .has_fraction = has_rest,
                    .offset = time.zero()};
}

bool has(std::string_view letters, char letter) { return letters.find(letter) != letters.npos; }

Result<FormatLetters> letters_of(std::string_view pattern) {
  FormatLetters letters;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (pattern[at] != '%') continue;
    const std::string_view letter = pattern.substr(++at, 1);
    if (letter.empty() || kLetters.find(letter) == std::string_view::npos) {
      return no_format(pattern, fmt::format("\"%{}\" is none of %Y %y %m %b %d %H %I %M %S %p %z",
                                            printable(letter, 4)));
    }
    const bool is_hour = letter == "H" || letter == "I";
    const bool is_of_clock = is_hour || letter == "M" || letter == "S" || letter == "p";
    if (letters.end_at == 0 && is_hour && has(letters.first, letter[0])) letters.end_at = at;
    std::string& found = letters.end_at != 0 && is_of_clock ? letters.end : letters.first;
    if (has(found, letter[0])) return no_format(pattern, fmt::format("%{} occurs twice", letter));
    found += letter;
  }
  return letters;
}

// What is wrong with the time of day that `letters` make; empty where nothing is.
std::string_view trouble_with_clock(std::string_view letters) {
  if (has(letters, 'H') && has(letters, 'I')) return "it has both %H and %I";
  if (has(letters, 'I') != has(letters, 'p')) return "%I and %p go together";
  const bool has_hour = has(letters, 'H') || has(letters, 'I');
  if (!has_hour && (has(letters, 'M') || has(letters, 'S'))) return "it has minutes and no hour";
  if (!has_hour && has(letters, 'z')) return "it has an offset from UTC and no hour";
  return {};
}

}  // namespace

Result<DateFormat> DateFormat::make(std::string_view pattern) {
  if (pattern == "unix" || pattern == "unix-ms") {
    DateFormat format{std::string(pattern)};
    format.counts_per_second_ = pattern == "unix" ? 1 : 1'000;
    format.has_hour_ = true;
    format.has_offset_ = true;
    return format;
  }
  const Result<FormatLetters> letters = letters_of(pattern);
  if (!letters) return fail(letters.error());
  const std::string& first = letters->first;
  if (has(first, 'Y') == has(first, 'y') || has(first, 'm') == has(first, 'b') ||
      !has(first, 'd')) {
    return no_format(pattern, "it must have one year, one month and a day");
  }
  return with_clock(pattern, *letters);
}

Result<DateFormat> DateFormat::make_time(std::string_view pattern) {
  const Result<FormatLetters> letters = letters_of(pattern);
  if (!letters) return fail(letters.error());
  constexpr std::string_view kOfDates = "Yymbdz";
  if (letters->first.find_first_of(kOfDates) != std::string::npos ||
      (!has(letters->first, 'H') && !has(letters->first, 'I'))) {
    return no_format(pattern, "of a time of day it must have the hour, and nothing of a date");
  }
  Result<DateFormat> format = with_clock(pattern, *letters);
  if (!format) return format;
  format->has_date_ = false;
  if (pattern == "%H%M") format->digits_ = 4;
  if (pattern == "%H%M%S") format->digits_ = 6;
  return format;
}

Result<DateFormat> DateFormat::with_clock(std::string_view pattern, const FormatLetters& letters) {
  for (const std::string& clock : {letters.first, letters.end}) {
    if (const auto trouble = trouble_with_clock(clock); !trouble.empty()) {
      return no_format(pattern, trouble);
    }
  }
  if (letters.end_at != 0 && has(letters.first, 'z')) {
    return no_format(pattern, "a span of time has no offset from UTC");
  }
  DateFormat format{std::string(pattern)};
  format.has_offset_ = has(letters.first, 'z');
  format.has_hour_ = has(letters.first, 'H') || has(letters.first, 'I');
  format.end_at_ = letters.end_at;
  return format;
}

template <bool kHasEnd>
std::optional<ReadMoment> DateFormat::read_parts(std::string_view text) const {
  Parts parts;
  Clock begin;  // Of a span.
  for (std::size_t at = 0; at < pattern_.size(); ++at) {
    if (pattern_[at] == '%') {
      if (++at == end_at_ && kHasEnd) begin = std::exchange(parts.clock, {});
      if (!take_part(pattern_[at], text, parts)) return std::nullopt;
    } else {
      if (!text.starts_with(pattern_[at])) return std::nullopt;
      text.remove_prefix(1);
    }
  }
  if (!text.empty()) return std::nullopt;
  if (kHasEnd) {
    if (!is_an_hour(begin, parts.clock)) return std::nullopt;
    parts.clock = begin;
  }
  ReadMoment moment{.date = {}, .hour = {}};
  if (has_date_) {
    const std::chrono::year_month_day day{std::chrono::year{parts.year},
                                          std::chrono::month{static_cast<unsigned>(parts.month)},
                                          std::chrono::day{static_cast<unsigned>(parts.day)}};
    if (!day.ok() || parts.year < 1) return std::nullopt;
    moment.date = Date{day};
  }
  if (!has_hour_) return moment;
  moment.hour = static_cast<std::uint8_t>(parts.clock.hour_of_day());
  moment.time_of_day = parts.clock.since_midnight();
  moment.has_fraction = parts.clock.has_fraction;
  if (moment.hour == 24 && !moment.is_on_the_hour()) return std::nullopt;
  moment.offset = parts.offset;
  return moment;
}

std::optional<ReadMoment> DateFormat::read(std::string_view text) const {
  if (is_count()) return counts_per_second_ == 1 ? read_count<1>(text) : read_count<1'000>(text);
  if (digits_ != 0) return read_digits(text);
  return end_at_ == 0 ? read_parts<false>(text) : read_parts<true>(text);
}

// "5" is "0005" and "935.0" is "0935": a program that held it as a number dropped its zeros.
std::optional<ReadMoment> DateFormat::read_digits(std::string_view text) const {
  if (text.size() > 2 && text.ends_with(".0")) text.remove_suffix(2);
  if (text.empty() || text.size() > digits_ || !std::ranges::all_of(text, is_digit)) {
    return std::nullopt;
  }
  return read_parts<false>(std::string(digits_ - text.size(), '0').append(text));
}

}  // namespace store
