#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "server/engine/calendar.h"
#include "server/engine/event_question.h"
#include "server/engine/ground.h"
#include "server/engine/impact.h"
#include "server/write/data_table.h"
#include "store/impact/comparison.h"

// The lists of impacts and calendars, as tables: each column is named once, for every format. The
// arguments of a function must outlive the table that it returns.
namespace server {

inline constexpr std::array<std::string_view, 8> kImpactTables = {
    "total", "dates", "timeline", "hours", "industries", "rings", "points", "control"};
inline constexpr std::array<std::string_view, 1> kCalendarTables = {"dates"};

// "total, dates, ..., control": the names of a route's tables.
[[nodiscard]] std::string table_names(EventAnswer route);

// Whether `table` of a request names a table of its route, and is given for CSV and GeoJSON only:
// JSON has every table. Errors: kInvalid, with `parameter` "table"; its detail calls the table
// `name`.
[[nodiscard]] store::Result<void> check_table(const EventRequest& read, EventAnswer route,
                                              std::string_view name = "table");

// One of kImpactTables. On the map points are Points, rings and the control their ground, the total
// and the area net of the control its area; the others have no ground of their own.
[[nodiscard]] DataTable impact_table(std::string_view name, const Cleared<Impact>& impact,
                                     const Ground& ground, store::Language language);

// The rows that the bodies of impacts and calendars have.
[[nodiscard]] std::vector<RowSchema> impact_row_schemas();

// The dates of a calendar.
[[nodiscard]] DataTable calendar_table(const Cleared<Calendar>& calendar, store::Language language);

}  // namespace server
