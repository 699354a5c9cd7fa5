#include "store/ingest/look/hours.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "store/text/time/calendar_span.h"
#include "store/text/toml_text.h"
#include "store/types/quoted.h"

namespace store {
namespace {

constexpr std::string_view kAllNumerals = "0123456789";

const std::vector<DateFormat>& known_times() {
  static const std::vector<DateFormat> kFormats = [] {
    std::vector<DateFormat> formats;
    for (const std::string_view pattern :
         {"%H:%M",       "%H:%M:%S",    "%I:%M %p",      "%I:%M:%S %p",   "%I:%M%p",
          "%I %p",       "%I%p",        "%Hh%M",         "%Hh",           "%H.%M",
          "%H%M",        "%H:%M-%H:%M", "%H:%M - %H:%M", "%H-%H",         "%H - %H",
          "%H.%M-%H.%M", "%Hh-%Hh",     "%I %p-%I %p",   "%I %p - %I %p", "%I:%M %p - %I:%M %p"}) {
      formats.push_back(DateFormat::make_time(pattern).value());
    }
    return formats;
  }();
  return kFormats;
}

std::vector<DateFormat> time_formats_of(std::span<const std::string> texts) {
  std::vector<DateFormat> formats;
  if (texts.empty()) return formats;
  for (const DateFormat& format : known_times()) {
    const bool fits = std::ranges::all_of(
        texts, [&format](const std::string& text) { return format.read(text).has_value(); });
    if (fits) formats.push_back(format);
  }
  return formats;
}

bool is_bare_number(std::string_view text) {
  if (text.ends_with(".0")) text.remove_suffix(2);
  return !text.empty() && text.find_first_not_of(kAllNumerals) == std::string_view::npos;
}

// "8", "08:00", "08:00:00", "8.0"; nothing where it is no whole hour.
std::optional<int> whole_hour(std::string_view text) {
  for (const std::string_view end : {":00:00", ":00", ".0"}) {
    if (!text.ends_with(end)) continue;
    text.remove_suffix(end.size());
    break;
  }
  if (!is_bare_number(text) || text.size() > 2) return std::nullopt;
  const int hour = text.size() == 2 ? (text[0] - '0') * 10 + (text[1] - '0') : text[0] - '0';
  return hour <= 24 ? std::optional(hour) : std::nullopt;
}

std::string column_line(std::string_view header, const DateFormat& format) {
  return fmt::format("hour = {{column = {}, format = \"{}\"}}", toml_text(header),
                     format.pattern());
}

std::string clock_of(const ReadMoment& moment) {
  return fmt::format("{:02}:{:02}", moment.time_of_day / std::chrono::hours{1},
                     moment.time_of_day % std::chrono::hours{1} / std::chrono::minutes{1});
}

std::string reading_of(const DateFormat& format, const std::string& text) {
  const std::string time = clock_of(*format.read(text));
  return format.is_span() ? fmt::format("{} is the hour from {}", quoted(text), time)
                          : fmt::format("{} is {}", quoted(text), time);
}

// A word of `header`, or a part of one, is among `words`.
template <std::size_t N>
bool has_word(std::string_view header, const std::array<std::string_view, N>& words) {
  const std::string name = plain_name(header);
  return std::ranges::any_of(
      words, [&name](std::string_view word) { return name.find(word) != std::string::npos; });
}

// From which number whole hours count.
LookedHours look_at_numbers(const ColumnTexts& hours, HourNames names) {
  std::set<int> found;
  for (const std::string& text : hours.texts) found.insert(*whole_hour(text));
  const bool has_clock = std::ranges::any_of(
      hours.texts, [](const std::string& text) { return text.find(':') != std::string::npos; });
  const PlanReading from_0{.means = "from midnight on, 0 to 23", .line = "hours = \"0-23\""};
  const PlanReading from_1{.means = "the first hour is 1", .line = "hours = \"1-24\""};
  LookedHours look;
  if (found.contains(24) && found.contains(0)) {
    look.plan.push_back(from_0.line);  // 24 is the end of a day.
  } else if (found.contains(24) && !has_clock) {
    look.plan.push_back(from_1.line);
  } else if (found.contains(24)) {
    const auto other = std::ranges::find_if(
        hours.texts, [](const std::string& text) { return *whole_hour(text) != 24; });
    const std::string shown = other == hours.texts.end() ? hours.texts.front() : *other;
    look.question = {.about = fmt::format("\"24:00\" in the column {}, in which no hour is 0",
                                          quoted(hours.header)),
                     .readings = {{.means = fmt::format("the next day's hour 0, and {} is hour {}",
                                                        quoted(shown), *whole_hour(shown) % 24),
                                   .line = from_0.line},
                                  {.means = fmt::format("the last hour, and {} is hour {}",
                                                        quoted(shown), *whole_hour(shown) - 1),
                                   .line = from_1.line}}};
  } else if (!found.contains(0) && names != HourNames::kContract) {
    constexpr std::array<std::string_view, 5> kBegin = {"start", "begin", "from", "van", "debut"};
    constexpr std::array<std::string_view, 3> kEnd = {"end", "einde", "until"};
    if (has_word(hours.header, kBegin)) return look;
    if (has_word(hours.header, kEnd)) {
      look.plan.push_back(from_1.line);
      return look;
    }
    look.question = {.about = fmt::format("the hours in the column {}, of which none is 0 or 24",
                                          quoted(hours.header)),
                     .readings = {from_0, from_1}};
  }
  return look;
}

}  // namespace

LookedHours look_at_hours(const ColumnTexts& hours, HourNames names) {
  if (hours.texts.empty()) return {};
  if (std::ranges::all_of(hours.texts,
                          [](const std::string& text) { return whole_hour(text).has_value(); })) {
    return look_at_numbers(hours, names);
  }
  LookedHours look;
  const std::vector<DateFormat> formats = time_formats_of(hours.texts);
  if (formats.empty()) {
    const auto span = std::ranges::find_if(hours.texts, is_hour_span);
    const auto odd = std::ranges::find_if(hours.texts, [](const std::string& text) {
      return !whole_hour(text) && time_formats_of(std::span(&text, 1)).empty();
    });
    look.reason = span != hours.texts.end()
                      ? fmt::format("the column {} has no hours: {}", quoted(hours.header),
                                    span_reason(*span, "a span of hours"))
                      : fmt::format("the column {} has {}, which is no hour", quoted(hours.header),
                                    quoted(odd == hours.texts.end() ? hours.texts.front() : *odd));
    return look;
  }
  const DateFormat& format = formats.front();
  if (!std::ranges::all_of(hours.texts, is_bare_number)) {
    const bool has_24 = std::ranges::any_of(
        hours.texts, [&format](const std::string& text) { return format.read(text)->hour == 24; });
    if (has_24) look.plan.emplace_back("hours = \"0-23\"");  // Beside minutes it is midnight.
    look.column = column_line(hours.header, format);
    return look;
  }
  const auto longest = std::ranges::max_element(hours.texts, {}, &std::string::size);
  look.question = {
      .about = fmt::format("the numbers in the column {}", quoted(hours.header)),
      .readings = {
          {.means =
               reading_of(format, *longest) + ", and " +
               reading_of(format, *std::ranges::min_element(hours.texts, {}, &std::string::size)),
           .line = column_line(hours.header, format)},
          {.means = "minutes of the day, or anything else: no plan reads them so", .line = {}}}};
  return look;
}

std::vector<TimeColumn> find_time_columns(const TableSample& sample) {
  constexpr std::array<std::string_view, 8> kWords = {"time", "tijd",  "zeit", "hour",
                                                      "uur",  "heure", "hhmm", "hora"};
  std::vector<TimeColumn> columns;
  for (std::size_t at = 0; at < sample.headers.size(); ++at) {
    const std::vector<std::string>& texts = sample.texts(at);
    const std::vector<DateFormat> formats = time_formats_of(texts);
    if (formats.empty()) continue;
    const std::string& header = sample.headers[at];
    const bool is_named_so = has_word(header, kWords) || plain_name(header).ends_with("tm");
    const bool are_numbers = std::ranges::all_of(texts, is_bare_number);
    if (are_numbers && !is_named_so) continue;
    const auto longest = std::ranges::max_element(texts, {}, &std::string::size);
    columns.push_back({.at = at,
                       .is_named_so = is_named_so,
                       .is_sure = !are_numbers,
                       .reading = {.means = reading_of(formats.front(), *longest),
                                   .line = column_line(header, formats.front())}});
  }
  return columns;
}

}  // namespace store
