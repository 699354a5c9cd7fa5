#include "server/write/baseline_words.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "server/engine/public_holidays.h"

namespace server {
namespace {

using store::impact::BaselineKind;
using store::impact::LeftOut;
using store::impact::LeftOutWhy;

constexpr std::size_t kMostNamed = 4;  // Dates, in one reason.

// The dates that the baseline of `date` would have had.
std::vector<store::Date> wanted_baseline(store::Date date, const ImpactQuery& query) {
  if (query.baseline.kind == BaselineKind::kDates) return query.baseline.dates;
  const std::uint32_t weeks =
      query.baseline.kind == BaselineKind::kWeeks ? query.baseline.weeks : 1;
  std::vector<store::Date> dates;
  for (std::uint32_t week = weeks; week > 0; --week) dates.push_back(date - week * store::kWeek);
  return dates;
}

}  // namespace

std::vector<store::Date> baseline_of(const store::impact::ComparedDate& asked,
                                     const store::impact::Comparison& comparison) {
  if (asked.with_delta) return {comparison.dates[asked.date] - store::kWeek};
  std::vector<store::Date> dates;
  dates.reserve(asked.baseline.size());
  for (const std::size_t date : asked.baseline) dates.push_back(comparison.dates[date]);
  std::ranges::sort(dates);
  return dates;
}

std::string why_left_out(const LeftOut& left_out, const ImpactQuery& query, const geo::Crs& crs) {
  if (left_out.why == LeftOutWhy::kNotStored) return "not in the store";
  if (left_out.why == LeftOutWhy::kAsked) return "asked itself";
  if (std::ranges::binary_search(query.without, left_out.date)) return "left out by `without`";
  const auto holiday = public_holiday(crs, left_out.date);
  return holiday ? fmt::format("left out: {}", holiday->name_en) : "left out";
}

std::string why_not_compared(store::Date date, const store::impact::Comparison& comparison,
                             const ImpactQuery& query, const geo::Crs& crs) {
  const std::vector<store::Date> wanted = wanted_baseline(date, query);
  std::vector<LeftOut> left_out;
  for (const store::Date other : wanted) {
    const auto found = std::ranges::find(comparison.left_out, other, &LeftOut::date);
    if (found != comparison.left_out.end()) left_out.push_back(*found);
  }
  if (std::ranges::all_of(left_out,
                          [](const LeftOut& one) { return one.why == LeftOutWhy::kNotStored; })) {
    if (query.baseline.kind == BaselineKind::kDates) {
      return "no date of its baseline is in the store";
    }
    return wanted.size() == 1
               ? fmt::format("the week before, {}, is not in the store",
                             store::to_iso(wanted.front()))
               : fmt::format("none of the {} weeks before it is in the store", wanted.size());
  }
  std::string words = "no date of its baseline can be taken: ";
  for (std::size_t i = 0; i < std::min(kMostNamed, left_out.size()); ++i) {
    fmt::format_to(std::back_inserter(words), "{}{} is {}", i == 0 ? "" : ", ",
                   store::to_iso(left_out[i].date), why_left_out(left_out[i], query, crs));
  }
  if (left_out.size() > kMostNamed) {
    fmt::format_to(std::back_inserter(words), ", and {} more", left_out.size() - kMostNamed);
  }
  return words;
}

}  // namespace server
