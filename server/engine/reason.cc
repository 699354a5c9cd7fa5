#include "server/engine/reason.h"

#include <algorithm>
#include <array>

#include "server/engine/public_holidays.h"

namespace server {
namespace {

using store::Date;
using store::impact::BaselineKind;
using store::impact::Comparison;
using store::impact::LeftOut;
using store::impact::LeftOutWhy;

constexpr std::array<std::string_view, 10> kNames = {"not-stored",
                                                     "asked",
                                                     "without",
                                                     "holiday",
                                                     "week-before-not-stored",
                                                     "weeks-not-stored",
                                                     "baseline-not-stored",
                                                     "baseline-left-out",
                                                     "too-little-history",
                                                     "too-few-hits"};

// The dates that the baseline of `date` would have had.
std::vector<Date> wanted_baseline(Date date, const EventQuestion& question) {
  if (question.baseline.kind == BaselineKind::kDates) return question.baseline.dates;
  const std::uint32_t weeks =
      question.baseline.kind == BaselineKind::kWeeks ? question.baseline.weeks : 1;
  std::vector<Date> dates;
  for (std::uint32_t week = weeks; week > 0; --week) dates.push_back(date - week * store::kWeek);
  return dates;
}

LeftOutDate left_out_date(const LeftOut& left_out, const EventQuestion& question,
                          const geo::Crs& crs) {
  const store::Date date = left_out.date;
  if (left_out.why == LeftOutWhy::kNotStored) return {.date = date, .code = ReasonCode::kNotStored};
  if (left_out.why == LeftOutWhy::kAsked) return {.date = date, .code = ReasonCode::kAsked};
  if (std::ranges::binary_search(question.without, date)) {
    return {.date = date, .code = ReasonCode::kWithout};
  }
  return {.date = date, .code = ReasonCode::kHoliday, .holiday = public_holiday(crs, date)};
}

}  // namespace

std::string_view name_of(ReasonCode code) { return kNames[static_cast<std::size_t>(code)]; }

std::vector<LeftOutDate> why_left_out(const Comparison& comparison, const EventQuestion& question,
                                      const geo::Crs& crs) {
  std::vector<LeftOutDate> reasons;
  for (const LeftOut& left_out : comparison.left_out) {
    reasons.push_back(left_out_date(left_out, question, crs));
  }
  return reasons;
}

Reason why_not_compared(Date date, const Comparison& comparison, const EventQuestion& question,
                        const geo::Crs& crs) {
  const std::vector<Date> wanted = wanted_baseline(date, question);
  std::vector<LeftOutDate> left_out;
  for (const Date other : wanted) {
    const auto found = std::ranges::find(comparison.left_out, other, &LeftOut::date);
    if (found == comparison.left_out.end()) continue;
    left_out.push_back(left_out_date(*found, question, crs));
  }
  const bool none_is_stored = std::ranges::all_of(
      left_out, [](const LeftOutDate& one) { return one.code == ReasonCode::kNotStored; });
  if (!none_is_stored) {
    return {.code = ReasonCode::kBaselineLeftOut, .dates = std::move(left_out)};
  }
  if (question.baseline.kind == BaselineKind::kDates) {
    return {.code = ReasonCode::kBaselineNotStored};
  }
  if (wanted.size() == 1) {
    return {.code = ReasonCode::kWeekBeforeNotStored, .date = wanted.front()};
  }
  return {.code = ReasonCode::kWeeksNotStored, .weeks = question.baseline.weeks};
}

std::vector<DateReason> why_not_compared(const Comparison& comparison,
                                         const EventQuestion& question, const geo::Crs& crs) {
  std::vector<DateReason> reasons;
  for (const Date date : question.dates) {
    if (std::ranges::binary_search(comparison.missing, date)) {
      reasons.push_back({.date = date, .reason = {.code = ReasonCode::kNotStored}});
    } else if (std::ranges::binary_search(comparison.without_baseline, date)) {
      reasons.push_back(
          {.date = date, .reason = why_not_compared(date, comparison, question, crs)});
    }
  }
  return reasons;
}

}  // namespace server
