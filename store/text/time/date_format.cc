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

// The parts of a text, as they are found.
struct Parts {
  int year = 0;
  int month = 0;
  int day = 0;
  int hour = 0;
  int minute = 0;
  int second = 0;
  bool has_fraction = false;
  std::optional<bool> is_afternoon = {};
  std::optional<ShortSeconds> offset = {};
};

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
      return take_number<1, 2>(text, parts.hour) && parts.hour <= 24;
    case 'I':
      return take_number<1, 2>(text, parts.hour) && parts.hour >= 1 && parts.hour <= 12;
    case 'M':
      return take_number<2, 2>(text, parts.minute) && parts.minute <= 59;
    case 'S':
      if (!take_number<2, 2>(text, parts.second) || parts.second > 59) return false;
      parts.has_fraction = take_fraction(text);
      return true;
    case 'z':
      parts.offset = take_offset(text);
      return parts.offset.has_value();
    default:
      break;
  }
  parts.is_afternoon = takes_word(text, "PM");
  return *parts.is_afternoon || takes_word(text, "AM");
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

}  // namespace

Result<DateFormat> DateFormat::make(std::string_view pattern) {
  if (pattern == "unix" || pattern == "unix-ms") {
    DateFormat format{std::string(pattern)};
    format.counts_per_second_ = pattern == "unix" ? 1 : 1'000;
    format.has_hour_ = true;
    format.has_offset_ = true;
    return format;
  }
  std::string found;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (pattern[at] != '%') continue;
    const std::string_view letter = pattern.substr(++at, 1);
    if (letter.empty() || kLetters.find(letter) == std::string_view::npos) {
      return no_format(pattern, fmt::format("\"%{}\" is none of %Y %y %m %b %d %H %I %M %S %p %z",
                                            printable(letter, 4)));
    }
    if (found.find(letter) != std::string::npos) {
      return no_format(pattern, fmt::format("%{} occurs twice", letter));
    }
    found += letter;
  }
  const auto has = [&found](char letter) { return found.find(letter) != std::string::npos; };
  if (has('Y') == has('y') || has('m') == has('b') || !has('d')) {
    return no_format(pattern, "it must have one year, one month and a day");
  }
  if (has('H') && has('I')) return no_format(pattern, "it has both %H and %I");
  if (has('I') != has('p')) return no_format(pattern, "%I and %p go together");
  if (!has('H') && !has('I') && (has('M') || has('S'))) {
    return no_format(pattern, "it has minutes and no hour");
  }
  if (!has('H') && !has('I') && has('z')) {
    return no_format(pattern, "it has an offset from UTC and no hour");
  }
  DateFormat format{std::string(pattern)};
  format.has_offset_ = has('z');
  format.has_hour_ = has('H') || has('I');
  return format;
}

std::optional<ReadMoment> DateFormat::read(std::string_view text) const {
  if (is_count()) return counts_per_second_ == 1 ? read_count<1>(text) : read_count<1'000>(text);
  Parts parts;
  for (std::size_t at = 0; at < pattern_.size(); ++at) {
    if (pattern_[at] == '%') {
      if (!take_part(pattern_[++at], text, parts)) return std::nullopt;
    } else {
      if (!text.starts_with(pattern_[at])) return std::nullopt;
      text.remove_prefix(1);
    }
  }
  if (!text.empty()) return std::nullopt;
  const std::chrono::year_month_day day{std::chrono::year{parts.year},
                                        std::chrono::month{static_cast<unsigned>(parts.month)},
                                        std::chrono::day{static_cast<unsigned>(parts.day)}};
  if (!day.ok() || parts.year < 1) return std::nullopt;
  ReadMoment moment{.date = Date{day}, .hour = {}};
  if (!has_hour_) return moment;
  if (parts.is_afternoon) parts.hour = parts.hour % 12 + (*parts.is_afternoon ? 12 : 0);
  moment.hour = static_cast<std::uint8_t>(parts.hour);
  moment.time_of_day = ShortSeconds{(parts.hour * 60 + parts.minute) * 60 + parts.second};
  moment.has_fraction = parts.has_fraction;
  if (parts.hour == 24 && !moment.is_on_the_hour()) return std::nullopt;
  moment.offset = parts.offset;
  return moment;
}

}  // namespace store
