#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

#include "store/text/blanks.h"
#include "store/text/csv_header.h"
#include "store/text/csv_line.h"
#include "store/text/refused_lines.h"

namespace store {

// Why a line is not text (a NUL byte, bytes that are not UTF-8); empty if it is.
[[nodiscard]] std::string reason_against(std::string_view line);

// A line of a table below its header, taken apart.
class CsvRow {
 public:
  explicit CsvRow(CsvHeader header)
      : header_{std::move(header)}, splitter_{header_.separator}, fields_(header_.headers.size()) {}

  enum class Content : std::uint8_t { kFields, kNothing };

  // Splits `line`, which is not too long, and outlives the use of its fields. There may be fields
  // for headers that are empty, and more than headers, if they are blank. kNothing: all are.
  // `is_plain`: it is known to be ASCII without NUL. Errors: the reason as a sentence.
  [[nodiscard]] tl::expected<Content, std::string> read(std::string_view line, bool is_plain);

  // The unquoted text of `column`, an index into the columns asked for, without the blanks around
  // it; empty if it is absent.
  [[nodiscard]] std::string_view field(std::size_t column) const {
    const std::size_t position = header_.positions[column];
    return position == CsvHeader::kAbsent ? std::string_view{}
                                          : without_blanks_around(fields_[position]);
  }
  // The unquoted text under the header `position`, be it a column's or not.
  [[nodiscard]] std::string_view text_at(std::size_t position) const { return fields_[position]; }
  [[nodiscard]] bool has(std::size_t column) const {
    return header_.positions[column] != CsvHeader::kAbsent;
  }

  // The header over `column`, as the file spells it; empty where it is absent.
  [[nodiscard]] std::string header_of(std::size_t column) const {
    const std::size_t position = header_.positions[column];
    return position == CsvHeader::kAbsent ? std::string{} : header_.headers[position];
  }

  [[nodiscard]] const CsvHeader& header() const { return header_; }

 private:
  CsvHeader header_;
  LineSplitter splitter_;
  std::vector<std::string_view> fields_;  // Of each header, and of what stands behind the last.
};

// What is kept of a line that is refused; `column` is a header, or empty for the line as a whole.
[[nodiscard]] RefusedLine refused_line(std::string file, std::uint64_t number,
                                       std::string_view line, std::string column,
                                       std::string reason);
[[nodiscard]] std::string too_long_reason();
// Of a record that a field in quotes carries from one line over `more_lines` others.
[[nodiscard]] std::string line_end_inside_reason(std::uint64_t more_lines);

}  // namespace store
