#include "server/cli/commands/import.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <system_error>
#include <utility>

#include "geo/crs/crs_choice.h"
#include "server/cli/commands/ingest.h"
#include "server/cli/commands/ingest_summary.h"
#include "server/cli/commands/settle.h"
#include "server/cli/location_survey.h"
#include "server/cli/shell_word.h"
#include "server/engine/data/netherlands.h"
#include "server/engine/data/region.h"
#include "store/ingest/look.h"
#include "store/text/input_files.h"

namespace server {

namespace {

namespace fs = std::filesystem;
using store::Result;

using Files = std::vector<fs::path>;

constexpr double kUsualNearestMetres = 500;

// A plan, and the text that is kept of it.
struct KeptPlan {
  std::string text;
  store::ReadingPlan plan;
  std::vector<std::string> remarks = {};  // What it takes for granted.
};

// What the files decide by themselves.
struct DecidedPlan {
  std::vector<std::string> lines;
  std::vector<std::string> remarks;
};

store::Error undecided(const store::TableLook& look) {
  return {.code = store::ErrorCode::kInvalid,
          .detail = fmt::format("{}: there is more than one way to read it{}\nSay which with "
                                "--settle and the line, or write a plan: straal look {}",
                                look.file, questions_text(look), shell_word(look.file)),
          .parameter = {},
          .cause = {}};
}

// The plan that all of `files` decide by themselves, and alike.
Result<DecidedPlan> plan_of_files(const Files& files, const ImportSettings& settings,
                                  const store::PostcodeDictionary* known) {
  const bool places_are_given = settings.postcodes || settings.nearest;
  DecidedPlan plan;
  for (const fs::path& file : files) {
    auto look = store::look_at_table(
        file, {.places = settings.grid || settings.nearest ? store::PlacesAre::kPositions
                                                           : store::PlacesAre::kUnknown,
               .known = known,
               .settled = settings.settled,
               .duckdb = settings.duckdb});
    if (!look) return store::fail(std::move(look.error()));
    if (!look->is_decided()) return store::fail(undecided(*look));
    if (!places_are_given && !look->has_positions) {
      return store::fail(
          store::ErrorCode::kInvalid,
          fmt::format("{}: says nowhere where its places are: give a table of them with "
                      "--postcodes, with columns such as \"postcode\" or \"name\", \"latitude\" "
                      "and \"longitude\"",
                      look->file));
    }
    if (&file == &files.front()) {
      plan = {.lines = look->plan, .remarks = look->remarks};
    } else if (plan.lines != look->plan) {
      return store::fail(store::ErrorCode::kInvalid,
                         fmt::format("{} and {} are not written alike: import the first alone, "
                                     "then straal ingest DIR {} with a --plan of its own (straal "
                                     "look {} --plan)",
                                     files.front().string(), look->file, shell_word(look->file),
                                     shell_word(look->file)));
    }
  }
  return plan;
}

// `name`: where the text comes from.
Result<KeptPlan> parsed(std::string text, const std::string& name) {
  auto plan = store::parse_reading_plan(text, name);
  if (!plan) return store::fail(std::move(plan.error()));
  return KeptPlan{.text = std::move(text), .plan = *std::move(plan)};
}

// The plan of the command, with the places that it says.
Result<KeptPlan> plan_of(const ImportSettings& settings, const Files& files,
                         const store::PostcodeDictionary* known) {
  const bool places_are_given = settings.postcodes || settings.nearest;
  std::string text;
  std::vector<std::string> remarks;
  const std::string name = settings.plan ? *settings.plan
                           : settings.settled.empty()
                               ? "the plan that the files decide"
                               : "the plan that the files and --settle decide";
  if (settings.plan) {
    auto read = store::read_plan_text(*settings.plan);
    if (!read) return store::fail(std::move(read.error()));
    text = *std::move(read);
  } else {
    const auto decided = plan_of_files(files, settings, known);
    if (!decided) return store::fail(decided.error());
    text = store::plan_text(decided->lines);
    remarks = decided->remarks;
  }
  auto kept = parsed(text, name);
  if (kept) kept->remarks = remarks;
  if (!kept || kept->plan.places != store::PlaceFrom::kGiven) return kept;
  if (!kept->plan.has_position() || kept->plan.has_column("postcode")) return kept;
  if (places_are_given) {
    text += fmt::format("[places]\nnearest = {}\n", settings.nearest.value_or(kUsualNearestMetres));
  } else {
    text += fmt::format("[places]\ngrid = {}\n", settings.grid.value_or(store::kUsualGridMetres));
  }
  kept = parsed(std::move(text), name);
  if (kept) kept->remarks = remarks;
  return kept;
}

// The places of --postcodes, wherever its columns are.
Result<SurveyedRegion> region_of_table(const std::string& file, const ImportSettings& settings) {
  auto look =
      store::look_at_table(file, {.places = store::PlacesAre::kNamed, .duckdb = settings.duckdb});
  if (!look) return store::fail(std::move(look.error()));
  const auto plan =
      store::parse_reading_plan(store::plan_text(look->plan), file + ", as it is read");
  if (!plan) return store::fail(plan.error());
  const Files files{file};
  return survey_region(files, *plan, settings.crs, settings.duckdb, /*codes_of_names=*/true);
}

// The places that are to be.
struct Ground {
  RegionTables tables;
  std::optional<SurveyedRegion>
      survey;  // Nothing of the Netherlands, whose table is the program's.
};

Ground ground_of(SurveyedRegion survey, const ImportSettings& settings) {
  RegionTables tables{.crs = survey.crs,
                      .coarse = settings.coarse,
                      .centres = geo::arrange_along_curve(std::move(survey.rows)),
                      .industries = {}};
  return {.tables = std::move(tables), .survey = std::move(survey)};
}

// The places that are known without the files; nothing where the files make them.
Result<std::optional<Ground>> known_ground(const ImportSettings& settings) {
  if (settings.postcodes) {
    auto survey = region_of_table(*settings.postcodes, settings);
    if (!survey) return store::fail(std::move(survey.error()));
    return ground_of(*std::move(survey), settings);
  }
  if (!settings.nearest) return std::nullopt;
  auto tables = netherlands_tables();
  if (!tables) return store::fail(std::move(tables.error()));
  return Ground{.tables = *std::move(tables), .survey = {}};
}

// A folder beside the one that is to be, which is removed unless it is put in its place.
class NewFolder {
 public:
  // Makes it, under a name that nobody has.
  static Result<std::unique_ptr<NewFolder>> beside(const fs::path& wanted) {
    const fs::path clean = wanted.has_filename() ? wanted : wanted.parent_path();
    std::string name = clean.string() + ".import-XXXXXX";
    if (mkdtemp(name.data()) != nullptr) {
      return std::make_unique<NewFolder>(clean, fs::path(name));
    }
    return store::fail(store::ErrorCode::kUnavailable,
                       fmt::format("{}: cannot be made: {}", wanted.string(),
                                   std::generic_category().message(errno)));
  }

  NewFolder(fs::path wanted, fs::path path) : wanted_{std::move(wanted)}, path_{std::move(path)} {}
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;
  ~NewFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }

  [[nodiscard]] const fs::path& path() const { return path_; }

  [[nodiscard]] Result<void> put_in_place() {
    std::error_code trouble;
    fs::rename(path_, wanted_, trouble);  // Over an empty folder as well.
    if (!trouble) return {};
    return store::fail(store::ErrorCode::kUnavailable,
                       fmt::format("{}: cannot be made: {}", wanted_.string(), trouble.message()));
  }

 private:
  fs::path wanted_;
  fs::path path_;
};

std::string places_text(const Ground& ground, const store::ReadingPlan& plan) {
  std::string count = thousands(ground.tables.centres.size());
  if (plan.places != store::PlaceFrom::kGrid) return count;
  return fmt::format("{} {} of {} m in which something is", count,
                     ground.tables.centres.size() == 1 ? "cell" : "cells", plan.place_metres);
}

// What was made, for programs.
nlohmann::ordered_json ground_json(const Ground& ground) {
  const geo::Crs& crs = ground.tables.crs;
  nlohmann::ordered_json json = {
      {"places", ground.tables.centres.size()},
      {"crs",
       {{"code", crs.code},
        {"name", crs.name},
        {"area_of_use",
         {{"west", crs.west}, {"south", crs.south}, {"east", crs.east}, {"north", crs.north}}},
        {"scale_error", nullptr}}},
      {"places_outside", 0},
      {"plan", ground.tables.plan}};
  if (!ground.survey) return json;
  json["crs"]["scale_error"] = ground.survey->scale_error;
  json["places_outside"] = ground.survey->outside;
  return json;
}

// "lat 52.29 to 52.43, lon 4.73 to 5.03": shows what has been swapped.
std::string extent_text(const geo::Centres& centres) {
  if (centres.degrees.empty()) return "nowhere";
  const auto [west, south, east, north] = geo::bounds_around(centres.degrees);
  return fmt::format("lat {:.2f} to {:.2f}, lon {:.2f} to {:.2f}", south, north, west, east);
}

std::string ground_text(const ImportSettings& settings, const Ground& ground,
                        const store::ReadingPlan& plan) {
  Table table({Align::kLeft, Align::kLeft});
  table.add_row({"made", settings.directory.front()});
  table.add_row({"places", places_text(ground, plan)});
  table.add_row({"CRS", fmt::format("{} ({})", ground.tables.crs.code, ground.tables.crs.name)});
  if (ground.survey) {
    table.add_row({"they lie", extent_text(ground.tables.centres)});
    table.add_row(
        {"its scale", fmt::format("wrong by {:.2g} % at most", ground.survey->scale_error * 100)});
    if (settings.postcodes && ground.survey->outside > 0) {
      table.add_row({"outside", count_of(ground.survey->outside, "place", "places") +
                                    " outside the area of use of the CRS: without a location"});
    }
  }
  table.add_row({"plan", settings.directory.front() + "/plan.toml, for later files:"});
  std::string text = table.text(0);
  std::string_view lines = ground.tables.plan;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    text += fmt::format("  {}\n", lines.substr(0, end));
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return text;
}

bool is_free(const fs::path& path) {
  std::error_code trouble;
  if (!fs::exists(path, trouble)) return true;
  return fs::is_directory(path, trouble) && fs::is_empty(path, trouble);
}

CommandResult run(const ImportSettings& settings, Terminal& terminal) {
  const std::string& target = settings.directory.front();
  if (settings.grid && (settings.nearest || settings.postcodes)) {
    return misused("--grid makes places, --postcodes and --nearest take known ones: give one");
  }
  for (const auto& [name, metres] :
       {std::pair("grid", settings.grid), {"nearest", settings.nearest}}) {
    if (metres && (*metres < store::kFewestPlaceMetres || *metres > store::kMostPlaceMetres)) {
      return misused(fmt::format("--{}: must be metres from {} to {}, not {}", name,
                                 store::kFewestPlaceMetres, store::kMostPlaceMetres, *metres));
    }
  }
  if (settings.plan && !settings.settled.empty()) {
    return misused("--settle adds to what the files decide: with --plan, write the line there");
  }
  if (std::ranges::count(settings.files, "-") > 0) {
    return misused("straal import reads its files more than once: - cannot be one of them");
  }
  if (!is_free(target)) {
    return failed({.code = store::ErrorCode::kConflict,
                   .detail = fmt::format("{} is there already and not empty: straal ingest adds "
                                         "files to a data directory",
                                         target),
                   .parameter = {},
                   .cause = {}});
  }
  const Files given(settings.files.begin(), settings.files.end());
  const auto inputs = store::find_input_files(given);
  if (!inputs) return failed(inputs.error());
  auto ground = known_ground(settings);
  if (!ground) return failed(ground.error());
  const bool has_table = settings.postcodes && *ground;
  const auto plan =
      plan_of(settings, inputs->paths, has_table ? &(*ground)->tables.centres.codes : nullptr);
  if (!plan) return failed(plan.error());
  if (!*ground) {
    auto survey = survey_region(inputs->paths, plan->plan, settings.crs, settings.duckdb);
    if (!survey) return failed(survey.error());
    *ground = ground_of(*std::move(survey), settings);
  }
  RegionTables& tables = (*ground)->tables;
  tables.are_places_of_files = !settings.postcodes && !settings.nearest;
  tables.plan = plan->text;

  const auto folder = NewFolder::beside(target);
  if (!folder) return failed(folder.error());
  const auto directory = store::DataDirectory::create((*folder)->path(), region_files(tables));
  if (!directory) return failed(directory.error());
  const store::IngestOptions options{
      .duckdb = settings.duckdb,
      .bad_lines = settings.skip_bad_lines ? store::BadLines::kSkip : store::BadLines::kFail,
      .columns = plan->plan.columns,
      .plan = plan->plan,
      .make_find_place = find_place_of(tables, plan->plan)};
  auto summary = ingest_shown(*directory, tables.centres.codes, inputs->paths, options, terminal);
  if (!summary) return failed(summary.error());
  if (auto placed = (*folder)->put_in_place(); !placed) return failed(placed.error());
  if (summary->refused_file) {
    summary->refused_file =
        fs::path(target) / store::kRefusedFolder / summary->refused_file->filename();
  }
  if (settings.json) {
    auto json = summary_json(target, *summary);
    json["made"] = ground_json(**ground);
    terminal.print(printed(json));
    return {};
  }
  terminal.print(ground_text(settings, **ground, plan->plan));
  for (const std::string& remark : plan->remarks) terminal.print(fmt::format("note: {}\n", remark));
  terminal.print(summary_text(*summary));
  terminal.print(fmt::format("\nnext: straal serve {}\n", shell_word(target)));
  return {};
}

}  // namespace

Command import_command(ImportSettings& settings) {
  return {
      .name = "import",
      .summary = "Makes a data directory of raw files, such as a portal's export",
      .example =
          "  straal import chicago crimes.csv --grid 250\n"
          "  straal import city counts.csv --postcodes sensors.csv\n"
          "  straal import nl trips.csv --nearest 500\n",
      .arguments = {{.name = "DIR",
                     .help = "The directory to make; it must be absent or empty",
                     .count = Argument::Count::kOne,
                     .target = &settings.directory},
                    {.name = "FILE",
                     .help = "A table, plain or gzip, or a folder of them, all alike",
                     .count = Argument::Count::kMany,
                     .target = &settings.files}},
      .options = {text_option("plan", "FILE",
                              "How the files are read (store/text/README.md); else what they "
                              "decide by themselves, as `straal look` shows it",
                              settings.plan),
                  settle_option(settings.settled),
                  text_option("postcodes", "FILE",
                              "A table of the places, with their positions; else the files' own "
                              "positions",
                              settings.postcodes),
                  decimal_option("grid", "M",
                                 "The side in metres of the cells that positions make places "
                                 "of; 250 if it is not given",
                                 settings.grid),
                  decimal_option("nearest", "M",
                                 "Take each position to the nearest place, of --postcodes or "
                                 "else of the Netherlands, at most so many metres away",
                                 settings.nearest),
                  text_option("crs", "EPSG:CODE",
                              "Projected CRS in metres; else the one that fits best", settings.crs),
                  whole_option("coarse", "N", "Characters of a postcode that make an area",
                               {1, store::Postcode::kMaxLength}, settings.coarse),
                  switch_option("skip-bad-lines",
                                "Leave bad lines out and keep them in DIR/refused/",
                                settings.skip_bad_lines),
                  switch_option("json", "Print the summary for programs", settings.json)},
      .run = [&settings](Terminal& terminal) { return run(settings, terminal); }};
}

}  // namespace server
