#pragma once

#include <charconv>
#include <string_view>
#include <system_error>

namespace bench {

// Reads the whole of `text` as a number; leaves `number` alone and returns false where it is none.
template <typename Number>
[[nodiscard]] bool read_number(std::string_view text, Number& number) {
  Number read{};
  const auto [at, error] = std::from_chars(text.data(), text.data() + text.size(), read);
  if (error != std::errc{} || at != text.data() + text.size()) return false;
  number = read;
  return true;
}

}  // namespace bench
