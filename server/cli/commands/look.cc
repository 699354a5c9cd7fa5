#include "server/cli/commands/look.h"

#include <fmt/format.h>

#include <algorithm>

#include "server/cli/commands/settle.h"
#include "server/cli/shell_word.h"
#include "store/ingest/look.h"
#include "store/types/quoted.h"

namespace server {

namespace {

std::string lines_of(const std::vector<std::string>& lines, std::string_view before) {
  std::string text;
  for (const std::string& line : lines) text += fmt::format("{}{}\n", before, line);
  return text;
}

std::string headers_text(const std::vector<std::string>& headers) {
  constexpr std::size_t kShown = 20;
  std::string text;
  for (std::size_t i = 0; i < std::min(kShown, headers.size()); ++i) {
    text += (i == 0 ? "" : ", ") + store::quoted(headers[i]);
  }
  if (headers.size() > kShown) text += fmt::format(" and {} more", headers.size() - kShown);
  return text;
}

std::string read_text(const store::TableLook& look) {
  const store::LookedLines& read = look.read;
  std::string text =
      fmt::format("\nin {}{}: {}", look.is_whole ? "its " : "its first ",
                  count_of(read.lines, "line", "lines"), count_of(read.dates, "date", "dates"));
  if (read.dates > 0) text += fmt::format(", {} .. {}", read.first_date, read.last_date);
  text += fmt::format("; {}; {}\n",
                      look.needs_grid ? count_of(read.places, "position", "positions")
                                      : count_of(read.places, "place", "places"),
                      count_of(read.industries, "industry", "industries"));
  if (read.refused > 0) {
    text += fmt::format("{} would be refused, the first: {}\n",
                        count_of(read.refused, "line", "lines"), read.first_reason);
  }
  return text;
}

std::string look_text(const store::TableLook& look, const std::vector<std::string>& settled) {
  std::string text = fmt::format("{}: a table of {} below line {}{}\n", look.file,
                                 count_of(look.sample_rows, "row", "rows"), look.header_line + 1,
                                 look.is_whole ? "" : ", as far as was looked at");
  text += fmt::format("headers: {}\n", headers_text(look.headers));
  for (const std::string& remark : look.remarks) text += fmt::format("note: {}\n", remark);
  const auto plan = look.plan_with_grid(store::kUsualGridMetres);
  if (!plan.empty()) text += "\nplan:\n" + lines_of(plan, "  ");
  if (plan.empty() && look.is_decided()) text += "\nplan: none is needed\n";
  text += questions_text(look);
  if (!look.rows.empty()) text += "\nas it would be read:\n";
  for (const store::LookedRow& row : look.rows) {
    text += fmt::format("  {}\n    {}\n", row.before, row.after);
  }
  if (!look.is_decided()) return text;
  text += read_text(look);
  if (!look.rows.empty() && std::ranges::all_of(look.rows, &store::LookedRow::is_refused)) {
    return text + "\nnone of these rows can be read: see why, and say with --settle how they are\n";
  }
  const std::string file = shell_word(look.file);
  std::string settle;  // The plan alone says what was settled; import finds it out again.
  for (const std::string& line : settled) settle += " --settle " + shell_word(line);
  if (look.has_positions) {
    return text + fmt::format("\nnext: straal import DIR {}{}\n", file, settle);
  }
  if (plan.empty()) return text + fmt::format("\nnext: straal ingest DIR {}\n", file);
  return text + fmt::format(
                    "\nnext: straal look {0}{1} --plan >plan.toml\n"
                    "      straal ingest DIR {0} --plan plan.toml\n",
                    file, settle);
}

CommandResult run(const LookSettings& settings, Terminal& terminal) {
  for (const std::string& file : settings.files) {
    const auto look =
        store::look_at_table(file, {.settled = settings.settled, .duckdb = settings.duckdb});
    if (!look) return failed(look.error());
    if (!settings.plan) {
      terminal.print(look_text(*look, settings.settled));
    } else if (look->is_decided()) {
      terminal.print(lines_of(look->plan_with_grid(store::kUsualGridMetres), ""));
    } else {
      return failed(
          {.code = store::ErrorCode::kInvalid,
           .detail = look->file + ": there is more than one way to read it" + questions_text(*look),
           .parameter = {},
           .cause = {}});
    }
  }
  return {};
}

}  // namespace

Command look_command(LookSettings& settings) {
  return {.name = "look",
          .summary = "Says what a file seems to be and the plan that reads it; writes nothing",
          .example =
              "  straal look export.csv\n"
              "  straal look export.csv --plan >plan.toml\n",
          .arguments = {{.name = "FILE",
                         .help = "A table: CSV, plain or gzip; Parquet; JSON",
                         .count = Argument::Count::kMany,
                         .target = &settings.files}},
          .options = {switch_option("plan", "Print the plan alone, where the file decides it",
                                    settings.plan),
                      settle_option(settings.settled), duckdb_option(settings.duckdb)},
          .run = [&settings](Terminal& terminal) { return run(settings, terminal); }};
}

}  // namespace server
