#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "geo/crs/projector.h"
#include "server/engine/event_question.h"
#include "store/impact/comparison.h"
#include "store/impact/holidays.h"

namespace server {

// Why something is not known: a code and its values, for clients to put into words.
enum class ReasonCode : std::uint8_t {
  kNotStored,            // The date is not in the store.
  kAsked,                // The date is asked itself, so it is in no baseline.
  kWithout,              // Left out of baselines by `without`.
  kHoliday,              // Left out of baselines as the holiday that it is.
  kWeekBeforeNotStored,  // `date`, the week before.
  kWeeksNotStored,       // None of the `weeks` weeks before.
  kBaselineNotStored,    // None of the dates of the caller's own baseline.
  kBaselineLeftOut,      // Each of `dates`, all that the baseline would have had.
  kTooLittleHistory,     // Too few earlier dates to tell what is usual.
  kTooFewHits,           // Neither half nor double the expected hits would have been noticed.
};

// "week-before-not-stored"
[[nodiscard]] std::string_view name_of(ReasonCode code);

// A date that is in no baseline, and why: kNotStored, kAsked, kWithout or kHoliday.
struct LeftOutDate {
  store::Date date;
  ReasonCode code;
  std::optional<store::impact::Holiday> holiday = {};
};

struct Reason {
  ReasonCode code;
  std::optional<std::uint32_t> weeks = {};
  std::optional<store::Date> date = {};
  std::vector<LeftOutDate> dates = {};
};

struct DateReason {
  store::Date date;
  Reason reason;
};

// Why each of `comparison.left_out` is not in the baselines of `question`, in their order.
[[nodiscard]] std::vector<LeftOutDate> why_left_out(const store::impact::Comparison& comparison,
                                                    const EventQuestion& question,
                                                    const geo::Crs& crs);

// Why `date`, which is stored, has nothing to be compared with.
//
//   comparison  one that asked about `date`, so that its `left_out` is about that baseline
[[nodiscard]] Reason why_not_compared(store::Date date, const store::impact::Comparison& comparison,
                                      const EventQuestion& question, const geo::Crs& crs);

// Why each asked date of `question` that is not compared is not, by date.
[[nodiscard]] std::vector<DateReason> why_not_compared(const store::impact::Comparison& comparison,
                                                       const EventQuestion& question,
                                                       const geo::Crs& crs);

}  // namespace server
