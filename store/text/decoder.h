#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace store {

enum class Encoding : std::uint8_t { kUtf8, kUtf16LittleEndian, kUtf16BigEndian, kWindows1252 };

// Makes UTF-8 of another encoding, piece by piece. What stands for no character - half a surrogate
// pair, a byte that Windows-1252 does not use - becomes a byte that is no UTF-8, so that whoever
// checks the text finds it.
class Decoder {
 public:
  explicit Decoder(Encoding encoding) : encoding_{encoding} {}

  // Appends what `bytes`, which follow those before, stand for.
  void decode(std::string_view bytes, std::string& into);

  // Appends what is left at the end of the file, where that ends in the middle of a character.
  void finish(std::string& into);

 private:
  void take_unit(char16_t unit, std::string& into);

  Encoding encoding_;
  std::string half_unit_;  // The first of the two bytes of a unit of UTF-16.
  char16_t high_ = 0;      // The first of two surrogates.
};

}  // namespace store
