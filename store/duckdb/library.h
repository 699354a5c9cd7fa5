#pragma once

#include <filesystem>
#include <optional>

#include "store/duckdb/api.h"
#include "store/types/result.h"

namespace store::duckdb {

// The functions of DuckDB's library: of `given`, where that is given, or else of libduckdb.so
// beside the program, or else where the system finds a library of that name. It stays open until
// the program ends. Errors: kNotFound where there is none, with what to do about it; kUnavailable
// for a file that is no such library or one of another version.
[[nodiscard]] Result<Api> open_library(const std::optional<std::filesystem::path>& given);

}  // namespace store::duckdb
