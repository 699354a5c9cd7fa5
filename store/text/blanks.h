#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace store {

// Blanks: what spreadsheets and portals write around a text without meaning it. Spaces, tabs, and
// the no-break spaces U+00A0 and U+202F.
inline constexpr std::array<std::string_view, 4> kBlanks = {" ", "\t", "\xC2\xA0", "\xE2\x80\xAF"};

// The number of bytes of the blank that `text` begins with; 0 where it begins with none.
[[nodiscard]] constexpr std::size_t blank_size(std::string_view text) {
  for (const std::string_view blank : kBlanks) {
    if (text.starts_with(blank)) return blank.size();
  }
  return 0;
}

// `text` without the blanks before and behind it.
[[nodiscard]] constexpr std::string_view without_blanks_around(std::string_view text) {
  while (const std::size_t size = blank_size(text)) text.remove_prefix(size);
  const auto ends_in_blank = [&text] {
    return std::ranges::find_if(kBlanks,
                                [&](std::string_view blank) { return text.ends_with(blank); });
  };
  for (auto found = ends_in_blank(); found != kBlanks.end(); found = ends_in_blank()) {
    text.remove_suffix(found->size());
  }
  return text;
}

// Whether there is nothing but blanks.
[[nodiscard]] constexpr bool is_blank(std::string_view text) {
  return without_blanks_around(text).empty();
}

}  // namespace store
