#include "store/types/postcode.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/support/values.h"

namespace store {
namespace {

using tests::postcode;

TEST(Postcode, IsUpperCaseWithoutSpaces) {
  EXPECT_EQ(postcode("1234AB").text(), "1234AB");
  EXPECT_EQ(postcode("1234 ab").text(), "1234AB");
  EXPECT_EQ(postcode("  1 2 3 4 a B ").text(), "1234AB");
  EXPECT_EQ(postcode("1234 ab"), postcode("1234AB"));
  EXPECT_EQ(postcode("1234 ab").hash(), postcode("1234AB").hash());
}

TEST(Postcode, OfAnotherCountryHasUpTo16LettersDigitsDashesAndUnderscores) {
  EXPECT_EQ(postcode("r047c030").text(), "R047C030");
  EXPECT_EQ(postcode("sw1a-1_aa").text(), "SW1A-1_AA");
  EXPECT_EQ(postcode("0").text(), "0");
  EXPECT_EQ(postcode("1234567890abcdef").text(), "1234567890ABCDEF");
  EXPECT_FALSE(Postcode::parse("1234567890abcdefg"));
}

TEST(Postcode, KeepsItsLeadingZeros) { EXPECT_NE(postcode("00501"), postcode("501")); }

TEST(Postcode, IsRefusedWithWhatWasOffered) {
  for (const std::string text : {"", "   ", "1234.AB", "1234\tAB", "1234ÄB", "../1", "1234;"}) {
    const Result<Postcode> result = Postcode::parse(text);
    ASSERT_FALSE(result) << text;
    EXPECT_EQ(result.error().code, ErrorCode::kInvalid);
    EXPECT_EQ(result.error().parameter, "postcode");
  }
  EXPECT_EQ(Postcode::parse("12,4").error().detail,
            "\"12,4\" is not a postcode: 1 to 16 letters, digits, '-' or '_'");
}

TEST(Postcode, IsRefusedInPrintableUtf8WhateverWasOffered) {
  EXPECT_EQ(Postcode::parse("1234\xFF\n").error().detail,
            "\"1234\\xFF\\x0A\" is not a postcode: 1 to 16 letters, digits, '-' or '_'");
  std::string euros;
  for (int i = 0; i < 100; ++i) euros += "€";
  const std::string detail = Postcode::parse(euros).error().detail;
  EXPECT_EQ(valid_utf8_prefix(detail), detail.size());
  EXPECT_LT(detail.size(), 200U);
}

TEST(Postcode, PrefixLowersThePrecision) {
  EXPECT_EQ(postcode("1234AB").prefix(4), postcode("1234"));
  EXPECT_EQ(postcode("1234AB").prefix(6), postcode("1234AB"));
  EXPECT_EQ(postcode("1234AB").prefix(99), postcode("1234AB"));
  EXPECT_EQ(postcode("1234AB").prefix(4).hash(), postcode("1234").hash());
}

TEST(Postcode, SortsAsItsText) {
  std::vector<Postcode> codes = {postcode("1234B"), postcode("1234"), postcode("1234AB"),
                                 postcode("1233ZZ")};
  std::ranges::sort(codes);
  EXPECT_EQ(codes, (std::vector{postcode("1233ZZ"), postcode("1234"), postcode("1234AB"),
                                postcode("1234B")}));
}

TEST(SlotRun, CountsItsSlots) {
  EXPECT_EQ((SlotRun{.first = PostcodeSlot{3}, .last = PostcodeSlot{7}}.size()), 4U);
  EXPECT_EQ((SlotRun{.first = PostcodeSlot{3}, .last = PostcodeSlot{3}}.size()), 0U);
}

}  // namespace
}  // namespace store
