#include "server/cli/commands/ingest.h"

#include <fmt/format.h>

#include <chrono>
#include <filesystem>
#include <optional>
#include <utility>

#include "server/engine/data/region.h"
#include "server/write/progress_text.h"
#include "store/ingest/ingest.h"
#include "store/types/date.h"

namespace server {

namespace {

using Clock = std::chrono::steady_clock;

std::string progress_line(const store::IngestProgress& progress, Clock::duration elapsed) {
  std::optional<double> share;
  if (progress.raw_bytes && *progress.raw_bytes != 0) {
    share = static_cast<double>(progress.raw_bytes_read) / static_cast<double>(*progress.raw_bytes);
  }
  return progress_text(progress.rows, share, elapsed);
}

std::string summary_text(const store::IngestSummary& summary) {
  Table table({Align::kLeft, Align::kLeft});
  const auto files = count_of(summary.files, "file", "files");
  table.add_row({"taken", fmt::format("{} from {}", count_of(summary.rows, "row", "rows"), files)});
  if (!summary.dates.empty()) {
    table.add_row(
        {"of", date_count(summary.dates.size(), summary.dates.front(), summary.dates.back())});
  }
  if (summary.files_already_there != 0 || summary.rows_already_there != 0) {
    table.add_row(
        {"already there",
         fmt::format("{}, {}", count_of(summary.rows_already_there, "row", "rows"),
                     count_of(summary.files_already_there, "whole file", "whole files"))});
  }
  if (summary.refused != 0) {
    table.add_row({"refused", fmt::format("{}, see {}", count_of(summary.refused, "line", "lines"),
                                          summary.refused_file.value_or("").string())});
  }
  if (summary.unlocated_rows != 0) {
    table.add_row(
        {"unlocated", fmt::format("{} of {} without a location: kept, and inside no radius",
                                  count_of(summary.unlocated_rows, "row", "rows"),
                                  count_of(summary.unlocated_postcodes, "postcode", "postcodes"))});
  }
  return table.text(0);
}

CommandResult run(const IngestSettings& settings, Terminal& terminal) {
  const auto directory = store::DataDirectory::open(settings.directory.front());
  if (!directory) return failed(directory.error());
  const auto tables = read_region_tables(*directory);
  if (!tables) return failed(tables.error());

  const std::vector<std::filesystem::path> files(settings.files.begin(), settings.files.end());
  const store::IngestOptions options{
      .if_exists = static_cast<store::IfExists>(settings.if_exists),
      .derive_delta = settings.derive_delta,
      .bad_lines = settings.skip_bad_lines ? store::BadLines::kSkip : store::BadLines::kFail,
      .columns = settings.columns,
      .on_wait = notice_of_waiting(terminal)};
  const auto began = Clock::now();
  const auto summary =
      store::ingest(*directory, tables->centres.codes, files, options,
                    [&terminal, began](const store::IngestProgress& progress) {
                      if (!terminal.shows_progress()) return;
                      terminal.show_progress(progress_line(progress, Clock::now() - began));
                    });
  terminal.clear_progress();
  if (!summary) return failed(summary.error());
  terminal.print(summary_text(*summary));
  return {};
}

}  // namespace

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
                     .help = "CSV date,hour,id_activity,postcode,hits,delta,sbi, plain or gzip; a "
                             "folder of them; - for standard input",
                     .count = Argument::Count::kMany,
                     .target = &settings.files}},
      .options =
          {choice_option("if-exists",
                         "If a date is already stored: add to it, replace it, or refuse",
                         {"append", "replace", "fail"}, settings.if_exists),
           switch_option("derive-delta", "Use the hits of the week before as delta, not the column",
                         settings.derive_delta),
           switch_option("skip-bad-lines", "Leave bad lines out and keep them in DIR/refused/",
                         settings.skip_bad_lines),
           column_option({{"date", "hour", "id_activity", "postcode", "hits", "delta", "sbi"}},
                         settings.columns)},
      .run = [&settings](Terminal& terminal) { return run(settings, terminal); }};
}

}  // namespace server
