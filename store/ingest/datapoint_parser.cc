#include "store/ingest/datapoint_parser.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <limits>
#include <optional>

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

}  // namespace

tl::expected<Datapoint, DatapointColumn> DatapointParser::parse(const DatapointFields& fields) {
  const auto refuse = [](DatapointColumn column) {
    return tl::unexpected<DatapointColumn>(column);
  };
  const std::string_view date_text = fields[kDate];
  if (date_text.size() != last_date_text_.size() ||
      std::memcmp(date_text.data(), last_date_text_.data(), last_date_text_.size()) != 0) {
    const std::optional<Date> date = parse_date(date_text);
    if (!date) return refuse(kDate);
    last_date_ = *date;
    assert(date_text.size() == last_date_text_.size());
    std::ranges::copy(date_text, last_date_text_.begin());
  }
  const auto hour = whole_number(fields[kHour], kMaxHour);
  if (hour == kNoNumber) return refuse(kHour);
  const auto id_activity = whole_number(fields[kIdActivity], kMaxActivity);
  if (id_activity == kNoNumber) return refuse(kIdActivity);
  const Result<Postcode> postcode = Postcode::parse(fields[kPostcode]);
  if (!postcode) return refuse(kPostcode);
  const auto hits = whole_number(fields[kHits], kMaxHits);
  if (hits == kNoNumber) return refuse(kHits);
  const bool given = delta_kind_ == DeltaKind::kGiven;
  const auto delta = given ? whole_number(fields[kDelta], kMaxHits) : 0;
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

std::string DatapointParser::reason(DatapointColumn column, std::string_view text) {
  switch (column) {
    case kDate:
      return not_a_date(text);
    case kHour:
      return quoted(text) + " is not an hour from 0 to 23";
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

}  // namespace store
