#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/text/csv_line.h"
#include "store/types/code.h"

namespace store {

// A table's beginning, taken apart.
struct TableSample {
  Separator separator = Separator::kComma;
  std::size_t header_line = 0;  // Counted from 0.
  std::vector<std::string> headers;
  std::vector<std::vector<std::string>> rows;
  std::size_t head_rows = 0;  // Those at the beginning of the table; behind them some are left out.

  // Empty where the row ends before it.
  [[nodiscard]] static std::string_view text_of(const std::vector<std::string>& row,
                                                std::size_t column) {
    return column < row.size() ? std::string_view{row[column]} : std::string_view{};
  }

  // The texts of a column that say something, each once.
  [[nodiscard]] const std::vector<std::string>& texts(std::size_t column) const {
    const auto [at, is_new] = texts_of_columns.try_emplace(column);
    if (!is_new) return at->second;
    std::set<std::string> found;
    for (const auto& row : rows) {
      if (!text_of(row, column).empty()) found.insert(row[column]);
    }
    at->second.assign(found.begin(), found.end());
    return at->second;
  }

  // Whether a row that says most of what it should has nothing in this column.
  [[nodiscard]] bool has_empty(std::size_t column) const {
    return std::ranges::any_of(rows, [&](const auto& row) {
      const auto says = [](const std::string& text) { return !text.empty(); };
      const auto filled = static_cast<std::size_t>(std::ranges::count_if(row, says));
      return filled * 2 >= headers.size() && text_of(row, column).empty();
    });
  }

  // Adds some of `lines`, from each part of them and from their end, as rows.
  void add_rows(std::span<const std::string_view> lines);

  mutable std::map<std::size_t, std::vector<std::string>> texts_of_columns =
      {};  // Those asked for.
};

// The lines of a text, without their ends.
[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view text);

// How many lines of a table are looked at one after another, from the first on.
inline constexpr std::size_t kMostRows = 5'000;

// The first of `lines` that most of those behind it have as many fields as, none of them a number
// or a date, with the separator under which that is so. Nothing where there is none.
[[nodiscard]] std::optional<TableSample> find_table(std::span<const std::string_view> lines);

// A header's letters and digits alone, in lower case: "Sensor_ID" is "sensorid".
[[nodiscard]] inline std::string plain_name(std::string_view header) {
  std::string name;
  for (const char c : header) {
    if (!is_ascii_letter_or_digit(c)) continue;
    name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return name;
}

}  // namespace store
