#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "store/text/byte_source.h"
#include "store/types/result.h"

namespace store {

// Lines out of a byte source. A line ends at LF or CRLF; the last one needs neither. Memory stays
// within a few times kMaxLineBytes, also if a line is longer.
class LineReader {
 public:
  static constexpr std::size_t kMaxLineBytes = 1U << 20U;

  explicit LineReader(ByteSource source) : source_{std::move(source)} {}

  enum class Found : std::uint8_t { kLine, kTooLong, kEnd };

  // Goes to the next line. Errors: the source's own.
  [[nodiscard]] Result<Found> next();

  // Joins the line with those that follow it, up to the first that `is_last` is true of, so that
  // text() has them all with the line ends between them. Returns how many were joined; 0, and
  // nothing has changed, where there is none within kMaxLineBytes of the line's beginning. The line
  // is not too long. Errors: the source's own.
  [[nodiscard]] Result<std::uint64_t> join(const std::function<bool(std::string_view)>& is_last);

  // The line without its end, valid until next(); of one that is too long, its beginning.
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::uint64_t number() const { return number_; }  // Counted from 1.

  // True only if the line is ASCII without NUL. It is checked for many lines at once, so it may be
  // false for a plain line near one that is not.
  [[nodiscard]] bool is_plain() const { return is_plain_; }

  [[nodiscard]] const ByteSource& source() const { return source_; }

  // For code that reads on in another way: what has been read of the source but not been returned
  // as a line, and then the source itself.
  [[nodiscard]] std::string_view unread() const { return {buffer_.data() + begin_, end_ - begin_}; }
  [[nodiscard]] ByteSource& source() { return source_; }

 private:
  [[nodiscard]] Result<bool> fill();
  [[nodiscard]] Result<bool> read_more();
  [[nodiscard]] Result<Found> skip_too_long();
  [[nodiscard]] Found take(std::size_t line_end, std::size_t next_begin);

  ByteSource source_;
  std::vector<char> buffer_;  // [begin_, end_) is read and not yet taken.
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::string_view text_;
  std::uint64_t number_ = 0;
  bool is_plain_ = true;
};

}  // namespace store
