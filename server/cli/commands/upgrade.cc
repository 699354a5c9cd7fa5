#include "server/cli/commands/upgrade.h"

#include <fmt/format.h>

#include "store/directory/upgrade.h"

namespace server {

namespace {

CommandResult run(const UpgradeSettings& settings, Terminal& terminal) {
  const auto upgraded = store::upgrade_directory(
      settings.directory.front(), store::Disk::real(), {.drop_damaged = settings.drop_damaged},
      notice_of_waiting(terminal), [&terminal](const store::UpgradeProgress& progress) {
        terminal.show_progress(fmt::format("{} of {} dates", thousands(progress.dates),
                                           thousands(progress.dates_in_all)));
      });
  terminal.clear_progress();
  if (!upgraded) return failed(upgraded.error());
  Table summary({Align::kLeft, Align::kLeft});
  if (upgraded->already_there) {
    summary.add_row({"upgraded", "nothing: it is in today's format already"});
  } else {
    summary.add_row({"upgraded", fmt::format("{} datapoints of {} dates", thousands(upgraded->rows),
                                             thousands(upgraded->dates))});
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
  return {.name = "upgrade",
          .summary = "Brings a data directory of an earlier version up to date",
          .example = "  straal upgrade nl\n",
          .arguments = {{.name = "DIR",
                         .help = "A data directory; all of it is upgraded, or nothing",
                         .count = Argument::Count::kOne,
                         .target = &settings.directory}},
          .options = {switch_option("drop-damaged",
                                    "Leaves out dates whose stored data is damaged, rather than "
                                    "upgrade nothing",
                                    settings.drop_damaged)},
          .run = [&settings](Terminal& terminal) { return run(settings, terminal); }};
}

}  // namespace server
