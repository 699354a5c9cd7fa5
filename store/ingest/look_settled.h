#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/ingest/look.h"
#include "store/ingest/look_at_dates.h"
#include "store/text/csv_header.h"

namespace store {

// Lines of a plan settle what a file does not decide: `hours = "0-23"`, `hits = "ped_count"`. Each
// stands in the part of the plan that its key belongs to; `date = "%d/%m/%Y"` is a format, and
// `date = "When"` a column.

// What `lines` settle about dates: a format, a time zone.
[[nodiscard]] SettledDates settled_dates(std::span<const std::string> lines);

// Whether a line has this key, which says something of a column.
[[nodiscard]] bool settles(std::span<const std::string> lines, std::string_view column);

// The columns that `lines` name headers for, also with the way in which they are written.
[[nodiscard]] std::vector<ColumnName> settled_columns(std::span<const std::string> lines);

// Puts `lines` into the plan of `look`, in place of lines with the same key, and takes away the
// questions that they answer.
void settle(std::span<const std::string> lines, TableLook& look);

}  // namespace store
