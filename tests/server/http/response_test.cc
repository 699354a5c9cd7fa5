#include "server/http/response.h"

#include <gtest/gtest.h>

namespace server {
namespace {

using std::chrono::sys_days;

constexpr std::chrono::system_clock::time_point kNow =
    sys_days{std::chrono::year{2013} / 4 / 30} + std::chrono::hours{9} + std::chrono::seconds{7};

const Response kHello{.status = 200,
                      .content_type = "text/plain",
                      .headers = {{.name = "Cache-Control", .value = "no-store"}},
                      .body = "hello"};

const RequestHead kGet{.method = "GET", .version = "1.1"};
const RequestHead kHead{.method = "HEAD", .version = "1.1"};

TEST(ToBytes, WritesHeadAndBodyInOnePiece) {
  EXPECT_EQ(to_bytes(kHello, kGet, Connection::kKeepAlive, kNow),
            "HTTP/1.1 200 OK\r\n"
            "Date: Tue, 30 Apr 2013 09:00:07 GMT\r\n"
            "Connection: keep-alive\r\n"
            "Content-Type: text/plain\r\n"
            "Content-Length: 5\r\n"
            "Cache-Control: no-store\r\n"
            "X-Content-Type-Options: nosniff\r\n"
            "\r\n"
            "hello");
}

TEST(ToBytes, GivesHeadTheHeadOfGet) {
  const std::string get = to_bytes(kHello, kGet, Connection::kClose, kNow);
  EXPECT_EQ(to_bytes(kHello, kHead, Connection::kClose, kNow), get.substr(0, get.size() - 5));
}

TEST(ToBytes, SendsNoBodyAndNoLengthWithNotModified) {
  const std::string bytes =
      to_bytes({.status = 304, .headers = {{.name = "ETag", .value = "\"a\""}}}, kGet,
               Connection::kClose, kNow);
  EXPECT_TRUE(bytes.starts_with("HTTP/1.1 304 Not Modified\r\n")) << bytes;
  EXPECT_TRUE(bytes.ends_with("\r\n\r\n")) << bytes;
  EXPECT_EQ(bytes.find("\r\nContent-"), std::string::npos) << bytes;
}

TEST(ToBytes, SendsAStreamedBodyInChunksOrUntilTheEnd) {
  Response streamed{.content_type = "text/plain"};
  streamed.stream = [](const BodySink&) {};
  const std::string bytes = to_bytes(streamed, kGet, Connection::kKeepAlive, kNow);
  EXPECT_NE(bytes.find("\r\nTransfer-Encoding: chunked\r\n"), std::string::npos) << bytes;
  EXPECT_EQ(bytes.find("Content-Length"), std::string::npos) << bytes;
  const std::string old =
      to_bytes(streamed, {.method = "GET", .version = "1.0"}, Connection::kClose, kNow);
  EXPECT_EQ(old.find("Transfer-Encoding"), std::string::npos) << old;
  EXPECT_EQ(old.find("Content-Length"), std::string::npos) << old;
}

}  // namespace
}  // namespace server
