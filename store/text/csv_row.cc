#include "store/text/csv_row.h"

#include <algorithm>
#include <cstddef>

#include <fmt/format.h>

#include "store/text/line_reader.h"
#include "store/types/quoted.h"

namespace store {

namespace {

// What a byte that is no UTF-8 is in Windows-1252, which most such files are in.
std::string likely_character(char byte) {
  const char32_t character = from_windows_1252(byte);
  if (character == 0) return {};
  return fmt::format("; it would be \"{}\" in Windows-1252", to_utf8(character));
}

}  // namespace

std::string reason_against(std::string_view line) {
  const std::size_t nul = line.find('\0');
  if (nul != std::string_view::npos) return fmt::format("byte {} is NUL", nul + 1);
  const std::size_t valid = valid_utf8_prefix(line);
  if (valid != line.size()) {
    return fmt::format("{} at byte {} is not UTF-8{}", quoted(line.substr(valid, 1)), valid + 1,
                       likely_character(line[valid]));
  }
  return {};
}

tl::expected<CsvRow::Content, std::string> CsvRow::read(std::string_view line, bool is_plain) {
  if (!is_plain) {
    if (std::string reason = reason_against(line); !reason.empty()) {
      return tl::unexpected<std::string>(std::move(reason));
    }
  }
  tl::expected<std::size_t, std::string> count = splitter_.split(line, fields_);
  if (!count) return tl::unexpected<std::string>(std::move(count.error()));
  if (*count > fields_.size()) {
    fields_.resize(*count);
    count = splitter_.split(line, fields_);
  }
  std::size_t filled = *count;
  while (filled > 0 && is_blank(fields_[filled - 1])) --filled;
  if (filled == 0) return Content::kNothing;
  const std::size_t headers = header_.headers.size();
  if (*count < header_.named || filled > headers) {
    return tl::unexpected<std::string>(fmt::format("the line has {} field{}, the header {}", *count,
                                                   *count == 1 ? "" : "s", headers));
  }
  std::fill(fields_.begin() + static_cast<std::ptrdiff_t>(*count), fields_.end(),
            std::string_view{});
  return Content::kFields;
}

RefusedLine refused_line(std::string file, std::uint64_t number, std::string_view line,
                         std::string column, std::string reason) {
  constexpr std::size_t kTextBytes = 1000;
  return {.file = std::move(file),
          .line = number,
          .column = std::move(column),
          .reason = std::move(reason),
          .text = printable(line, kTextBytes)};
}

std::string too_long_reason() {
  return fmt::format("the line is longer than {} bytes", LineReader::kMaxLineBytes);
}

std::string line_end_inside_reason(std::uint64_t more_lines) {
  return fmt::format("a field in quotes goes on for {} more line{}; a field must end on its line",
                     more_lines, more_lines == 1 ? "" : "s");
}

}  // namespace store
