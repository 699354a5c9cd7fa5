#pragma once

#include <string>
#include <vector>

#include "server/command.h"

namespace server {

struct InfoSettings {
  std::vector<std::string> directory;
  bool json = false;
};

// `straal info`: what a data directory holds.
[[nodiscard]] Command info_command(InfoSettings& settings);

}  // namespace server
