#pragma once

#include <cstddef>
#include <string_view>

namespace store {

// The number of bytes, 1 to 4, of the well-formed UTF-8 character that `text` begins with; 0 where
// it begins with none: a stray or missing continuation byte, an overlong form, a surrogate, a
// number past U+10FFFF, or no text at all. Source: the Unicode Standard, table 3-7.
[[nodiscard]] constexpr std::size_t utf8_character_size(std::string_view text) {
  if (text.empty()) return 0;
  const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(0);
  if (first < 0x80) return 1;
  if (first < 0xC2 || first > 0xF4) return 0;
  const std::size_t size = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (text.size() < size) return 0;
  const unsigned char lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  const unsigned char highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  if (byte(1) < lowest || byte(1) > highest) return 0;
  for (std::size_t i = 2; i < size; ++i) {
    if (byte(i) < 0x80 || byte(i) > 0xBF) return 0;
  }
  return size;
}

// How many bytes of `text`, from its beginning, are well-formed UTF-8; text.size() where all are.
[[nodiscard]] constexpr std::size_t valid_utf8_prefix(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t size = utf8_character_size(text.substr(at));
    if (size == 0) break;
    at += size;
  }
  return at;
}

}  // namespace store
