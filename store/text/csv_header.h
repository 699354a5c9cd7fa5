#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/text/csv_line.h"
#include "store/types/result.h"

namespace store {

// A column that a reader of a table asks for.
struct CsvColumn {
  std::string_view name;
  bool required;
};

// `--column NAME=HEADER`: the column `name` stands under another header in the file. With a number,
// counted from 1, it is that column, whatever stands over it.
struct ColumnName {
  std::string name;
  std::string header;
  std::size_t number = 0;
};

// What the first line of a table says about the others.
struct CsvHeader {
  static constexpr std::size_t kAbsent = std::numeric_limits<std::size_t>::max();

  Separator separator;
  std::vector<std::string> headers;    // Every one, in the file's order.
  std::size_t named;                   // Those up to the last that is not empty.
  std::vector<std::size_t> positions;  // By asked column: its index in `headers`, or kAbsent.
};

// Reads the header `line` of the file `file`. Headers are compared without the blanks around them
// and in any case of their letters, but where two differ in that alone. `separator`: the file says
// which it is. See CsvReader::open for the errors.
[[nodiscard]] Result<CsvHeader> read_csv_header(std::string_view line, const std::string& file,
                                                std::span<const CsvColumn> columns,
                                                std::span<const ColumnName> names,
                                                std::optional<Separator> separator = {});

}  // namespace store
