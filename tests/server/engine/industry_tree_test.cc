#include "server/engine/industry_tree.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/support/values.h"

namespace server {
namespace {

using tests::sbi;

// Section I > 56 > 561 > 5610 > 56101, and 563 beside 561; section G alone.
store::Industries table() {
  store::Industries industries;
  const auto add = [&industries](std::string_view code, std::string_view parent) {
    store::Industry industry;
    if (!parent.empty()) industry.parent = sbi(parent);
    EXPECT_TRUE(industries.add(sbi(code), industry));
  };
  add("I", "");
  add("56", "I");
  add("561", "56");
  add("563", "56");
  add("5610", "561");
  add("56101", "5610");
  add("G", "");
  return industries;
}

const IndustryNode* find(const std::vector<IndustryNode>& tree, std::string_view code) {
  for (const IndustryNode& node : tree) {
    if (node.sbi == sbi(code)) return &node;
  }
  return nullptr;
}

std::vector<IndustryNode> tree_of(const std::vector<std::string>& codes,
                                  const std::vector<std::vector<store::Sums>>& by_date,
                                  std::size_t levels = 4) {
  std::vector<store::SbiCode> parsed;
  for (const std::string& code : codes) parsed.push_back(sbi(code));
  return make_industry_tree(table(), SbiCodes(parsed), by_date, levels);
}

TEST(MakeIndustryTree, AddsEveryCodeToAllAboveIt) {
  const auto tree = tree_of({"56101", "563", "G"}, {{{.hits = 1}, {.hits = 10}, {.hits = 100}},
                                                    {{.hits = 2}, {.hits = 20}, {}}});
  ASSERT_NE(find(tree, "I"), nullptr);
  EXPECT_EQ(find(tree, "I")->by_date, (std::vector<store::Sums>{{.hits = 11}, {.hits = 22}}));
  EXPECT_EQ(find(tree, "561")->by_date, (std::vector<store::Sums>{{.hits = 1}, {.hits = 2}}));
  EXPECT_EQ(find(tree, "G")->by_date, (std::vector<store::Sums>{{.hits = 100}, {}}));
  EXPECT_EQ(find(tree, "I")->level, 1U);
  EXPECT_EQ(find(tree, "5610")->level, 4U);
  EXPECT_EQ(find(tree, "56101"), nullptr) << "below the last level";
}

TEST(MakeIndustryTree, AddsUpToTheSameAtEveryLevelOfItsRoots) {
  const auto tree = tree_of({"56101", "563", "56"}, {{{.hits = 1}, {.hits = 10}, {.hits = 100}}});
  EXPECT_EQ(find(tree, "I")->by_date[0].hits, 111U);
  EXPECT_EQ(find(tree, "56")->by_date[0].hits, 111U);
}

TEST(MakeIndustryTree, LeavesOutCodesWithoutSums) {
  const auto tree = tree_of({"56101", "563"}, {{{}, {.hits = 3}}});
  EXPECT_EQ(find(tree, "561"), nullptr);
  EXPECT_NE(find(tree, "563"), nullptr);
}

TEST(MakeIndustryTree, KnowsWhereANodeIsItsOnlyChild) {
  const auto alone = tree_of({"56101"}, {{{.hits = 1}}});
  for (const std::string_view code : {"I", "56", "561"}) {
    const IndustryNode* node = find(alone, code);
    ASSERT_TRUE(node->same_as.has_value()) << code;
    EXPECT_EQ(alone[*node->same_as].by_date, node->by_date);
  }
  EXPECT_FALSE(find(alone, "5610")->same_as);
  const auto two = tree_of({"56101", "563"}, {{{.hits = 1}, {.hits = 2}}});
  EXPECT_FALSE(find(two, "56")->same_as);
  EXPECT_TRUE(find(two, "I")->same_as);
  const auto own = tree_of({"561", "56"}, {{{.hits = 1}, {.hits = 2}}});
  EXPECT_FALSE(find(own, "56")->same_as) << "it has sums of its own";
}

TEST(MakeIndustryTree, PutsParentsBeforeTheirChildren) {
  const auto tree = tree_of({"5610", "I", "563"}, {{{.hits = 1}, {.hits = 2}, {.hits = 3}}});
  for (std::size_t i = 0; i < tree.size(); ++i) {
    if (tree[i].parent) {
      EXPECT_LT(*tree[i].parent, i);
    }
  }
  EXPECT_EQ(find(tree, "I")->by_date[0].hits, 6U);
}

TEST(MakeIndustryTree, TakesCodesWithoutATableAsTheyAre) {
  const std::vector<store::SbiCode> codes{sbi("06"), sbi("08B")};
  const auto tree = make_industry_tree(
      {}, SbiCodes(codes), std::vector<std::vector<store::Sums>>{{{.hits = 1}, {.hits = 2}}}, 4);
  ASSERT_EQ(tree.size(), 2U);
  EXPECT_EQ(tree[1].level, 1U);
}

}  // namespace
}  // namespace server
