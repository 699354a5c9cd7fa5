#include "store/ingest/datapoint_parser.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <limits>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "store/text/number_marks.h"
#include "store/text/position_text.h"
#include "store/text/time/calendar_span.h"
#include "store/text/toml_text.h"
#include "store/types/quoted.h"
#include "store/types/short_text.h"

namespace store {
namespace {

constexpr std::uint64_t kMaxHour = 23;
constexpr auto kMaxActivity = std::uint64_t{std::numeric_limits<std::int64_t>::max()};
constexpr auto kMaxHits = std::uint64_t{std::numeric_limits<Hits>::max()};

std::uint64_t long_number(std::string_view text) {
  std::uint64_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  return error == std::errc{} && stop == end ? number : kNoNumber;
}

// Nothing but digits, and not above `max`, which is below kNoNumber; else kNoNumber.
inline std::uint64_t whole_number(std::string_view text, std::uint64_t max) {
  const bool is_short = !text.empty() && text.size() <= kShortText;
  const std::uint64_t number = is_short ? short_number(text) : long_number(text);
  return number <= max ? number : kNoNumber;
}

std::string not_a_number(std::string_view text, std::uint64_t max) {
  return fmt::format("{} is not a whole number from 0 to {}", quoted(text), max);
}

// "45" or what comes to it: "45.0".
std::uint64_t meant_number(std::string_view text, std::uint64_t max, const NumberMarks& marks) {
  const std::uint64_t number = whole_number(text, max);
  if (number != kNoNumber) return number;
  const std::optional<std::string> digits = without_marks(text, marks);
  return digits ? whole_number(*digits, max) : kNoNumber;
}

// "8", "08:00", "8.0"
std::uint64_t meant_hour(std::string_view text, std::uint64_t max) {
  if (const std::size_t colon = text.find(':'); colon != std::string_view::npos) {
    const std::string_view rest = text.substr(colon);
    if (rest != ":00" && rest != ":00:00") return kNoNumber;
    text = text.substr(0, colon);
  }
  return meant_number(text, max, {});
}

// Three letters or more are the name of something.
bool is_word(std::string_view text) {
  return std::ranges::count_if(
             text, [](char c) { return ascii_upper(c) >= 'A' && ascii_upper(c) <= 'Z'; }) > 2;
}

// A time of day that no plan said how to read.
std::string reason_against_hour(std::string_view text, const ReadingPlan& plan,
                                const std::string& header) {
  const std::string way =
      fmt::format("a plan can say how it is written, hour = {{column = {}, format = \"{}\"}}",
                  toml_text(header), is_hour_span(text) ? "%H:%M-%H:%M" : "%H:%M");
  if (plan.hour_format) {
    return is_hour_span(text)
               ? span_reason(text, "a span that is no hour of the day")
               : fmt::format("{} is not a time as {}", quoted(text), plan.hour_format->pattern());
  }
  if (is_hour_span(text))
    return span_reason(text, "a span of hours") + ". If each is an hour long, " + way;
  const bool is_time = text.find(':') != std::string_view::npos && !header.empty();
  return fmt::format("{} is not an hour from {}{}", quoted(text),
                     plan.hours == HourCount::kFrom1 ? "1 to 24" : "0 to 23",
                     is_time ? ": " + way : "");
}

std::string header_at(const CsvHeader& header, DatapointColumn column) {
  const std::size_t at = header.positions[column];
  return at == CsvHeader::kAbsent ? std::string{} : printable(header.headers[at], 100);
}

}  // namespace

std::array<CsvColumn, 11> datapoint_columns(const ReadingPlan& plan) {
  std::array<CsvColumn, 11> columns{};
  std::ranges::copy(kDatapointColumns, columns.begin());
  columns[kLatitude] = {.name = "latitude", .required = false};
  columns[kLongitude] = {.name = "longitude", .required = false};
  columns[kPoint] = {.name = "point", .required = false};
  columns[kPlaceName] = {.name = "place", .required = false};
  for (CsvColumn& column : columns) column.required = column.required && !plan.gives(column.name);
  return columns;
}

DatapointParser::DatapointParser(const CsvHeader& header, DeltaKind delta_kind,
                                 const ReadingPlan& plan)
    : delta_kind_{delta_kind},
      has_hour_{header.positions[kHour] != CsvHeader::kAbsent || plan.gives("hour")},
      plan_{plan},
      moments_{plan.date_format, plan.time_zone, plan.hours},
      hour_header_{header_at(header, kHour)},
      sbi_header_{header_at(header, kSbi)},
      is_canonical_{!plan.changes_rows()} {
  const auto is_absent = [&](DatapointColumn column) {
    return header.positions[column] == CsvHeader::kAbsent &&
           !plan.gives(kDatapointColumns[column].name);
  };
  if (is_absent(kIdActivity)) constants_.push_back({.column = kIdActivity, .text = "0"});
  if (is_absent(kSbi)) {
    constants_.push_back({.column = kSbi, .text = std::string(SbiCode::undivided().text())});
  }
  for (const ConstantColumn& constant : plan.constants) {
    const auto* const found = std::ranges::find(kDatapointColumns, constant.name, &CsvColumn::name);
    const auto column = static_cast<DatapointColumn>(found - kDatapointColumns.begin());
    constants_.push_back({.column = column, .text = constant.text});
  }
}

void DatapointParser::complete(DatapointFields& fields) const {
  for (const Constant& constant : constants_) fields[constant.column] = constant.text;
}

// Puts the date that `text` is into last_date_; false where it is none.
bool DatapointParser::read_date(std::string_view text) {
  if (text.size() == last_date_text_.size() &&
      std::memcmp(text.data(), last_date_text_.data(), last_date_text_.size()) == 0) {
    return true;
  }
  const std::optional<Date> date = parse_date(text);
  if (!date) return false;
  last_date_ = *date;
  assert(text.size() == last_date_text_.size());
  std::ranges::copy(text, last_date_text_.begin());
  return true;
}

// A date as the plan has it, or else in ISO 8601 with or without a time.
tl::expected<Moment, std::string> DatapointParser::read_moment(std::string_view text) {
  std::string with_dashes;  // GDAL writes 2013/04/30, which can be no other day.
  if (!plan_.date_format && text.size() >= last_date_text_.size() && text[4] == '/' &&
      text[7] == '/') {
    with_dashes = text;
    with_dashes[4] = with_dashes[7] = '-';
    text = with_dashes;
  }
  if (plan_.date_format || !read_date(text)) return moments_.read(text);
  const ReadMoment moment{.date = last_date_, .hour = {}};
  return Moment{.written = moment, .told = moment};
}

// 24 is the end of a day where the plan says that hours are 0 to 23. Nothing for what is no hour.
std::optional<RowHour> DatapointParser::read_hour(std::string_view text) const {
  constexpr std::uint64_t kEndOfDay = 24;
  std::uint64_t hour = kNoNumber;
  if (!plan_.hour_format) {
    hour = meant_hour(text, kEndOfDay);
  } else if (const auto moment = plan_.hour_format->read(text)) {
    hour = *moment->hour;
    if (plan_.hours == HourCount::kFrom1 && !moment->is_on_the_hour()) return std::nullopt;
  }
  if (hour == kNoNumber || (hour == kEndOfDay && plan_.hours == HourCount::kUnsaid)) {
    return std::nullopt;
  }
  const std::uint64_t first = plan_.hours == HourCount::kFrom1 ? 1 : 0;
  if (hour < first) return std::nullopt;
  return RowHour{.hour = static_cast<std::uint8_t>(hour - first), .text = text};
}

std::string DatapointParser::reason_of(DatapointColumn column, std::string_view text) const {
  switch (column) {
    case kHour:
      return reason_against_hour(text, plan_, hour_header_);
    case kIdActivity:
      return not_a_number(text, kMaxActivity);
    case kPostcode:
      return Postcode::parse(text).error().detail;
    case kSbi:
      return fmt::format("{}{}", SbiCode::parse(text).error().detail,
                         sbi_header_.empty() || !is_word(text)
                             ? ""
                             : fmt::format(": a plan can take texts, sbi = {{text = {}}}",
                                           toml_text(sbi_header_)));
    case kLatitude:
    case kLongitude:
    case kPoint:
    case kPlaceName:
      return quoted(text) + " is not a position";
    case kDate:  // Whoever reads it says why.
    case kHits:
    case kDelta:
      break;
  }
  const bool may_be_unknown = column == kHits && (text.empty() || says_nothing(text));
  return not_a_number(text, kMaxHits) +
         (may_be_unknown ? fmt::format(": a plan can say that it is not known, unknown = [{}]",
                                       toml_text(text))
                         : "");
}

bool DatapointParser::is_unknown(std::string_view text) const {
  return std::ranges::find(plan_.unknown, text) != plan_.unknown.end();
}

// Reads what stands beside date and hour, each number by `number_of`; the date is last_date_.
template <typename NumberOf>
tl::expected<Datapoint, DatapointColumn> DatapointParser::read_rest(const DatapointFields& fields,
                                                                    std::uint64_t hour,
                                                                    NumberOf number_of) const {
  const auto refuse = [](DatapointColumn column) {
    return tl::unexpected<DatapointColumn>(column);
  };
  const auto id_activity = number_of(fields[kIdActivity], kMaxActivity);
  if (id_activity == kNoNumber) return refuse(kIdActivity);
  const Result<Postcode> postcode = Postcode::parse(fields[kPostcode]);
  if (!postcode) return refuse(kPostcode);
  const auto hits = number_of(fields[kHits], kMaxHits);
  if (hits == kNoNumber) return refuse(kHits);
  const bool given = delta_kind_ == DeltaKind::kGiven;
  const auto delta = given ? number_of(fields[kDelta], kMaxHits) : 0;
  if (delta == kNoNumber) return refuse(kDelta);
  const Result<SbiCode> sbi = SbiCode::parse(fields[kSbi]);
  if (!sbi) return refuse(kSbi);
  return Datapoint{.date = last_date_,
                   .hour = static_cast<std::uint8_t>(hour),
                   .id_activity = static_cast<std::int64_t>(id_activity),
                   .postcode = *postcode,
                   .hits = static_cast<Hits>(hits),
                   .delta = static_cast<Hits>(delta),
                   .sbi = *sbi};
}

std::optional<Datapoint> DatapointParser::parse(const DatapointFields& fields) {
  if (!is_canonical_) return std::nullopt;
  if (constants_.empty()) return parse_complete(fields);
  DatapointFields completed = fields;
  complete(completed);
  return parse_complete(completed);
}

std::optional<Datapoint> DatapointParser::parse_complete(const DatapointFields& fields) {
  if (!has_hour_ || !read_date(fields[kDate])) return std::nullopt;
  const auto hour = whole_number(fields[kHour], kMaxHour);
  if (hour == kNoNumber) return std::nullopt;
  const auto datapoint = read_rest(fields, hour, [](std::string_view text, std::uint64_t max) {
    return whole_number(text, max);
  });
  return datapoint ? std::optional(*datapoint) : std::nullopt;
}

tl::expected<std::optional<Datapoint>, UnreadField> DatapointParser::parse_as_meant(
    DatapointFields fields) {
  if (const auto datapoint = parse(fields)) return datapoint;
  complete(fields);
  const auto refuse = [](DatapointColumn column, std::string reason) {
    return tl::unexpected<UnreadField>({.column = column, .reason = std::move(reason)});
  };
  const auto unreadable = [&](DatapointColumn column) {
    return refuse(column, reason_of(column, fields[column]));
  };
  const auto moment = read_moment(fields[kDate]);
  if (!moment) return refuse(kDate, moment.error());
  std::optional<RowHour> row_hour;
  if (has_hour_) {
    row_hour = read_hour(fields[kHour]);
    if (!row_hour) return unreadable(kHour);
  }
  const auto at = moments_.date_and_hour(fields[kDate], *moment, row_hour);
  if (!at) return refuse(kDate, at.error());
  met_other_times_ = met_other_times_ || !moment->told.is_midnight();
  last_date_ = at->date;
  if (plan_.date_format || fields[kDate].size() != last_date_text_.size()) last_date_text_ = {};
  if (is_unknown(fields[kHits])) return std::nullopt;
  fields[kPostcode] = meant_code(fields[kPostcode]);
  const auto datapoint = read_rest(fields, at->hour, [&](std::string_view text, std::uint64_t max) {
    return meant_number(text, max, plan_.marks);
  });
  if (datapoint) return *datapoint;
  return unreadable(datapoint.error());
}

}  // namespace store
