#include "server/cli/commands/settle.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace server {

namespace {

// What a line of a plan is about: its key.
std::string_view key_of(std::string_view line) {
  const std::string_view key = line.substr(0, line.find('='));
  return key.substr(0, key.find_last_not_of(' ') + 1);
}

}  // namespace

Option settle_option(std::vector<std::string>& target) {
  return texts_option("settle", "LINE",
                      "A line of the plan that settles what the files do not decide, such as "
                      "'time_zone = \"Europe/Amsterdam\"'; may be given several times",
                      target);
}

void settle(const std::vector<std::string>& settled, store::TableLook& look) {
  const auto is_settled = [&settled](std::string_view key) {
    return std::ranges::find(settled, key, key_of) != settled.end();
  };
  std::erase_if(look.questions, [&](const store::OpenQuestion& question) {
    return std::ranges::any_of(question.readings, [&](const store::PlanReading& reading) {
      return is_settled(key_of(reading.line));
    });
  });
  std::erase_if(look.missing, is_settled);
}

std::string settled_text(const std::vector<std::string>& settled,
                         const std::vector<std::string>& plan) {
  constexpr std::string_view kColumns = "[columns]";
  std::string above;
  std::string columns;
  for (const std::string& line : settled) {
    (store::is_plan_column(key_of(line)) ? columns : above) += line + '\n';
  }
  std::string text = above;
  for (const std::string& line : plan) {
    text += line + '\n';
    if (line == kColumns) text += std::exchange(columns, {});
  }
  if (!columns.empty()) text += fmt::format("{}\n{}", kColumns, columns);
  return text;
}

std::string questions_text(const store::TableLook& look) {
  std::string text;
  for (const store::OpenQuestion& question : look.questions) {
    text += fmt::format("\n{}: the file does not decide how it is read. In the plan, one of:\n",
                        question.about);
    for (const store::PlanReading& reading : question.readings) {
      std::string_view line = reading.line;
      for (std::size_t end = 0; (end = line.find('\n')) != line.npos;) {  // It may be two lines.
        text += fmt::format("  {}\n", line.substr(0, end));
        line.remove_prefix(end + 1);
      }
      text += fmt::format("  {:<34} # {}\n", line, reading.means);
    }
  }
  for (const std::string& column : look.missing) {
    text += fmt::format(
        "\nno column is sure to be \"{0}\". In the plan, under [columns]:\n  {0} = \"the "
        "header\"\n",
        column);
  }
  return text;
}

}  // namespace server
