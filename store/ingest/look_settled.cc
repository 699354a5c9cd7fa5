#include "store/ingest/look_settled.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include <fmt/format.h>

#include "store/text/reading_plan.h"

namespace store {
namespace {

struct Entry {
  std::string_view part;  // "[columns]"; empty at the top.
  std::string_view key;

  friend bool operator==(const Entry&, const Entry&) = default;
};

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
  text.remove_prefix(begin);
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

std::string_view value_of(std::string_view line) {
  const std::size_t equals = line.find('=');
  return equals == std::string_view::npos ? std::string_view{} : trimmed(line.substr(equals + 1));
}

// What a line is about; of several lines the first.
Entry entry_of(std::string_view line) {
  line = line.substr(0, line.find('\n'));
  const std::string_view key = trimmed(line.substr(0, line.find('=')));
  const std::string_view value = value_of(line);
  const bool is_format = key == "date" && (value.find('%') != std::string_view::npos ||
                                           value == "\"unix\"" || value == "\"unix-ms\"");
  return {.part = is_format ? std::string_view{} : plan_part_of(key), .key = key};
}

bool begins_a_part(std::string_view line) { return line.starts_with('['); }

void put(const std::string& line, std::vector<std::string>& plan) {
  const Entry entry = entry_of(line);
  auto begin = plan.begin();
  if (!entry.part.empty()) {
    begin = std::ranges::find(plan, entry.part);
    if (begin == plan.end()) begin = plan.insert(plan.end(), std::string(entry.part));
    ++begin;
  }
  const auto end = std::find_if(begin, plan.end(), begins_a_part);
  const auto same = std::find_if(begin, end, [&entry](const std::string& other) {
    return trimmed(std::string_view(other).substr(0, other.find('='))) == entry.key;
  });
  // The column is the same, and how it is written has been found.
  const std::string found = fmt::format("{} = {{column = {},", entry.key, value_of(line));
  if (same != end && same->starts_with(found)) return;
  if (same != end) {
    *same = line;
  } else {
    plan.insert(end, line);
  }
}

}  // namespace

SettledDates settled_dates(std::span<const std::string> lines) {
  SettledDates settled;
  for (const std::string& line : lines) {
    const Entry entry = entry_of(line);
    const std::string_view value = value_of(line);
    if (!entry.part.empty() || value.size() < 2 || value.front() != '"') continue;
    const std::string_view text = value.substr(1, value.size() - 2);
    if (entry.key == "time_zone" && TimeZone::find(text)) settled.time_zone = std::string(text);
    if (entry.key != "date") continue;
    if (Result<DateFormat> format = DateFormat::make(text)) settled.format = *std::move(format);
  }
  return settled;
}

bool settles(std::span<const std::string> lines, std::string_view column) {
  return std::ranges::any_of(lines, [column](const std::string& line) {
    return entry_of(line) == Entry{.part = "[columns]", .key = column};
  });
}

std::vector<ColumnName> settled_columns(std::span<const std::string> lines) {
  std::vector<ColumnName> columns;
  for (const std::string& line : lines) {
    const Entry entry = entry_of(line);
    if (entry.part != "[columns]") continue;
    std::string text = "[columns]\n" + line;
    if (entry.key == "latitude") text += "\nlongitude = 1";  // A plan has both.
    if (entry.key == "longitude") text += "\nlatitude = 1";
    const auto plan = parse_reading_plan(text, "a line");
    if (!plan) continue;  // Whoever reads the whole plan says why.
    for (const ColumnName& column : plan->columns) {
      if (column.number == 0) columns.push_back(column);
    }
  }
  return columns;
}

void settle(std::span<const std::string> lines, TableLook& look) {
  for (const std::string& line : lines) {
    const Entry entry = entry_of(line);
    std::erase_if(look.questions, [&entry](const OpenQuestion& question) {
      return std::ranges::any_of(question.readings, [&entry](const PlanReading& reading) {
        return entry_of(reading.line) == entry;
      });
    });
    std::erase(look.missing, entry.key);
    if (entry.part == "[places]") look.needs_grid = false;
    put(line, look.plan);
  }
}

}  // namespace store
