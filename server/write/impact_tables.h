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

// hits, expected, low, high, lift, lift_low, lift_high, chance, verdict: of every table and of
// `total`, `control` and `net`. What is not known is null: all but hits and verdict if nothing was
// compared; low, high, lift_low, lift_high and chance if no range is known.
void put_estimate(RowCells& cells, const store::impact::Estimate& estimate, bool is_compared);

// `{"hits":13266,"expected":5140,…}`
void write_estimate(JsonWriter& json, const store::impact::Estimate& estimate, bool is_compared);

inline constexpr std::array<std::string_view, 8> kImpactTables = {
    "total", "dates", "timeline", "hours", "industries", "rings", "points", "control"};
inline constexpr std::array<std::string_view, 1> kCalendarTables = {"dates"};

// Whether `table` of a request names a table of its route, and is given for CSV and GeoJSON only: JSON
// has every table. Errors: kInvalid, with `parameter` "table".
[[nodiscard]] store::Result<void> check_table(const EventRequest& read, EventAnswer route);

// One of kImpactTables. On the map points are Points, rings and the control their ground, the total
// and the area net of the control its area; the others have no ground of their own.
[[nodiscard]] DataTable impact_table(std::string_view name, const Cleared<Impact>& impact,
                                     const Ground& ground, store::Language language);

// `{"start":11,"start_low":10,"start_high":12,"peak":…,"end":…,"end_low":…,"end_high":…}`, or null.
void write_effect_hours(JsonWriter& json, const std::optional<store::impact::EffectHours>& hours);

// `{"radius_m":1480,"low_m":1210,"high_m":1690,"clear_m":1000,"end_m":2000}`, or null.
void write_reach(JsonWriter& json, const std::optional<store::impact::Reach>& reach);

// `{"kind":"ring","from_m":2000,"to_m":4000,"postcodes":812,"hits":…,"net":{"hits":…},"reach":…}`
void write_control(JsonWriter& json, const ControlImpact& control, ControlChoice kind,
                   bool is_compared);

// The rows that the bodies of impacts and calendars have.
[[nodiscard]] std::vector<RowSchema> impact_row_schemas();

// The dates of a calendar.
[[nodiscard]] DataTable calendar_table(const Cleared<Calendar>& calendar, store::Language language);

// Whether anything was compared at all, so that estimates have an expectation.
[[nodiscard]] inline bool is_compared(const Impact& impact) {
  return !impact.comparison.asked.empty();
}

}  // namespace server
