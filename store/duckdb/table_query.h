#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "store/duckdb/file_kind.h"
#include "store/duckdb/row_writer.h"
#include "store/duckdb/session.h"
#include "store/types/result.h"

namespace store::duckdb {

inline constexpr std::size_t kMostColumns = 1'000;

// A column whose values are no plain ones, such as lists.
struct LeftOutColumn {
  std::string name;
  std::string type;  // In DuckDB's words: "STRUCT(lat DOUBLE, lon DOUBLE)".
};

// What a file holds, and the query that gives its plain columns.
struct TableQuery {
  std::vector<std::string> headers;
  std::vector<Form> forms;  // By header.
  std::vector<LeftOutColumn> left_out;
  std::string sql;
  std::uint64_t rows = 0;  // 0: not known.
};

// Asks the library what the session's file holds. Errors: those of Session::run; kTooLarge for more
// than kMostColumns; kInvalid where no column is plain.
[[nodiscard]] Result<TableQuery> query_of_table(const Session& session, FileKind kind,
                                                bool is_gzip);

// Whether the values of a result lie in memory as the forms say.
[[nodiscard]] bool fits(const Rows& rows, std::span<const Form> forms);

}  // namespace store::duckdb
