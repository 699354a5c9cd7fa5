#include "server/write/impact_json.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string_view>
#include <vector>

#include "server/base/json.h"
#include "server/write/baseline_words.h"
#include "server/write/impact_tables.h"
#include "server/write/question_json.h"

namespace server {
namespace {

using store::impact::BaselineKind;
using store::impact::ComparedDate;
using store::impact::Comparison;
using store::impact::LeftOut;

void write_reason(JsonWriter& json, store::Date date, std::string_view reason) {
  json.begin_object().member("date", date).member("reason", reason).end_object();
}

std::string_view name_of_kind(BaselineKind kind) {
  switch (kind) {
    case BaselineKind::kWeek:
      return "week";
    case BaselineKind::kWeeks:
      return "weeks";
    case BaselineKind::kDates:
      break;
  }
  return "dates";
}

void write_compared(JsonWriter& json, const Comparison& comparison) {
  json.begin_array();
  for (const ComparedDate& asked : comparison.asked) {
    json.begin_object()
        .member("date", comparison.dates[asked.date])
        .member("baseline", baseline_of(asked, comparison))
        .end_object();
  }
  json.end_array();
}

void write_left_out(JsonWriter& json, const Comparison& comparison, const ImpactQuery& query,
                    const geo::Crs& crs) {
  json.begin_array();
  for (const LeftOut& left_out : comparison.left_out) {
    write_reason(json, left_out.date, why_left_out(left_out, query, crs));
  }
  json.end_array();
}

void write_not_compared(JsonWriter& json, const Comparison& comparison, const ImpactQuery& query,
                        const geo::Crs& crs) {
  json.begin_array();
  for (const store::Date date : query.dates) {
    if (std::ranges::binary_search(comparison.missing, date)) {
      write_reason(json, date, "not in the store");
    } else if (std::ranges::binary_search(comparison.without_baseline, date)) {
      write_reason(json, date, why_not_compared(date, comparison, query, crs));
    }
  }
  json.end_array();
}

void write_reference(JsonWriter& json, const Comparison& comparison) {
  std::optional<store::Date> from;
  std::optional<store::Date> to;
  for (const ComparedDate& compared : comparison.reference) {
    const store::Date date = comparison.dates[compared.date];
    from = std::min(from.value_or(date), date);
    to = std::max(to.value_or(date), date);
  }
  json.begin_object()
      .member("from", from)
      .member("to", to)
      .member("dates", comparison.reference.size())
      .end_object();
}

void write_baseline(JsonWriter& json, const Comparison& comparison, const ImpactQuery& query,
                    const geo::Crs& crs) {
  json.begin_object().member("kind", name_of_kind(query.baseline.kind)).key("weeks");
  if (query.baseline.kind == BaselineKind::kWeeks) {
    json.value(std::uint64_t{query.baseline.weeks});
  } else {
    json.null();
  }
  write_compared(json.key("dates"), comparison);
  write_left_out(json.key("left_out"), comparison, query, crs);
  write_not_compared(json.key("not_compared"), comparison, query, crs);
  write_reference(json.key("reference"), comparison);
  json.end_object();
}

// The members of `meta` that every body of this kind has.
void write_plan(JsonWriter& json, const Plan& plan) {
  json.member("backend", plan.backend())
      .key("plan")
      .begin_object()
      .member("memory_reads", plan.memory.size())
      .member("postgis_reads", plan.postgis.size())
      .member("why", plan.why)
      .end_object();
}

void write_query(JsonWriter& json, const Area& area, const ImpactQuery& query, ImpactRoute route) {
  json.begin_object();
  write_area(json.key("area"), area);
  json.member("dates", query.dates)
      .member("baseline", to_text(query.baseline))
      .member("holidays", query.holidays_in_baseline ? "keep" : "skip")
      .member("without", query.without);
  write_sbi(json.key("sbi"), query.sbi);
  write_hours(json.key("hours"), query.hours);
  if (route == ImpactRoute::kImpact) {
    json.key("rings").begin_array();
    for (const double edge : query.ring_edges_m) json.value(edge);
    json.end_array().member("control", name_of(query.control));
  }
  json.end_object();
}

}  // namespace

std::string query_json(const Area& area, const ImpactQuery& query, ImpactRoute route) {
  std::string out;
  JsonWriter json(out);
  write_query(json, area, query, route);
  return out;
}

std::string to_json(const Impact& impact, const Area& area, const ImpactQuery& query,
                    const geo::Crs& crs) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  write_estimate(json.key("total"), impact.total, is_compared(impact));
  for (const std::string_view name : kImpactTables) {
    if (name == "total" || name == "control") continue;  // Each is one object.
    write_rows(json.key(name), impact_table(name, impact, area, query.language));
  }
  write_effect_hours(json.key("effect_hours"), impact.effect_hours);
  write_reach(json.key("reach"), impact.reach);
  json.key("control");
  if (impact.control) {
    write_control(json, *impact.control, query.control, is_compared(impact));
  } else {
    json.null();
  }
  write_baseline(json.key("baseline"), impact.comparison, query, crs);
  write_query(json.key("query"), area, query, ImpactRoute::kImpact);
  write_plan(json.key("meta").begin_object(), impact.plan);
  json.member("precision", name_of(impact.precision))
      .member("postcodes", impact.postcodes)
      .member("missing_dates", impact.comparison.missing)
      .end_object()
      .end_object();
  return out;
}

std::string to_json(const Calendar& calendar, const Area& area, const ImpactQuery& query,
                    const geo::Crs& crs, const store::impact::ComparisonRules& rules) {
  std::vector<store::Date> missing;
  std::ranges::copy_if(query.dates, std::back_inserter(missing), [&calendar](store::Date date) {
    return !std::ranges::binary_search(calendar.dates, date, {}, &CalendarDate::date);
  });
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  write_rows(json.key("dates"), calendar_table(calendar, query, crs, rules));
  write_query(json.key("query"), area, query, ImpactRoute::kCalendar);
  write_plan(json.key("meta").begin_object(), calendar.plan);
  json.member("postcodes", calendar.postcodes)
      .member("missing_dates", missing)
      .end_object()
      .end_object();
  return out;
}

}  // namespace server
