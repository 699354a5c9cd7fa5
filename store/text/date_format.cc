#include "store/text/date_format.h"

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

constexpr std::string_view kLetters = "YymdbHIMSp";

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
      return put(take_number(text, 1, 2), parts.hour) && parts.hour <= 23;
    case 'I':
      return put(take_number(text, 1, 2), parts.hour) && parts.hour >= 1 && parts.hour <= 12;
    case 'M':
      return put(take_number(text, 2, 2), parts.minute) && parts.minute <= 59;
    case 'S':
      if (!put(take_number(text, 2, 2), parts.second) || parts.second > 59) return false;
      parts.has_fraction = take_fraction(text);
      return true;
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

}  // namespace

Result<DateFormat> DateFormat::make(std::string_view pattern) {
  std::string found;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (pattern[at] != '%') continue;
    const std::string_view letter = pattern.substr(++at, 1);
    if (letter.empty() || kLetters.find(letter) == std::string_view::npos) {
      return no_format(pattern, fmt::format("\"%{}\" is none of %Y %y %m %b %d %H %I %M %S %p",
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
  DateFormat format{std::string(pattern)};
  format.has_hour_ = has('H') || has('I');
  return format;
}

std::optional<ReadMoment> DateFormat::read(std::string_view text) const {
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
  moment.is_on_the_hour = parts.minute == 0 && parts.second == 0 && !parts.has_fraction;
  return moment;
}

}  // namespace store
