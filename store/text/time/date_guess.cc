#include "store/text/time/date_guess.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "store/text/time/calendar_span.h"
#include "store/types/code.h"
#include "store/types/quoted.h"

namespace store {
namespace {

constexpr std::array<std::string_view, 25> kDatePatterns = {
    "%Y-%m-%d", "%y-%m-%d", "%y/%m/%d", "%y.%m.%d", "%Y %b %d", "%d-%m-%Y", "%m-%d-%Y",
    "%d/%m/%Y", "%m/%d/%Y", "%Y/%m/%d", "%d.%m.%Y", "%Y%m%d",   "%d-%m-%y", "%m-%d-%y",
    "%m/%d/%y", "%d/%m/%y", "%d.%m.%y", "%d %b %Y", "%b %d %Y", "%d-%b-%Y", "%b %d, %Y",
    "%d-%b-%y", "%y%m%d",   "%d%m%Y",   "%d%m%y"};
constexpr std::array<std::string_view, 18> kTimePatterns = {"",
                                                            " %H:%M",
                                                            " %H:%M:%S",
                                                            "T%H:%M",
                                                            "T%H:%M:%S",
                                                            " %H:%M-%H:%M",
                                                            " %H:%M%z",
                                                            " %H:%M %z",
                                                            " %H:%M:%S%z",
                                                            " %H:%M:%S %z",
                                                            "T%H:%M%z",
                                                            "T%H:%M:%S%z",
                                                            " %I:%M:%S %p",
                                                            " %I:%M %p",
                                                            " %H",
                                                            " %I %p",
                                                            " %H:%M - %H:%M",
                                                            " %H-%H"};
constexpr std::array<std::string_view, 6> kUnbrokenPatterns = {
    "%Y%m%d%H", "%Y%m%d%H%M", "%Y%m%d%H%M%S", "%Y%m%dT%H%M%S", "%Y%m%dT%H%M%S%z", "%Y%m%dT%H%M%z"};

const std::vector<DateFormat>& known_formats() {
  static const std::vector<DateFormat> kFormats = [] {
    std::vector<DateFormat> formats;
    for (const std::string_view date : kDatePatterns) {
      for (const std::string_view time : kTimePatterns) {
        formats.push_back(DateFormat::make(fmt::format("{}{}", date, time)).value());
      }
    }
    for (const std::string_view pattern : kUnbrokenPatterns) {
      formats.push_back(DateFormat::make(pattern).value());
    }
    formats.push_back(DateFormat::make("unix").value());
    formats.push_back(DateFormat::make("unix-ms").value());
    return formats;
  }();
  return kFormats;
}

bool is_all_digits(std::string_view text) {
  return text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool fits(const DateFormat& format, std::string_view text) {
  if (format.is_count()) {
    const std::size_t digits = format.pattern() == "unix" ? 10 : 13;
    const std::string_view whole = text.substr(0, text.find('.'));
    if (whole.size() != digits || !is_all_digits(whole)) return false;
  }
  return format.read(text).has_value();
}

// What the texts of one column are instead of dates, or that they are dates; empty for anything
// else. A number alone may be anything.
std::string about(const ColumnTexts& column) {
  if (column.texts.empty() || std::ranges::any_of(column.texts, is_all_digits)) return {};
  const std::string& first = column.texts.front();
  const bool are_spans = std::ranges::all_of(
      column.texts, [](const std::string& text) { return calendar_span(text).has_value(); });
  if (are_spans) {
    return fmt::format("its column {} has no dates: {}", quoted(column.header),
                       span_reason(first, *calendar_span(first)));
  }
  if (date_formats_of(column.texts).empty()) return {};
  return fmt::format("its column {} has dates such as {}", quoted(column.header), quoted(first));
}

bool is_date(std::string_view header) {
  return std::ranges::equal(header, std::string_view("DATE"), {}, ascii_upper);
}

// The columns of a table under the separator that makes the most of its header.
std::vector<ColumnTexts> columns_of(std::span<const std::string> lines) {
  std::vector<ColumnTexts> best;
  for (const Separator separator :
       {Separator::kComma, Separator::kSemicolon, Separator::kTab, Separator::kSpaces}) {
    const auto headers = split_line(lines.front(), separator);
    if (!headers || headers->size() <= best.size()) continue;
    best.clear();
    for (const std::string& header : *headers) best.push_back({.header = header, .texts = {}});
    for (const std::string& line : lines.subspan(1)) {
      const auto texts = split_line(line, separator);
      if (!texts) continue;
      for (std::size_t i = 0; i < std::min(texts->size(), best.size()); ++i) {
        if (!(*texts)[i].empty()) best[i].texts.push_back((*texts)[i]);
      }
    }
  }
  return best;
}

}  // namespace

std::vector<DateFormat> date_formats_of(std::span<const std::string> texts) {
  std::vector<DateFormat> formats;
  if (texts.empty()) return formats;
  for (const DateFormat& format : known_formats()) {
    const bool fits_all = std::ranges::all_of(
        texts, [&format](const std::string& text) { return fits(format, text); });
    if (fits_all) formats.push_back(format);
  }
  return formats;
}

std::string instead_of_dates(std::span<const ColumnTexts> columns) {
  for (const ColumnTexts& column : columns) {
    std::string found = about(column);
    if (!found.empty()) return found;
  }
  return "none of its columns has dates";
}

std::string instead_of_dates(std::span<const std::string> lines, std::span<const CsvColumn> columns,
                             std::span<const ColumnName> names) {
  const bool is_asked = std::ranges::any_of(
      columns, [](const CsvColumn& column) { return column.name == "date" && column.required; });
  const bool is_named = std::ranges::find(names, "date", &ColumnName::name) != names.end();
  constexpr std::size_t kLeastLines = 2;  // The header alone shows nothing.
  if (!is_asked || is_named || lines.size() < kLeastLines) return {};
  const std::vector<ColumnTexts> found = columns_of(lines);
  if (found.size() < 2) return {};  // That is no table.
  if (std::ranges::any_of(found, is_date, &ColumnTexts::header)) return {};
  return instead_of_dates(found);
}

}  // namespace store
