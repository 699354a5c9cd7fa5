#include "server/cli/commands/impact.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "geo/municipalities.h"
#include "server/engine/calendar.h"
#include "server/engine/data/region.h"
#include "server/engine/event_question.h"
#include "server/engine/ground.h"
#include "server/engine/impact.h"
#include "server/http/request_head.h"
#include "server/write/impact_json.h"
#include "server/write/impact_tables.h"
#include "server/write/impact_text.h"
#include "store/text/byte_source.h"

namespace server {

namespace {

using store::fail;
using store::Result;

// The settings as parameters of a request, without the area.
std::vector<Parameter> parameters_of(const ImpactSettings& settings, EventAnswer route) {
  std::vector<Parameter> parameters;
  const auto add = [&parameters](const char* name, const std::optional<std::string>& value) {
    if (value) parameters.push_back({.name = name, .value = *value});
  };
  if (route == EventAnswer::kImpact) {
    add("dates", settings.dates.front());
    add("rings", settings.rings);
    add("control", settings.control);
    add("precision", settings.precision);
  } else {
    add("dates", settings.calendar_dates);
  }
  add("radius", settings.radius);
  add("inner-radius", settings.inner_radius);
  add("baseline", settings.baseline);
  add("holidays", settings.holidays);
  add("without", settings.without);
  add("sbi", settings.sbi);
  add("hours", settings.hours);
  add("lang", settings.lang);
  add("backend", settings.backend);
  if (settings.csv) add("f", "csv");
  if (settings.geojson) add("f", "geojson");
  add("table", settings.csv);
  add("table", settings.geojson);
  return parameters;
}

Result<std::string> read_polygon(const std::string& path) {
  auto source = store::ByteSource::open(path);
  if (!source) return fail(std::move(source.error()));
  std::string text;
  std::array<char, 65'536> piece;
  for (;;) {
    const auto size = source->read(piece);
    if (!size) return fail(size.error());
    if (*size == 0) return text;
    text.append(piece.data(), *size);
    if (text.size() > kMaxBodyBytes) {
      return fail(store::ErrorCode::kTooLarge,
                  path + " has more than " + std::to_string(kMaxBodyBytes) + " bytes");
    }
  }
}

// AREA of the command line: @FILE, "lat,lon", a postcode, or a municipality's name.
Result<Ground> read_area(GroundText text, const std::string& name, const Region& region) {
  std::string polygon;
  if (name.starts_with('@')) {
    auto read = read_polygon(name.substr(1));
    if (!read) return fail(std::move(read.error()));
    polygon = std::move(*read);
    text.body = polygon;
    return Ground::make(text, region, Limits{});
  }
  const std::string_view all = name;
  const std::size_t comma = all.find(',');
  if (comma != std::string_view::npos) {
    text.lat = all.substr(0, comma);
    text.lon = all.substr(comma + 1);
    return Ground::make(text, region, Limits{});
  }
  const auto code = store::Postcode::parse(name);
  const bool is_located = code && region.centres.codes.find(*code);
  const bool has_digit = all.find_first_of("0123456789") != std::string_view::npos;
  if (!is_located && !has_digit && !geo::municipalities_of(region.crs).empty()) {
    text.municipality = all;
  } else {
    text.postcode = all;
  }
  return Ground::make(text, region, Limits{});
}

tl::unexpected<CommandError> wrong_area(const store::Error& error) {
  const bool is_usage = error.code != store::ErrorCode::kNotFound && error.parameter != "body" &&
                        !error.parameter.empty();
  return is_usage ? misused(error) : failed(error);
}

// Whether a question may read `date`: it is asked, or may be in a baseline or in the reference.
bool may_be_read(store::Date date, const EventQuestion& question) {
  if (question.dates.empty()) return true;
  const std::chrono::days before = std::max<std::chrono::days>(
      store::impact::kReferencePeriod, question.baseline.weeks * store::kWeek);
  return (date >= question.dates.front() - before && date <= question.dates.back()) ||
         std::ranges::binary_search(question.baseline.dates, date);
}

std::string in_format(Format format, const DataTable& table) {
  return format == Format::kCsv ? to_csv(table) : to_geojson(table) + '\n';
}

CommandResult print_impact(const ImpactSettings& settings, const Engine& engine,
                           const Ground& ground, const EventRequest& read, Terminal& terminal) {
  const EventQuestion& question = read.question;
  auto planned = plan_impact(engine, ground, question);
  if (!planned) return not_answered(planned.error());
  const auto impact = find_impact(engine, ground, question, *planned);
  if (!impact) return failed(impact.error());
  if (read.format != Format::kJson) {
    terminal.print(
        in_format(read.format, impact_table(read.table, *impact, ground, question.language)));
  } else {
    terminal.print(settings.json ? to_json(*impact, ground, question) + '\n'
                                 : impact_text(*impact, ground, question));
  }
  return {};
}

CommandResult print_calendar(const ImpactSettings& settings, const Engine& engine,
                             const Ground& ground, const EventRequest& read, Terminal& terminal) {
  const EventQuestion& question = read.question;
  auto planned = plan_calendar(engine, ground, question);
  if (!planned) return not_answered(planned.error());
  const auto calendar = find_calendar(engine, question, *planned);
  if (!calendar) return failed(calendar.error());
  if (read.format != Format::kJson) {
    terminal.print(in_format(read.format, calendar_table(*calendar, question.language)));
  } else {
    terminal.print(settings.json ? to_json(*calendar, ground, question) + '\n'
                                 : calendar_text(*calendar, ground, question));
  }
  return {};
}

CommandResult run(const ImpactSettings& settings, EventAnswer route, Terminal& terminal) {
  if (settings.json + settings.csv.has_value() + settings.geojson.has_value() > 1) {
    return misused("give only one of --json, --csv and --geojson");
  }
  const std::vector<Parameter> parameters = parameters_of(settings, route);
  const auto read = read_event_request(parameters, std::nullopt, route, Limits{});
  if (!read) return misused(read.error());
  const std::string_view table_option = settings.csv ? "--csv" : "--geojson";
  if (auto checked = check_table(*read, route, table_option); !checked) {
    return misused(checked.error());
  }
  const auto postgis = settings.postgis.read();
  if (!postgis) return misused(postgis.error());
  const auto load = read_load(
      settings.directory.front(),
      [&question = read->question](store::Date date) { return may_be_read(date, question); });
  if (!load) return failed(load.error());
  const auto ground = read_area(read->ground, settings.area.front(), *load->region);
  if (!ground) return wrong_area(ground.error());
  const auto database = *postgis ? backend_of(**postgis, *load->region) : nullptr;
  const Engine engine({.load = *load,
                       .postgis = database.get(),
                       .memory_radius_km = settings.postgis.memory_radius_km});
  return route == EventAnswer::kImpact ? print_impact(settings, engine, *ground, *read, terminal)
                                       : print_calendar(settings, engine, *ground, *read, terminal);
}

Option defaulted(Option option, std::string default_value) {
  option.default_value = std::move(default_value);
  return option;
}

std::vector<Argument> area_arguments(ImpactSettings& settings) {
  return {{.name = "DIR",
           .help = "A data directory",
           .count = Argument::Count::kOne,
           .target = &settings.directory},
          {.name = "AREA",
           .help = "A postcode (1012JS), a position (52.373,4.893), a municipality (Eindhoven), "
                   "or a polygon in a GeoJSON file (@park.geojson)",
           .count = Argument::Count::kOne,
           .target = &settings.area}};
}

// The options of both commands.
std::vector<Option> shared_options(ImpactSettings& settings, EventAnswer route) {
  Option radius = defaulted(
      text_option("radius", "KM", "Kilometres around a postcode or position", settings.radius),
      "1.0");
  radius.type = ValueType::kDecimal;
  Option inner = defaulted(
      text_option("inner-radius", "KM", "Leave out this many kilometres around the centre",
                  settings.inner_radius),
      "0");
  inner.type = ValueType::kDecimal;
  const std::string tables = table_names(route);
  return {
      std::move(radius),
      std::move(inner),
      defaulted(text_option("baseline", "BASELINE",
                            "What to compare with: week (the delta), weeks:N (the same weekday "
                            "of the N weeks before) or dates:2013-04-16;2013-04-23",
                            settings.baseline),
                "weeks:4"),
      defaulted(text_option("holidays", "skip|keep",
                            "Whether a baseline may contain public holidays", settings.holidays),
                "skip"),
      text_option("without", "DATES", "Dates to keep out of every baseline, such as known events",
                  settings.without),
      text_option("sbi", "CODES", "Only these industries, such as 56 or I,47", settings.sbi),
      text_option("hours", "HOURS", "Only these hours, such as 17-22 or 22-2,12", settings.hours),
      defaulted(text_option("lang", "en|nl", "Language of titles and holidays", settings.lang),
                "en"),
      defaulted(
          text_option("backend", "auto|memory|postgis", "Which backend answers", settings.backend),
          "auto"),
      postgis_option(settings.postgis),
      memory_radius_option(settings.postgis),
      postgis_join_option(settings.postgis),
      switch_option("json", "Print the JSON that the server answers", settings.json),
      text_option("csv", "TABLE", "Print one table as CSV: " + tables, settings.csv),
      text_option("geojson", "TABLE", "Print one table as GeoJSON: " + tables, settings.geojson)};
}

}  // namespace

Command impact_command(ImpactSettings& settings) {
  std::vector<Argument> arguments = area_arguments(settings);
  arguments.push_back({.name = "DATES",
                       .help = "The dates of the event: one, several joined by ; or , or a range: "
                               "2013-01-01..2013-03-31",
                       .count = Argument::Count::kOne,
                       .target = &settings.dates});
  std::vector<Option> options = shared_options(settings, EventAnswer::kImpact);
  options.insert(
      std::ranges::find(options, "lang", &Option::name),
      {defaulted(text_option("rings", "METRES", "Distances between the rings", settings.rings),
                 "0,250,500,1000,2000,5000"),
       defaulted(
           text_option("control", "ring|country|none",
                       "The surroundings to compare with: from 2 to 4 times the radius (ring), "
                       "or all beyond twice the radius (country)",
                       settings.control),
           "ring"),
       defaulted(text_option("precision", "auto|pc6|pc4|none", "Precision of the points",
                             settings.precision),
                 "auto")});
  return {.name = "impact",
          .summary = "Tells what an event did to an area, and whether it is more than chance",
          .example =
              "  straal impact nl 1012JS 2013-04-30\n"
              "  straal impact nl 52.373,4.893 2013-04-30 --radius 2.5 --sbi I --hours "
              "17-22\n"
              "  straal impact nl Eindhoven 2013-04-29..2013-05-01 --csv industries\n",
          .arguments = std::move(arguments),
          .options = std::move(options),
          .run = [&settings](Terminal& terminal) {
            return run(settings, EventAnswer::kImpact, terminal);
          }};
}

Command calendar_command(ImpactSettings& settings) {
  std::vector<Option> options = shared_options(settings, EventAnswer::kCalendar);
  options.insert(options.begin(),
                 text_option("dates", "DATES", "Only these dates; all of them if not given",
                             settings.calendar_dates));
  return {.name = "calendar",
          .summary = "Tells which dates stand out in an area",
          .example =
              "  straal calendar nl 1012JS\n"
              "  straal calendar nl @park.geojson --dates 2013-04-01..2013-04-30\n",
          .arguments = area_arguments(settings),
          .options = std::move(options),
          .run = [&settings](Terminal& terminal) {
            return run(settings, EventAnswer::kCalendar, terminal);
          }};
}

}  // namespace server
