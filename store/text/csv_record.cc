#include "store/text/csv_record.h"

#include <algorithm>

#include "store/text/line_reader.h"

namespace store {

std::optional<CsvRecord> record_over_lines(std::string_view text, Separator separator) {
  bool is_inside = false;
  std::size_t at = 0;
  for (std::uint64_t more_lines = 0; at < text.size(); ++more_lines) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (at + line.size() > LineReader::kMaxLineBytes) return std::nullopt;
    is_inside = ends_inside_quotes(line, separator, is_inside);
    if (!is_inside) {
      if (more_lines == 0) return std::nullopt;
      return CsvRecord{.size = at + line.size(),
                       .next = std::min(end + 1, text.size()),
                       .more_lines = more_lines};
    }
    at = end + 1;
  }
  return std::nullopt;
}

}  // namespace store
