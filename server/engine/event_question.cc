#include "server/engine/event_question.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <utility>

#include <fmt/format.h>

#include "server/base/pieces.h"
#include "store/types/date.h"
#include "store/types/quoted.h"

namespace server {
namespace {

using store::ErrorCode;
using store::fail;
using store::quoted;
using store::Result;
using store::impact::BaselineChoice;
using store::impact::BaselineKind;
using store::impact::kMaxBaselineWeeks;

constexpr std::array<Choice<ControlChoice>, 3> kControls{{{"ring", ControlChoice::kRing},
                                                          {"country", ControlChoice::kCountry},
                                                          {"none", ControlChoice::kNone}}};
constexpr std::array<Choice<bool>, 2> kHolidays{{{"skip", false}, {"keep", true}}};
constexpr std::array<Choice<Format>, 3> kFormats{
    {{"json", Format::kJson}, {"csv", Format::kCsv}, {"geojson", Format::kGeoJson}}};

constexpr std::string_view kWeeks = "weeks:";
constexpr std::string_view kDates = "dates:";

// The dates of a parameter other than `dates`; errors name that parameter.
Result<std::vector<store::Date>> parse_dates_of(std::string_view parameter, std::string_view text,
                                                const Limits& limits) {
  auto dates = parse_dates(text, limits.dates);
  if (!dates) dates.error().parameter = parameter;
  return dates;
}

Result<BaselineChoice> parse_baseline(std::string_view text, const Limits& limits) {
  if (text == "week") return BaselineChoice{.kind = BaselineKind::kWeek};
  if (text.starts_with(kDates)) {
    auto dates = parse_dates_of("baseline", text.substr(kDates.size()), limits);
    if (!dates) return fail(std::move(dates.error()));
    return BaselineChoice{.kind = BaselineKind::kDates, .dates = std::move(*dates)};
  }
  if (!text.starts_with(kWeeks)) {
    return fail(ErrorCode::kInvalid,
                "baseline must be week, weeks:N or dates:DATES, not " + quoted(text), "baseline");
  }
  const std::string_view number = text.substr(kWeeks.size());
  std::uint32_t weeks = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), weeks);
  if (error != std::errc{} || end != number.data() + number.size() || weeks == 0 ||
      weeks > kMaxBaselineWeeks) {
    return fail(
        ErrorCode::kInvalid,
        fmt::format("baseline must have 1 to {} weeks, not {}", kMaxBaselineWeeks, quoted(text)),
        "baseline");
  }
  return BaselineChoice{.kind = BaselineKind::kWeeks, .weeks = weeks};
}

Result<double> parse_edge(std::string_view text, const Limits& limits) {
  double metres = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), metres, std::chars_format::fixed);
  const bool is_plain = text.find_first_not_of(".0123456789") == std::string_view::npos;
  if (error != std::errc{} || end != text.data() + text.size() || !is_plain) {
    return fail(ErrorCode::kInvalid, "rings must be distances in metres, not " + quoted(text),
                "rings");
  }
  if (metres > limits.radius_km * 1000) {
    return fail(ErrorCode::kTooLarge,
                fmt::format("rings must be at most {} kilometres, not {} metres", limits.radius_km,
                            quoted(text)),
                "rings");
  }
  return metres;
}

Result<std::vector<double>> parse_rings(std::string_view text, const Limits& limits) {
  std::vector<double> edges;
  auto read = for_each_piece(text, ",", [&](std::string_view piece) -> Result<void> {
    const Result<double> edge = parse_edge(piece, limits);
    if (!edge) return fail(edge.error());
    if (!edges.empty() && *edge <= edges.back()) {
      return fail(ErrorCode::kInvalid, "rings must be distances that ascend, not " + quoted(text),
                  "rings");
    }
    edges.push_back(*edge);
    return {};
  });
  if (!read) return fail(std::move(read.error()));
  if (edges.size() < 2 || edges.size() > kMaxRings + 1) {
    return fail(ErrorCode::kInvalid,
                fmt::format("rings must be 2 to {} distances, the edges of the rings, not {}",
                            kMaxRings + 1, quoted(text)),
                "rings");
  }
  return edges;
}

template <typename Value, typename Target>
Result<void> put(Result<Value> read, Target& target) {
  if (!read) return fail(std::move(read.error()));
  target = std::move(*read);
  return {};
}

// One parameter that is not the area's.
Result<void> apply(const Parameter& parameter, EventAnswer route, const Limits& limits,
                   EventRequest& read) {
  EventQuestion& question = read.question;
  const std::string_view name = parameter.name;
  if (name == "dates") return put(parse_dates(parameter.value, limits.dates), question.dates);
  if (name == "baseline") return put(parse_baseline(parameter.value, limits), question.baseline);
  if (name == "holidays") return put(choose(kHolidays, parameter), question.holidays_in_baseline);
  if (name == "without") {
    return put(parse_dates_of("without", parameter.value, limits), question.without);
  }
  if (name == "f") return put(choose(kFormats, parameter), read.format);
  if (name == "table") {
    read.table = parameter.value;
    return {};
  }
  const bool is_calendar = route == EventAnswer::kCalendar;
  if (!is_calendar) {
    if (name == "rings") return put(parse_rings(parameter.value, limits), question.ring_edges_m);
    if (name == "control") return put(choose(kControls, parameter), question.control);
  }
  if (!is_calendar || name != "precision") {
    const Result<bool> taken = take_option(parameter, {.sbi = question.sbi,
                                                       .hours = question.hours,
                                                       .precision = question.precision,
                                                       .language = question.language,
                                                       .backend = question.backend});
    if (!taken) return fail(taken.error());
    if (*taken) return {};
  }
  return fail(ErrorCode::kInvalid,
              quoted(name) +
                  " is not a parameter; use postcode, lat, lon, municipality, radius, "
                  "inner-radius, dates, baseline, holidays, without, sbi, hours, " +
                  (is_calendar ? "" : "rings, control, precision, ") + "lang, backend, " +
                  (route == EventAnswer::kCompare ? "by, " : "") + "f or table",
              std::string(name));
}

Result<void> check_together(const EventQuestion& question, EventAnswer route) {
  if (route == EventAnswer::kCalendar) {
    if (question.baseline.kind == BaselineKind::kDates) {
      return fail(ErrorCode::kInvalid, "the baseline of a calendar must be week or weeks:N",
                  "baseline");
    }
    return {};
  }
  if (question.dates.empty()) return fail(ErrorCode::kInvalid, "dates is missing", "dates");
  for (const store::Date date : question.baseline.dates) {
    if (std::ranges::binary_search(question.dates, date)) {
      return fail(ErrorCode::kInvalid,
                  store::to_iso(date) + " is a date of the event, so it cannot be in its baseline",
                  "baseline");
    }
  }
  return {};
}

}  // namespace

std::string_view name_of(ControlChoice control) {
  return std::ranges::find(kControls, control, &Choice<ControlChoice>::value)->word;
}

std::string to_text(const BaselineChoice& baseline) {
  switch (baseline.kind) {
    case BaselineKind::kWeek:
      return "week";
    case BaselineKind::kWeeks:
      return fmt::format("{}{}", kWeeks, baseline.weeks);
    case BaselineKind::kDates:
      break;
  }
  std::string text;
  for (const store::Date date : baseline.dates) {
    text += text.empty() ? kDates : ";";
    text += store::to_iso(date);
  }
  return text;
}

Result<EventRequest> read_event_request(std::span<const Parameter> parameters,
                                        std::optional<std::string_view> body, EventAnswer route,
                                        const Limits& limits) {
  EventRequest read;
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const Parameter& parameter = parameters[i];
    const Result<bool> of_area = take_ground_parameter(parameter, read.ground);
    if (!of_area) return fail(of_area.error());
    if (*of_area) continue;
    const auto earlier = parameters.first(i);
    if (std::ranges::find(earlier, parameter.name, &Parameter::name) != earlier.end()) {
      return fail(ErrorCode::kInvalid, quoted(parameter.name) + " is given more than once",
                  parameter.name);
    }
    Result<void> applied = apply(parameter, route, limits, read);
    if (!applied) return fail(std::move(applied.error()));
  }
  Result<void> fits = check_together(read.question, route);
  if (!fits) return fail(std::move(fits.error()));
  read.ground.body = body;
  read.ground.takes_body = route != EventAnswer::kCompare;
  return read;
}

}  // namespace server
