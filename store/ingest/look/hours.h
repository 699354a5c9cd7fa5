#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/ingest/look.h"
#include "store/ingest/table_sample.h"
#include "store/text/time/date_format.h"
#include "store/text/time/date_guess.h"

namespace store {

// What a column of hours seems to be.
struct LookedHours {
  std::vector<std::string> plan = {};      // Its lines at the top of a plan.
  std::optional<std::string> column = {};  // Its line under [columns], where it needs one.
  std::optional<OpenQuestion> question = {};
  std::optional<std::string> reason = {};  // Why they are no hours.
};

// How a table says its hours.
enum class HourNames : std::uint8_t {
  kContract,  // All columns have the names of the canonical form: hours are 0 to 23.
  kOthers,
};

// Whole hours, from 0 or from 1, or times of day in one of the ways that people write them. Asks
// where two ways fit.
[[nodiscard]] LookedHours look_at_hours(const ColumnTexts& hours, HourNames names);

// A column that may have times of day, and the line of a plan that reads it.
struct TimeColumn {
  std::size_t at;
  bool is_named_so;  // As one of times: "Issue time".
  bool is_sure;      // No number alone.
  PlanReading reading;
};

// Columns whose texts are all times of day: "03:27", "1 PM" or, under the name of one, "1435".
[[nodiscard]] std::vector<TimeColumn> find_time_columns(const TableSample& sample);

}  // namespace store
