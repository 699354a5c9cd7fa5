#include "server/base/json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>

namespace server {
namespace {

using nlohmann::json;

TEST(JsonWriter, PutsCommasQuotesAndBraces) {
  std::string out;
  JsonWriter writer(out);
  writer.begin_object()
      .member("text", "a\"b")
      .member("number", 0.25)
      .member("whole", std::uint64_t{18'446'744'073'709'551'615U})
      .member("truth", true)
      .member("known", std::optional(2.5))
      .member("unknown", std::optional<double>())
      .key("list")
      .begin_array();
  for (const std::uint64_t number : {1U, 2U}) writer.value(number);
  writer.begin_object().end_object().begin_array().end_array().null().raw("[1]").end_array();
  writer.member("date", store::parse_date("2013-04-30").value())
      .member("dates", std::vector{store::parse_date("2013-04-29").value(),
                                   store::parse_date("2013-04-30").value()})
      .end_object();
  EXPECT_EQ(out,
            R"({"text":"a\"b","number":0.25,"whole":18446744073709551615,"truth":true,"known":2.5,)"
            R"("unknown":null,"list":[1,2,{},[],null,[1]],"date":"2013-04-30",)"
            R"("dates":["2013-04-29","2013-04-30"]})");
}

TEST(JsonWriter, GoesOnWhereAnotherHasWritten) {
  std::string out = "x";
  JsonWriter writer(out);
  writer.begin_array().value(std::uint64_t{1});
  writer.begin_raw() += "{}";
  writer.value("end").end_array();
  EXPECT_EQ(out, R"(x[1,{},"end"])");
}

TEST(JsonString, EscapesWhatJsonDoesNotTake) {
  std::string out;
  append_string(out, "a\"b\\c\n\x01\x7F/\xC3\xA9\xF0\x9F\x8E\x89");
  EXPECT_EQ(out, "\"a\\\"b\\\\c\\u000a\\u0001\x7F/\xC3\xA9\xF0\x9F\x8E\x89\"");
  EXPECT_EQ(json::parse(out), "a\"b\\c\n\x01\x7F/\xC3\xA9\xF0\x9F\x8E\x89");
}

TEST(JsonString, ReplacesBytesThatAreNoUtf8) {
  std::string out;
  append_string(out, "a\xFF\xC3z\xED\xA0\x80");
  EXPECT_EQ(json::parse(out), "a\uFFFD\uFFFDz\uFFFD\uFFFD\uFFFD");
}

TEST(JsonString, IsAlwaysValidJson) {
  std::mt19937 random(5);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes;
    for (auto i = random() % 12; i > 0; --i) bytes += static_cast<char>(random() % 256);
    std::string out;
    append_string(out, bytes);
    EXPECT_TRUE(json::accept(out)) << out;
  }
}

}  // namespace
}  // namespace server
