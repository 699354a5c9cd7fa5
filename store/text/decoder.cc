#include "store/text/decoder.h"

#include <cstddef>

#include "store/types/utf8.h"

namespace store {
namespace {

constexpr char kNoUtf8 = '\xFF';

bool is_high_surrogate(char16_t unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low_surrogate(char16_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

}  // namespace

void Decoder::decode(std::string_view bytes, std::string& into) {
  if (encoding_ == Encoding::kUtf8) {
    into += bytes;
    return;
  }
  if (encoding_ == Encoding::kWindows1252) {
    for (const char byte : bytes) {
      const char32_t character = from_windows_1252(byte);
      if (character == 0 && byte != '\0') {
        into += kNoUtf8;
      } else {
        into += to_utf8(character);
      }
    }
    return;
  }
  for (const char byte : bytes) {
    half_unit_ += byte;
    if (half_unit_.size() < 2) continue;
    const std::size_t low_at = encoding_ == Encoding::kUtf16LittleEndian ? 0 : 1;
    const auto low = static_cast<unsigned char>(half_unit_[low_at]);
    const auto high = static_cast<unsigned char>(half_unit_[1 - low_at]);
    half_unit_.clear();
    take_unit(static_cast<char16_t>(high << 8U | low), into);
  }
}

void Decoder::take_unit(char16_t unit, std::string& into) {
  if (high_ != 0 && is_low_surrogate(unit)) {
    constexpr char32_t kFirst = 0x10000;
    into += to_utf8(kFirst + ((high_ & 0x3FFU) << 10U | (unit & 0x3FFU)));
    high_ = 0;
    return;
  }
  if (high_ != 0) into += kNoUtf8;
  high_ = 0;
  if (is_high_surrogate(unit)) {
    high_ = unit;
  } else if (is_low_surrogate(unit)) {
    into += kNoUtf8;
  } else {
    into += to_utf8(unit);
  }
}

void Decoder::finish(std::string& into) {
  if (high_ != 0 || !half_unit_.empty()) into += kNoUtf8;
  high_ = 0;
  half_unit_.clear();
}

}  // namespace store
