#include "store/types/utf8.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "tests/support/references/naive_csv.h"

namespace store {
namespace {

TEST(Utf8, CharactersHaveOneToFourBytes) {
  EXPECT_EQ(utf8_character_size("a€"), 1U);
  EXPECT_EQ(utf8_character_size("é"), 2U);
  EXPECT_EQ(utf8_character_size("€uro"), 3U);
  EXPECT_EQ(utf8_character_size("😀"), 4U);
  EXPECT_EQ(utf8_character_size("\x7F"), 1U);
  EXPECT_EQ(utf8_character_size("\xF4\x8F\xBF\xBF"), 4U);
}

TEST(Utf8, RefusesOverlongSurrogateTruncatedAndStrayBytes) {
  for (const std::string text : {"",
                                 "\x80",
                                 "\xBF",
                                 "\xC0\x80",
                                 "\xC1\xBF",
                                 "\xC3",
                                 "\xC3\x28",
                                 "\xE0\x80\x80",
                                 "\xE0\x9F\xBF",
                                 "\xE2\x82",
                                 "\xE2\x28\xA1",
                                 "\xED\xA0\x80",
                                 "\xED\xBF\xBF",
                                 "\xF0\x80\x80\x80",
                                 "\xF0\x8F\xBF\xBF",
                                 "\xF0\x9F\x98",
                                 "\xF4\x90\x80\x80",
                                 "\xF5\x80\x80\x80",
                                 "\xFE",
                                 "\xFF"}) {
    EXPECT_EQ(utf8_character_size(text), 0U) << testing::PrintToString(text);
  }
}

TEST(Utf8, TellsWhereTextStopsBeingUtf8) {
  EXPECT_EQ(valid_utf8_prefix("Zürich"), 7U);
  EXPECT_EQ(valid_utf8_prefix("Z\xFCrich"), 1U);
  EXPECT_EQ(valid_utf8_prefix(""), 0U);
}

TEST(Utf8, AgreesWithDecodingAndEncodingOnEveryThreeBytes) {
  for (unsigned number = 0x7F0000; number < 0x1000000; ++number) {
    const char bytes[] = {static_cast<char>(number >> 16U), static_cast<char>(number >> 8U),
                          static_cast<char>(number)};
    const std::string_view text{bytes, sizeof bytes};
    ASSERT_EQ(valid_utf8_prefix(text) == text.size(), tests::is_utf8_naively(text)) << number;
    // One in 97 is enough of what begins with ASCII or a stray byte, and of what goes wrong early.
    number += number < 0xC00000 ? 96 : 6;
  }
}

TEST(Utf8, AgreesWithDecodingAndEncodingOnRandomFourByteCharacters) {
  std::mt19937 random{1};
  for (int i = 0; i < 200000; ++i) {
    std::string text;
    text += static_cast<char>(0xEE + random() % 9);
    for (int j = 0; j < 3; ++j) text += static_cast<char>(0x7E + random() % 68);
    ASSERT_EQ(valid_utf8_prefix(text) == text.size(), tests::is_utf8_naively(text))
        << testing::PrintToString(text);
  }
}

}  // namespace
}  // namespace store
