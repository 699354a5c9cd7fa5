#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

#include "store/text/csv_header.h"
#include "store/text/csv_line.h"
#include "store/text/refused_lines.h"

namespace store {

// Whether there is nothing but spaces on the line.
[[nodiscard]] inline bool is_blank(std::string_view line) {
  return line.find_first_not_of(' ') == std::string_view::npos;
}

// Why a line cannot be text: a NUL byte, bytes that are not UTF-8; empty where it can.
[[nodiscard]] std::string reason_against(std::string_view line);

// A line of a table below its header, taken apart.
class CsvRow {
 public:
  explicit CsvRow(CsvHeader header)
      : header_{std::move(header)}, splitter_{header_.separator}, fields_(header_.headers.size()) {}

  // Takes `line` apart; it is not blank, not too long and stays where it is as long as its fields
  // are used. `is_plain`: it is known to be ASCII without NUL. Errors: the reason as a sentence.
  [[nodiscard]] tl::expected<void, std::string> read(std::string_view line, bool is_plain);

  // The text of `column`, its place in the columns asked for, unquoted; empty where it is absent.
  [[nodiscard]] std::string_view field(std::size_t column) const {
    const std::size_t place = header_.places[column];
    return place == CsvHeader::kAbsent ? std::string_view{} : fields_[place];
  }
  [[nodiscard]] bool has(std::size_t column) const {
    return header_.places[column] != CsvHeader::kAbsent;
  }

  // The header over `column`, as the file spells it; empty where it is absent.
  [[nodiscard]] std::string header_of(std::size_t column) const {
    const std::size_t place = header_.places[column];
    return place == CsvHeader::kAbsent ? std::string{} : header_.headers[place];
  }

  [[nodiscard]] const CsvHeader& header() const { return header_; }

 private:
  CsvHeader header_;
  LineSplitter splitter_;
  std::vector<std::string_view> fields_;
};

// What is kept of a line that is refused; `column` is a header, or empty for the line as a whole.
[[nodiscard]] RefusedLine refused_line(std::string file, std::uint64_t number,
                                       std::string_view line, std::string column,
                                       std::string reason);
[[nodiscard]] std::string too_long_reason();

}  // namespace store
