#include "server/cli/help.h"

#include <fmt/format.h>

namespace server {

namespace {

std::string usage_of(const Argument& argument) {
  switch (argument.count) {
    case Argument::Count::kOne:
      return argument.name;
    case Argument::Count::kOptional:
      return "[" + argument.name + "]";
    case Argument::Count::kMany:
      break;
  }
  return argument.name + "...";
}

std::string help_of(const Option& option) {
  if (option.required) return option.help + " (required)";
  if (option.default_value.empty()) return option.help;
  return fmt::format("{} (default {})", option.help, option.default_value);
}

}  // namespace

std::string program_help(std::span<const Command> commands) {
  Table table({Align::kLeft, Align::kLeft});
  for (const Command& command : commands) table.add_row({command.name, command.summary});
  return fmt::format(
      "Straal tells what an event did to a neighbourhood: its hits, against the hits "
      "that were expected.\n"
      "\n"
      "Usage: straal COMMAND ...\n"
      "\n"
      "Commands:\n"
      "{}"
      "\n"
      "Options:\n"
      "  --config FILE  Settings in TOML, a table per command\n"
      "  --help         This text; after a command, the command's own\n"
      "  --version      The program's version\n"
      "\n"
      "Try it: straal serve --demo\n",
      table.text(2));
}

std::string group_help(const Command& group) {
  Table table({Align::kLeft, Align::kLeft});
  for (const Command& command : group.commands) table.add_row({command.word(), command.summary});
  return fmt::format(
      "{0}\n"
      "\n"
      "Usage: straal {1} COMMAND ...\n"
      "\n"
      "Commands:\n"
      "{2}"
      "\n"
      "straal {1} COMMAND --help tells more of each.\n"
      "\n"
      "Example:\n"
      "{3}",
      group.summary, group.name, table.text(2), group.example);
}

std::string command_help(const Command& command) {
  std::string usage = "straal " + command.name;
  Table arguments({Align::kLeft, Align::kLeft});
  for (const Argument& argument : command.arguments) {
    usage += " " + usage_of(argument);
    arguments.add_row({argument.name, argument.help});
  }
  Table options({Align::kLeft, Align::kLeft});
  for (const Option& option : command.options) {
    const std::string value = option.value.empty() ? "" : " " + option.value;
    if (option.required) usage += fmt::format(" --{}{}", option.name, value);
    options.add_row({fmt::format("--{}{}", option.name, value), help_of(option)});
  }
  options.add_row(
      {"--config FILE", "Settings in TOML: options by name under [" + table_name(command) + "]"});
  options.add_row({"--help", "This text"});
  return fmt::format(
      "{}\n"
      "\n"
      "Usage: {} [options]\n"
      "\n"
      "Arguments:\n"
      "{}"
      "\n"
      "Options:\n"
      "{}"
      "\n"
      "Every option can also come from the environment (--skip-bad-lines is "
      "STRAAL_SKIP_BAD_LINES=true)\n"
      "and from the file of --config or STRAAL_CONFIG. A flag wins over the environment, the "
      "environment\n"
      "over the file, the file over the default.\n"
      "\n"
      "Example:\n"
      "{}",
      command.summary, usage, arguments.text(2), options.text(2), command.example);
}

}  // namespace server
