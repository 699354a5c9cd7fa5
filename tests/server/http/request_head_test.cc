#include "server/http/request_head.h"

#include <gtest/gtest.h>

#include "server/http/uri.h"

namespace server {
namespace {

RequestHead head(std::vector<HeaderField> fields, std::string_view path = "/") {
  fields.insert(fields.begin(), {"Host", "localhost"});
  return {.method = "GET", .path = path, .query = "", .version = "1.1", .fields = fields};
}

ProblemType refusal(const RequestHead& refused) {
  const auto request = read_request(refused);
  EXPECT_FALSE(request) << "not refused";
  return request ? ProblemType::kInternalError : request.error().type;
}

TEST(RequestHead, BecomesAPlainRequest) {
  RequestHead plain = head({{"if-none-match", "\"a\""}, {"If-None-Match", "\"b\""}}, "/a%20b/c");
  plain.query = "x=1&y=+";
  const Request request = read_request(plain).value();
  EXPECT_EQ(request.method, "GET");
  EXPECT_EQ(request.segments, (std::vector<std::string>{"a b", "c"}));
  ASSERT_EQ(request.parameters.size(), 2U);
  EXPECT_EQ(request.parameters[1].value, " ");
  EXPECT_EQ(request.if_none_match, "\"a\", \"b\"");
  EXPECT_FALSE(request.accepts_gzip);
}

TEST(RequestHead, NeedsExactlyOneHostInHttp11) {
  RequestHead without = head({});
  without.fields.clear();
  EXPECT_EQ(refusal(without), ProblemType::kMalformedRequest);
  without.version = "1.0";
  EXPECT_TRUE(read_request(without));
  EXPECT_EQ(refusal(head({{"host", "localhost"}})), ProblemType::kMalformedRequest);
}

TEST(RequestHead, WithABodyIsRefused) {
  EXPECT_EQ(refusal(head({{"Content-Length", "5"}})), ProblemType::kBodyNotAllowed);
  EXPECT_EQ(refusal(head({{"Content-Length", "99999999999999999999999999"}})),
            ProblemType::kBodyNotAllowed);
  EXPECT_EQ(refusal(head({{"Transfer-Encoding", "Chunked"}})), ProblemType::kBodyNotAllowed);
  EXPECT_TRUE(read_request(head({{"Content-Length", "0"}})));
  EXPECT_TRUE(read_request(head({{"Content-Length", "000"}})));
}

TEST(RequestHead, ThatTwoReadersCouldCutDifferentlyIsMalformed) {
  EXPECT_EQ(refusal(head({{"Content-Length", "0"}, {"content-length", "0"}})),
            ProblemType::kMalformedRequest);
  EXPECT_EQ(refusal(head({{"Content-Length", "5"}, {"Transfer-Encoding", "chunked"}})),
            ProblemType::kMalformedRequest);
  EXPECT_EQ(refusal(head({{"Transfer-Encoding", "chunked"}, {"Transfer-Encoding", "chunked"}})),
            ProblemType::kMalformedRequest);
  EXPECT_EQ(refusal(head({{"Transfer-Encoding", "chunked, Chunked"}})),
            ProblemType::kMalformedRequest);
  EXPECT_EQ(refusal(head({{"Transfer-Encoding", "gzip, chunked"}})), ProblemType::kNotImplemented);
  EXPECT_EQ(refusal(head({{"Transfer-Encoding", "identity"}})), ProblemType::kNotImplemented);
  for (const std::string_view length : {"", "+0", "-1", "0x0", "0,0", "5 ", "1e1"}) {
    EXPECT_EQ(refusal(head({{"Content-Length", length}})), ProblemType::kMalformedRequest)
        << length;
  }
}

TEST(RequestHead, MayExpectOnlyToContinue) {
  EXPECT_TRUE(read_request(head({{"Expect", "100-Continue"}})));
  EXPECT_EQ(refusal(head({{"Expect", "cake"}})), ProblemType::kMalformedRequest);
}

TEST(RequestHead, HasALimitForPathAndQueryTogether) {
  const std::string path = "/" + std::string(kMaxUriBytes - 1, 'a');
  EXPECT_TRUE(read_request(head({}, path)));
  EXPECT_EQ(refusal(head({}, path + "a")), ProblemType::kUriTooLong);
  RequestHead with_query = head({}, std::string_view{path}.substr(0, path.size() - 4));
  with_query.query = "b=1";
  EXPECT_TRUE(read_request(with_query));
  with_query.query = "b=12";
  EXPECT_EQ(refusal(with_query), ProblemType::kUriTooLong);
}

TEST(RequestHead, WithABadEscapeIsMalformed) {
  EXPECT_EQ(refusal(head({}, "/%zz")), ProblemType::kMalformedRequest);
  RequestHead with_query = head({});
  with_query.query = "a=%00";
  EXPECT_EQ(refusal(with_query), ProblemType::kMalformedRequest);
}

bool accepts_gzip(std::string_view encodings) {
  return read_request(head({{"Accept-Encoding", encodings}})).value().accepts_gzip;
}

TEST(AcceptEncoding, SaysWhetherGzipIsWelcome) {
  EXPECT_TRUE(accepts_gzip("gzip"));
  EXPECT_TRUE(accepts_gzip("br, GZIP;q=0.5"));
  EXPECT_TRUE(accepts_gzip("gzip; q=0.001"));
  EXPECT_TRUE(accepts_gzip("*"));
  EXPECT_TRUE(accepts_gzip("*;q=0, gzip"));
  EXPECT_FALSE(accepts_gzip(""));
  EXPECT_FALSE(accepts_gzip("br, deflate"));
  EXPECT_FALSE(accepts_gzip("gzip;q=0"));
  EXPECT_FALSE(accepts_gzip("gzip;q=0.000, *"));
  EXPECT_FALSE(accepts_gzip("x-gzip"));
  EXPECT_FALSE(accepts_gzip("gzip; q=0.0"));
}

TEST(KeepAlive, IsTheDefaultOfHttp11Only) {
  EXPECT_TRUE(allows_keep_alive(head({})));
  RequestHead old = head({});
  old.version = "1.0";
  EXPECT_FALSE(allows_keep_alive(old));
  old.fields.push_back({"Connection", "Keep-Alive"});
  EXPECT_TRUE(allows_keep_alive(old));
}

TEST(KeepAlive, EndsWhereTheClientAsksForMore) {
  EXPECT_FALSE(allows_keep_alive(head({{"Connection", "close"}})));
  EXPECT_FALSE(allows_keep_alive(head({{"Connection", "keep-alive, close"}})));
  EXPECT_FALSE(allows_keep_alive(head({{"Connection", "keep-alive"}, {"Connection", "x"}})));
  EXPECT_FALSE(allows_keep_alive(head({{"Connection", "upgrade"}})));
  EXPECT_FALSE(allows_keep_alive(head({{"Upgrade", "websocket"}})));
  EXPECT_TRUE(allows_keep_alive(head({{"Connection", "TE , keep-alive"}})));
}

}  // namespace
}  // namespace server
