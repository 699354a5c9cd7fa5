#pragma once

#include <span>
#include <string>

#include "server/cli/command.h"

namespace server {

// What `straal --help`, `straal GROUP --help` and `straal COMMAND --help` print.
[[nodiscard]] std::string program_help(std::span<const Command> commands);
[[nodiscard]] std::string group_help(const Command& group);
[[nodiscard]] std::string command_help(const Command& command);

}  // namespace server
