#include "store/text/csv_row.h"

#include <fmt/format.h>

#include "store/text/line_reader.h"
#include "store/types/quoted.h"

namespace store {

std::string reason_against(std::string_view line) {
  const std::size_t nul = line.find('\0');
  if (nul != std::string_view::npos) return fmt::format("byte {} is NUL", nul + 1);
  const std::size_t valid = valid_utf8_prefix(line);
  if (valid != line.size()) {
    return fmt::format("{} at byte {} is not UTF-8", quoted(line.substr(valid, 1)), valid + 1);
  }
  return {};
}

tl::expected<void, std::string> CsvRow::read(std::string_view line, bool is_plain) {
  if (!is_plain) {
    if (std::string reason = reason_against(line); !reason.empty()) {
      return tl::unexpected<std::string>(std::move(reason));
    }
  }
  tl::expected<std::size_t, std::string> count = splitter_.split(line, fields_);
  if (!count) return tl::unexpected<std::string>(std::move(count.error()));
  if (*count != fields_.size()) {
    return tl::unexpected<std::string>(fmt::format("the line has {} field{}, the header {}", *count,
                                                   *count == 1 ? "" : "s", fields_.size()));
  }
  return {};
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

}  // namespace store
