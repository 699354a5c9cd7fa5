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

// Takes digits off the front of `text`, at least `least` and at most `most`.
std::optional<int> take_number(std::string_view& text, std::size_t least, std::size_t most) {
  std::size_t size = 0;
  int number = 0;
  for (; size < most && size < text.size() && is_digit(text[size]); ++size) {
    number = number * 10 + (text[size] - '0');
  }
  if (size < least) return std::nullopt;
  text.remove_prefix(size);
  return number;
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
  std::optional<std::chrono::seconds> offset = {};
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
std::optional<std::chrono::seconds> take_offset(std::string_view& text) {
  constexpr int kMostHours = 15;
  if (takes_word(text, "Z")) return std::chrono::seconds{0};
  if (!text.starts_with('+') && !text.starts_with('-')) return std::nullopt;
  const bool is_west = text.front() == '-';
  text.remove_prefix(1);
  const auto hours = take_number(text, 2, 2);
  if (!hours || *hours > kMostHours) return std::nullopt;
  const bool has_colon = text.starts_with(':');
  if (has_colon) text.remove_prefix(1);
  const bool has_minutes = has_colon || (!text.empty() && is_digit(text.front()));
  const auto minutes = take_number(text, has_minutes ? 2 : 0, 2);
  if (!minutes || *minutes > 59) return std::nullopt;
  const std::chrono::seconds offset = std::chrono::hours{*hours} + std::chrono::minutes{*minutes};
  return is_west ? -offset : offset;
}

// Takes what `letter` stands for off the front of `text`.
bool take_part(char letter, std::string_view& text, Parts& parts) {
  const auto put = [](std::optional<int> number, int& into) {
    if (number) into = *number;
    return number.has_value();
  };
  switch (letter) {
    case 'Y':
      return put(take_number(text, 4, 4), parts.year);
    case 'y': {
      if (!put(take_number(text, 2, 2), parts.year)) return false;
      constexpr int kFirstOfLastCentury = 69;  // As POSIX has it.
      parts.year += parts.year < kFirstOfLastCentury ? 2000 : 1900;
      return true;
    }
    case 'm':
      return put(take_number(text, 1, 2), parts.month);
    case 'b':
      return put(take_month(text), parts.month);
    case 'd':
      return put(take_number(text, 1, 2), parts.day);
    case 'H':
      return put(take_number(text, 1, 2), parts.hour) && parts.hour <= 24;
    case 'I':
      return put(take_number(text, 1, 2), parts.hour) && parts.hour >= 1 && parts.hour <= 12;
    case 'M':
      return put(take_number(text, 2, 2), parts.minute) && parts.minute <= 59;
    case 'S':
      if (!put(take_number(text, 2, 2), parts.second) || parts.second > 59) return false;
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

// "1367280000", "-1.5": a count since 1970 of which `per_second` are a second.
std::optional<ReadMoment> read_count(std::string_view text, std::int64_t per_second) {
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
  const std::chrono::seconds since{count / per_second - (count % per_second < 0 ? 1 : 0)};
  has_rest = has_rest || count % per_second != 0;
  constexpr Date kFirst{std::chrono::year{1} / 1 / 1};
  constexpr Date kBehindLast{std::chrono::year{10'000} / 1 / 1};
  const std::chrono::sys_seconds instant{since};
  if (instant < kFirst || instant >= kBehindLast) return std::nullopt;
  const auto date = std::chrono::floor<std::chrono::days>(instant);
  const std::chrono::seconds time = instant - date;
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
  if (is_count()) return read_count(text, counts_per_second_);
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
  moment.time_of_day = std::chrono::seconds{(parts.hour * 60 + parts.minute) * 60 + parts.second};
  moment.has_fraction = parts.has_fraction;
  if (parts.hour == 24 && !moment.is_on_the_hour()) return std::nullopt;
  moment.offset = parts.offset;
  return moment;
}

}  // namespace store
