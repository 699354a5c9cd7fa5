#include "server/base/terminal.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdio>
#include <utility>

#include "store/types/quoted.h"

namespace server {

namespace {

constexpr std::chrono::milliseconds kProgressEvery{100};

// Every byte of UTF-8 but a continuation begins a code point.
bool begins_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

std::size_t width(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, begins_code_point));
}

void write(std::FILE* stream, std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stream);  // flush() reports what could not be written.
}

}  // namespace

std::string printable_lines(std::string_view text) {
  std::string safe;
  for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
    safe += store::printable(text.substr(0, end), end) + '\n';
    text.remove_prefix(end + 1);
  }
  return safe + store::printable(text, text.size());
}

std::string thousands(std::uint64_t number) {
  const std::string digits = std::to_string(number);
  std::string grouped;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i != 0 && (digits.size() - i) % 3 == 0) grouped += ',';
    grouped += digits[i];
  }
  return grouped;
}

std::string count_of(std::uint64_t number, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", thousands(number), number == 1 ? one : many);
}

std::string percent_change(double fraction) {
  const std::string text = fmt::format("{:+.1f} %", fraction * 100.0);
  return text == "+0.0 %" || text == "-0.0 %" ? "0.0 %" : text;
}

std::string byte_size(std::uint64_t bytes) {
  if (bytes < 1000) return fmt::format("{} B", bytes);
  constexpr std::array kUnits = {"kB", "MB", "GB", "TB", "PB", "EB"};
  double size = static_cast<double>(bytes) / 1000.0;
  std::size_t unit = 0;
  for (; size >= 999.95; ++unit) size /= 1000.0;  // 999.95 is where one decimal becomes "1000.0".
  return fmt::format("{:.1f} {}", size, kUnits[unit]);
}

std::string duration(std::chrono::seconds length) {
  const auto seconds = length.count();
  if (seconds < 60) return fmt::format("{} s", seconds);
  if (seconds < 3600) return fmt::format("{} min {:02} s", seconds / 60, seconds % 60);
  return fmt::format("{} h {:02} min", seconds / 3600, seconds / 60 % 60);
}

std::string date_count(std::uint64_t count, store::Date first, store::Date last) {
  if (count == 0) return "no dates";
  if (count == 1) return "1 date, " + store::to_iso(first);
  return fmt::format("{} dates, {} .. {}", thousands(count), store::to_iso(first),
                     store::to_iso(last));
}

std::string date_count(std::span<const store::Date> dates) {
  return dates.empty() ? "no dates" : date_count(dates.size(), dates.front(), dates.back());
}

std::string sparkline(std::span<const std::uint64_t> values, std::uint64_t highest) {
  constexpr std::array kBlocks = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  std::string line;
  for (const std::uint64_t value : values) {
    std::size_t block = 0;
    if (value != 0 && highest != 0) {
      const double share = static_cast<double>(value) / static_cast<double>(highest);
      block = 1 + std::min(static_cast<std::size_t>(share * 7.0), std::size_t{6});
    }
    line += kBlocks[block];
  }
  return line;
}

std::string shortened(std::string_view text, std::size_t max_width) {
  assert(max_width > 0);
  if (width(text) <= max_width) return std::string(text);
  std::size_t end = 0;
  for (std::size_t taken = 0; taken < max_width; ++end) {
    if (begins_code_point(text[end]) && ++taken == max_width) break;
  }
  return std::string(text.substr(0, end)) + "…";
}

void Table::add_row(std::vector<std::string> cells) {
  assert(cells.size() == columns_.size());
  for (std::string& cell : cells) cell = store::printable(cell, cell.size());
  rows_.push_back(std::move(cells));
}

std::string Table::text(std::size_t indent) const {
  std::vector<std::size_t> widths(columns_.size());
  for (const auto& row : rows_) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width(row[i]));
  }
  std::string all;
  for (const auto& row : rows_) {
    std::string line(indent, ' ');
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string padding(widths[i] - width(row[i]), ' ');
      if (i != 0) line += "  ";
      line += columns_[i] == Align::kRight ? padding + row[i] : row[i] + padding;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    all += line + '\n';
  }
  return all;
}

Terminal::Terminal() : is_terminal_{isatty(STDERR_FILENO) == 1} {}

void Terminal::print(std::string_view text) {
  clear_progress();
  write(stdout, text);
}

void Terminal::complain(std::string_view message) {
  clear_progress();
  write(stderr, "straal: " + printable_lines(message) + '\n');
}

void Terminal::show_progress(std::string_view line) {
  const auto now = std::chrono::steady_clock::now();
  if (!is_terminal_ || now < next_progress_) return;
  next_progress_ = now + kProgressEvery;
  write(stderr, "\r\x1b[K" + std::string(line));
  progress_shown_ = true;
}

void Terminal::clear_progress() {
  if (!progress_shown_) return;
  write(stderr, "\r\x1b[K");
  progress_shown_ = false;
}

bool Terminal::flush() { return std::fflush(stdout) == 0 && std::ferror(stdout) == 0; }

}  // namespace server
