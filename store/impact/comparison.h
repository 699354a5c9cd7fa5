#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "store/types/datapoint.h"
#include "store/types/date.h"

namespace store::impact {

// What a date is compared with.
enum class BaselineKind : std::uint8_t {
  kWeek,   // Its delta: the hits of the week before, stored with it or not.
  kWeeks,  // The same weekday in the weeks before.
  kDates,  // Dates of the caller's choice.
};

struct BaselineChoice {
  BaselineKind kind = BaselineKind::kWeeks;
  std::uint32_t weeks = 4;       // For kWeeks.
  std::vector<Date> dates = {};  // For kDates: ascending, each once, none of them asked.
};

inline constexpr std::uint32_t kMaxBaselineWeeks = 52;

// How long before the first asked date the spread is learned: eight of each weekday.
inline constexpr std::chrono::days kReferencePeriod{56};

// How many weeks before an asked date are used to learn how much single places vary (places.h).
inline constexpr std::uint32_t kPlaceWeeks = 4;

// Why a date is left out of a baseline.
enum class LeftOutWhy : std::uint8_t { kNotStored, kLeftOut, kAsked };

struct LeftOut {
  Date date;
  LeftOutWhy why;
  friend bool operator==(const LeftOut&, const LeftOut&) = default;
};

// A date and what it is compared with, as indexes into Comparison::dates.
struct ComparedDate {
  std::size_t date;
  std::vector<std::size_t> baseline = {};  // Not for `with_delta`.
  bool with_delta = false;                 // The baseline is the date's own, given delta.

  [[nodiscard]] double baseline_dates() const {
    return with_delta ? 1.0 : static_cast<double>(baseline.size());
  }
};

// Which dates are compared with which, and the reference: comparisons of earlier dates, which tell
// how much such comparisons vary by chance.
struct Comparison {
  std::vector<Date> dates = {};              // All that is read: ascending, each once, each stored.
  std::vector<ComparedDate> asked = {};      // Those asked dates that have a baseline.
  std::vector<ComparedDate> reference = {};  // Before the first asked date (kReferencePeriod), each
                                             // with at least one date of a baseline.
  std::vector<Date> missing = {};            // Asked, but not stored.
  // Asked and stored, but each date of the baseline is left out (LeftOutWhy).
  std::vector<Date> without_baseline = {};
  std::vector<LeftOut> left_out = {};  // Of the asked dates' baselines.
  // For each of `asked`: the same weekday of up to four weeks before, with any baseline. From them
  // it is learned how much single places vary (places.h).
  std::vector<std::vector<std::size_t>> weeks_before = {};
};

struct ComparisonRules {
  BaselineChoice baseline;
  DeltaKindOf kind_of;                    // Nothing for a date that is not stored.
  std::function<bool(Date)> is_left_out;  // Of baselines and reference: holidays, known events.
};

// Plans a comparison; a pure function. An asked date is in no baseline. The caller's own dates
// (kDates) are taken even where is_left_out() says otherwise.
//
//   asked  ascending, each once
//   cost   some 10 ns for each date of the reference period and week of the baseline
[[nodiscard]] Comparison make_comparison(std::span<const Date> asked, const ComparisonRules& rules);

// The dates that an asked date is compared with, ascending; if its baseline is its own delta, the
// date a week before.
[[nodiscard]] std::vector<Date> baseline_of(const ComparedDate& asked,
                                            const Comparison& comparison);

}  // namespace store::impact
