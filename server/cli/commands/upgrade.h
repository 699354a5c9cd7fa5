#pragma once

#include <string>
#include <vector>

#include "server/cli/command.h"

namespace server {

struct UpgradeSettings {
  std::vector<std::string> directory;
  bool drop_damaged = false;
};

// `straal upgrade`: brings a data directory of an earlier format up to date.
[[nodiscard]] Command upgrade_command(UpgradeSettings& settings);

}  // namespace server
