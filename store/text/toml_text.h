#pragma once

#include <string>
#include <string_view>

#include <fmt/format.h>

namespace store {

// `text` as a string of TOML: with quotes around it.
[[nodiscard]] inline std::string toml_text(std::string_view text) {
  std::string toml = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F) {
      toml += fmt::format("\\u{:04X}", byte);
      continue;
    }
    if (c == '"' || c == '\\') toml += '\\';
    toml += c;
  }
  return toml + '"';
}

}  // namespace store
