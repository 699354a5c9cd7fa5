#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/ingest/look.h"
#include "store/text/time/date_guess.h"

namespace store {

// What a column of dates seems to be.
struct LookedDates {
  bool are_read = false;               // Whether all of the texts are dates.
  bool have_hours = false;             // Whether they have a time, too.
  std::vector<std::string> plan = {};  // Its lines, as far as the texts decide them.
  std::vector<OpenQuestion> questions = {};
  std::vector<std::string> reasons = {};  // Why they are no dates, or have no hours.
  std::optional<std::string> odd = {};    // A text that is none, though nearly all others are.
  bool are_midnight = false;              // All of them.
};

// What is settled about dates.
struct SettledDates {
  std::optional<DateFormat> format = {};
  std::optional<std::string> time_zone = {};
};

struct DateColumn {
  ColumnTexts dates;
  bool has_hours_beside;  // Another column has the hours.
  SettledDates settled = {};
};

// Finds the format that all dates of a column are written in, and asks for the time zone that they
// are told in where they are instants: no file says it.
[[nodiscard]] LookedDates look_at_dates(const DateColumn& column);

}  // namespace store
