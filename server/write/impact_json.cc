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

namespace server {
namespace {

using store::impact::BaselineKind;
using store::impact::ComparedDate;
using store::impact::Comparison;
using store::impact::LeftOut;

void append_date(std::string& out, store::Date date) { append_json(out, store::to_iso(date)); }

void append_reason(std::string& out, store::Date date, std::string_view reason) {
  out += out.ends_with('[') ? R"({"date":)" : R"(,{"date":)";
  append_date(out, date);
  out += R"(,"reason":)";
  append_json(out, reason);
  out += '}';
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

void append_compared(std::string& out, const Comparison& comparison) {
  out += '[';
  for (const ComparedDate& asked : comparison.asked) {
    out += &asked == &comparison.asked.front() ? R"({"date":)" : R"(,{"date":)";
    append_date(out, comparison.dates[asked.date]);
    out += R"(,"baseline":)";
    append_json(out, baseline_of(asked, comparison));
    out += '}';
  }
  out += ']';
}

void append_left_out(std::string& out, const Comparison& comparison, const ImpactQuery& query,
                     const geo::Crs& crs) {
  out += '[';
  for (const LeftOut& left_out : comparison.left_out) {
    append_reason(out, left_out.date, why_left_out(left_out, query, crs));
  }
  out += ']';
}

void append_not_compared(std::string& out, const Comparison& comparison, const ImpactQuery& query,
                         const geo::Crs& crs) {
  out += '[';
  for (const store::Date date : query.dates) {
    if (std::ranges::binary_search(comparison.missing, date)) {
      append_reason(out, date, "not in the store");
    } else if (std::ranges::binary_search(comparison.without_baseline, date)) {
      append_reason(out, date, why_not_compared(date, comparison, query, crs));
    }
  }
  out += ']';
}

void append_reference(std::string& out, const Comparison& comparison) {
  std::optional<store::Date> from;
  std::optional<store::Date> to;
  for (const ComparedDate& compared : comparison.reference) {
    const store::Date date = comparison.dates[compared.date];
    from = std::min(from.value_or(date), date);
    to = std::max(to.value_or(date), date);
  }
  const auto append = [&out](std::optional<store::Date> date) {
    if (date) {
      append_date(out, *date);
    } else {
      out += "null";
    }
  };
  out += R"({"from":)";
  append(from);
  out += R"(,"to":)";
  append(to);
  out += R"(,"dates":)";
  append_json(out, std::uint64_t{comparison.reference.size()});
  out += '}';
}

void append_baseline(std::string& out, const Comparison& comparison, const ImpactQuery& query,
                     const geo::Crs& crs) {
  out += R"({"kind":)";
  append_json(out, name_of_kind(query.baseline.kind));
  out += R"(,"weeks":)";
  out +=
      query.baseline.kind == BaselineKind::kWeeks ? std::to_string(query.baseline.weeks) : "null";
  out += R"(,"dates":)";
  append_compared(out, comparison);
  out += R"(,"left_out":)";
  append_left_out(out, comparison, query, crs);
  out += R"(,"not_compared":)";
  append_not_compared(out, comparison, query, crs);
  out += R"(,"reference":)";
  append_reference(out, comparison);
  out += '}';
}

void append_plan(std::string& out, const Plan& plan) {
  out += R"({"backend":)";
  append_json(out, plan.backend());
  out += R"(,"plan":{"memory_reads":)";
  append_json(out, std::uint64_t{plan.memory.size()});
  out += R"(,"postgis_reads":)";
  append_json(out, std::uint64_t{plan.postgis.size()});
  out += R"(,"why":)";
  append_json(out, plan.why);
  out += '}';
}

}  // namespace

std::string query_json(const Area& area, const ImpactQuery& query, ImpactRoute route) {
  std::string out = R"({"area":)";
  append_json(out, area);
  out += R"(,"dates":)";
  append_json(out, query.dates);
  out += R"(,"baseline":)";
  append_json(out, to_text(query.baseline));
  out += R"(,"holidays":)";
  append_json(out, query.holidays_in_baseline ? "keep" : "skip");
  out += R"(,"without":)";
  append_json(out, query.without);
  out += R"(,"sbi":)";
  append_sbi(out, query.sbi);
  out += R"(,"hours":)";
  append_hours(out, query.hours);
  if (route == ImpactRoute::kImpact) {
    out += R"(,"rings":[)";
    for (std::size_t i = 0; i < query.ring_edges_m.size(); ++i) {
      if (i > 0) out += ',';
      append_json(out, query.ring_edges_m[i]);
    }
    out += R"(],"control":)";
    append_json(out, name_of(query.control));
  }
  out += '}';
  return out;
}

std::string to_json(const Impact& impact, const Area& area, const ImpactQuery& query,
                    const geo::Crs& crs) {
  std::string out = R"({"total":)";
  append_estimate(out, impact.total, is_compared(impact));
  for (const std::string_view name : kImpactTables) {
    if (name == "total" || name == "control") continue;  // Each is one object.
    out += ",\"";
    out += name;
    out += "\":";
    append_json(out, impact_table(name, impact, area, query.language));
  }
  out += R"(,"effect_hours":)";
  append_effect_hours(out, impact.effect_hours);
  out += R"(,"reach":)";
  append_reach(out, impact.reach);
  out += R"(,"control":)";
  if (impact.control) {
    append_control(out, *impact.control, query.control, is_compared(impact));
  } else {
    out += "null";
  }
  out += R"(,"baseline":)";
  append_baseline(out, impact.comparison, query, crs);
  out += R"(,"query":)";
  out += query_json(area, query, ImpactRoute::kImpact);
  out += R"(,"meta":)";
  append_plan(out, impact.plan);
  out += R"(,"precision":)";
  append_json(out, name_of(impact.precision));
  out += R"(,"postcodes":)";
  append_json(out, impact.postcodes);
  out += R"(,"missing_dates":)";
  append_json(out, impact.comparison.missing);
  out += "}}";
  return out;
}

std::string to_json(const Calendar& calendar, const Area& area, const ImpactQuery& query,
                    const geo::Crs& crs, const store::impact::ComparisonRules& rules) {
  std::vector<store::Date> missing;
  std::ranges::copy_if(query.dates, std::back_inserter(missing), [&calendar](store::Date date) {
    return !std::ranges::binary_search(calendar.dates, date, {}, &CalendarDate::date);
  });
  std::string out = R"({"dates":)";
  append_json(out, calendar_table(calendar, query, crs, rules));
  out += R"(,"query":)";
  out += query_json(area, query, ImpactRoute::kCalendar);
  out += R"(,"meta":)";
  append_plan(out, calendar.plan);
  out += R"(,"postcodes":)";
  append_json(out, calendar.postcodes);
  out += R"(,"missing_dates":)";
  append_json(out, missing);
  out += "}}";
  return out;
}

}  // namespace server
