#include "store/text/time/calendar_span.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <vector>

#include "store/types/code.h"
#include "store/types/quoted.h"

namespace store {
namespace {

constexpr std::size_t kMostTokens = 4;
constexpr std::string_view kBetween = " -/._'";

bool is_numeral(char c) { return c >= '0' && c <= '9'; }

bool is_latin(char c) { return ascii_upper(c) >= 'A' && ascii_upper(c) <= 'Z'; }

// Runs of digits and of letters, these in upper case; none where there is anything else but blanks
// and punctuation between them, or more than kMostTokens.
std::vector<std::string> tokens_of(std::string_view text) {
  std::vector<std::string> tokens;
  for (std::size_t at = 0; at < text.size();) {
    const bool has_digits = is_numeral(text[at]);
    if (!has_digits && !is_latin(text[at])) {
      if (kBetween.find(text[at]) == std::string_view::npos) return {};
      ++at;
      continue;
    }
    if (tokens.size() == kMostTokens) return {};
    std::string& token = tokens.emplace_back();
    for (; at < text.size() && (has_digits ? is_numeral(text[at]) : is_latin(text[at])); ++at) {
      token += ascii_upper(text[at]);
    }
  }
  return tokens;
}

// The number that `token` is; -1 where it is none, or is a long one.
int number_of(std::string_view token) {
  constexpr std::size_t kMostDigits = 6;
  if (token.empty() || token.size() > kMostDigits || !std::ranges::all_of(token, is_numeral)) {
    return -1;
  }
  int number = 0;
  for (const char c : token) number = number * 10 + (c - '0');
  return number;
}

bool is_year(std::string_view token) {
  const int year = number_of(token);
  return token.size() == 4 && year >= 1900 && year <= 2100;
}

bool is_month_word(std::string_view token) {
  constexpr std::array<std::string_view, 34> kWords = {
      "JAN",    "JANUARY",  "JANUARI", "FEB",      "FEBRUARY",  "FEBRUARI", "MAR",
      "MARCH",  "MRT",      "MAART",   "APR",      "APRIL",     "MAY",      "MEI",
      "JUN",    "JUNE",     "JUNI",    "JUL",      "JULY",      "JULI",     "AUG",
      "AUGUST", "AUGUSTUS", "SEP",     "SEPT",     "SEPTEMBER", "OCT",      "OCTOBER",
      "OKT",    "OKTOBER",  "NOV",     "NOVEMBER", "DEC",       "DECEMBER"};
  return std::ranges::find(kWords, token) != kWords.end();
}

// A kind of span: the words for it, and the greatest number of one in a year.
struct Kind {
  std::array<std::string_view, 4> words;
  int least;
  int most;
  std::string_view name;
};
constexpr std::array<Kind, 6> kKinds{{
    {.words = {"M", "MM", "MONTH", "MAAND"}, .least = 1, .most = 12, .name = "a month"},
    {.words = {"Q", "QTR", "QUARTER", "KWARTAAL"}, .least = 1, .most = 4, .name = "a quarter"},
    // In Dutch tables a quarter, in German ones a week.
    {.words = {"KW"}, .least = 1, .most = 4, .name = "a quarter or a week"},
    {.words = {"W", "WK", "WEEK", "KW"}, .least = 1, .most = 53, .name = "a week"},
    {.words = {"H", "HJ", "HALF", "S"}, .least = 1, .most = 2, .name = "half a year"},
    {.words = {"JJ", "Y", "JAAR", "YEAR"}, .least = 0, .most = 0, .name = "a year"},
}};

// What stands beside a year.
std::optional<std::string_view> span_in_year(const std::vector<std::string>& rest) {
  if (rest.empty()) return "a year";
  if (rest.size() == 1) {
    const int number = number_of(rest[0]);
    const bool is_number = rest[0].size() <= 2 && number >= 1 && number <= 12;
    if (is_number || is_month_word(rest[0])) return "a month";
    return std::nullopt;
  }
  if (rest.size() != 2) return std::nullopt;
  // "MM04", "1 kwartaal"
  const bool is_number_first = is_numeral(rest[0].front());
  const int number = number_of(rest[is_number_first ? 0 : 1]);
  const std::string& word = rest[is_number_first ? 1 : 0];
  for (const Kind& kind : kKinds) {
    const bool fits = number >= kind.least && number <= kind.most;
    if (fits && std::ranges::find(kind.words, word) != kind.words.end()) return kind.name;
  }
  return std::nullopt;
}

// "201304", unless it may be a day of three numbers: the 4th of a month that there is.
std::optional<std::string_view> span_of_six(std::string_view digits) {
  const int number = number_of(digits);
  const int month = number % 100;
  if (!is_year(digits.substr(0, 4)) || month < 1 || month > 12) return std::nullopt;
  const auto is_day = [](int y, int m, int d) {
    return std::chrono::year_month_day{std::chrono::year{2000 + y},
                                       std::chrono::month{static_cast<unsigned>(m)},
                                       std::chrono::day{static_cast<unsigned>(d)}}
        .ok();
  };
  const int first = number / 10'000;
  const int second = number / 100 % 100;
  const bool may_be_day =
      is_day(first, second, month) || is_day(month, second, first) || is_day(month, first, second);
  return may_be_day ? std::nullopt : std::optional<std::string_view>("a month");
}

std::string_view without_spaces(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// "08:30"; nothing for anything else.
std::optional<int> minutes_of(std::string_view text) {
  const std::size_t colon = std::min(text.find(':'), text.size());
  const int hour = number_of(text.substr(0, colon));
  const int minute = number_of(text.substr(std::min(colon + 1, text.size())));
  if (text.size() != colon + 3 || hour < 0 || hour > 24 || minute < 0 || minute > 59) {
    return std::nullopt;
  }
  return hour * 60 + minute;
}

}  // namespace

std::optional<std::string_view> calendar_span(std::string_view text) {
  std::vector<std::string> tokens = tokens_of(text);
  if (tokens.size() == 1 && tokens[0].size() == 6 && is_numeral(tokens[0][0])) {
    return span_of_six(tokens[0]);
  }
  if (tokens.size() == 2 && is_year(tokens[0]) && is_year(tokens[1])) {
    const bool is_next = number_of(tokens[1]) == number_of(tokens[0]) + 1;
    return is_next ? std::optional<std::string_view>("two years") : std::nullopt;
  }
  const auto year = std::ranges::find_if(tokens, is_year);
  if (year == tokens.end()) return std::nullopt;
  tokens.erase(year);
  constexpr std::array<std::string_view, 5> kOrdinals = {"E", "ST", "ND", "RD", "TH"};
  std::erase_if(tokens, [&](const std::string& token) {
    return std::ranges::find(kOrdinals, token) != kOrdinals.end();
  });
  return span_in_year(tokens);
}

std::optional<ClockSpan> clock_span(std::string_view text) {
  const std::size_t dash = text.rfind('-');
  if (dash == std::string_view::npos) return std::nullopt;
  std::string_view begin = without_spaces(text.substr(0, dash));
  begin.remove_prefix(begin.find_last_not_of("0123456789:") + 1);  // From npos: 0.
  const auto from = minutes_of(begin);
  const auto to = minutes_of(without_spaces(text.substr(dash + 1)));
  if (!from || !to) return std::nullopt;
  return ClockSpan{.begin = *from, .end = *to};
}

bool is_hour_span(std::string_view text) {
  const auto is_time = [](std::string_view part) {
    part = without_spaces(part);
    const int hour = number_of(part.substr(0, part.find(':')));
    return part.size() <= 5 && hour >= 0 && hour <= 24;
  };
  const std::size_t dash = text.find('-');
  return dash != std::string_view::npos && is_time(text.substr(0, dash)) &&
         is_time(text.substr(dash + 1));
}

std::string span_reason(std::string_view text, std::string_view span) {
  return quoted(text) + " is " + std::string(span) + ": Straal needs dates and hours";
}

}  // namespace store
