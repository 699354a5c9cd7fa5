#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace store::duckdb {

// A column that stands in a file's path, as Hive and Spark write it: each row has this text.
struct PathColumn {
  std::string name;
  std::string text;
};

// The columns of `data/date=2013-04-01/part.parquet`: its folders named "column=text", in their
// order. "%3A" in a text is ":", and "__HIVE_DEFAULT_PARTITION__" is no value.
[[nodiscard]] std::vector<PathColumn> columns_of_path(const std::filesystem::path& path);

}  // namespace store::duckdb
