#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "store/types/code.h"
#include "store/types/postcode.h"

namespace store {

// The code of the place that is called `name`, which is not empty: the name itself where it is one
// ("VELO_IN"), else its first letters and digits and a hash of all of it: "FREMONT-8C5B2A01". The
// same name has the same code in every file.
[[nodiscard]] inline Postcode place_code(std::string_view name) {
  if (const auto code = Postcode::parse(name)) return *code;
  constexpr std::size_t kLetters = 7;
  constexpr std::string_view kHexDigits = "0123456789ABCDEF";
  std::uint32_t hash = 2166136261;  // FNV-1a.
  std::string text;
  for (const char c : name) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 16777619;
    if (text.size() < kLetters && is_ascii_letter_or_digit(c)) text += c;
  }
  text += '-';
  for (int shift = 28; shift >= 0; shift -= 4) text += kHexDigits[hash >> shift & 0xFU];
  return Postcode::parse(text).value();
}

}  // namespace store
