#include "server/write/impact_json.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string_view>
#include <vector>

#include "server/base/json.h"
#include "server/write/impact_parts.h"
#include "server/write/impact_tables.h"
#include "server/write/question_json.h"
#include "server/write/reason_text.h"
#include "server/write/story_json.h"

namespace server {
namespace {

constexpr std::size_t kRowBytes = 250;  // Of any table; a guess.

using store::impact::BaselineKind;
using store::impact::ComparedDate;
using store::impact::Comparison;

void write_dated(JsonWriter& json, store::Date date, const auto& reason) {
  json.begin_object().member("date", date).member("reason", to_text(reason));
  write_reason(json.key("why"), reason);
  json.end_object();
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
        .member("baseline", store::impact::baseline_of(asked, comparison))
        .end_object();
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

void write_baseline(JsonWriter& json, const Impact& impact, const EventQuestion& question) {
  const store::impact::BaselineChoice& baseline = question.baseline;
  json.begin_object().member("kind", name_of_kind(baseline.kind)).key("weeks");
  if (baseline.kind == BaselineKind::kWeeks) {
    json.value(std::uint64_t{baseline.weeks});
  } else {
    json.null();
  }
  write_compared(json.key("dates"), impact.comparison);
  json.key("left_out").begin_array();
  for (const LeftOutDate& one : impact.left_out) write_dated(json, one.date, one);
  json.end_array().key("not_compared").begin_array();
  for (const DateReason& one : impact.not_compared) write_dated(json, one.date, one.reason);
  json.end_array();
  write_reference(json.key("reference"), impact.comparison);
  json.end_object();
}

// The members of `meta` that every body of this kind has.
void write_backend(JsonWriter& json, const Plan& plan, std::string_view way) {
  write_plan(json.member("backend", plan.backend()).key("plan"), plan, way);
}

void write_question(JsonWriter& json, const Ground& ground, const EventQuestion& question,
                    EventAnswer route) {
  json.begin_object();
  write_area(json.key("area"), ground);
  json.member("dates", question.dates)
      .member("baseline", to_text(question.baseline))
      .member("holidays", question.holidays_in_baseline ? "keep" : "skip")
      .member("without", question.without);
  write_sbi(json.key("sbi"), question.sbi);
  write_hours(json.key("hours"), question.hours);
  if (route == EventAnswer::kImpact) {
    json.key("rings").begin_array();
    for (const double edge : question.ring_edges_m) json.value(edge);
    json.end_array().member("control", name_of(question.control));
  }
  json.end_object();
}

}  // namespace

std::string question_json(const Ground& ground, const EventQuestion& question, EventAnswer route) {
  std::string out;
  JsonWriter json(out);
  write_question(json, ground, question, route);
  return out;
}

void write_json(JsonWriter& json, const Cleared<Impact>& cleared, const Ground& ground,
                const EventQuestion& question) {
  const Impact& impact = *cleared;
  json.begin_object();
  write_story(json.key("story"), impact.story, question.language);
  write_estimate(json.key("total"), impact.total, known_of(impact));
  std::vector<DataTable> tables;
  for (const std::string_view name : kImpactTables) {
    if (name == "total" || name == "control") continue;  // Each is one object.
    tables.push_back(impact_table(name, cleared, ground, question.language));
  }
  write_tables(json, tables);
  write_effect_hours(json.key("effect_hours"), impact.effect_hours);
  write_reach(json.key("reach"), impact.reach);
  json.key("control");
  if (impact.control) {
    write_control(json, *impact.control, question.control, known_of(impact));
  } else {
    json.null();
  }
  write_baseline(json.key("baseline"), impact, question);
  write_question(json.key("query"), ground, question, EventAnswer::kImpact);
  write_backend(json.key("meta").begin_object(), impact.plan, impact.way);
  json.member("precision", name_of(impact.precision))
      .member("postcodes", impact.postcodes)
      .member("missing_dates", impact.comparison.missing)
      .end_object()
      .end_object();
}

void write_json(JsonWriter& json, const Cleared<Calendar>& cleared, const Ground& ground,
                const EventQuestion& question) {
  const Calendar& calendar = *cleared;
  std::vector<store::Date> missing;
  std::ranges::copy_if(question.dates, std::back_inserter(missing), [&calendar](store::Date date) {
    return !std::ranges::binary_search(calendar.dates, date, {}, &CalendarDate::date);
  });
  json.begin_object();
  write_story(json.key("story"), calendar.story);
  write_tables(json, std::array{calendar_table(cleared, question.language)});
  write_question(json.key("query"), ground, question, EventAnswer::kCalendar);
  write_backend(json.key("meta").begin_object(), calendar.plan, calendar.way);
  json.member("postcodes", calendar.postcodes)
      .member("missing_dates", missing)
      .end_object()
      .end_object();
}

std::string to_json(const Cleared<Impact>& impact, const Ground& ground,
                    const EventQuestion& question) {
  std::string out;
  JsonWriter json(out);
  write_json(json, impact, ground, question);
  return out;
}

std::string to_json(const Cleared<Calendar>& calendar, const Ground& ground,
                    const EventQuestion& question) {
  std::string out;
  JsonWriter json(out);
  write_json(json, calendar, ground, question);
  return out;
}

std::size_t guessed_json_bytes(const Cleared<Impact>& impact) {
  const std::size_t rows = impact->points.size() + impact->timeline.size() +
                           impact->industries.size() + impact->dates.size();
  return rows * kRowBytes;
}

std::size_t guessed_json_bytes(const Cleared<Calendar>& calendar) {
  return calendar->dates.size() * kRowBytes;
}

}  // namespace server
