#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "store/ingest/datapoint_parser.h"

namespace store {

// Names that a column goes by: letters and digits alone, in lower case; the likeliest first.
struct ColumnNames {
  DatapointColumn column;
  std::vector<std::string_view> names;
};

[[nodiscard]] const std::array<ColumnNames, 7>& known_column_names();

}  // namespace store
