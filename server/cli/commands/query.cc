#include "server/cli/commands/query.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "server/engine/answer.h"
#include "server/engine/data/region.h"
#include "server/engine/question.h"
#include "server/write/answer_json.h"
#include "server/write/answer_text.h"

namespace server {

namespace {

store::Result<Question> read_query(const QuerySettings& settings) {
  std::vector<Parameter> parameters;
  const auto add = [&parameters](const char* name, const std::optional<std::string>& value) {
    if (value) parameters.push_back({.name = name, .value = *value});
  };
  add("sbi", settings.sbi);
  add("hours", settings.hours);
  add("precision", settings.precision);
  add("lang", settings.lang);
  add("backend", settings.backend);
  return read_question({.postcode = settings.postcode.front(),
                        .dates = settings.dates.front(),
                        .radius = settings.radius,
                        .parameters = parameters},
                       Limits{});
}

// Whether an answer about `dates` (ascending) may read `date`: it is asked, or the week before one.
bool is_read(store::Date date, const std::vector<store::Date>& dates) {
  return std::ranges::binary_search(dates, date) ||
         std::ranges::binary_search(dates, date + store::kWeek);
}

CommandResult run(const QuerySettings& settings, Terminal& terminal) {
  const auto question = read_query(settings);
  if (!question) return misused(question.error());
  const auto postgis = settings.postgis.read();
  if (!postgis) return misused(postgis.error());
  const auto load =
      read_load(settings.directory.front(),
                [&dates = question->dates](store::Date date) { return is_read(date, dates); });
  if (!load) return failed(load.error());
  const auto database = *postgis ? backend_of(**postgis, *load->region) : nullptr;
  const Engine engine({.load = *load,
                       .postgis = database.get(),
                       .memory_radius_km = settings.postgis.memory_radius_km});
  const auto answered = answer(engine, *question);
  if (!answered) return not_answered(answered.error());
  terminal.print(settings.json ? to_json(*answered, *question) + '\n'
                               : answer_text(*load, *question, *answered));
  if (settings.explain) terminal.print(plan_text(*answered));
  return {};
}

}  // namespace

Command query_command(QuerySettings& settings) {
  Option radius =
      text_option("radius", "KM", "Kilometres around the postcode's centre", settings.radius);
  radius.default_value = "1.0";
  radius.type = ValueType::kDecimal;
  Option precision = text_option("precision", "auto|pc6|pc4|none",
                                 "Precision of the listed postcodes", settings.precision);
  precision.default_value = "auto";
  Option lang = text_option("lang", "en|nl", "Language of the titles", settings.lang);
  lang.default_value = "en";
  Option backend =
      text_option("backend", "auto|memory|postgis", "Which backend answers", settings.backend);
  backend.default_value = "auto";
  return {
      .name = "query",
      .summary = "Answers one question on the terminal",
      .example =
          "  straal query nl 1012JS 2013-04-30 --radius 1.5\n"
          "  straal query nl 3011 2013-04-01..2013-04-30 --sbi I --hours 17-22 --json\n",
      .arguments = {{.name = "DIR",
                     .help = "A data directory",
                     .count = Argument::Count::kOne,
                     .target = &settings.directory},
                    {.name = "POSTCODE",
                     .help = "The postcode in the centre, such as 1012JS",
                     .count = Argument::Count::kOne,
                     .target = &settings.postcode},
                    {.name = "DATES",
                     .help = "One date, several joined by ; or , or a range: "
                             "2013-01-01..2013-03-31",
                     .count = Argument::Count::kOne,
                     .target = &settings.dates}},
      .options = {std::move(radius),
                  text_option("sbi", "CODES", "Only these industries, such as 56 or I,47",
                              settings.sbi),
                  text_option("hours", "HOURS", "Only these hours, such as 17-22 or 22-2,12",
                              settings.hours),
                  std::move(precision), std::move(lang), std::move(backend),
                  postgis_option(settings.postgis), memory_radius_option(settings.postgis),
                  postgis_join_option(settings.postgis),
                  switch_option("explain", "Also print which backend answered which dates, and why",
                                settings.explain),
                  switch_option("json", "Print the JSON that the server answers", settings.json)},
      .run = [&settings](Terminal& terminal) { return run(settings, terminal); }};
}

}  // namespace server
