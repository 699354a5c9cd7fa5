#pragma once

#include <string>
#include <vector>

#include "server/cli/command.h"

namespace server {

struct LookSettings {
  std::vector<std::string> files;
  bool plan = false;
  std::vector<std::string> settled;  // As in settle.h.
};

// `straal look`: says what a file seems to be, and the plan that would read it. Writes nothing.
[[nodiscard]] Command look_command(LookSettings& settings);

}  // namespace server
