#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/cli/command.h"

namespace server {

struct LookSettings {
  std::vector<std::string> files;
  bool plan = false;
  std::vector<std::string> settled;   // As in settle.h.
  std::optional<std::string> duckdb;  // The library's file.
};

// `straal look`: says what a file seems to be, and the plan that would read it. Writes nothing.
[[nodiscard]] Command look_command(LookSettings& settings);

}  // namespace server
