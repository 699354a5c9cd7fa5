#pragma once

#include <string>
#include <vector>

#include "server/cli/command.h"
#include "store/ingest/look.h"

namespace server {

struct LookSettings {
  std::vector<std::string> files;
  bool plan = false;
};

// What the file does not decide, and what the plan must say; empty where it decides all.
[[nodiscard]] std::string questions_text(const store::TableLook& look);

// `straal look`: says what a file seems to be, and the plan that would read it. Writes nothing.
[[nodiscard]] Command look_command(LookSettings& settings);

}  // namespace server
