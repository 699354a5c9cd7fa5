#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "store/types/result.h"

namespace store {

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

// What to do with lines that are refused.
enum class BadLines : std::uint8_t { kFail, kSkip };

// The lines that a command refused, over all its files; keeps every one when they are skipped, and
// the first few when one is enough to fail.
class RefusedLines {
 public:
  static constexpr std::size_t kShownLines = 20;  // Kept for the message with kFail.

  explicit RefusedLines(BadLines policy) : policy_{policy} {}

  void add(RefusedLine line);
  [[nodiscard]] BadLines policy() const { return policy_; }
  [[nodiscard]] std::uint64_t count() const { return count_; }
  [[nodiscard]] std::span<const RefusedLine> lines() const { return lines_; }

  // Nothing where nothing was refused, or where the policy is to skip and there are `rows` of other
  // lines; else one kInvalid error whose detail gives the count and, each on a line of its own, the
  // first lines. The default is for a caller that has its own word for no rows.
  [[nodiscard]] Result<void> verdict(std::uint64_t rows = 1) const;

  // Counts lines that were not kept, because the message has enough of them.
  void add_unkept(std::uint64_t lines) { count_ += lines; }

  // CSV `file,line,column,reason,text` of lines().
  [[nodiscard]] std::string to_csv() const;

  // The same, for a caller that writes the lines bit by bit: forgets them, and gives the header
  // only the first time.
  [[nodiscard]] std::string take_csv();

 private:
  BadLines policy_;
  std::uint64_t count_ = 0;
  std::vector<RefusedLine> lines_;
  std::vector<std::string> first_messages_;
  bool header_taken_ = false;
};

}  // namespace store
