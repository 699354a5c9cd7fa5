#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/text/csv_header.h"
#include "store/text/line_reader.h"
#include "store/types/result.h"

namespace store {

// What is said of a table's beginning.
struct CsvBeginning {
  std::uint32_t skip_lines = 0;             // In front of the header.
  std::optional<Separator> separator = {};  // Told from the header where it is not given.
  std::vector<std::string> header = {};     // Of a table without one; commas are its separator.
};

// What a file is that is no text, by the bytes that it begins with, and what to do about it: "a ZIP
// archive or a spreadsheet, not CSV: ...". Nothing where it may be text.
[[nodiscard]] std::optional<std::string> foreign_form(std::string_view beginning,
                                                      std::string_view file);

// The command that has GDAL read a file and hands it on as CSV. `options` are GDAL's, each with a
// blank behind it.
[[nodiscard]] std::string recipe_of_gdal(std::string_view file, std::string_view options = {});

// Reads a table up to its header: what kind of file it is, a byte order mark, blank lines, and a
// line "sep=;" as spreadsheets write it. Errors: those of CsvReader::open.
[[nodiscard]] Result<CsvHeader> read_csv_beginning(LineReader& lines,
                                                   std::span<const CsvColumn> columns,
                                                   std::span<const ColumnName> names,
                                                   const CsvBeginning& beginning);

}  // namespace store
