#include "server/options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <utility>

#include "server/help.h"

namespace server {

namespace {

// One command with the parser's view of it.
struct Parser {
  const Command* command;
  CLI::App* app;
  CLI::Option* config;
  std::vector<CLI::Option*> options;
  std::vector<CLI::Option*> arguments;
};

// CLI11 only collects the texts; what they mean is read later, layer by layer.
CLI::Option* add_option(CLI::App& app, const std::string& name) {
  return app.add_option(name, CLI::callback_t([](const CLI::results_t&) { return true; }));
}

Parser add_parser(CLI::App& program, const Command& command) {
  CLI::App* app = program.add_subcommand(command.name);
  app->allow_extras();
  Parser parser{.command = &command,
                .app = app,
                .config = add_option(*app, "--config"),
                .options = {},
                .arguments = {}};
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

tl::unexpected<CommandError> unexpected_word(const std::string& word, const Command* command) {
  const std::string program = command == nullptr ? "straal" : "straal " + command->name;
  if (word.size() > 1 && word.front() == '-') {
    return misused(fmt::format("\"{}\" is not an option of {}", word, program));
  }
  if (command == nullptr) return misused(fmt::format("\"{}\" is not a command", word));
  return misused(fmt::format("\"{}\" is one word too many for {}", word, program));
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
                                                  std::vector<std::string> config) {
  CommandWords words{.command = parser.command, .config = {}, .options = {}, .arguments = {}};
  const std::vector<std::string>& later = parser.config->results();
  config.insert(config.end(), later.begin(), later.end());
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

  CLI::App program;
  program.set_help_flag("-h,--help");
  program.set_version_flag("--version", STRAAL_VERSION);
  program.require_subcommand(0, 1);  // At most one: a later word "init" is an argument.
  program.allow_extras();            // Reported below, by name.
  const CLI::Option* config = add_option(program, "--config");
  std::vector<Parser> parsers;
  for (const Command& command : commands) parsers.push_back(add_parser(program, command));
  const auto chosen = [&parsers]() -> const Parser* {
    const auto found =
        std::ranges::find_if(parsers, [](const Parser& each) { return each.app->parsed(); });
    return found == parsers.end() ? nullptr : &*found;
  };

  try {
    program.parse(std::vector<std::string>(line.rbegin(), line.rend()));
  } catch (const CLI::CallForHelp&) {
    const Parser* parser = chosen();
    return parser == nullptr ? program_help(commands) : command_help(*parser->command);
  } catch (const CLI::CallForVersion&) {
    return fmt::format("straal {}\n", STRAAL_VERSION);
  } catch (const CLI::ParseError& error) {
    return misused(error.what());
  }

  const Parser* parser = chosen();
  if (const auto rest = unplaced(program); !rest.empty()) {
    return unexpected_word(rest.front(), nullptr);
  }
  if (parser == nullptr) return misused("a command is missing");
  if (const auto rest = unplaced(*parser->app); !rest.empty()) {
    return unexpected_word(rest.front(), parser->command);
  }
  return words_of(*parser, config->results());
}

}  // namespace server
