#include "store/text/refused_lines.h"

#include <gtest/gtest.h>

#include <string>

namespace store {
namespace {

RefusedLine line(std::uint64_t number) {
  return {.file = "hits.csv",
          .line = number,
          .column = "hour",
          .reason = "\"24\" is not an hour from 0 to 23",
          .text = "2013-01-01,24"};
}

TEST(RefusedLine, SaysWhereWhatAndWhy) {
  EXPECT_EQ(line(17).message(), "hits.csv:17: column \"hour\": \"24\" is not an hour from 0 to 23");
  RefusedLine whole = line(3);
  whole.column = "";
  whole.reason = "the line has 2 fields, the header 7";
  EXPECT_EQ(whole.message(), "hits.csv:3: the line has 2 fields, the header 7");
}

TEST(RefusedLines, FailTheCommandUnlessTheyAreSkipped) {
  RefusedLines failing{BadLines::kFail};
  RefusedLines skipping{BadLines::kSkip};
  EXPECT_TRUE(failing.verdict());
  failing.add(line(17));
  skipping.add(line(17));
  ASSERT_FALSE(failing.verdict());
  EXPECT_EQ(failing.verdict().error().code, ErrorCode::kInvalid);
  EXPECT_EQ(failing.verdict().error().detail,
            "1 line cannot be read:\n"
            "hits.csv:17: column \"hour\": \"24\" is not an hour from 0 to 23");
  EXPECT_TRUE(skipping.verdict());
}

TEST(RefusedLines, KeepTheFirstTwentyForTheMessageAndCountTheRest) {
  RefusedLines refused{BadLines::kFail};
  for (std::uint64_t i = 2; i < 1002; ++i) refused.add(line(i));
  EXPECT_EQ(refused.count(), 1000U);
  EXPECT_EQ(refused.lines().size(), 20U);
  const std::string detail = refused.verdict().error().detail;
  EXPECT_TRUE(detail.starts_with("1000 lines cannot be read:\nhits.csv:2: ")) << detail;
  EXPECT_NE(detail.find("\nhits.csv:21: "), std::string::npos);
  EXPECT_EQ(detail.find("\nhits.csv:22: "), std::string::npos);
  EXPECT_TRUE(detail.ends_with("\nand 980 more")) << detail;
}

TEST(RefusedLines, KeepEveryLineThatIsSkipped) {
  RefusedLines refused{BadLines::kSkip};
  for (std::uint64_t i = 2; i < 1002; ++i) refused.add(line(i));
  EXPECT_EQ(refused.count(), 1000U);
  ASSERT_EQ(refused.lines().size(), 1000U);
  EXPECT_EQ(refused.lines()[999].line, 1001U);
}

TEST(RefusedLines, AreATableThemselves) {
  RefusedLines refused{BadLines::kSkip};
  EXPECT_EQ(refused.to_csv(), "file,line,column,reason,text\n");
  refused.add(line(17));
  EXPECT_EQ(refused.to_csv(),
            "file,line,column,reason,text\n"
            "hits.csv,17,hour,\"\"\"24\"\" is not an hour from 0 to 23\",\"2013-01-01,24\"\n");
}

}  // namespace
}  // namespace store
