#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/types/date.h"

namespace server {

// Each line of the text after store::printable, so that no text of a file or a client controls the
// terminal.
[[nodiscard]] std::string printable_lines(std::string_view text);

// 1234567 is "1,234,567".
[[nodiscard]] std::string thousands(std::uint64_t number);

// "1 row", "1,234,567 rows": the number and the word that fits it.
[[nodiscard]] std::string count_of(std::uint64_t number, std::string_view one,
                                   std::string_view many);

// A fraction as a change in percent: 0.25 is "+25.0 %", 0 is "0.0 %", -1 is "-100.0 %".
[[nodiscard]] std::string percent_change(double fraction);

// 1234567 is "1.2 MB"; powers of 1000.
[[nodiscard]] std::string byte_size(std::uint64_t bytes);

// "4 s", "2 min 05 s", "1 h 02 min".
[[nodiscard]] std::string duration(std::chrono::seconds length);

// "84 dates, 2013-12-06 .. 2014-02-27", "1 date, 2013-12-06"; without any, "no dates".
[[nodiscard]] std::string date_count(std::uint64_t count, store::Date first, store::Date last);
[[nodiscard]] std::string date_count(std::span<const store::Date> dates);  // Ascending.

// One block per value, from the lowest for 0 to the highest for `highest`; a value above 0 is never
// drawn as 0. `highest` of 0 draws a flat line.
[[nodiscard]] std::string sparkline(std::span<const std::uint64_t> values, std::uint64_t highest);

// The text cut to `width` characters, the last of them then an ellipsis; characters are code
// points.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t width);

// How tables of answers look: spaces before each line, and the most characters of a title.
inline constexpr std::size_t kTableIndent = 2;
inline constexpr std::size_t kTitleWidth = 44;

enum class Align : std::uint8_t { kLeft, kRight };

// Rows of text in aligned columns, two spaces apart; widths are counted in code points.
class Table {
 public:
  explicit Table(std::vector<Align> columns) : columns_{std::move(columns)} {}

  // `cells` are as many as there are columns; they are made printable and one line.
  void add_row(std::vector<std::string> cells);

  // Every row on a line of its own after `indent` spaces; no spaces at a line's end.
  [[nodiscard]] std::string text(std::size_t indent) const;

 private:
  std::vector<Align> columns_;
  std::vector<std::vector<std::string>> rows_;
};

// Standard output and standard error of a command, for one thread.
class Terminal {
 public:
  Terminal();

  // To standard output.
  void print(std::string_view text);

  // To standard error, made printable, after "straal: " and with a newline.
  void complain(std::string_view message);

  // Rewrites the last line of standard error, at most ten times a second; nothing where that is not
  // a terminal. clear_progress() takes the line away again.
  void show_progress(std::string_view line);
  void clear_progress();
  [[nodiscard]] bool shows_progress() const { return is_terminal_; }

  // Writes out what was printed; false where any of it could not be written (a full disk).
  [[nodiscard]] bool flush();

 private:
  bool is_terminal_;
  bool progress_shown_ = false;
  std::chrono::steady_clock::time_point next_progress_{};
};

}  // namespace server
