#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/text/csv_header.h"
#include "store/text/csv_line.h"
#include "store/text/time/date_format.h"

namespace store {

// A column of a table, and texts of it; none of them is empty.
struct ColumnTexts {
  std::string header;
  std::vector<std::string> texts;
};

// Every format of a date, with or without a time, that all `texts` are written in; none where there
// is no text. Texts of ten digits may be seconds since 1970, those of thirteen milliseconds.
[[nodiscard]] std::vector<DateFormat> date_formats_of(std::span<const std::string> texts);

// What a table without a column of dates has instead, for a message: "its column \"Perioden\" has
// no dates: \"2013MM04\" is a month: Straal needs dates and hours".
[[nodiscard]] std::string instead_of_dates(std::span<const ColumnTexts> columns);

// The same, read from the lines of a table; empty where `columns` do not ask for a "date", or it is
// among `names` or in the header.
[[nodiscard]] std::string instead_of_dates(std::span<const std::string> lines,
                                           std::span<const CsvColumn> columns,
                                           std::span<const ColumnName> names);

}  // namespace store
