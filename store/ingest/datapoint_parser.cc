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

std::string not_a_date(std::string_view text) {
  std::string shape{text.substr(0, 11)};
  std::ranges::replace_if(
      shape, [](char c) { return c >= '0' && c <= '9'; }, '0');
  if (shape == "0000-00-00") return quoted(text) + " is not on the calendar";
  return quoted(text) + " is not a date such as \"2013-01-31\"";
}

std::string not_a_number(std::string_view text, std::uint64_t max) {
  return fmt::format("{} is not a whole number from 0 to {}", quoted(text), max);
}

// `text` without its marks of thousands, which stand before groups of three digits; nothing where
// they do not.
std::optional<std::string> without_thousands(std::string_view text, char mark) {
  std::string digits;
  bool is_first = true;
  while (true) {
    const std::size_t end = std::min(text.find(mark), text.size());
    const std::string_view group = text.substr(0, end);
    if (is_first ? group.empty() || group.size() > 3 : group.size() != 3) return std::nullopt;
    digits += group;
    if (end == text.size()) return digits;
    text.remove_prefix(end + 1);
    is_first = false;
  }
}

// "45" or, as programs write whole numbers that they hold as others, "45.0".
std::uint64_t meant_number(std::string_view text, std::uint64_t max, const NumberMarks& marks) {
  const std::size_t point = text.find(marks.decimal);
  if (point != std::string_view::npos) {
    const std::string_view fraction = text.substr(point + 1);
    if (fraction.empty() || fraction.find_first_not_of('0') != std::string_view::npos) {
      return kNoNumber;
    }
  }
  const std::string_view whole = text.substr(0, point);
  if (marks.thousands == '\0' || whole.find(marks.thousands) == std::string_view::npos) {
    return whole_number(whole, max);
  }
  const auto digits = without_thousands(whole, marks.thousands);
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

const DateFormat& iso_with_time(std::size_t size, char between) {
  static const std::array<DateFormat, 4> kFormats = {
      DateFormat::make("%Y-%m-%dT%H:%M").value(), DateFormat::make("%Y-%m-%d %H:%M").value(),
      DateFormat::make("%Y-%m-%dT%H:%M:%S").value(), DateFormat::make("%Y-%m-%d %H:%M:%S").value()};
  constexpr std::size_t kWithoutSeconds = 16;
  return kFormats.at((size > kWithoutSeconds ? 2U : 0U) + (between == ' ' ? 1U : 0U));
}

std::string reason_of(DatapointColumn column, std::string_view text, const ReadingPlan& plan) {
  switch (column) {
    case kDate:
      if (!plan.date_format) return not_a_date(text);
      return fmt::format("{} is not a date as {}", quoted(text), plan.date_format->pattern());
    case kHour:
      return fmt::format("{} is not an hour from {}", quoted(text),
                         plan.hours_from_1 ? "1 to 24" : "0 to 23");
    case kIdActivity:
      return not_a_number(text, kMaxActivity);
    case kPostcode:
      return Postcode::parse(text).error().detail;
    case kSbi:
      return SbiCode::parse(text).error().detail;
    case kHits:
    case kDelta:
      break;
  }
  return not_a_number(text, kMaxHits);
}

}  // namespace

std::array<CsvColumn, 7> datapoint_columns(const ReadingPlan& plan) {
  std::array<CsvColumn, 7> columns = kDatapointColumns;
  for (const ConstantColumn& constant : plan.constants) {
    const auto found = std::ranges::find(columns, constant.name, &CsvColumn::name);
    if (found != columns.end()) found->required = false;
  }
  return columns;
}

DatapointParser::DatapointParser(const CsvHeader& header, DeltaKind delta_kind,
                                 const ReadingPlan& plan)
    : delta_kind_{delta_kind},
      has_hour_{header.positions[kHour] != CsvHeader::kAbsent},
      plan_{plan},
      is_canonical_{!plan.changes_rows()} {
  const auto is_absent = [&header](DatapointColumn column) {
    return header.positions[column] == CsvHeader::kAbsent;
  };
  if (is_absent(kIdActivity)) constants_.push_back({.column = kIdActivity, .text = "0"});
  if (is_absent(kSbi)) {
    constants_.push_back({.column = kSbi, .text = std::string(SbiCode::undivided().text())});
  }
  for (const ConstantColumn& constant : plan.constants) {
    const auto* const found = std::ranges::find(kDatapointColumns, constant.name, &CsvColumn::name);
    const auto column = static_cast<DatapointColumn>(found - kDatapointColumns.begin());
    constants_.push_back({.column = column, .text = constant.text});
    has_hour_ = has_hour_ || column == kHour;
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
std::optional<ReadMoment> DatapointParser::read_moment(std::string_view text) {
  if (plan_.date_format) return plan_.date_format->read(text);
  std::string with_dashes;  // GDAL writes 2013/04/30, which can be no other day.
  if (text.size() >= last_date_text_.size() && text[4] == '/' && text[7] == '/') {
    with_dashes = text;
    with_dashes[4] = with_dashes[7] = '-';
    text = with_dashes;
  }
  if (text.size() > last_date_text_.size()) {
    return iso_with_time(text.size(), text[last_date_text_.size()]).read(text);
  }
  if (!read_date(text)) return std::nullopt;
  return ReadMoment{.date = last_date_, .hour = {}};
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
    return refuse(column, reason_of(column, fields[column], plan_));
  };
  const std::optional<ReadMoment> moment = read_moment(fields[kDate]);
  if (!moment) return unreadable(kDate);
  std::uint64_t hour = moment->hour.value_or(0);
  if (has_hour_) {
    const std::uint64_t first = plan_.hours_from_1 ? 1 : 0;
    hour = meant_hour(fields[kHour], kMaxHour + first);
    if (hour == kNoNumber || hour < first) return unreadable(kHour);
    hour -= first;
    const bool is_midnight = moment->hour == 0 && moment->is_on_the_hour;
    if (moment->hour && !is_midnight && *moment->hour != hour) {
      return refuse(kDate, fmt::format("{} is at another hour than its row, {}",
                                       quoted(fields[kDate]), quoted(fields[kHour])));
    }
  } else if (!moment->hour) {
    return refuse(kDate, quoted(fields[kDate]) + " has no hour, and there is no column \"hour\"");
  }
  last_date_ = moment->date;
  if (plan_.date_format || fields[kDate].size() != last_date_text_.size()) last_date_text_ = {};
  if (is_unknown(fields[kHits])) return std::nullopt;
  const auto datapoint = read_rest(fields, hour, [&](std::string_view text, std::uint64_t max) {
    return meant_number(text, max, plan_.marks);
  });
  if (datapoint) return *datapoint;
  return unreadable(datapoint.error());
}

}  // namespace store
