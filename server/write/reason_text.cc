#include "server/write/reason_text.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include <fmt/format.h>

namespace server {
namespace {

constexpr std::size_t kMostNamed = 4;  // Dates, in one reason.

std::string baseline_text(const Reason& reason) {
  std::string words = "no date of its baseline can be taken: ";
  const std::size_t named = std::min(kMostNamed, reason.dates.size());
  for (std::size_t i = 0; i < named; ++i) {
    const LeftOutDate& one = reason.dates[i];
    fmt::format_to(std::back_inserter(words), "{}{} is {}", i == 0 ? "" : ", ",
                   store::to_iso(one.date), to_text(one));
  }
  if (reason.dates.size() > named) {
    fmt::format_to(std::back_inserter(words), ", and {} more", reason.dates.size() - named);
  }
  return words;
}

}  // namespace

std::string to_text(const LeftOutDate& left_out) {
  switch (left_out.code) {
    case ReasonCode::kAsked:
      return "asked itself";
    case ReasonCode::kWithout:
      return "left out by `without`";
    case ReasonCode::kHoliday:
      return left_out.holiday ? fmt::format("left out: {}", left_out.holiday->name_en) : "left out";
    default:
      return "not in the store";
  }
}

std::string to_text(const Reason& reason) {
  switch (reason.code) {
    case ReasonCode::kWeekBeforeNotStored:
      return fmt::format("the week before, {}, is not in the store", store::to_iso(*reason.date));
    case ReasonCode::kWeeksNotStored:
      return fmt::format("none of the {} weeks before it is in the store", *reason.weeks);
    case ReasonCode::kBaselineNotStored:
      return "no date of its baseline is in the store";
    case ReasonCode::kBaselineLeftOut:
      return baseline_text(reason);
    case ReasonCode::kTooLittleHistory:
      return "too few dates are stored to tell what is usual";
    case ReasonCode::kTooFewHits:
      return "too few hits to tell half or double the usual from chance";
    default:
      return "not in the store";
  }
}

void write_holiday(JsonWriter& json, const store::impact::Holiday& holiday) {
  json.begin_object().member("en", holiday.name_en).member("nl", holiday.name_nl).end_object();
}

void write_reason(JsonWriter& json, const LeftOutDate& left_out) {
  json.begin_object().member("code", name_of(left_out.code));
  if (left_out.holiday) {
    write_holiday(json.key("holiday"), *left_out.holiday);
  }
  json.end_object();
}

void write_reason(JsonWriter& json, const Reason& reason) {
  json.begin_object().member("code", name_of(reason.code));
  if (reason.weeks) json.member("weeks", std::uint64_t{*reason.weeks});
  if (reason.date) json.member("date", *reason.date);
  if (!reason.dates.empty()) {
    json.key("dates").begin_array();
    for (const LeftOutDate& one : reason.dates) {
      write_reason(json.begin_object().member("date", one.date).key("why"), one);
      json.end_object();
    }
    json.end_array();
  }
  json.end_object();
}

}  // namespace server
