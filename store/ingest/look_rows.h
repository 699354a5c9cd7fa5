#pragma once

#include <span>
#include <string>
#include <string_view>

#include "store/ingest/look.h"
#include "store/types/result.h"

namespace store {

// Reads the first rows by the plan of `look` and puts them into it, each beside its line. `lines`
// are those of the file, in UTF-8. Errors: those of DatapointReader::open.
[[nodiscard]] Result<void> read_rows(const std::string& file,
                                     std::span<const std::string_view> lines, TableLook& look);

}  // namespace store
