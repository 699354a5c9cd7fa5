#include "store/ingest/look_at_hits.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "store/text/number_marks.h"
#include "store/text/toml_text.h"
#include "store/types/code.h"
#include "store/types/quoted.h"

namespace store {
namespace {

constexpr std::string_view kDigits = "0123456789";

// The ways in which whole numbers are written, the plainest first.
constexpr std::array<NumberMarks, 7> kMarks{{
    {.decimal = '.', .thousands = '\0', .are_said = true},
    {.decimal = '.', .thousands = ',', .are_said = true},
    {.decimal = ',', .thousands = '\0', .are_said = true},
    {.decimal = ',', .thousands = '.', .are_said = true},
    {.decimal = '.', .thousands = '\'', .are_said = true},
    {.decimal = '.', .thousands = ' ', .are_said = true},
    {.decimal = ',', .thousands = ' ', .are_said = true},
}};

// What says everywhere that a number is not known.
constexpr std::array<std::string_view, 11> kUnknownWords = {
    "-", "--", ".", "..", "*", "na", "n/a", "nan", "null", "none", "#n/a"};

std::string plain_lower(std::string_view text) {
  std::string lower{text};
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lower;
}

// "Community_Area" is "community", "area".
std::vector<std::string> words_of(std::string_view header) {
  std::vector<std::string> words(1);
  for (const char c : plain_lower(header)) {
    if (is_ascii_letter_or_digit(c)) {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  return words;
}

// What numbers are called that count nothing.
bool is_word_of_ids(const std::string& word) {
  constexpr std::array<std::string_view, 44> kWords = {
      "time",   "date",      "dat",      "datum",    "tijd",  "zeit",       "key",      "code",
      "zip",    "zipcode",   "postal",   "ward",     "beat",  "district",   "area",     "year",
      "month",  "day",       "hour",     "minute",   "block", "precinct",   "number",   "nr",
      "no",     "x",         "y",        "coord",    "iucr",  "coordinate", "phone",    "bbl",
      "bin",    "council",   "tract",    "lat",      "lon",   "sector",     "latitude", "route",
      "sector", "longitude", "altitude", "elevation"};
  return word.ends_with("id") || std::ranges::find(kWords, word) != kWords.end();
}

bool is_numeric(std::string_view text) {
  return kDigits.find(text.front()) != std::string_view::npos &&
         text.find_first_not_of("0123456789.,' ") == std::string_view::npos;
}

// The digits without zeros in front; nothing where `text` is no whole number under these marks.
std::optional<std::string> digits_of(std::string_view text, const NumberMarks& marks) {
  std::optional<std::string> digits = without_marks(text, marks);
  if (!digits || digits->find_first_not_of(kDigits) != std::string::npos) return std::nullopt;
  digits->erase(0, std::min(digits->find_first_not_of('0'), digits->size() - 1));
  return digits;
}

// Of all texts; nothing where one is no whole number.
std::optional<std::vector<std::string>> digits_of_all(const std::vector<std::string>& texts,
                                                      const NumberMarks& marks) {
  std::vector<std::string> all;
  for (const std::string& text : texts) {
    std::optional<std::string> digits = digits_of(text, marks);
    if (!digits) return std::nullopt;
    all.push_back(*std::move(digits));
  }
  return all;
}

// The lines of a plan for these marks.
std::vector<std::string> lines_for(const NumberMarks& marks) {
  std::vector<std::string> lines;
  if (marks.thousands != '\0') lines.push_back(fmt::format("thousands = \"{}\"", marks.thousands));
  // A point before thousands says it.
  if (marks.decimal != '.' && marks.thousands != '.')
    lines.push_back(fmt::format("decimal = \"{}\"", marks.decimal));
  return lines;
}

// Whether a number among `texts` has a comma that can only be decimal, such as "52,37". A point
// shows nothing: codes have it, too.
bool show_decimal_comma(const std::vector<std::string>& texts) {
  return std::ranges::any_of(texts, [](std::string_view number) {
    if (number.starts_with('-')) number.remove_prefix(1);
    const std::size_t comma = std::min(number.find(','), number.size());
    const std::string_view fraction = number.substr(std::min(comma + 1, number.size()));
    const auto is_digits = [](std::string_view part) {
      return !part.empty() && part.find_first_not_of(kDigits) == std::string_view::npos;
    };
    return is_digits(number.substr(0, comma)) && is_digits(fraction) && fraction.size() != 3;
  });
}

struct HitsReading {
  NumberMarks marks;
  std::vector<std::string> numbers;
};

// The readings under which all texts are whole numbers, each with other numbers.
std::vector<HitsReading> readings_of(const std::vector<std::string>& texts,
                                     bool has_decimal_comma) {
  std::vector<HitsReading> readings;
  for (const NumberMarks& marks : kMarks) {
    if (has_decimal_comma && marks.decimal != ',') continue;
    auto numbers = digits_of_all(texts, marks);
    if (!numbers) continue;
    const bool is_known =
        std::ranges::find(readings, *numbers, &HitsReading::numbers) != readings.end();
    if (!is_known) readings.push_back({.marks = marks, .numbers = *std::move(numbers)});
  }
  return readings;
}

OpenQuestion question_about(const ColumnTexts& hits, const std::vector<std::string>& numbers,
                            const std::vector<HitsReading>& readings) {
  std::size_t at = 0;
  while (at + 1 < numbers.size() && readings[0].numbers[at] == readings[1].numbers[at]) ++at;
  OpenQuestion question{
      .about = fmt::format("{} in the column {}", quoted(numbers[at]), quoted(hits.header)),
      .readings = {}};
  for (const HitsReading& reading : readings) {
    std::string line;
    for (const std::string& one : lines_for(reading.marks))
      line += (line.empty() ? "" : "\n") + one;
    if (line.empty()) line = "decimal = \".\"";
    question.readings.push_back({.means = reading.numbers[at], .line = std::move(line)});
  }
  return question;
}

std::string toml_list(const std::vector<std::string>& texts) {
  std::string list;
  for (const std::string& text : texts) list += (list.empty() ? "" : ", ") + toml_text(text);
  return list;
}

}  // namespace

LookedHits look_at_hits(const HitsColumn& column) {
  LookedHits look;
  std::vector<std::string> numbers;
  std::vector<std::string> unknown;
  for (const std::string& text : column.hits.texts) {
    if (is_numeric(text)) {
      numbers.push_back(text);
    } else if (std::ranges::find(kUnknownWords, plain_lower(text)) != kUnknownWords.end()) {
      unknown.push_back(text);
    } else if (look.remarks.empty()) {  // "<5", "-3", "x"
      look.remarks.push_back(fmt::format("{} in the column {} is not a whole number", quoted(text),
                                         quoted(column.hits.header)));
    }
  }
  const std::vector<HitsReading> readings = readings_of(numbers, show_decimal_comma(column.others));
  if (readings.size() > 1) {
    look.question = question_about(column.hits, numbers, readings);
  } else if (readings.size() == 1) {
    look.plan = lines_for(readings.front().marks);
  } else {
    const auto odd = std::ranges::find_if(
        numbers, [](const std::string& text) { return !digits_of(text, kMarks.front()); });
    look.remarks.push_back(fmt::format(
        "the column {} is not all whole numbers, whichever marks it has: {}",
        quoted(column.hits.header), quoted(odd == numbers.end() ? numbers.front() : *odd)));
  }
  if (column.has_empty && !look.question) {
    unknown.emplace_back();
    look.question = {
        .about = fmt::format("an empty cell in the column {}", quoted(column.hits.header)),
        .readings = {{.means = "not known: its row is not taken",
                      .line = fmt::format("unknown = [{}]", toml_list(unknown))},
                     {.means = "0, or anything else: then the file must say it", .line = {}}}};
  } else if (!unknown.empty()) {
    look.plan.push_back(fmt::format("unknown = [{}]", toml_list(unknown)));
  }
  return look;
}

bool may_be_hits(const TableSample& sample, std::size_t column) {
  const std::vector<std::string>& texts = sample.texts(column);
  const bool are_numbers =
      !texts.empty() && std::ranges::all_of(texts, [](const std::string& text) {
        return std::ranges::any_of(kMarks, [&text](const NumberMarks& marks) {
          return digits_of(text, marks).has_value();
        });
      });
  return are_numbers && std::ranges::none_of(words_of(sample.headers[column]), is_word_of_ids);
}

}  // namespace store
