#include "store/refused_lines.h"

#include <utility>

#include <fmt/format.h>

#include "store/csv_line.h"

namespace store {

std::string RefusedLine::message() const {
  if (column.empty()) return fmt::format("{}:{}: {}", file, line, reason);
  return fmt::format("{}:{}: column \"{}\": {}", file, line, column, reason);
}

void RefusedLines::add(RefusedLine line) {
  ++count_;
  if (policy_ == BadLines::kSkip || lines_.size() < kShownLines) lines_.push_back(std::move(line));
}

Result<void> RefusedLines::verdict() const {
  if (policy_ == BadLines::kSkip || count_ == 0) return {};
  std::string detail =
      count_ == 1 ? "1 line cannot be read:" : fmt::format("{} lines cannot be read:", count_);
  for (const RefusedLine& line : lines_) detail += "\n" + line.message();
  if (count_ > lines_.size()) detail += fmt::format("\nand {} more", count_ - lines_.size());
  return fail(ErrorCode::kInvalid, std::move(detail));
}

std::string RefusedLines::to_csv() const {
  std::string csv = "file,line,column,reason,text\n";
  for (const RefusedLine& line : lines_) {
    append_csv_field(csv, line.file);
    csv += fmt::format(",{},", line.line);
    append_csv_field(csv, line.column);
    csv += ',';
    append_csv_field(csv, line.reason);
    csv += ',';
    append_csv_field(csv, line.text);
    csv += '\n';
  }
  return csv;
}

}  // namespace store
