#include "store/duckdb/file_kind.h"

#include <algorithm>

namespace store::duckdb {
namespace {

std::string_view without_leading_blanks(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  return text;
}

}  // namespace

FileKind kind_of_file(std::string_view beginning) {
  if (beginning.starts_with("PAR1")) return FileKind::kParquet;
  if (beginning.starts_with("\xEF\xBB\xBF")) beginning.remove_prefix(3);
  std::string_view text = without_leading_blanks(beginning);
  if (text.starts_with('[')) text = without_leading_blanks(text.substr(1));
  if (!text.starts_with('{')) return FileKind::kText;
  text = without_leading_blanks(text.substr(1));
  const bool is_object = text.starts_with('"') || text.starts_with('}');
  return is_object ? FileKind::kJson : FileKind::kText;
}

}  // namespace store::duckdb
