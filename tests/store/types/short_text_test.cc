#include "store/types/short_text.h"

#include <gtest/gtest.h>

#include <optional>
#include <random>
#include <string>

namespace {

TEST(LoadShort, HasTheFirstCharacterLowest) {
  EXPECT_EQ(store::load_short(""), 0U);
  const std::string text = "abcdefgh";
  for (std::size_t size = 1; size <= text.size(); ++size) {
    std::uint64_t expected = 0;
    for (std::size_t i = 0; i < size; ++i) {
      expected |= std::uint64_t{static_cast<unsigned char>(text[i])} << 8U * i;
    }
    EXPECT_EQ(store::load_short(std::string_view(text).substr(0, size)), expected) << size;
  }
}

TEST(BytesBetween, TellsForEveryAsciiCharacterAtEveryPlace) {
  for (unsigned c = 0; c < 0x80; ++c) {
    for (unsigned place = 0; place < 8; ++place) {
      const std::uint64_t others = 0x3930'3930'3930'3930U & ~(std::uint64_t{0xFF} << 8U * place);
      const std::uint64_t word = others | std::uint64_t{c} << 8U * place;
      const std::uint64_t bit = std::uint64_t{0x80} << 8U * place;
      EXPECT_EQ(store::bytes_between(word, '0', '9'),
                (0x8080'8080'8080'8080U & ~bit) | (c >= '0' && c <= '9' ? bit : 0))
          << c << " at " << place;
    }
  }
}

std::optional<std::uint64_t> read_naively(const std::string& text) {
  std::uint64_t number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return number;
}

TEST(ShortNumber, ReadsWhatOneDigitAfterTheOtherReads) {
  std::mt19937 random(11);
  for (int i = 0; i < 200'000; ++i) {
    std::string text(1 + random() % 8, '0');
    for (char& c : text) c = static_cast<char>('0' + random() % 10);
    // Any byte at all in some; those beside the digits and their shifted likes in particular.
    if (i % 3 == 1) text[random() % text.size()] = static_cast<char>(random());
    if (i % 3 == 2) text[random() % text.size()] = "/:;\x1f *9@\xb0\xb9\xff"[random() % 11];
    EXPECT_EQ(store::short_number(text), read_naively(text).value_or(store::kNoNumber)) << text;
  }
  EXPECT_EQ(store::short_number("00000000"), 0U);
  EXPECT_EQ(store::short_number("99999999"), 99'999'999U);
}

}  // namespace
