#include "server/cli/settings.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>
#include <utility>

#include "server/base/pieces.h"
#include "server/cli/config.h"
#include "server/cli/options.h"
#include "store/types/code.h"

namespace server {

namespace {

// Names of the options of the command to run that have been given a value.
using Given = std::set<std::string>;

CommandResult read_value(const Option& option, std::span<const std::string> texts,
                         std::string_view where) {
  const store::Result<void> read = option.read(texts);
  if (!read) return misused(fmt::format("{}: {}", where, read.error().detail));
  return {};
}

std::string_view spelled(ValueType type) {
  switch (type) {
    case ValueType::kSwitch:
      return "true or false";
    case ValueType::kText:
      return "a text in quotes";
    case ValueType::kWhole:
      return "a whole number";
    case ValueType::kDecimal:
      return "a number";
    case ValueType::kTexts:
      break;
  }
  return "an array of texts";
}

CommandResult apply_entry(const Command& command, const ConfigEntry& entry) {
  const auto option = std::ranges::find(command.options, entry.key, &Option::name);
  if (option == command.options.end()) {
    if (command.options.empty()) {
      return misused(fmt::format("{}: \"{}\" is not a key of [{}], which has no keys", entry.where,
                                 entry.key, table_name(command)));
    }
    std::vector<std::string_view> known;
    for (const Option& each : command.options) known.push_back(each.name);
    return misused(fmt::format("{}: \"{}\" is not a key of [{}]; its keys are {}", entry.where,
                               entry.key, table_name(command), fmt::join(known, ", ")));
  }
  const bool fits = entry.type == option->type ||
                    (entry.type == ValueType::kWhole && option->type == ValueType::kDecimal);
  if (!fits) {
    return misused(
        fmt::format("{}: \"{}\" must be {}", entry.where, entry.key, spelled(option->type)));
  }
  return read_value(*option, entry.texts, fmt::format("{}: \"{}\"", entry.where, entry.key));
}

// The command of a table, in groups too; null where there is none.
const Command* find_command(std::span<const Command> commands, std::string_view table) {
  for (const Command& command : commands) {
    if (table_name(command) == table) return &command;
    if (const Command* found = find_command(command.commands, table)) return found;
  }
  return nullptr;
}

CommandResult apply_config(std::span<const Command> commands, const std::string& file,
                           const Command& chosen, Given& given) {
  const auto tables = read_config(file);
  if (!tables) return misused(tables.error());
  for (const ConfigTable& table : *tables) {
    const Command* command = find_command(commands, table.name);
    if (command == nullptr) {
      return misused(fmt::format("{}: [{}] is not a command", table.where, table.name));
    }
    for (const ConfigEntry& entry : table.entries) {
      CommandResult applied = apply_entry(*command, entry);
      if (!applied) return applied;
      if (command == &chosen) given.insert(entry.key);
    }
  }
  return {};
}

std::vector<std::string> split_at_commas(std::string_view text) {
  std::vector<std::string> pieces;
  for_each_piece(text, ",", [&pieces](std::string_view piece) { pieces.emplace_back(piece); });
  return pieces;
}

// "skip-bad-lines" is "STRAAL_SKIP_BAD_LINES".
std::string variable_name(std::string_view option) {
  std::string name = "STRAAL_";
  for (const char c : option) name += c == '-' ? '_' : store::ascii_upper(c);
  return name;
}

std::optional<std::string> variable(const Environment& environment, const std::string& name) {
  std::optional<std::string> text = environment(name);
  if (text && text->empty()) text.reset();
  return text;
}

CommandResult apply_environment(const Command& command, const Environment& environment,
                                Given& given) {
  for (const Option& option : command.options) {
    const std::string name = variable_name(option.name);
    const std::optional<std::string> text = variable(environment, name);
    if (!text) continue;
    const std::vector<std::string> texts =
        option.type == ValueType::kTexts ? split_at_commas(*text) : std::vector{*text};
    CommandResult read = read_value(option, texts, name);
    if (!read) return read;
    given.insert(option.name);
  }
  return {};
}

CommandResult apply_words(const CommandWords& words, Given& given) {
  for (const Option& option : words.command->options) {
    const auto texts = words.options.find(option.name);
    if (texts == words.options.end()) continue;
    CommandResult read = read_value(option, texts->second, "--" + option.name);
    if (!read) return read;
    given.insert(option.name);
  }
  for (std::size_t i = 0; i < words.arguments.size(); ++i) {
    *words.command->arguments[i].target = words.arguments[i];
  }
  return {};
}

CommandResult check_complete(const Command& command, const Given& given) {
  for (const Argument& argument : command.arguments) {
    if (argument.target->empty() && argument.count != Argument::Count::kOptional) {
      return misused(fmt::format("{}: {} is missing", command.name, argument.name));
    }
  }
  for (const Option& option : command.options) {
    if (option.required && !given.contains(option.name)) {
      return misused(fmt::format("{}: --{} is missing", command.name, option.name));
    }
  }
  return {};
}

}  // namespace

tl::expected<Invocation, CommandError> read_settings(std::span<const Command> commands,
                                                     std::span<const std::string> line,
                                                     const Environment& environment) {
  auto read = read_words(commands, line);
  if (!read) return tl::unexpected(std::move(read.error()));
  if (auto* text = std::get_if<std::string>(&*read)) return std::move(*text);
  const CommandWords& words = std::get<CommandWords>(*read);

  Given given;
  const auto config = words.config ? words.config : variable(environment, "STRAAL_CONFIG");
  if (config) {
    const CommandResult applied = apply_config(commands, *config, *words.command, given);
    if (!applied) return tl::unexpected(applied.error());
  }
  const CommandResult complete =
      apply_environment(*words.command, environment, given)
          .and_then([&] { return apply_words(words, given); })
          .and_then([&] { return check_complete(*words.command, given); });
  if (!complete) return tl::unexpected(complete.error());
  return words.command;
}

}  // namespace server
