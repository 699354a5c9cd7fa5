#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace store {

// Blanks: what spreadsheets and portals write around a text without meaning it. Spaces, tabs, and
// the no-break spaces U+00A0 and U+202F.
inline constexpr std::array<std::string_view, 4> kBlanks = {" ", "\t", "\xC2\xA0", "\xE2\x80\xAF"};

// The number of bytes of the blank that `text` begins with; 0 where it begins with none. Here and
// below one byte rules nearly every blank out, before texts are compared.
[[nodiscard]] constexpr std::size_t blank_size(std::string_view text) {
  for (const std::string_view blank : kBlanks) {
    if (!text.empty() && text.front() == blank.front() && text.starts_with(blank)) {
      return blank.size();
    }
  }
  return 0;
}

// The same of the blank that `text` ends with.
[[nodiscard]] constexpr std::size_t blank_size_at_end(std::string_view text) {
  for (const std::string_view blank : kBlanks) {
    if (!text.empty() && text.back() == blank.back() && text.ends_with(blank)) return blank.size();
  }
  return 0;
}

// `text` without the blanks before and behind it.
[[nodiscard]] constexpr std::string_view without_blanks_around(std::string_view text) {
  while (const std::size_t size = blank_size(text)) text.remove_prefix(size);
  while (const std::size_t size = blank_size_at_end(text)) text.remove_suffix(size);
  return text;
}

// Whether there is nothing but blanks.
[[nodiscard]] constexpr bool is_blank(std::string_view text) {
  return without_blanks_around(text).empty();
}

}  // namespace store
