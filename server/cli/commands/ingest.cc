#include "server/cli/commands/ingest.h"

#include <fmt/format.h>

#include <chrono>
#include <filesystem>
#include <optional>
#include <utility>

#include "server/cli/commands/ingest_summary.h"
#include "server/cli/growing_places.h"
#include "server/engine/data/region.h"
#include "server/write/progress_text.h"
#include "store/ingest/ingest.h"

namespace server {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::string_view kPlanOfDirectory = "the plan of the data directory";

std::string progress_line(const store::IngestProgress& progress, Clock::duration elapsed) {
  std::optional<double> share;
  if (progress.raw_bytes && *progress.raw_bytes != 0) {
    share = static_cast<double>(progress.raw_bytes_read) / static_cast<double>(*progress.raw_bytes);
  }
  return progress_text(progress.rows, share, elapsed);
}

// The plan of the command, or else of the directory: what `--column` says wins over both.
store::Result<store::ReadingPlan> plan_of(const IngestSettings& settings,
                                          const RegionTables& tables) {
  auto plan = settings.plan         ? store::read_reading_plan(*settings.plan)
              : tables.plan.empty() ? store::ReadingPlan{}
                                    : store::parse_reading_plan(tables.plan, kPlanOfDirectory);
  if (!plan) return plan;
  for (const store::ColumnName& column : settings.columns) {
    const auto is_this = [&column](const auto& other) { return other.name == column.name; };
    std::erase_if(plan->columns, is_this);
    std::erase_if(plan->constants, is_this);
    plan->columns.push_back(column);
  }
  return plan;
}

CommandResult run(const IngestSettings& settings, Terminal& terminal) {
  const auto directory = store::DataDirectory::open(settings.directory.front());
  if (!directory) return failed(directory.error());
  const auto tables = directory->read_at_once([&directory](const store::Manifest& manifest) {
    return read_region_tables(*directory, manifest);
  });
  if (!tables) return failed(tables.error());
  auto plan = plan_of(settings, *tables);
  if (!plan) return failed(plan.error());
  const store::MakeFindPlace find_place = find_place_of(*tables, *plan);
  const std::optional<store::GrowingPlaces> growing = growing_places_of(*tables, *plan);

  const std::vector<std::filesystem::path> files(settings.files.begin(), settings.files.end());
  const store::IngestOptions options{
      .if_exists = settings.if_exists
                       ? std::optional(static_cast<store::IfExists>(*settings.if_exists))
                       : std::nullopt,
      .duckdb = settings.duckdb,
      .derive_delta = settings.derive_delta,
      .bad_lines = settings.skip_bad_lines ? store::BadLines::kSkip : store::BadLines::kFail,
      .columns = std::move(plan->columns),
      .plan = *std::move(plan),
      .make_find_place = find_place,
      .on_wait = notice_of_waiting(terminal),
      .strict = settings.strict,
      .industries = &tables->industries,
      .growing = growing ? &*growing : nullptr,
      .located_by = tables->grown};
  const auto summary = ingest_shown(*directory, tables->centres.codes, files, options, terminal);
  if (!summary && summary.error().parameter == store::kStaleTable) return run(settings, terminal);
  if (!summary && summary.error().code == store::ErrorCode::kInvalid && !settings.plan &&
      !tables->plan.empty()) {
    store::Error error = summary.error();
    error.detail += "\n(read by the plan that the data directory keeps; --plan FILE gives another)";
    return failed(error);
  }
  if (!summary) return failed(summary.error());
  terminal.print(settings.json ? printed(summary_json(settings.directory.front(), *summary))
                               : summary_text(*summary));
  if (!summary->held_back) return {};
  return failed({.code = store::ErrorCode::kConflict,
                 .detail = fmt::format("there are warnings ({}), and --strict: nothing was changed",
                                       warnings_text(*summary)),
                 .parameter = {},
                 .cause = {}});
}

}  // namespace

store::Result<store::IngestSummary> ingest_shown(const store::DataDirectory& directory,
                                                 const store::PostcodeDictionary& located,
                                                 std::span<const std::filesystem::path> files,
                                                 const store::IngestOptions& options,
                                                 Terminal& terminal) {
  const auto began = Clock::now();
  auto summary =
      store::ingest(directory, located, files, options,
                    [&terminal, began](const store::IngestProgress& progress) {
                      if (!terminal.shows_progress()) return;
                      terminal.show_progress(progress_line(progress, Clock::now() - began));
                    });
  terminal.clear_progress();
  return summary;
}

Command ingest_command(IngestSettings& settings) {
  return {
      .name = "ingest",
      .summary = "Adds datapoints to a data directory: all files, or nothing",
      .example =
          "  straal ingest nl hits-2013.csv.gz\n"
          "  straal ingest nl january/ --column postcode=place --if-exists replace\n"
          "  zcat hits.csv.gz | straal ingest nl -\n",
      .arguments = {{.name = "DIR",
                     .help = "A data directory",
                     .count = Argument::Count::kOne,
                     .target = &settings.directory},
                    {.name = "FILE",
                     .help = "CSV date,hour,id_activity,postcode,hits,delta,sbi, plain or gzip; "
                             "Parquet or JSON; a folder of them, or a pattern such as "
                             "'data/*.parquet'; - for CSV on standard input",
                     .count = Argument::Count::kMany,
                     .target = &settings.files}},
      .options =
          {choice_option(
               "if-exists", "If a date is already stored: add to it, replace it, or refuse",
               {"append", "replace", "fail"},
               "append, unless 9 of 10 rows of a date are there already", settings.if_exists),
           switch_option("strict", "Change nothing where there is a warning", settings.strict),
           switch_option("derive-delta", "Use the hits of the week before as delta, not the column",
                         settings.derive_delta),
           switch_option("skip-bad-lines", "Leave bad lines out and keep them in DIR/refused/",
                         settings.skip_bad_lines),
           text_option("plan", "FILE",
                       "How the files are read, where they are not in the canonical form: TOML, "
                       "see store/text/README.md; else the plan that `straal import` has kept",
                       settings.plan),
           column_option({{"date", "hour", "id_activity", "postcode", "hits", "delta", "sbi"}},
                         settings.columns),
           duckdb_option(settings.duckdb),
           switch_option("json", "Print the summary for programs", settings.json)},
      .run = [&settings](Terminal& terminal) { return run(settings, terminal); }};
}

}  // namespace server
