#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <span>
#include <string>

namespace server {

// The first ten codes, with spaces between them, and "..." for the rest: "1012JS 1012JT ...".
// `text_of` is how one of them is written.
template <typename Code, typename Text>
[[nodiscard]] std::string code_list(std::span<const Code> codes, const Text& text_of) {
  constexpr std::size_t kListed = 10;
  std::string text;
  for (const Code& code : codes.first(std::min(codes.size(), kListed))) {
    if (!text.empty()) text += ' ';
    text += std::invoke(text_of, code);
  }
  return codes.size() > kListed ? text + " ..." : text;
}

}  // namespace server
