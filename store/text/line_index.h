#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace store {

// Where the fields and lines of a piece of text end, found 64 bytes at a time and without a branch
// per field. It does not understand quotes: it tells where the bytes are that such a reader cannot
// handle (a quote, a NUL, anything past ASCII).
class LineIndex {
 public:
  static constexpr std::uint32_t kLineEnd = 1U << 31U;
  static constexpr std::size_t kMaxText = kLineEnd - 64;

  // Indexes `text`, which ends with its last line, with or without LF.
  void read(std::string_view text, char separator);

  // The offset of every separator and of every LF, ascending; that of an LF has kLineEnd added. The
  // end of the text counts as an LF if the text does not end with one.
  [[nodiscard]] std::span<const std::uint32_t> ends() const { return {ends_.data(), count_}; }

  // The offset of every byte that is not plain, ascending.
  [[nodiscard]] std::span<const std::uint32_t> odd() const { return odd_; }

 private:
  std::vector<std::uint32_t> ends_;
  std::size_t count_ = 0;
  std::vector<std::uint32_t> odd_;
};

}  // namespace store
