#include "server/cli/commands/settle.h"

#include <fmt/format.h>

#include <cstddef>
#include <string_view>

namespace server {

Option settle_option(std::vector<std::string>& target) {
  return texts_option("settle", "LINE",
                      "A line of the plan that settles what the files do not decide, such as "
                      "'time_zone = \"Europe/Amsterdam\"'; may be given several times",
                      target);
}

std::string questions_text(const store::TableLook& look) {
  std::string text;
  for (const std::string& reason : look.reasons) text += fmt::format("\nnote: {}\n", reason);
  for (const store::OpenQuestion& question : look.questions) {
    text += fmt::format("\n{}: the file does not decide how it is read. In the plan, one of:\n",
                        question.about);
    for (const store::PlanReading& reading : question.readings) {
      std::string_view line = reading.line;
      for (std::size_t end = 0; (end = line.find('\n')) != line.npos;) {  // It may be two lines.
        text += fmt::format("  {}\n", line.substr(0, end));
        line.remove_prefix(end + 1);
      }
      text += fmt::format("  {:<34} # {}\n", line.empty() ? "(no line)" : line, reading.means);
    }
  }
  for (const std::string& column : look.missing) {
    text += fmt::format(
        "\nno column is sure to be \"{0}\". In the plan, under [columns]:\n  {0} = \"the "
        "header\"\n",
        column);
    if (column == "hour") {
      text += fmt::format("  {:<34} # days, of which no hour is known: all are put at hour 0\n",
                          "hour = {value = 0}");
    }
  }
  return text;
}

}  // namespace server
