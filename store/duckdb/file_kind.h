#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace store::duckdb {

enum class FileKind : std::uint8_t {
  kText,  // Or anything else that is not of these kinds.
  kParquet,
  kJson,  // Objects one after another, mostly one in a line, or an array of objects.
};

inline constexpr std::size_t kKindBytes = 256;  // As many first bytes tell the kind.

// What kind of file begins like this. A CSV header such as `[date],[hour]` is text.
[[nodiscard]] FileKind kind_of_file(std::string_view beginning);

// How a message names it: "Parquet".
[[nodiscard]] constexpr std::string_view name_of(FileKind kind) {
  return kind == FileKind::kParquet ? "Parquet" : "JSON";
}

}  // namespace store::duckdb
