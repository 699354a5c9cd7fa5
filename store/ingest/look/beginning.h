#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "store/duckdb/open_table.h"
#include "store/ingest/table_sample.h"
#include "store/text/decoder.h"
#include "store/types/result.h"

namespace store {

// The first bytes of a file as UTF-8, up to the last line's end where there are more.
struct Beginning {
  std::string name;
  std::string bytes;  // As they are.
  std::string text;
  Encoding encoding = Encoding::kUtf8;
  bool is_whole = true;
};

// A table's beginning, taken apart, with rows of its other parts.
struct SampledTable {
  Beginning beginning;
  TableSample sample;
  std::vector<duckdb::LeftOutColumn> left_out;
};

// Reads the first 1 MiB of a file, and some of each part of it up to its end, or as far as 1 GiB:
// the file is read once. Errors: kInvalid for a file without a table; those of TableOpener::open.
[[nodiscard]] Result<SampledTable> sample_table(
    const std::filesystem::path& path, const std::optional<std::filesystem::path>& library);

}  // namespace store
