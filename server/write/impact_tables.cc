#include "server/write/impact_tables.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "geo/geojson.h"
#include "server/engine/public_holidays.h"
#include "server/write/impact_parts.h"
#include "server/write/reason_text.h"
#include "store/impact/holidays.h"
#include "store/types/quoted.h"

namespace server {
namespace {

using store::impact::Estimate;
using store::impact::Holiday;

// Of something that is there even if none of the asked dates is stored.
constexpr std::array<Column, 9> kEstimateColumns{{{"hits", "HitsOrNull"},
                                                  {"expected", "Expected"},
                                                  {"low", "UsualLow"},
                                                  {"high", "UsualHigh"},
                                                  {"lift", "Lift"},
                                                  {"lift_low", "LiftLow"},
                                                  {"lift_high", "LiftHigh"},
                                                  {"chance", "Chance"},
                                                  {"verdict", "Verdict"}}};

// Of something that is listed because of its hits or its stored date.
constexpr auto kListedEstimateColumns = [] {
  auto columns = kEstimateColumns;
  columns.front() = {"hits", "Hits"};
  return columns;
}();

// Columns, those of an estimate among them at `at`.
template <std::size_t N>
consteval auto with_estimate(const std::array<Column, N>& others, std::size_t at,
                             const std::array<Column, 9>& estimate = kListedEstimateColumns) {
  std::array<Column, N + 9> columns;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    columns[i] = i < at                     ? others[i]
                 : i < at + estimate.size() ? estimate[i - at]
                                            : others[i - estimate.size()];
  }
  return columns;
}

constexpr std::array<Column, 7> kEffectHoursColumns{{{"start", "HourOrNull"},
                                                     {"start_low", "HourOrNull"},
                                                     {"start_high", "HourOrNull"},
                                                     {"peak", "HourOrNull"},
                                                     {"end", "HourOrNull"},
                                                     {"end_low", "HourOrNull"},
                                                     {"end_high", "HourOrNull"}}};
constexpr auto kDateColumns = with_estimate(
    [] {
      std::array<Column, 2 + kEffectHoursColumns.size()> columns{
          {{"date", "Date"}, {"holiday", "HolidayName"}}};
      std::ranges::copy(kEffectHoursColumns, columns.begin() + 2);
      return columns;
    }(),
    2);
constexpr auto kTimelineColumns = with_estimate<2>({{{"date", "Date"}, {"hour", "Hour"}}}, 2);
constexpr auto kHourColumns = with_estimate<1>({{{"hour", "Hour"}}}, 1);
constexpr auto kIndustryColumns = with_estimate<5>({{{"sbi", "SbiCode"},
                                                     {"title", "Title"},
                                                     {"level", "IndustryLevel"},
                                                     {"parent", "ParentSbi"},
                                                     {"added", "AddedHits"}}},
                                                   4);
constexpr auto kRingColumns =
    with_estimate<3>({{{"from_m", "Metres"}, {"to_m", "Metres"}, {"postcodes", "PostcodeCount"}}},
                     3, kEstimateColumns);
constexpr auto kPointColumns =
    with_estimate<3>({{{"postcode", "Postcode"}, {"lat", "Latitude"}, {"lon", "Longitude"}}}, 3);
constexpr auto kControlColumns = with_estimate<6>({{{"kind", "ControlKind"},
                                                    {"from_m", "Metres"},
                                                    {"to_m", "MetresOrNoBound"},
                                                    {"postcodes", "PostcodeCount"},
                                                    {"net", "NetEstimate"},
                                                    {"reach", "NetReach"}}},
                                                  4, kEstimateColumns);
constexpr auto kControlRowColumns = with_estimate<4>({{{"of", "ControlRow"},
                                                       {"from_m", "Metres"},
                                                       {"to_m", "MetresOrNoBound"},
                                                       {"postcodes", "PostcodeCount"}}},
                                                     4, kEstimateColumns);
constexpr auto kCalendarColumns = with_estimate<5>({{{"date", "Date"},
                                                     {"holiday", "HolidayName"},
                                                     {"stands_out", "StandsOut"},
                                                     {"why_not", "WhyNotCompared"},
                                                     {"why", "ReasonOrNull"}}},
                                                   2);

void put_holiday(RowCells& cells, const std::optional<Holiday>& holiday, store::Language language) {
  if (!holiday) return cells.null();
  cells.text(name_in(language, *holiday));
}

// In JSON with its values; a cell of CSV has only its code.
void put_reason(RowCells& cells, const Reason& reason) {
  if (cells.style() == RowCells::Style::kCsv) return cells.code(name_of(reason.code));
  std::string text;
  JsonWriter json(text);
  write_reason(json, reason);
  cells.json(text);
}

void put_effect_hours(RowCells& cells, const std::optional<store::impact::EffectHours>& hours) {
  if (!hours) {
    for (std::size_t i = 0; i < kEffectHoursColumns.size(); ++i) cells.null();
    return;
  }
  const auto& [start, peak, end] = *hours;
  for (const std::size_t hour :
       {start.hour, start.low, start.high, peak, end.hour, end.low, end.high}) {
    cells.whole(hour);
  }
}

void write_outline(JsonWriter& json, const store::Result<geo::MultiPolygonRings>& outline) {
  if (outline) {
    geo::append_geojson(json.begin_raw(), *outline);
  } else {
    json.null();  // Part of it lies where the CRS has no longitude and latitude.
  }
}

DataTable total_table(const Impact& impact, const Ground& ground) {
  return {.name = "total",
          .columns = kEstimateColumns,
          .rows = 1,
          .put_row = [&impact](
                         std::size_t,
                         RowCells& cells) { put_estimate(cells, impact.total, known_of(impact)); },
          .put_ground = [&ground](std::size_t,
                                  JsonWriter& json) { write_outline(json, ground.outline()); }};
}

DataTable dates_table(const Impact& impact, store::Language language) {
  return {.name = "dates",
          .columns = kDateColumns,
          .rows = impact.dates.size(),
          .put_row = [&impact, language](std::size_t row, RowCells& cells) {
            const DateImpact& date = impact.dates[row];
            cells.date(date.date);
            put_holiday(cells, date.holiday, language);
            put_estimate(cells, date.estimate, Known::kAll);
            put_effect_hours(cells, date.hours);
          }};
}

DataTable timeline_table(const Impact& impact) {
  return {.name = "timeline",
          .columns = kTimelineColumns,
          .rows = impact.timeline.size(),
          .put_row = [&impact](std::size_t row, RowCells& cells) {
            const HourImpact& hour = impact.timeline[row];
            cells.date(hour.date);
            cells.whole(hour.hour);
            put_estimate(cells, hour.estimate, Known::kAll);
          }};
}

DataTable hours_table(const Impact& impact) {
  return {.name = "hours",
          .columns = kHourColumns,
          .rows = impact.hours.size(),
          .put_row = [&impact](std::size_t row, RowCells& cells) {
            cells.whole(impact.hours[row].hour);
            put_estimate(cells, impact.hours[row].estimate, Known::kAll);
          }};
}

DataTable industries_table(const Impact& impact) {
  return {.name = "industries",
          .columns = kIndustryColumns,
          .rows = impact.industries.size(),
          .put_row = [&impact](std::size_t row, RowCells& cells) {
            const IndustryImpact& industry = impact.industries[row];
            cells.code(industry.sbi.text());
            cells.text(industry.title);
            cells.whole(industry.level);
            if (industry.parent) {
              cells.code(industry.parent->text());
            } else {
              cells.null();
            }
            put_estimate(cells, industry.estimate, known_of(impact));
            if (is_compared(impact)) {
              cells.number(industry.estimate.hits - industry.estimate.expected);
            } else {
              cells.null();
            }
          }};
}

DataTable rings_table(const Impact& impact, const Ground& ground) {
  return {.name = "rings",
          .columns = kRingColumns,
          .rows = impact.rings.size(),
          .put_row =
              [&impact](std::size_t row, RowCells& cells) {
                const RingImpact& ring = impact.rings[row];
                cells.number(ring.from_m);
                cells.number(ring.to_m);
                cells.whole(ring.postcodes);
                put_estimate(cells, ring.estimate, known_of(impact));
              },
          .put_ground =
              [&impact, &ground](std::size_t row, JsonWriter& json) {
                const RingImpact& ring = impact.rings[row];
                write_outline(
                    json, ground.outline({.from_m = ring.from_m, .to_m = ring.to_m, .runs = {}}));
              }};
}

DataTable points_table(const Impact& impact) {
  return {.name = "points",
          .columns = kPointColumns,
          .rows = impact.points.size(),
          .put_row =
              [&impact](std::size_t row, RowCells& cells) {
                const PointImpact& point = impact.points[row];
                cells.code(point.postcode->text());
                cells.number(point.degrees.lat);
                cells.number(point.degrees.lon);
                put_estimate(cells, point.estimate, Known::kAll);
              },
          .put_ground =
              [&impact](std::size_t row, JsonWriter& json) {
                const geo::LonLat& degrees = impact.points[row].degrees;
                json.begin_object()
                    .member("type", "Point")
                    .key("coordinates")
                    .begin_array()
                    .value(degrees.lon)
                    .value(degrees.lat)
                    .end_array()
                    .end_object();
              }};
}

// The control, and the area net of it; only its hits if there is no net.
DataTable control_table(const Impact& impact, const Ground& ground) {
  return {.name = "control",
          .columns = kControlRowColumns,
          .rows = impact.control ? 2U : 0U,
          .put_row =
              [&impact, &ground](std::size_t row, RowCells& cells) {
                const ControlImpact& control = *impact.control;
                const bool is_net = row == 1;
                cells.text(is_net ? "net" : "control");
                cells.number(is_net ? ground.inner_radius_m() : control.from_m);
                cells.number(!is_net ? control.to_m : ground.is_circle() ? ground.radius_m() : 0);
                cells.whole(is_net ? impact.postcodes : control.postcodes);
                if (!is_net) {
                  put_estimate(cells, control.estimate, known_of(impact));
                } else {
                  put_estimate(
                      cells, control.net.value_or(impact.total),
                      control.net ? Known::kAll : std::min(known_of(impact), Known::kHits));
                }
              },
          .put_ground =
              [&impact, &ground](std::size_t row, JsonWriter& json) {
                const ControlImpact& control = *impact.control;
                if (row == 1) {
                  write_outline(json, ground.outline());
                } else if (std::isfinite(control.to_m)) {
                  write_outline(
                      json,
                      ground.outline({.from_m = control.from_m, .to_m = control.to_m, .runs = {}}));
                } else {
                  json.null();  // The rest of the country.
                }
              }};
}

std::span<const std::string_view> tables_of(EventAnswer route) {
  if (route == EventAnswer::kCalendar) return kCalendarTables;
  return kImpactTables;
}

}  // namespace

Known known_of(const Impact& impact) {
  if (is_compared(impact)) return Known::kAll;
  return impact.comparison.without_baseline.empty() ? Known::kNothing : Known::kHits;
}

void put_estimate(RowCells& cells, const Estimate& estimate, Known known) {
  const bool is_compared = known == Known::kAll;
  const bool has_range = is_compared && estimate.usual;
  const auto only_if = [](bool is_known, double value) {
    return is_known ? std::optional(value) : std::nullopt;
  };
  if (known == Known::kNothing) {
    cells.null();
  } else {
    cells.whole(static_cast<std::uint64_t>(estimate.hits));
  }
  cells.number(only_if(is_compared, estimate.expected));
  cells.number(only_if(has_range, has_range ? estimate.usual->low : 0));
  cells.number(only_if(has_range, has_range ? estimate.usual->high : 0));
  cells.number(is_compared ? estimate.lift() : std::nullopt);
  cells.number(is_compared ? estimate.lift_low() : std::nullopt);
  cells.number(is_compared ? estimate.lift_high() : std::nullopt);
  cells.number(only_if(has_range, estimate.chance));
  cells.code(name_of(is_compared ? estimate.verdict : store::impact::Verdict::kTooLittle));
}

void write_estimate(JsonWriter& json, const Estimate& estimate, Known known) {
  RowCells cells(json.begin_raw(), RowCells::Style::kJson, kEstimateColumns);
  put_estimate(cells, estimate, known);
  cells.end_row();
}

std::string table_names(EventAnswer route) {
  return fmt::format("{}", fmt::join(tables_of(route), ", "));
}

store::Result<void> check_table(const EventRequest& read, EventAnswer route,
                                std::string_view name) {
  const auto wrong = [](std::string detail) {
    return store::fail(store::ErrorCode::kInvalid, std::move(detail), "table");
  };
  if (read.format == Format::kJson) {
    if (read.table.empty()) return {};
    return wrong("table is for f=csv and f=geojson; JSON has every table");
  }
  if (read.table.empty()) return wrong("a table is needed: one of " + table_names(route));
  const auto tables = tables_of(route);
  if (std::ranges::find(tables, read.table) != tables.end()) return {};
  return wrong(fmt::format("{} must be one of: {}; not {}", name, table_names(route),
                           store::quoted(read.table)));
}

DataTable impact_table(std::string_view name, const Cleared<Impact>& cleared, const Ground& ground,
                       store::Language language) {
  const Impact& impact = *cleared;
  if (name == "total") return total_table(impact, ground);
  if (name == "dates") return dates_table(impact, language);
  if (name == "timeline") return timeline_table(impact);
  if (name == "hours") return hours_table(impact);
  if (name == "industries") return industries_table(impact);
  if (name == "rings") return rings_table(impact, ground);
  if (name == "control") return control_table(impact, ground);
  assert(name == "points");
  return points_table(impact);
}

void write_effect_hours(JsonWriter& json, const std::optional<store::impact::EffectHours>& hours) {
  if (!hours) {
    json.null();
    return;
  }
  RowCells cells(json.begin_raw(), RowCells::Style::kJson, kEffectHoursColumns);
  put_effect_hours(cells, hours);
  cells.end_row();
}

void write_reach(JsonWriter& json, const std::optional<store::impact::Reach>& reach) {
  if (!reach) {
    json.null();
    return;
  }
  json.begin_object()
      .member("radius_m", reach->radius_m)
      .member("low_m", reach->low_m)
      .member("high_m", reach->high_m)
      .member("clear_m", reach->clear_m)
      .member("end_m", reach->end_m)
      .end_object();
}

void write_control(JsonWriter& json, const ControlImpact& control, ControlChoice kind,
                   Known known) {
  RowCells cells(json.begin_raw(), RowCells::Style::kJson, kControlColumns);
  cells.code(name_of(kind));
  cells.number(control.from_m);
  cells.number(control.to_m);
  cells.whole(control.postcodes);
  put_estimate(cells, control.estimate, known);
  std::string net;
  JsonWriter net_json(net);
  if (control.net) {
    write_estimate(net_json, *control.net, known);
  } else {
    net_json.null();
  }
  cells.json(net);
  std::string reach;
  JsonWriter reach_json(reach);
  write_reach(reach_json, control.reach);
  cells.json(reach);
  cells.end_row();
}

std::vector<RowSchema> impact_row_schemas() {
  return {{"Estimate", kEstimateColumns},       {"DateImpact", kDateColumns},
          {"HourImpact", kTimelineColumns},     {"HourOfDayImpact", kHourColumns},
          {"IndustryImpact", kIndustryColumns}, {"RingImpact", kRingColumns},
          {"PointImpact", kPointColumns},       {"ControlImpact", kControlColumns},
          {"CalendarDate", kCalendarColumns}};
}

DataTable calendar_table(const Cleared<Calendar>& cleared, store::Language language) {
  const Calendar& calendar = *cleared;
  return {.name = "dates",
          .columns = kCalendarColumns,
          .rows = calendar.dates.size(),
          .put_row = [&calendar, language](std::size_t row, RowCells& cells) {
            const CalendarDate& date = calendar.dates[row];
            cells.date(date.date);
            put_holiday(cells, date.holiday, language);
            put_estimate(cells, date.estimate, date.why_not ? Known::kHits : Known::kAll);
            cells.truth(date.stands_out);
            if (!date.why_not) {
              cells.null();
              cells.null();
              return;
            }
            cells.text(to_text(*date.why_not));
            put_reason(cells, *date.why_not);
          }};
}

}  // namespace server
