#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "store/types/utf8.h"

namespace store {

// The name, such as "\u00A0", of the character that `text` begins with where that shows as a space
// or not at all; empty for any other. They get into files by way of spreadsheets and web pages.
[[nodiscard]] constexpr std::string_view name_of_unseen(std::string_view text) {
  struct Unseen {
    std::string_view bytes;
    std::string_view name;
  };
  constexpr std::array kUnseen{
      Unseen{"\xC2\xA0", "\\u00A0"},     Unseen{"\xC2\xAD", "\\u00AD"},
      Unseen{"\xE2\x80\x8B", "\\u200B"}, Unseen{"\xE2\x80\x8E", "\\u200E"},
      Unseen{"\xE2\x80\x8F", "\\u200F"}, Unseen{"\xE2\x80\xAF", "\\u202F"},
      Unseen{"\xE2\x81\xA0", "\\u2060"}, Unseen{"\xEF\xBB\xBF", "\\uFEFF"},
  };
  for (const auto& [bytes, name] : kUnseen) {
    if (text.starts_with(bytes)) return name;
  }
  return {};
}

// `text` as a message can carry it: always UTF-8 and one line. Control characters and bytes that
// are no UTF-8 become "\x0A", characters that cannot be seen "\u00A0"; past `max_bytes` it ends,
// between characters, in "...".
[[nodiscard]] inline std::string printable(std::string_view text, std::size_t max_bytes) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = utf8_character_size(text.substr(at));
    const auto byte = static_cast<unsigned char>(text[at]);
    const std::size_t taken = size == 0 ? 1 : size;
    if (at + taken > max_bytes) return out + "...";
    if (size == 0 || byte < 0x20 || byte == 0x7F) {
      out += {'\\', 'x', kDigits[byte >> 4U], kDigits[byte & 15U]};
    } else if (const std::string_view name = name_of_unseen(text.substr(at)); !name.empty()) {
      out += name;
    } else {
      out += text.substr(at, size);
    }
    at += taken;
  }
  return out;
}

// What a message quotes of the offending input: quoted("24") is "\"24\"".
[[nodiscard]] inline std::string quoted(std::string_view text) {
  constexpr std::size_t kMaxBytes = 100;
  return '"' + printable(text, kMaxBytes) + '"';
}

// Exact matches for a std::string: otherwise std::quoted, which <iomanip> declares and an argument
// from std finds, would be the better one.
[[nodiscard]] inline std::string quoted(const std::string& text) {
  return quoted(std::string_view(text));
}
[[nodiscard]] inline std::string quoted(std::string& text) {
  return quoted(std::string_view(text));
}
[[nodiscard]] inline std::string quoted(const char* text) { return quoted(std::string_view(text)); }

// A path, which is quoted up to 4,096 bytes.
template <std::same_as<std::filesystem::path> Path>
[[nodiscard]] std::string quoted(const Path& path) {
  constexpr std::size_t kMaxBytes = 4096;
  return '"' + printable(path.native(), kMaxBytes) + '"';
}

}  // namespace store
