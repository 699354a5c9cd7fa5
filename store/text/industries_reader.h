#pragma once

#include <span>
#include <string>

#include "store/text/csv.h"
#include "store/types/industries.h"

namespace store {

// Reads a table of industries: CSV `code`, optionally `parent`, and one or more of `title_nl`,
// `title_en`. Lines that cannot be read, a code's second row included, go to `refused`.
// Errors: those of CsvReader::open; kInvalid without a title column or where parents form a circle.
[[nodiscard]] Result<Industries> read_industries(ByteSource source,
                                                 std::span<const ColumnName> names,
                                                 RefusedLines& refused);

// The table as the data directory keeps it, which read_industries reads back.
[[nodiscard]] std::string industries_to_csv(const Industries& industries);

}  // namespace store
