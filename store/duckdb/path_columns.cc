#include "store/duckdb/path_columns.h"

#include <charconv>
#include <cstddef>
#include <string_view>
#include <utility>

namespace store::duckdb {
namespace {

// `text` with "%3A" as ":".
std::string unescaped(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    unsigned char byte = 0;
    const char* const digits = text.data() + 1;
    if (text.front() == '%' && text.size() > 2 &&
        std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
      plain += static_cast<char>(byte);
      text.remove_prefix(3);
    } else {
      plain += text.front();
      text.remove_prefix(1);
    }
  }
  return plain;
}

}  // namespace

std::vector<PathColumn> columns_of_path(const std::filesystem::path& path) {
  std::vector<PathColumn> columns;
  for (const std::filesystem::path& folder : path.parent_path()) {
    const std::string_view name = folder.native();
    const std::size_t equals = name.find('=');
    if (equals == std::string_view::npos || equals == 0) continue;
    std::string text = unescaped(name.substr(equals + 1));
    if (text == "__HIVE_DEFAULT_PARTITION__") text.clear();
    columns.push_back({.name = unescaped(name.substr(0, equals)), .text = std::move(text)});
  }
  return columns;
}

}  // namespace store::duckdb
