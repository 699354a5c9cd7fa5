#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "server/engine/engine.h"
#include "server/engine/event_question.h"
#include "server/engine/ground.h"
#include "server/engine/reason.h"
#include "store/impact/estimate.h"
#include "store/impact/holidays.h"

namespace server {

// One date of the calendar.
struct CalendarDate {
  store::Date date;
  std::optional<store::impact::Holiday> holiday = {};
  store::impact::Estimate estimate = {};  // As /v1/impact of that date alone.
  bool stands_out = false;  // Among all dates of the calendar, at a false discovery rate of 5 %.

  // Why it could not be compared; then the estimate has only its hits. Nothing if it was compared.
  std::optional<Reason> why_not = {};
};

// The dates worth a look: those that stand out; if none does, those that are clear by themselves.
struct CalendarStory {
  std::vector<store::Date> special = {};  // The least likely to be chance first.
  bool judged_together = false;           // They stand out among all dates.
};

struct Calendar {
  std::vector<CalendarDate> dates;  // Ascending.
  CalendarStory story;
  std::uint64_t postcodes = 0;  // Located postcodes inside.
  Plan plan;
  std::string_view way;  // How PostGIS was asked; empty where it was not.
  double aggregate_ms = 0;
  double estimates_ms = 0;
};

// A calendar with what it will read.
struct PlannedCalendar {
  std::vector<store::Date> asked;  // The asked dates that are stored.
  std::vector<store::Date> read;   // These, and the dates that they are compared with.
  std::vector<store::SlotRun> inside;
  double radius_km = 0;
  std::size_t corners = 0;  // Of the ground.
  Planned planned;          // Its version differs for another answer.
};

// Every stored date, or those of `question.dates`. Errors: those of Engine::plan.
[[nodiscard]] store::Result<PlannedCalendar> plan_calendar(const Engine& engine,
                                                           const Ground& ground,
                                                           const EventQuestion& question);

// Each date gets the estimate that find_impact() would give it alone.
//
//   planned  by plan_calendar(); replaced if planning again is needed
//   errors   those of Engine::ask
//   cost     the panel's, and some 10 microseconds a date, shared among the workers
[[nodiscard]] store::Result<Cleared<Calendar>> find_calendar(const Engine& engine,
                                                             const EventQuestion& question,
                                                             PlannedCalendar& planned);

}  // namespace server
