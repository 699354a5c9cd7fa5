#pragma once

#include <span>
#include <string>
#include <string_view>

#include "store/ingest/look.h"
#include "store/types/result.h"

namespace store {

// Reads `lines`, which are those of the file's beginning in UTF-8, by the plan of `look`, and puts
// into it the first rows, each beside its line, and what stands in all of them. Errors: those of
// DatapointReader::open.
[[nodiscard]] Result<void> read_rows(const std::string& file,
                                     std::span<const std::string_view> lines, TableLook& look);

}  // namespace store
