#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "server/base/terminal.h"
#include "server/cli/option_types.h"
#include "store/types/result.h"

namespace server {

// A positional argument of a command line.
struct Argument {
  enum class Count : std::uint8_t { kOne, kOptional, kMany };

  std::string name;  // "DIR"
  std::string help;
  Count count;
  std::vector<std::string>* target;  // As many texts as `count` allows.
};

// Why a command ended before its work was done.
struct CommandError {
  enum class Kind : std::uint8_t { kFailed, kMisused };  // Exit code 1, exit code 2.

  Kind kind;
  std::string message;
};

using CommandResult = tl::expected<void, CommandError>;

// `return failed(result.error());` The message is the detail, with the library's own words behind
// it where there are any.
[[nodiscard]] tl::unexpected<CommandError> failed(const store::Error& error);
[[nodiscard]] tl::unexpected<CommandError> misused(const store::Error& error);
[[nodiscard]] tl::unexpected<CommandError> misused(std::string message);
// Of an error of the engine: what it cannot be asked at all is wrong usage, the rest has failed.
[[nodiscard]] tl::unexpected<CommandError> not_answered(const store::Error& error);

// For changes of a data directory: a function that says on the terminal that the command waits. The
// terminal must outlive it.
[[nodiscard]] std::function<void()> notice_of_waiting(Terminal& terminal);

// One sub-command of the program, or a group of them.
struct Command {
  std::string name;     // "ingest"; in a group with the group's in front, "postgis load".
  std::string summary;  // One line for the --help of its group or of the program.
  std::string example;  // One or more command lines, each ending with a newline.
  std::vector<Argument> arguments = {};
  std::vector<Option> options = {};
  std::function<CommandResult(Terminal&)> run = {};
  std::vector<Command> commands = {};  // Of a group, which has no arguments, options or run.

  [[nodiscard]] bool is_group() const { return !commands.empty(); }

  // The word that chooses it: "load" of "postgis load".
  [[nodiscard]] std::string word() const { return name.substr(name.rfind(' ') + 1); }
};

// The table of a configuration file that holds a command's options: "postgis.load".
[[nodiscard]] std::string table_name(const Command& command);

}  // namespace server
