#include "server/http/uri.h"

#include <gtest/gtest.h>

namespace server {
namespace {

using Segments = std::vector<std::string>;

std::string refusal_of_path(std::string_view path) {
  const auto segments = split_path(path);
  if (segments) return "not refused";
  EXPECT_EQ(segments.error().code, store::ErrorCode::kInvalid);
  EXPECT_EQ(segments.error().parameter, "");
  return segments.error().detail;
}

TEST(SplitPath, GivesTheSegmentsDecoded) {
  EXPECT_EQ(split_path("/api/1012JS/2013-04-30").value(),
            (Segments{"api", "1012JS", "2013-04-30"}));
  EXPECT_EQ(split_path("/api/1012%20js/2013-01-01%3B2013-01-08").value(),
            (Segments{"api", "1012 js", "2013-01-01;2013-01-08"}));
}

TEST(SplitPath, TidiesNothingUp) {
  EXPECT_EQ(split_path("/").value(), (Segments{""}));
  EXPECT_EQ(split_path("//a/").value(), (Segments{"", "a", ""}));
  EXPECT_EQ(split_path("/a/../b/./1.").value(), (Segments{"a", "..", "b", ".", "1."}));
  EXPECT_EQ(split_path("/a\\b").value(), (Segments{"a\\b"}));
}

TEST(SplitPath, SplitsBeforeItDecodes) {
  EXPECT_EQ(split_path("/a%2Fb/c").value(), (Segments{"a/b", "c"}));
}

TEST(SplitPath, LeavesAPlusAlone) { EXPECT_EQ(split_path("/a+b").value(), (Segments{"a+b"})); }

TEST(SplitPath, RefusesBadEscapesAndQuotesThem) {
  EXPECT_EQ(refusal_of_path("/a/%zz"), "\"%zz\" is not a percent-escape");
  EXPECT_EQ(refusal_of_path("/a/%4"), "\"%4\" is not a percent-escape");
  EXPECT_EQ(refusal_of_path("/a/%"), "\"%\" is not a percent-escape");
  EXPECT_EQ(refusal_of_path("/a/%/41"), "\"%\" is not a percent-escape");
  EXPECT_EQ(refusal_of_path("/a/%+1"), "\"%+1\" is not a percent-escape");
}

TEST(SplitPath, RefusesNul) {
  EXPECT_EQ(refusal_of_path("/a%00b"), "\"%00\", a NUL, is not allowed");
  EXPECT_EQ(refusal_of_path(std::string_view("/a\0b", 4)), "the path or query contains a NUL byte");
}

TEST(SplitPath, RefusesWhatIsNoPath) {
  EXPECT_EQ(refusal_of_path(""), "\"\" is not a path: it does not begin with '/'");
  EXPECT_EQ(refusal_of_path("a/b"), "\"a/b\" is not a path: it does not begin with '/'");
}

TEST(SplitQuery, GivesNamesAndValuesDecodedInOrder) {
  const auto parameters = split_query("sbi=56%2C47.11&q=den+haag&sbi=1").value();
  ASSERT_EQ(parameters.size(), 3U);
  EXPECT_EQ(parameters[0].name, "sbi");
  EXPECT_EQ(parameters[0].value, "56,47.11");
  EXPECT_EQ(parameters[1].value, "den haag");
  EXPECT_EQ(parameters[2].name, "sbi");
}

TEST(SplitQuery, SkipsEmptyPiecesAndAllowsMissingValues) {
  const auto parameters = split_query("&&a&b=&=c&d=e=f&").value();
  ASSERT_EQ(parameters.size(), 4U);
  EXPECT_EQ(parameters[0].name, "a");
  EXPECT_EQ(parameters[0].value, "");
  EXPECT_EQ(parameters[1].value, "");
  EXPECT_EQ(parameters[2].name, "");
  EXPECT_EQ(parameters[3].value, "e=f");
  EXPECT_TRUE(split_query("").value().empty());
}

TEST(SplitQuery, RefusesBadEscapesInNamesAndValues) {
  EXPECT_FALSE(split_query("%zz=1"));
  EXPECT_FALSE(split_query("a=%0"));
  EXPECT_FALSE(split_query("a=%00"));
}

}  // namespace
}  // namespace server
