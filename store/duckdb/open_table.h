#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "store/duckdb/file_kind.h"
#include "store/duckdb/table_query.h"
#include "store/text/byte_source.h"
#include "store/text/csv_header.h"
#include "store/text/reading_plan.h"
#include "store/types/result.h"

namespace store::duckdb {

class ReaderProcess;

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

// Opens files whose content tells their kind. Text is given as it is. Parquet and JSON become
// comma-separated text with a header (see RowWriter), with the columns of the file's path behind
// the file's own. DuckDB's library makes it in a process of its own, which starts with the first
// such file, while the text is read.
class TableOpener {
 public:
  // `library` is for open_library().
  explicit TableOpener(std::optional<std::filesystem::path> library)
      : library_{std::move(library)} {}

  // The table before is not read any further.
  //
  //   memory   of the other process, whatever the size of the file: kReaderMemoryBytes at most
  //   errors   those of ByteSource::open and of open_library; kInvalid for a file that is damaged
  //            or has no plain columns; kTooLarge for one of more than kMostColumns or one that
  //            does not fit the memory; each names the file. read() gives those of later rows
  [[nodiscard]] Result<TableText> open(const std::filesystem::path& path);

 private:
  [[nodiscard]] Result<TableText> open_by_library(const std::filesystem::path& path,
                                                  const std::string& name, FileKind kind,
                                                  bool is_gzip);

  std::optional<std::filesystem::path> library_;
  std::shared_ptr<ReaderProcess> process_;
};

}  // namespace store::duckdb
