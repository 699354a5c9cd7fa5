#include "server/http/etag.h"

#include <gtest/gtest.h>

#include <set>

#include "server/engine/question.h"

namespace server {
namespace {

Question query(std::string_view dates, std::optional<std::string_view> radius = {},
               std::vector<Parameter> parameters = {}, std::string_view postcode = "1012JS") {
  return read_question(
             {.postcode = postcode, .dates = dates, .radius = radius, .parameters = parameters}, {})
      .value();
}

std::string tag_of(const Question& question, std::string_view data_version) {
  Identity identity;
  identity.add(data_version);
  question.identify(identity);
  return etag_of(identity);
}

TEST(Etag, IsAStrongQuotedTag) {
  const std::string etag = etag_of("content");
  EXPECT_EQ(etag.size(), 34U);
  EXPECT_EQ(etag.front(), '"');
  EXPECT_EQ(etag.back(), '"');
  EXPECT_NE(etag, etag_of("contents"));
}

TEST(ContentTag, IsTheTagOfAllPiecesTogether) {
  ContentTag tag;
  EXPECT_EQ(tag.etag(), etag_of(""));
  for (const std::string_view piece : {"some ", "", "content"}) tag.add(piece);
  EXPECT_EQ(tag.etag(), etag_of("some content"));
}

TEST(Etag, IsTheSameForTheSameQuestionInOtherWords) {
  EXPECT_EQ(tag_of(query("2013-01-01..2013-01-02", "1.0", {}, "1012 js"), "v1"),
            tag_of(query("2013-01-02;2013-01-01,2013-01-01"), "v1"));
  EXPECT_EQ(tag_of(query("2013-01-01", {}, {{"sbi", "56.10,I"}, {"hours", "22-1"}}), "v1"),
            tag_of(query("2013-01-01", {}, {{"hours", "0,1,22,23"}, {"sbi", "i,5610"}}), "v1"));
}

TEST(Etag, DiffersWhereAnythingDiffers) {
  const std::vector<std::string> etags = {
      tag_of(query("2013-01-01"), "v1"),
      tag_of(query("2013-01-01"), "v2"),
      tag_of(query("2013-01-02"), "v1"),
      tag_of(query("2013-01-01;2013-01-02"), "v1"),
      tag_of(query("2013-01-01", "1.5"), "v1"),
      tag_of(query("2013-01-01", {}, {}, "1012JT"), "v1"),
      tag_of(query("2013-01-01", {}, {{"sbi", "56"}}), "v1"),
      tag_of(query("2013-01-01", {}, {{"sbi", "5,6"}}), "v1"),
      tag_of(query("2013-01-01", {}, {{"hours", "0-23"}}), "v1"),
      tag_of(query("2013-01-01", {}, {{"hours", "0"}}), "v1"),
      tag_of(query("2013-01-01", {}, {{"precision", "pc6"}}), "v1"),
      tag_of(query("2013-01-01", {}, {{"lang", "nl"}}), "v1"),
      tag_of(query("2013-01-01", {}, {{"backend", "memory"}}), "v1")};
  EXPECT_EQ(std::set<std::string>(etags.begin(), etags.end()).size(), etags.size());
}

TEST(IfNoneMatch, MatchesListsWeakTagsAndTheStar) {
  EXPECT_TRUE(matches("\"a\"", "\"a\""));
  EXPECT_TRUE(matches("*", "\"a\""));
  EXPECT_TRUE(matches("W/\"a\"", "\"a\""));
  EXPECT_TRUE(matches("\"b\", W/\"c,d\" ,\t\"a\"", "\"a\""));
  EXPECT_TRUE(matches(",,\"a\",", "\"a\""));
  EXPECT_TRUE(matches("\"c,d\"", "\"c,d\""));
}

TEST(IfNoneMatch, MatchesNothingElse) {
  EXPECT_FALSE(matches("", "\"a\""));
  EXPECT_FALSE(matches("a", "\"a\""));
  EXPECT_FALSE(matches("\"b\"", "\"a\""));
  EXPECT_FALSE(matches("\"a", "\"a\""));
  EXPECT_FALSE(matches("w/\"a\"", "\"a\""));
  EXPECT_FALSE(matches("\"x\"a\"", "\"a\""));
}

TEST(TaggedByContent, IsNotSentAgainToAClientThatHasIt) {
  const Response first = tagged_by_content({}, "text/plain", "hello");
  EXPECT_EQ(first.status, 200);
  EXPECT_EQ(first.body, "hello");
  ASSERT_EQ(first.headers.front().name, "ETag");
  Request again;
  again.if_none_match = first.headers.front().value;
  const Response second = tagged_by_content(again, "text/plain", "hello");
  EXPECT_EQ(second.status, 304);
  EXPECT_EQ(second.body, "");
  EXPECT_EQ(second.headers.front().value, first.headers.front().value);
  EXPECT_EQ(tagged_by_content(again, "text/plain", "changed").status, 200);
}

}  // namespace
}  // namespace server
