#include "server/cli/commands/upgrade.h"

#include <fmt/format.h>

#include "store/directory/upgrade.h"

namespace server {

namespace {

CommandResult run(const UpgradeSettings& settings, Terminal& terminal) {
  const auto upgraded = store::upgrade_directory(
      settings.directory.front(), store::Disk::real(), {.drop_damaged = settings.drop_damaged},
      notice_of_waiting(terminal), [&terminal](const store::UpgradeProgress& progress) {
        terminal.show_progress(fmt::format("{} of {}", thousands(progress.dates),
                                           count_of(progress.dates_in_all, "date", "dates")));
      });
  terminal.clear_progress();
  if (!upgraded) return failed(upgraded.error());
  Table summary({Align::kLeft, Align::kLeft});
  if (upgraded->already_there) {
    summary.add_row({"upgraded", "nothing: its format is up to date"});
  } else {
    summary.add_row(
        {"upgraded", fmt::format("{} of {}", count_of(upgraded->rows, "datapoint", "datapoints"),
                                 count_of(upgraded->dates, "date", "dates"))});
    summary.add_row({"bytes", fmt::format("{}, before {}", byte_size(upgraded->bytes_after),
                                          byte_size(upgraded->bytes_before))});
  }
  for (const store::Date date : upgraded->dropped) {
    summary.add_row({"left out", store::to_iso(date) + ", which was damaged"});
  }
  terminal.print(summary.text(0));
  return {};
}

}  // namespace

Command upgrade_command(UpgradeSettings& settings) {
  return {
      .name = "upgrade",
      .summary = "Brings a data directory of an earlier version up to date",
      .example = "  straal upgrade nl\n",
      .arguments = {{.name = "DIR",
                     .help = "A data directory; all of it is upgraded, or nothing",
                     .count = Argument::Count::kOne,
                     .target = &settings.directory}},
      .options = {switch_option("drop-damaged",
                                "Leave out dates whose stored data is damaged; without this, one "
                                "damaged date stops the upgrade",
                                settings.drop_damaged)},
      .run = [&settings](Terminal& terminal) { return run(settings, terminal); }};
}

}  // namespace server
