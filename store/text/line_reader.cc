#include "store/text/line_reader.h"

#include <algorithm>
#include <cstring>
#include <span>

namespace store {
namespace {

// Small enough to stay in the cache between being read and being split.
constexpr std::size_t kReadBytes = 64U << 10U;
// Room for the longest line, its end, and a read beside it.
constexpr std::size_t kMaxBufferBytes = LineReader::kMaxLineBytes + kReadBytes;
constexpr std::size_t kBeginningBytes = 4096;  // Kept of a line that is too long.

std::size_t find_newline(const std::vector<char>& buffer, std::size_t first, std::size_t last) {
  if (first == last) return last;
  const void* at = std::memchr(buffer.data() + first, '\n', last - first);
  if (at == nullptr) return last;
  return static_cast<std::size_t>(static_cast<const char*>(at) - buffer.data());
}

// Whether all of `bytes` are ASCII and none is NUL. No early way out: it becomes vector code.
bool is_ascii_without_nul(std::span<const char> bytes) {
  unsigned found = 0;
  for (const char c : bytes) found |= static_cast<unsigned>(c <= 0);
  return found == 0;
}

}  // namespace

Result<LineReader::Found> LineReader::next() {
  std::size_t newline = find_newline(buffer_, begin_, end_);
  if (newline == end_) {
    const Result<bool> has_newline = fill();
    if (!has_newline) return fail(has_newline.error());
    if (begin_ == end_) {
      text_ = {};
      return Found::kEnd;
    }
    newline = find_newline(buffer_, begin_, end_);
    if (!*has_newline && end_ - begin_ == kMaxBufferBytes) return skip_too_long();
  }
  return take(newline, std::min(newline + 1, end_));
}

// Moves what is left to the front and reads until there is a line end (true), the source is at its
// end or the buffer can take no more.
Result<bool> LineReader::fill() {
  bool has_newline = false;
  std::size_t seen = end_ - begin_;
  is_plain_ = is_ascii_without_nul(std::span{buffer_}.subspan(begin_, seen));
  while (!has_newline) {
    const Result<bool> more = read_more();
    if (!more) return fail(more.error());
    if (!*more) break;
    has_newline = find_newline(buffer_, seen, end_) != end_;
    seen = end_;
  }
  return has_newline;
}

// Moves what is left to the front and reads on; false where the source is at its end or the buffer
// can take no more.
Result<bool> LineReader::read_more() {
  if (begin_ != 0) {
    std::copy(buffer_.begin() + static_cast<std::ptrdiff_t>(begin_),
              buffer_.begin() + static_cast<std::ptrdiff_t>(end_), buffer_.begin());
    end_ -= begin_;
    begin_ = 0;
  }
  if (end_ == kMaxBufferBytes) return false;
  if (buffer_.size() < end_ + kReadBytes) {
    buffer_.resize(std::min(kMaxBufferBytes, 2 * (end_ + kReadBytes)));
  }
  const std::size_t room = std::min(kReadBytes, buffer_.size() - end_);
  const Result<std::size_t> count = source_.read(std::span{buffer_}.subspan(end_, room));
  if (!count) return fail(count.error());
  is_plain_ = is_plain_ && is_ascii_without_nul(std::span{buffer_}.subspan(end_, *count));
  end_ += *count;
  return *count != 0;
}

Result<std::uint64_t> LineReader::join(const std::function<bool(std::string_view)>& is_last) {
  // Offsets from the beginning of the line, which stays in the buffer.
  const std::size_t size = text_.size();
  const std::size_t after = begin_ - static_cast<std::size_t>(text_.data() - buffer_.data());
  begin_ -= after;
  std::uint64_t joined = 0;
  std::size_t at = after;
  while (at <= kMaxLineBytes && begin_ + at <= end_) {
    const std::size_t newline = find_newline(buffer_, begin_ + at, end_);
    if (newline == end_) {
      const Result<bool> more = read_more();
      if (!more) return fail(more.error());
      if (*more) continue;
    }
    const std::size_t line_end = std::min(newline, end_) - begin_;
    if (line_end == at && begin_ + line_end == end_) break;  // There is no further line.
    std::string_view line{buffer_.data() + begin_ + at, line_end - at};
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (at + line.size() > kMaxLineBytes) break;
    ++joined;
    if (is_last(line)) {
      text_ = {buffer_.data() + begin_, at + line.size()};
      begin_ = std::min(begin_ + line_end + 1, end_);
      number_ += joined;
      return joined;
    }
    at = line_end + 1;
  }
  text_ = {buffer_.data() + begin_, size};
  begin_ += after;
  return 0;
}

// The buffer is full of one line: keeps its beginning and passes over the rest.
Result<LineReader::Found> LineReader::skip_too_long() {
  std::size_t newline = 0;
  do {
    const Result<std::size_t> count =
        source_.read(std::span{buffer_}.subspan(kBeginningBytes, kReadBytes));
    if (!count) return fail(count.error());
    begin_ = kBeginningBytes;
    end_ = begin_ + *count;
    newline = find_newline(buffer_, begin_, end_);
  } while (newline == end_ && end_ != begin_);
  begin_ = std::min(newline + 1, end_);
  is_plain_ = false;
  text_ = {buffer_.data(), kBeginningBytes};
  ++number_;
  return Found::kTooLong;
}

LineReader::Found LineReader::take(std::size_t line_end, std::size_t next_begin) {
  text_ = {buffer_.data() + begin_, line_end - begin_};
  if (text_.ends_with('\r')) text_.remove_suffix(1);
  begin_ = next_begin;
  ++number_;
  if (text_.size() <= kMaxLineBytes) return Found::kLine;
  text_ = text_.substr(0, kBeginningBytes);
  return Found::kTooLong;
}

}  // namespace store
