#pragma once

#include <algorithm>
#include <string_view>

#include "store/types/code.h"

namespace server {

// Whether two texts are equal but for the case of their ASCII letters.
[[nodiscard]] inline bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, store::ascii_upper, store::ascii_upper);
}

// The text without the spaces and tabs around it.
[[nodiscard]] inline std::string_view trimmed(std::string_view text) {
  const std::size_t first = std::min(text.find_first_not_of(" \t"), text.size());
  text.remove_prefix(first);
  return text.substr(0, text.find_last_not_of(" \t") + 1);
}

}  // namespace server
