#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "server/cli/command.h"

namespace server {

// The words of a command line, sorted but not yet read.
struct CommandWords {
  const Command* command;
  std::optional<std::string> config;  // --config, before or after the command.
  std::map<std::string, std::vector<std::string>> options;  // By Option::name.
  std::vector<std::vector<std::string>> arguments;          // In the order of Command::arguments.
};

// Sorts the words of a command line (without the program's name); for --help and --version, the
// text to print. Errors: kMisused, quoting the word at fault.
[[nodiscard]] tl::expected<std::variant<CommandWords, std::string>, CommandError> read_words(
    std::span<const Command> commands, std::span<const std::string> line);

}  // namespace server
