#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace store {

// Where the fields and lines of a piece of text end, found 64 bytes at a time and without a branch
// per field. It knows nothing of quotes: it tells where bytes stand that such a reader must not
// meet - a quote, a NUL, anything past ASCII.
class LineIndex {
 public:
  static constexpr std::uint32_t kLineEnd = 1U << 31U;
  static constexpr std::size_t kMaxText = kLineEnd - 64;

  // Indexes `text`, which ends with its last line, with or without LF.
  void read(std::string_view text, char separator);

  // The place of every separator and of every LF, ascending; those of LF with kLineEnd added. The
  // end of the text counts as one where no LF stands before it.
  [[nodiscard]] std::span<const std::uint32_t> ends() const { return {ends_.data(), count_}; }

  // The place of every byte that is not plain, ascending.
  [[nodiscard]] std::span<const std::uint32_t> odd() const { return odd_; }

 private:
  std::vector<std::uint32_t> ends_;
  std::size_t count_ = 0;
  std::vector<std::uint32_t> odd_;
};

}  // namespace store
