#include "store/types/sbi.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/values.h"

namespace store {
namespace {

using tests::sbi;

TEST(SbiCode, IsUpperCaseWithoutDots) {
  EXPECT_EQ(sbi("5610").text(), "5610");
  EXPECT_EQ(sbi("56.10"), sbi("5610"));
  EXPECT_EQ(sbi("56.10").hash(), sbi("5610").hash());
  EXPECT_EQ(sbi("i").text(), "I");
  EXPECT_EQ(sbi("04b").text(), "04B");
}

TEST(SbiCode, KeepsItsLeadingZeros) { EXPECT_NE(sbi("0111"), sbi("111")); }

TEST(SbiCode, HasOneToEightLettersAndDigits) {
  EXPECT_EQ(sbi("1234567a").text(), "1234567A");
  EXPECT_EQ(sbi("12.34.56.7a").text(), "1234567A");
  for (const std::string text : {"", ".", "123456789", "56 10", "A!", "-1", "é", "5610\n"}) {
    const Result<SbiCode> result = SbiCode::parse(text);
    ASSERT_FALSE(result) << text;
    EXPECT_EQ(result.error().code, ErrorCode::kInvalid);
    EXPECT_EQ(result.error().parameter, "sbi");
  }
  EXPECT_EQ(SbiCode::parse("A!").error().detail,
            "\"A!\" is not an sbi code: 1 to 8 letters and digits");
}

TEST(SbiCode, SortsAsItsText) {
  EXPECT_LT(sbi("56"), sbi("561"));
  EXPECT_LT(sbi("561"), sbi("57"));
  EXPECT_LT(sbi("57"), sbi("A"));
}

}  // namespace
}  // namespace store
