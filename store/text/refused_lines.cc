#include "store/text/refused_lines.h"

#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "store/text/csv_line.h"

namespace store {
namespace {

constexpr std::string_view kCsvHeader = "file,line,column,reason,text\n";

void append_csv(std::string& csv, std::span<const RefusedLine> lines) {
  for (const RefusedLine& line : lines) {
    append_csv_field(csv, line.file);
    csv += fmt::format(",{},", line.line);
    append_csv_field(csv, line.column);
    csv += ',';
    append_csv_field(csv, line.reason);
    csv += ',';
    append_csv_field(csv, line.text);
    csv += '\n';
  }
}

}  // namespace

std::string RefusedLine::message() const {
  if (column.empty()) return fmt::format("{}:{}: {}", file, line, reason);
  return fmt::format("{}:{}: column \"{}\": {}", file, line, column, reason);
}

void RefusedLines::add(RefusedLine line) {
  ++count_;
  if (first_messages_.size() < kShownLines) first_messages_.push_back(line.message());
  if (policy_ == BadLines::kSkip || lines_.size() < kShownLines) lines_.push_back(std::move(line));
}

Result<void> RefusedLines::verdict(std::uint64_t rows) const {
  if (count_ == 0 || (policy_ == BadLines::kSkip && rows > 0)) return {};
  std::string detail =
      count_ == 1 ? "1 line cannot be read:" : fmt::format("{} lines cannot be read:", count_);
  if (policy_ == BadLines::kSkip) detail.insert(0, "no row could be read; ");
  for (const std::string& message : first_messages_) detail += "\n" + message;
  if (count_ > first_messages_.size()) {
    detail += fmt::format("\nand {} more", count_ - first_messages_.size());
  }
  return fail(ErrorCode::kInvalid, std::move(detail));
}

std::string RefusedLines::to_csv() const {
  std::string csv{kCsvHeader};
  append_csv(csv, lines_);
  return csv;
}

std::string RefusedLines::take_csv() {
  std::string csv{header_taken_ ? std::string_view{} : kCsvHeader};
  header_taken_ = true;
  append_csv(csv, lines_);
  lines_.clear();
  return csv;
}

}  // namespace store
