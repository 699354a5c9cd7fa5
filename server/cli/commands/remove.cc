#include "server/cli/commands/remove.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "store/ingest/ingest.h"

namespace server {

namespace {

CommandResult run(const RemoveSettings& settings, Terminal& terminal) {
  const auto directory = store::DataDirectory::open(settings.directory.front());
  if (!directory) return failed(directory.error());
  const auto removed = store::remove_dates(*directory, settings.dates, notice_of_waiting(terminal));
  if (!removed) return failed(removed.error());
  std::vector<store::Date> absent;
  std::ranges::set_difference(settings.dates, *removed, std::back_inserter(absent));
  Table summary({Align::kLeft, Align::kLeft});
  summary.add_row({"removed", date_count(*removed)});
  if (!absent.empty()) summary.add_row({"not there", date_count(absent)});
  terminal.print(summary.text(0));
  return {};
}

}  // namespace

Command remove_command(RemoveSettings& settings) {
  Option dates = dates_option(settings.dates);
  dates.required = true;
  return {.name = "remove",
          .summary = "Takes dates out of a data directory",
          .example = "  straal remove nl --dates 2013-01-01..2013-01-31\n",
          .arguments = {{.name = "DIR",
                         .help = "A data directory",
                         .count = Argument::Count::kOne,
                         .target = &settings.directory}},
          .options = {std::move(dates)},
          .run = [&settings](Terminal& terminal) { return run(settings, terminal); }};
}

}  // namespace server
