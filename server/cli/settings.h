#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <variant>

#include "server/cli/command.h"

namespace server {

// The value of an environment variable; nothing where it is not set.
using Environment = std::function<std::optional<std::string>(const std::string& name)>;

// What a command line asks for: a command to run, or a text to show (--help, --version).
using Invocation = std::variant<const Command*, std::string>;

// Reads a command line (without the program's name) and fills the values of the command's options,
// the strongest last: the default, the file of --config or STRAAL_CONFIG, the environment
// (STRAAL_PORT; an empty value is none), the flag. Every value must be readable, also a value
// that a stronger one replaces and the tables of other commands in the file.
//   errors   kMisused, naming the flag, variable, or file and line, and quoting the text at fault
[[nodiscard]] tl::expected<Invocation, CommandError> read_settings(
    std::span<const Command> commands, std::span<const std::string> line,
    const Environment& environment);

}  // namespace server
