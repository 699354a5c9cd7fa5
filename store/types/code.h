#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "store/types/short_text.h"

namespace store {

// Up to N ASCII characters kept in place, padded with NUL: no heap, and the order is the order of
// the texts. Postcode and SbiCode are built from it; both check before they fill it.
template <std::size_t N>
class CodeText {
  static_assert(N % 8 == 0, "hashed eight characters at a time");

 public:
  // Takes all of a text that is canonical already - capital ASCII letters and digits, 1 to 8 of
  // them - at once; false, and then nothing is taken, for any other.
  [[nodiscard]] bool take_canonical(std::string_view text) {
    if (text.empty() || text.size() > kShortText) return false;
    const std::uint64_t word = load_short(text);
    constexpr std::uint64_t kHighBits = 0x8080'8080'8080'8080U;
    if ((word & kHighBits) != 0) return false;
    const std::uint64_t allowed = bytes_between(word, '0', '9') | bytes_between(word, 'A', 'Z');
    if (allowed != kHighBits >> (64U - 8U * text.size())) return false;
    std::memcpy(characters_.data(), &word, sizeof word);
    size_ = static_cast<std::uint8_t>(text.size());
    return true;
  }

  constexpr void push_back(char character) { characters_[size_++] = character; }
  [[nodiscard]] constexpr std::size_t size() const { return size_; }
  [[nodiscard]] constexpr std::string_view view() const { return {characters_.data(), size_}; }

  // Spreads the characters over 64 bits: one multiplication per eight of them.
  [[nodiscard]] std::uint64_t hash() const {
    std::uint64_t mixed = 0;
    for (std::size_t i = 0; i < N; i += 8) {
      std::uint64_t word;
      std::memcpy(&word, characters_.data() + i, sizeof word);
      mixed = (mixed ^ word) * 0x9E3779B97F4A7C15U;
      mixed ^= mixed >> 32U;
    }
    return mixed;
  }

  friend bool operator==(const CodeText& a, const CodeText& b) {
    // Of a size that is known, so that it becomes a comparison or two and no call.
    return std::memcmp(a.characters_.data(), b.characters_.data(), N) == 0;
  }
  friend constexpr std::strong_ordering operator<=>(const CodeText& a, const CodeText& b) {
    return a.view() <=> b.view();
  }

 private:
  std::array<char, N> characters_{};
  std::uint8_t size_ = 0;
};

// 'a'..'z' to upper case; every other character unchanged.
// Codes are ASCII, so the locale does not matter.
[[nodiscard]] constexpr char ascii_upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

[[nodiscard]] constexpr bool is_ascii_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

}  // namespace store
