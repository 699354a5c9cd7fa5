#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "server/engine/area.h"
#include "server/engine/impact_query.h"
#include "server/engine/sources/panel_source.h"
#include "server/engine/sources/planning.h"
#include "store/impact/comparison.h"
#include "store/impact/estimate.h"
#include "store/impact/holidays.h"

namespace server {

// One date of the calendar.
struct CalendarDate {
  store::Date date;
  std::optional<store::impact::Holiday> holiday = {};
  store::impact::Estimate estimate = {};  // As /v1/impact of that date alone.
  bool is_compared = false;  // Otherwise no date of its baseline is stored, or left in: the
                             // estimate is of its hits alone.
  bool stands_out = false;   // Among all dates of the calendar, at a false discovery rate of 5 %.
};

struct Calendar {
  std::vector<CalendarDate> dates;  // Ascending.
  std::uint64_t postcodes = 0;      // Located postcodes inside.
  Plan plan;
  double aggregate_ms = 0;
  double estimates_ms = 0;
};

// A calendar with what it will read.
struct PlannedCalendar {
  std::vector<store::Date> asked;  // Those that are stored.
  std::vector<store::Date> read;   // And those that these are compared with.
  std::vector<store::SlotRun> inside;
  double radius_km = 0;
  Planned planned;  // Its version tells this answer from another.
};

// Every stored date, or those of `query.dates`. Errors: those of plan_panel.
[[nodiscard]] store::Result<PlannedCalendar> plan_calendar(const Backends& backends,
                                                           const Area& area,
                                                           const ImpactQuery& query);

// Each date as find_impact() would find it if it were asked alone.
//
//   planned  by plan_calendar(); planned again where that is needed, into the same
//   client   as for answer()
//   errors   those of panel_of()
//   cost     the panel's, and some 10 microseconds a date, shared among the workers
[[nodiscard]] store::Result<Calendar> make_calendar(const Backends& backends,
                                                    const ImpactQuery& query,
                                                    PlannedCalendar& planned, int client = -1);

}  // namespace server
