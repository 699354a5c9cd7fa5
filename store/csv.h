#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/byte_source.h"
#include "store/result.h"

namespace store {

// A column that a reader of a table asks for.
struct CsvColumn {
  std::string_view name;
  bool required;
};

// `--column NAME=HEADER`: the column `name` stands under another header in the file.
struct ColumnName {
  std::string name;
  std::string header;
};

// A line that was not taken, and why.
struct RefusedLine {
  std::string file;
  std::uint64_t line;  // Counted from 1; the header is line 1.
  std::string column;  // The header at fault, as the file spells it; empty for the line as a whole.
  std::string reason;  // One sentence; quotes the offending text, shortened where it is long.
  std::string text;    // The line itself, shortened where it is long.

  // "hits.csv:17: column \"hour\": \"24\" is not an hour from 0 to 23"
  [[nodiscard]] std::string message() const;
};

// Reads a CSV table line by line: RFC 4180 quotes, no newline inside a field, LF or CRLF, UTF-8
// with or without BOM. The separator - comma, semicolon, tab, or runs of spaces - is told from the
// header: the one under which the wanted columns are found.
class CsvReader {
 public:
  static constexpr std::size_t kMaxLineBytes = 1U << 20U;  // A longer line is refused, not kept.

  // Reads the header. A header named by `names` serves that column and no other.
  //   errors   kInvalid for an empty file, an encoding that is not UTF-8, a required column that is
  //            missing (all of them are named), a header that stands twice, a `names` entry whose
  //            header is not there; the source's own
  [[nodiscard]] static Result<CsvReader> open(ByteSource source, std::span<const CsvColumn> columns,
                                              std::span<const ColumnName> names);

  enum class Line : std::uint8_t { kRow, kRefused, kEnd };

  // Goes to the next line that is not blank. kRefused: see refused(). Errors: the source's own; the
  // rest of the file cannot be read then.
  [[nodiscard]] Result<Line> next();

  // The text of `column` (its place in `columns`) of the current row, unquoted; valid until next().
  // Empty where has(column) is false.
  [[nodiscard]] std::string_view field(std::size_t column) const;
  [[nodiscard]] bool has(std::size_t column) const;

  // The line that next() refused.
  [[nodiscard]] const RefusedLine& refused() const;

  // Refuses the current row for what stands in `column`.
  [[nodiscard]] RefusedLine refuse(std::size_t column, std::string reason) const;

  [[nodiscard]] const ByteSource& source() const;

 private:
  struct State;
  struct DestroyState {
    void operator()(State* state) const;
  };
  explicit CsvReader(std::unique_ptr<State, DestroyState> state) : state_{std::move(state)} {}
  std::unique_ptr<State, DestroyState> state_;
};

// What to do with lines that are refused.
enum class BadLines : std::uint8_t { kFail, kSkip };

// The lines that a command refused, over all its files; keeps every one when they are skipped, and
// the first few when one is enough to fail.
class RefusedLines {
 public:
  explicit RefusedLines(BadLines policy) : policy_{policy} {}

  void add(RefusedLine line);
  [[nodiscard]] BadLines policy() const { return policy_; }
  [[nodiscard]] std::uint64_t count() const { return count_; }
  [[nodiscard]] std::span<const RefusedLine> lines() const { return lines_; }

  // Nothing where the policy is to skip or nothing was refused; else one kInvalid error whose
  // detail gives the first lines and the count.
  [[nodiscard]] Result<void> verdict() const;

  // CSV `file,line,column,reason,text` of lines().
  [[nodiscard]] std::string to_csv() const;

 private:
  BadLines policy_;
  std::uint64_t count_ = 0;
  std::vector<RefusedLine> lines_;
};

}  // namespace store
