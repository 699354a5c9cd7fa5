#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "store/text/csv_line.h"

namespace store {

// Lines that belong together since a field in quotes goes on from one to the next.
struct CsvRecord {
  std::size_t size;          // Bytes, without the last line's end.
  std::size_t next;          // Where the line after it begins.
  std::uint64_t more_lines;  // Beside the first.
};

// The record that `text` begins with: lines up to the one in which the quotes close. Nothing where
// its first line ends outside quotes, and where they do not close within LineReader::kMaxLineBytes:
// then the line is one by itself, whose quote is never closed.
[[nodiscard]] std::optional<CsvRecord> record_over_lines(std::string_view text,
                                                         Separator separator);

}  // namespace store
