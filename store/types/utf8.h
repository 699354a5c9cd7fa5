#pragma once

#include <array>
#include <cstddef>
#include <string>
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

// The bytes of a character, which is no surrogate and at most U+10FFFF.
[[nodiscard]] inline std::string to_utf8(char32_t character) {
  const auto low_bits = [](char32_t bits) { return static_cast<char>(0x80U | (bits & 0x3FU)); };
  if (character < 0x80) return {static_cast<char>(character)};
  if (character < 0x800) return {static_cast<char>(0xC0U | character >> 6U), low_bits(character)};
  if (character < 0x10000) {
    return {static_cast<char>(0xE0U | character >> 12U), low_bits(character >> 6U),
            low_bits(character)};
  }
  return {static_cast<char>(0xF0U | character >> 18U), low_bits(character >> 12U),
          low_bits(character >> 6U), low_bits(character)};
}

// The character that a byte is in Windows-1252; 0 for the five bytes above 0x7F that it does not
// use. Source: the Encoding Standard, index windows-1252.
[[nodiscard]] constexpr char32_t from_windows_1252(char byte) {
  constexpr std::array<char32_t, 32> kFrom80{
      0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
  const auto code = static_cast<unsigned char>(byte);
  return code >= 0x80 && code < 0xA0 ? kFrom80[code - 0x80U] : code;
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
