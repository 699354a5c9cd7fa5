#include "server/base/parameters.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "server/base/pieces.h"

namespace server {
namespace {

TEST(SortOut, PutsEachParameterWhereItBelongs) {
  std::optional<std::string_view> q;
  std::optional<std::string_view> limit;
  const std::vector<Parameter> parameters{{"limit", "3"}, {"q", ""}};
  ASSERT_TRUE(sort_out(parameters, {{"q", q}, {"limit", limit}}));
  EXPECT_EQ(q, "");
  EXPECT_EQ(limit, "3");
}

TEST(SortOut, RefusesWhatItDoesNotKnowAndWhatStandsTwice) {
  std::optional<std::string_view> q;
  const std::vector<Parameter> unknown{{"Q", "a"}};
  const auto refused = sort_out(unknown, {{"q", q}});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().parameter, "Q");
  const std::vector<Parameter> twice{{"q", "a"}, {"q", "a"}};
  EXPECT_EQ(sort_out(twice, {{"q", q}}).error().detail, "\"q\" is given more than once");
}

TEST(CheckSearchText, TakesOneToAHundredBytes) {
  EXPECT_TRUE(check_search_text("a"));
  EXPECT_TRUE(check_search_text(std::string(100, 'a')));
  EXPECT_FALSE(check_search_text(""));
  EXPECT_FALSE(check_search_text(std::string(101, 'a')));
}

std::vector<std::string> pieces(std::string_view text, std::string_view separators) {
  std::vector<std::string> pieces;
  for_each_piece(text, separators, [&](std::string_view piece) { pieces.emplace_back(piece); });
  return pieces;
}

TEST(Pieces, AreWhatStandsBetweenSeparators) {
  using Words = std::vector<std::string>;
  EXPECT_EQ(pieces("", ","), Words{""});
  EXPECT_EQ(pieces("a", ","), Words{"a"});
  EXPECT_EQ(pieces("a;b,,c", ";,"), (Words{"a", "b", "", "c"}));
  EXPECT_EQ(pieces("a,", ","), (Words{"a", ""}));
}

TEST(Pieces, EndAtTheFirstError) {
  int taken = 0;
  const auto result =
      for_each_piece("a,b,c", ",", [&](std::string_view piece) -> store::Result<void> {
        ++taken;
        if (piece == "b") return store::fail(store::ErrorCode::kInvalid, "b");
        return {};
      });
  EXPECT_FALSE(result);
  EXPECT_EQ(taken, 2);
}

}  // namespace
}  // namespace server
