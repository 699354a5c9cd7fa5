#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "store/duckdb/file_kind.h"
#include "store/text/byte_source.h"
#include "store/text/csv_header.h"
#include "store/text/reading_plan.h"
#include "store/types/result.h"

namespace store::duckdb {

// A column whose values are no plain ones, such as lists.
struct LeftOutColumn {
  std::string name;
  std::string type;  // In DuckDB's words: "STRUCT(lat DOUBLE, lon DOUBLE)".
};

// A file as a table of text, whatever its form.
struct TableText {
  ByteSource source;
  FileKind kind;
  std::vector<LeftOutColumn> left_out = {};

  // Whether `plan` can be one of this file: a plan for text says what other forms have not, and no
  // column that is read may be left out. `columns` are those that are asked for, by the headers in
  // `names`. Errors: kInvalid.
  [[nodiscard]] Result<void> check(const ReadingPlan& plan, std::span<const CsvColumn> columns,
                                   std::span<const ColumnName> names) const;
};

// Opens a file whose content tells its kind. Text is given as it is. Parquet and JSON become
// comma-separated text with a header, made by DuckDB's library row by row while it is read (see
// RowWriter), with the columns of the file's path behind the file's own. `library` is for
// open_library().
//
//   memory   Session::kMemoryMebibytes and a few MiB, whatever the size of the file
//   errors   those of ByteSource::open and of open_library; kInvalid for a file that is damaged or
//            that has no plain columns; kTooLarge for one of more than kMostColumns or one that
//            does not fit the memory; each names the file
[[nodiscard]] Result<TableText> open_table(
    const std::filesystem::path& path,
    const std::optional<std::filesystem::path>& library = std::nullopt);

inline constexpr std::size_t kMostColumns = 1'000;

}  // namespace store::duckdb
