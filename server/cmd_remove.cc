#include "server/cmd_remove.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "server/query.h"
#include "store/ingest.h"

namespace server {

namespace {

constexpr std::size_t kWholeCalendar = 3'652'059;  // Days of the years 0001 to 9999.

Option dates_option(std::vector<store::Date>& target) {
  return {.name = "dates",
          .value = "DATES",
          .help = "As in a question: 2013-01-01;2013-01-08 or 2013-01-01..2013-03-31",
          .default_value = {},
          .type = ValueType::kText,
          .read = [&target](std::span<const std::string> texts) -> store::Result<void> {
            auto dates = parse_dates(texts.front(), kWholeCalendar);
            if (!dates) return store::fail(dates.error());
            target = std::move(*dates);
            return {};
          },
          .required = true};
}

std::string described(const std::vector<store::Date>& dates) {
  return dates.empty() ? "no dates" : date_count(dates.size(), dates.front(), dates.back());
}

CommandResult run(const RemoveSettings& settings, Terminal& terminal) {
  const auto directory = store::DataDirectory::open(settings.directory.front());
  if (!directory) return failed(directory.error());
  const auto removed = store::remove_dates(*directory, settings.dates, notice_of_waiting(terminal));
  if (!removed) return failed(removed.error());
  std::vector<store::Date> absent;
  std::ranges::set_difference(settings.dates, *removed, std::back_inserter(absent));
  Table summary({Align::kLeft, Align::kLeft});
  summary.add_row({"removed", described(*removed)});
  if (!absent.empty()) summary.add_row({"not there", described(absent)});
  terminal.print(summary.text(0));
  return {};
}

}  // namespace

Command remove_command(RemoveSettings& settings) {
  return {.name = "remove",
          .summary = "Takes dates out of a data directory",
          .example = "  straal remove nl --dates 2013-01-01..2013-01-31\n",
          .arguments = {{.name = "DIR",
                         .help = "A data directory",
                         .count = Argument::Count::kOne,
                         .target = &settings.directory}},
          .options = {dates_option(settings.dates)},
          .run = [&settings](Terminal& terminal) { return run(settings, terminal); }};
}

}  // namespace server
