#pragma once

#include <string>
#include <vector>

#include "server/cli/command.h"

namespace server {

struct CheckSettings {
  std::vector<std::string> directory;
  bool json = false;
};

// `straal check`: verifies all of a data directory and says what is wrong with it; exit code 1 if
// anything is. With --json one object:
//
//   directory, dates, windows, datapoints
//   whole             true where there are no findings
//   bytes             that were read
//   findings          [{file, date, days, what}]: date is null where the file is of no date, and
//                     the first of `days` days where it sums up many
//   leftovers         files that are not in use, which is no error
//   writer_at_work    whether an ingest was running
//   commits_meanwhile how many changes were made meanwhile; they are verified too
[[nodiscard]] Command check_command(CheckSettings& settings);

}  // namespace server
