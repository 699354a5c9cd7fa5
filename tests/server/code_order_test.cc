#include "server/code_order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace server {
namespace {

using store::PostcodeSlot;

store::PostcodeDictionary dictionary(std::vector<std::string> codes) {
  store::PostcodeDictionary postcodes;
  for (const std::string& code : codes) postcodes.add(store::Postcode::parse(code).value());
  return postcodes;
}

TEST(CodeOrder, ListsSlotsByTheirCodes) {
  const CodeOrder order(dictionary({"1012JS", "1011AA", "9999ZZ", "1012"}));
  const std::vector<PostcodeSlot> slots{PostcodeSlot{2}, PostcodeSlot{0}, PostcodeSlot{3}};
  EXPECT_EQ(order.sorted(slots), (std::vector<std::uint32_t>{2, 1, 0}));
}

TEST(CodeOrder, OfNothingIsNothing) {
  EXPECT_TRUE(CodeOrder(dictionary({})).sorted({}).empty());
  EXPECT_TRUE(CodeOrder(dictionary({"1012"})).sorted({}).empty());
}

TEST(CodeOrder, AgreesWithSortingTheCodes) {
  std::mt19937 random(7);
  std::vector<std::string> codes;
  for (int i = 1000; i < 3000; ++i) codes.push_back(std::to_string(i));
  std::ranges::shuffle(codes, random);
  const auto postcodes = dictionary(codes);
  const CodeOrder order(postcodes);
  for (std::size_t size : {1U, 2U, 63U, 64U, 65U, 500U, 2000U}) {
    SCOPED_TRACE(size);
    std::vector<PostcodeSlot> slots;
    for (std::uint32_t i = 0; i < codes.size(); ++i) slots.push_back(PostcodeSlot{i});
    std::ranges::shuffle(slots, random);
    slots.resize(size);
    std::vector<PostcodeSlot> listed;
    for (const std::uint32_t place : order.sorted(slots)) listed.push_back(slots[place]);
    std::vector<PostcodeSlot> expected = slots;
    std::ranges::sort(expected, {}, [&](PostcodeSlot slot) { return postcodes.code(slot); });
    EXPECT_EQ(listed, expected);
  }
}

}  // namespace
}  // namespace server
