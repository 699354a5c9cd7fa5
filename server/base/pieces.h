#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <type_traits>

#include "store/types/result.h"

namespace server {

// Calls `take` with each piece of `text` between any of `separators`; a text without one is one
// piece. `take` returns nothing, or a Result<void> whose first error ends it and is returned.
template <typename Take>
auto for_each_piece(std::string_view text, std::string_view separators, Take take)
    -> decltype(take(text)) {
  for (;;) {
    const std::size_t end = std::min(text.find_first_of(separators), text.size());
    if constexpr (std::is_void_v<decltype(take(text))>) {
      take(text.substr(0, end));
      if (end == text.size()) return;
    } else {
      auto taken = take(text.substr(0, end));
      if (!taken || end == text.size()) return taken;
    }
    text.remove_prefix(end + 1);
  }
}

}  // namespace server
