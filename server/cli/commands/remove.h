#pragma once

#include <string>
#include <vector>

#include "server/cli/command.h"
#include "store/types/date.h"

namespace server {

struct RemoveSettings {
  std::vector<std::string> directory;
  std::vector<store::Date> dates;  // Ascending, each once.
};

// `straal remove`: takes dates out of a data directory, in one step.
[[nodiscard]] Command remove_command(RemoveSettings& settings);

}  // namespace server
