#include "server/cli/options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <utility>

#include "server/cli/help.h"

namespace server {

namespace {

// The program, a group or a command, with the parser's view of it.
struct Parser {
  const Command* command;  // Null for the program.
  CLI::App* app;
  CLI::Option* config;
  std::vector<CLI::Option*> options = {};
  std::vector<CLI::Option*> arguments = {};
  std::vector<Parser> parsers = {};  // Of the commands below it.

  [[nodiscard]] bool is_chooser() const { return command == nullptr || command->is_group(); }
  [[nodiscard]] std::string name() const {
    return command == nullptr ? "straal" : "straal " + command->name;
  }
};

// CLI11 only collects the texts; what they mean is read later, layer by layer.
CLI::Option* add_option(CLI::App& app, const std::string& name) {
  return app.add_option(name, CLI::callback_t([](const CLI::results_t&) { return true; }));
}

void add_parsers(Parser& above, std::span<const Command> commands);

Parser add_parser(CLI::App& above, const Command& command) {
  CLI::App* app = above.add_subcommand(command.word());
  app->allow_extras();
  Parser parser{.command = &command, .app = app, .config = add_option(*app, "--config")};
  if (command.is_group()) add_parsers(parser, command.commands);
  for (const Option& option : command.options) {
    const std::string flag = "--" + option.name;
    CLI::Option* added =
        option.type == ValueType::kSwitch ? app->add_flag(flag) : add_option(*app, flag);
    // One value each time, any number of times; texts_of() says where once is enough.
    parser.options.push_back(added->multi_option_policy(CLI::MultiOptionPolicy::TakeAll));
  }
  for (const Argument& argument : command.arguments) {
    CLI::Option* added = add_option(*app, argument.name);
    if (argument.count == Argument::Count::kMany) {
      added->expected(1, CLI::detail::expected_max_vector_size);
      added->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)->allow_extra_args();
    }
    parser.arguments.push_back(added);
  }
  return parser;
}

void add_parsers(Parser& above, std::span<const Command> commands) {
  above.app->require_subcommand(0, 1);  // At most one: a later word "init" is an argument.
  above.app->allow_extras();            // Reported below, by name.
  above.parsers.reserve(commands.size());
  for (const Command& command : commands) above.parsers.push_back(add_parser(*above.app, command));
}

// What the line chose below `above`; null if nothing.
const Parser* chosen(const Parser& above) {
  const auto found =
      std::ranges::find_if(above.parsers, [](const Parser& each) { return each.app->parsed(); });
  return found == above.parsers.end() ? nullptr : &*found;
}

// The command that the line chose; if it chose none, the group or the program.
const Parser& last_chosen(const Parser& program) {
  const Parser* last = &program;
  for (const Parser* next = last; next != nullptr; next = chosen(*last)) last = next;
  return *last;
}

std::string help_of(const Parser& parser, std::span<const Command> commands) {
  if (parser.command == nullptr) return program_help(commands);
  return parser.command->is_group() ? group_help(*parser.command) : command_help(*parser.command);
}

tl::unexpected<CommandError> unexpected_word(const std::string& word, const Parser& parser) {
  if (word.size() > 1 && word.front() == '-') {
    return misused(fmt::format("\"{}\" is not an option of {}", word, parser.name()));
  }
  if (parser.command == nullptr) return misused(fmt::format("\"{}\" is not a command", word));
  if (parser.is_chooser()) {
    return misused(fmt::format("\"{}\" is not a command of {}", word, parser.name()));
  }
  return misused(fmt::format("\"{}\" is one word too many for {}", word, parser.name()));
}

// The words that CLI11 could not place; "--", after which every word is an argument, is one of
// them.
std::vector<std::string> unplaced(const CLI::App& app) {
  std::vector<std::string> words = app.remaining();
  std::erase(words, "--");
  return words;
}

// What CLI11 would misread in silence: "--sbi=" takes the next word, "++" is skipped.
CommandResult check_words(std::span<const std::string> line) {
  for (const std::string& word : line) {
    if (word == "--") break;
    if (word == "++") return misused(fmt::format("\"{}\" is one word too many", word));
    if (word.starts_with("--") && word.ends_with("=")) {
      return misused(fmt::format("\"{}\" has no value", word));
    }
  }
  return {};
}

tl::expected<CommandWords, CommandError> words_of(const Parser& parser,
                                                  const std::vector<std::string>& config) {
  CommandWords words{.command = parser.command, .config = {}, .options = {}, .arguments = {}};
  if (config.size() > 1) return misused("--config is given twice");
  if (!config.empty()) words.config = config.front();
  for (std::size_t i = 0; i < parser.options.size(); ++i) {
    const Option& option = parser.command->options[i];
    const std::vector<std::string>& texts = parser.options[i]->results();
    if (texts.size() > 1 && option.type != ValueType::kTexts) {
      return misused(fmt::format("--{} is given {} times", option.name, texts.size()));
    }
    if (!texts.empty()) words.options.emplace(option.name, texts);
  }
  for (const CLI::Option* argument : parser.arguments) {
    words.arguments.push_back(argument->results());
  }
  return words;
}

}  // namespace

tl::expected<std::variant<CommandWords, std::string>, CommandError> read_words(
    std::span<const Command> commands, std::span<const std::string> line) {
  const CommandResult checked = check_words(line);
  if (!checked) return tl::unexpected(checked.error());

  CLI::App app;
  app.set_help_flag("-h,--help");
  app.set_version_flag("--version", STRAAL_VERSION);
  Parser program{.command = nullptr, .app = &app, .config = add_option(app, "--config")};
  add_parsers(program, commands);

  try {
    app.parse(std::vector<std::string>(line.rbegin(), line.rend()));
  } catch (const CLI::CallForHelp&) {
    return help_of(last_chosen(program), commands);
  } catch (const CLI::CallForVersion&) {
    return fmt::format("straal {}\n", STRAAL_VERSION);
  } catch (const CLI::ParseError& error) {
    return misused(error.what());
  }

  std::vector<std::string> config;
  for (const Parser* parser = &program; parser != nullptr; parser = chosen(*parser)) {
    if (const auto rest = unplaced(*parser->app); !rest.empty()) {
      return unexpected_word(rest.front(), *parser);
    }
    const std::vector<std::string>& texts = parser->config->results();
    config.insert(config.end(), texts.begin(), texts.end());
  }
  const Parser& last = last_chosen(program);
  if (last.command == nullptr) return misused("a command is missing");
  if (last.is_chooser()) return misused(fmt::format("a command of {} is missing", last.name()));
  return words_of(last, config);
}

}  // namespace server
