#pragma once

#include <span>
#include <string>

#include "server/command.h"

namespace server {

// What `straal --help` and `straal COMMAND --help` print.
[[nodiscard]] std::string program_help(std::span<const Command> commands);
[[nodiscard]] std::string command_help(const Command& command);

}  // namespace server
