#include "server/http/head_parser.h"

#include <gtest/gtest.h>

#include <string>

#include "server/http/uri.h"

namespace server {
namespace {

// The type of what is wrong with a head; nothing where it is right.
std::optional<ProblemType> wrong(std::string_view text) {
  const ParsedHead parsed = parse_head(text);
  if (!parsed.problem) return {};
  return parsed.problem->type;
}

TEST(EndOfHead, IsBehindTheFirstEmptyLine) {
  const std::string head = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
  EXPECT_EQ(end_of_head(head + "body\r\n\r\n", 0), head.size());
  EXPECT_EQ(end_of_head(head.substr(0, head.size() - 1), 0), 0U);
  // A head that comes byte by byte is found where it ends, wherever the search goes on.
  for (std::size_t searched = 0; searched < head.size(); ++searched) {
    EXPECT_EQ(end_of_head(head, searched), head.size()) << searched;
  }
  EXPECT_EQ(end_of_head("GET / HTTP/1.1\n\nmore", 0), 16U) << "refused, but at once";
}

TEST(ParseHead, TakesEachPart) {
  const std::string text =
      "POST /v1/impact?a=b?c HTTP/1.1\r\nHost: here:80\r\nX-Empty:\r\nY: \t blanks \xC3\xA9 "
      "\t\r\n\r\n";
  const ParsedHead parsed = parse_head(text);
  EXPECT_FALSE(parsed.problem);
  EXPECT_EQ(parsed.head.method, "POST");
  EXPECT_EQ(parsed.head.path, "/v1/impact");
  EXPECT_EQ(parsed.head.query, "a=b?c");
  EXPECT_EQ(parsed.head.version, "1.1");
  EXPECT_EQ(parsed.head.authority, "");
  ASSERT_EQ(parsed.head.fields.size(), 3U);
  EXPECT_EQ(parsed.head.fields[1].name, "X-Empty");
  EXPECT_EQ(parsed.head.fields[1].value, "");
  EXPECT_EQ(parsed.head.fields[2].value, "blanks \xC3\xA9");
}

TEST(ParseHead, TakesAnAbsoluteTargetApart) {
  const auto parts = [](const std::string& target) {
    const std::string text = "GET " + target + " HTTP/1.1\r\nHost: other\r\n\r\n";
    const ParsedHead parsed = parse_head(text);
    EXPECT_FALSE(parsed.problem) << target;
    return std::string(parsed.head.authority) + " " + std::string(parsed.head.path) + " " +
           std::string(parsed.head.query);
  };
  EXPECT_EQ(parts("http://here/healthz"), "here /healthz ");
  EXPECT_EQ(parts("HTTPS://here:80/a/b?c=http://d/"), "here:80 /a/b c=http://d/");
  EXPECT_EQ(parts("http://here"), "here / ");
  EXPECT_EQ(parts("http://here?c"), "here / c");
  EXPECT_EQ(parts("http://[::1]:80/"), "[::1]:80 / ");
}

TEST(ParseHead, TakesTheAsteriskForOptionsAlone) {
  EXPECT_FALSE(wrong("OPTIONS * HTTP/1.1\r\n\r\n"));
  for (const std::string_view line :
       {"GET * HTTP/1.1", "OPTIONS ** HTTP/1.1", "CONNECT here:80 HTTP/1.1", "GET http:/a HTTP/1.1",
        "GET http:// HTTP/1.1", "GET http:///a HTTP/1.1", "GET http://user@here/ HTTP/1.1",
        "GET ftp://here/ HTTP/1.1"}) {
    EXPECT_EQ(wrong(std::string(line) + "\r\n\r\n"), ProblemType::kMalformedRequest) << line;
  }
}

TEST(ParseHead, TakesEveryMinorVersionOfHttp1) {
  const auto version = [](const std::string& text) {
    const std::string head = "GET / " + text + "\r\n\r\n";
    return std::string(parse_head(head).head.version);
  };
  EXPECT_EQ(version("HTTP/1.0"), "1.0");
  EXPECT_EQ(version("HTTP/1.1"), "1.1");
  EXPECT_EQ(version("HTTP/1.2"), "1.1");
  for (const char* other : {"HTTP/2.0", "HTTP/1.10", "http/1.1", "HTTP/1.x", "HTTP/1.", "", " "}) {
    EXPECT_EQ(wrong("GET / " + std::string(other) + "\r\n\r\n"), ProblemType::kMalformedRequest)
        << other;
  }
}

TEST(ParseHead, RefusesWhatTwoReadersCouldCutDifferently) {
  for (const std::string_view line : {"X: 1\r\n folded", "X : 1", ": 1", "no colon", "X: 1\nY: 2",
                                      "X: \x01", "X: a\rb", "X\t: 1", "\xFF: 1", "X: \x7F"}) {
    EXPECT_EQ(wrong("GET / HTTP/1.1\r\n" + std::string(line) + "\r\n\r\n"),
              ProblemType::kMalformedRequest)
        << line;
  }
  for (const std::string_view text :
       {"GET / HTTP/1.1\nHost: a\n\n", "GET / HTTP/1.1\r\nHost: a\n\n", "GET  / HTTP/1.1\r\n\r\n",
        "GET /\r\n\r\n", "GET\r\n\r\n", " GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1 \r\n\r\n",
        "GET /a b HTTP/1.1\r\n\r\n", "GET /\xC3\xA9 HTTP/1.1\r\n\r\n", "G@T / HTTP/1.1\r\n\r\n"}) {
    EXPECT_EQ(wrong(text), ProblemType::kMalformedRequest) << text;
  }
}

TEST(ParseHead, KnowsTheTargetOfWhatItRefuses) {
  const ParsedHead parsed = parse_head("GET /v1/info?a HTTP/1.1\r\nX : 1\r\n\r\n");
  ASSERT_TRUE(parsed.problem);
  EXPECT_EQ(parsed.head.method, "GET");
  EXPECT_EQ(parsed.head.path, "/v1/info");
}

TEST(ParseHead, HasLimits) {
  std::string fields;
  for (std::size_t i = 0; i < kMaxFields; ++i) fields += "X: 1\r\n";
  EXPECT_FALSE(wrong("GET / HTTP/1.1\r\n" + fields + "\r\n"));
  EXPECT_EQ(wrong("GET / HTTP/1.1\r\n" + fields + "Y: 1\r\n\r\n"),
            ProblemType::kHeaderFieldsTooLarge);
  EXPECT_EQ(wrong("GET / HTTP/1.1\r\nX: " + std::string(kMaxFieldBytes, 'x') + "\r\n\r\n"),
            ProblemType::kHeaderFieldsTooLarge);
  EXPECT_EQ(wrong("GET /" + std::string(kMaxUriBytes + 1, 'a') + " HTTP/1.1\r\n\r\n"),
            ProblemType::kUriTooLong);
}

TEST(RefuseUnfinished, RefusesWhatCannotBecomeAHead) {
  for (const std::string_view text : {"", "G", "GET", "GET ", "GET /a", "GET /a HTTP/1.1\r",
                                      "GET /a HTTP/1.1\r\n", "GET /a HTTP/1.1\r\nHost: a\r\n\r"}) {
    EXPECT_FALSE(refuse_unfinished(text)) << text;
  }
  EXPECT_EQ(refuse_unfinished("\x16\x03\x01")->type, ProblemType::kMalformedRequest);
  EXPECT_EQ(refuse_unfinished("{\"a\": 1")->type, ProblemType::kMalformedRequest);
  EXPECT_EQ(refuse_unfinished("GET /" + std::string(kMaxUriBytes + 100, 'a'))->type,
            ProblemType::kUriTooLong);
  EXPECT_EQ(refuse_unfinished("GET / HTTP/1.1\r\nX: " + std::string(kMaxFieldBytes, 'a'))->type,
            ProblemType::kHeaderFieldsTooLarge);
}

}  // namespace
}  // namespace server
