#include "store/types/dictionary.h"

#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <random>
#include <string>
#include <utility>

#include "tests/support/values.h"

namespace store {
namespace {

using tests::postcode;

TEST(Dictionary, FindsNothingWhileItIsEmpty) {
  const PostcodeDictionary codes;
  EXPECT_EQ(codes.size(), 0U);
  EXPECT_FALSE(codes.find(postcode("1234AB")));
}

TEST(Dictionary, GivesSlotsInTheOrderInWhichCodesAreAdded) {
  SbiDictionary codes;
  const SbiCode first = SbiCode::parse("5610").value();
  const SbiCode second = SbiCode::parse("01").value();
  EXPECT_EQ(codes.add(first), std::pair(SbiSlot{0}, true));
  EXPECT_EQ(codes.add(second), std::pair(SbiSlot{1}, true));
  EXPECT_EQ(codes.add(first), std::pair(SbiSlot{0}, false));
  EXPECT_EQ(codes.size(), 2U);
  EXPECT_EQ(codes.code(SbiSlot{1}), second);
  EXPECT_EQ(codes.find(first), SbiSlot{0});
}

TEST(Dictionary, AgreesWithAMapOnRandomCodes) {
  for (unsigned seed = 0; seed < 10; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random{seed};
    PostcodeDictionary codes;
    std::map<Postcode, PostcodeSlot> expected;
    for (int i = 0; i < 5000; ++i) {
      const Postcode code = postcode(std::to_string(random() % 2000) + "AB");
      const auto [place, is_new] =
          expected.try_emplace(code, static_cast<PostcodeSlot>(expected.size()));
      ASSERT_EQ(codes.find(code).has_value(), !is_new);
      ASSERT_EQ(codes.add(code), std::pair(place->second, is_new));
    }
    ASSERT_EQ(codes.size(), expected.size());
    for (const auto& [code, slot] : expected) {
      ASSERT_EQ(codes.find(code), slot);
      ASSERT_EQ(codes.code(slot), code);
      ASSERT_EQ(codes.codes()[index(slot)], code);
    }
    EXPECT_FALSE(codes.find(postcode("NOWHERE")));
  }
}

TEST(Dictionary, HoldsAsManyCodesAsItsSlotsCanCount) {
  SbiDictionary codes;
  for (std::size_t i = 0; i < SbiDictionary::kMaxSize; ++i) {
    ASSERT_TRUE(codes.add(SbiCode::parse(std::to_string(i)).value()).second);
  }
  EXPECT_EQ(codes.size(), 65535U);
  EXPECT_EQ(codes.find(SbiCode::parse("65534").value()), SbiSlot{65534});
}

}  // namespace
}  // namespace store
