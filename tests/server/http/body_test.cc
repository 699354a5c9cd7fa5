// Bodies over a real socket: which requests get theirs read, and what becomes of the others.

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <thread>

#include "server/http/request_head.h"
#include "server/http/server.h"
#include "tests/support/machine/http_client.h"

namespace server {
namespace {

using tests::HttpConnection;
using tests::HttpReply;

// Says how long the body was and what it began with; /echo takes one by POST.
class HttpBodyTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    HttpOptions options;
    options.listen = {{.port = 0}};
    options.threads = 4;
    options.request_timeout_ms = 1000;
    options.body_types =
        [](const Request& request) -> std::optional<std::span<const std::string_view>> {
      static constexpr std::array<std::string_view, 2> kTypes = {"application/geo+json",
                                                                 "application/json"};
      if (request.segments.front() != "echo") return std::span<const std::string_view>{};
      if (request.method == "PUT") return std::nullopt;
      if (request.method != "POST") return std::span<const std::string_view>{};
      return kTypes;
    };
    server_ =
        HttpServer::start(std::move(options), [](const Request& request) -> Response {
          return {.content_type = "text/plain",
                  .body = std::to_string(request.body.size()) + " " + request.body.substr(0, 20)};
        }).value();
  }
  static void TearDownTestSuite() { server_.reset(); }

  static std::string head(const std::string& fields, const std::string& type = "application/json") {
    return "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: " + type + "\r\n" + fields + "\r\n";
  }

  static HttpReply reply(HttpConnection& connection) {
    const auto received = connection.receive();
    EXPECT_TRUE(received);
    return received.value_or(HttpReply{});
  }

  // What `bytes` get; the connection closes after it.
  static void expect_problem(const std::string& bytes, int status, const std::string& name) {
    HttpConnection connection(server_->port());
    connection.send(bytes);
    const HttpReply refusal = reply(connection);
    EXPECT_EQ(refusal.status, status) << refusal.body;
    EXPECT_EQ(nlohmann::json::parse(refusal.body, nullptr, false).value("type", ""),
              "/problems/" + name)
        << refusal.body;
    EXPECT_EQ(refusal.header("connection"), "close");
    EXPECT_TRUE(connection.is_closed());
  }

  static std::unique_ptr<HttpServer> server_;
};

std::unique_ptr<HttpServer> HttpBodyTest::server_;

TEST_F(HttpBodyTest, ReadsABodyAndKeepsTheConnection) {
  HttpConnection connection(server_->port());
  for (const std::string type :
       {"application/json", "application/geo+json", "Application/JSON ; charset=utf-8"}) {
    connection.send(head("Content-Length: 5\r\n", type) + "hello");
    EXPECT_EQ(reply(connection).body, "5 hello") << type;
  }
  // Two at once: the second is not part of the first.
  connection.send(head("Content-Length: 3\r\n") + "one" + head("Content-Length: 3\r\n") + "two");
  EXPECT_EQ(reply(connection).body, "3 one");
  EXPECT_EQ(reply(connection).body, "3 two");
}

TEST_F(HttpBodyTest, ReadsABodyThatComesInPieces) {
  HttpConnection connection(server_->port());
  connection.send(head("Content-Length: 6\r\n") + "ab");
  std::this_thread::sleep_for(std::chrono::milliseconds{50});
  connection.send("cd");
  std::this_thread::sleep_for(std::chrono::milliseconds{50});
  connection.send("ef");
  EXPECT_EQ(reply(connection).body, "6 abcdef");
}

TEST_F(HttpBodyTest, ReadsALargeBodyUpToTheLimit) {
  HttpConnection connection(server_->port());
  const std::string body(kMaxBodyBytes, 'x');
  connection.send(head("Content-Length: " + std::to_string(body.size()) + "\r\n") + body);
  EXPECT_EQ(reply(connection).body, std::to_string(kMaxBodyBytes) + " " + body.substr(0, 20));
}

TEST_F(HttpBodyTest, ReadsChunks) {
  HttpConnection connection(server_->port());
  const std::string chunked = head("Transfer-Encoding: chunked\r\n");
  connection.send(chunked + "5\r\nhello\r\n3\r\n me\r\n0\r\n\r\n");
  EXPECT_EQ(reply(connection).body, "8 hello me");
  // Extensions and trailer fields are read over, and the next request follows.
  connection.send(chunked + "5;a=b\r\nhello\r\n3 ; c=\"d\"\r\n me\r\n0\r\nTrailer: x\r\n\r\n" +
                  head("Content-Length: 3\r\n") + "two");
  EXPECT_EQ(reply(connection).body, "8 hello me");
  EXPECT_EQ(reply(connection).body, "3 two");
}

TEST_F(HttpBodyTest, AnswersAClientThatAwaitsPermission) {
  HttpConnection connection(server_->port());
  connection.send(head("Content-Length: 5\r\nExpect: 100-continue\r\n"));
  EXPECT_EQ(connection.receive(true).value_or(HttpReply{}).status, 100);
  connection.send("hello");
  EXPECT_EQ(reply(connection).body, "5 hello");
}

TEST_F(HttpBodyTest, TakesAPostWithoutABody) {
  HttpConnection connection(server_->port());
  connection.send("POST /echo HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(reply(connection).body, "0 ");
  connection.send(head("Content-Length: 0\r\n", "text/plain"));
  EXPECT_EQ(reply(connection).body, "0 ");
}

TEST_F(HttpBodyTest, RefusesWhatIsTooLong) {
  const std::string too_long(kMaxBodyBytes + 1, 'x');
  expect_problem(head("Content-Length: " + std::to_string(too_long.size()) + "\r\n"), 413,
                 "content-too-large");
  expect_problem(head("Content-Length: 99999999999999999999999\r\n"), 413, "content-too-large");
  expect_problem(head("Transfer-Encoding: chunked\r\n") + "200001\r\n" + too_long + "\r\n0\r\n\r\n",
                 413, "content-too-large");
}

TEST_F(HttpBodyTest, RefusesOtherTypes) {
  for (const std::string type : {"text/plain", "application/jsonx", "multipart/form-data"}) {
    expect_problem(head("Content-Length: 5\r\n", type) + "hello", 415, "unsupported-media-type");
  }
  expect_problem("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello", 415,
                 "unsupported-media-type");
}

TEST_F(HttpBodyTest, RefusesABodyElsewhere) {
  expect_problem("POST /other HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello", 413,
                 "body-not-allowed");
  for (const std::string method : {"GET", "HEAD"}) {
    HttpConnection connection(server_->port());
    connection.send(method + " /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello");
    EXPECT_EQ(connection.receive(method == "HEAD").value_or(HttpReply{}).status, 413) << method;
  }
  // Nothing takes it: the handler says so, and the body is not read.
  HttpConnection connection(server_->port());
  connection.send("PUT /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello");
  EXPECT_EQ(reply(connection).body, "0 ");
  EXPECT_TRUE(connection.is_closed());
}

TEST_F(HttpBodyTest, RefusesChunksThatAreNone) {
  expect_problem(head("Transfer-Encoding: chunked\r\n") + "zz\r\nhello\r\n0\r\n\r\n", 400,
                 "malformed-request");
  expect_problem(head("Transfer-Encoding: chunked\r\n") + "5\r\nhelloXX0\r\n\r\n", 400,
                 "malformed-request");
}

TEST_F(HttpBodyTest, RefusesABodyThatEndsEarly) {
  HttpConnection connection(server_->port());
  connection.send(head("Content-Length: 10\r\n") + "hello");
  const HttpReply refusal = reply(connection);  // After a second of silence.
  EXPECT_EQ(refusal.status, 400) << refusal.body;
  EXPECT_NE(refusal.body.find("5 bytes of it came"), std::string::npos) << refusal.body;
}

TEST_F(HttpBodyTest, CutsOffABodyThatComesByteByByte) {
  HttpConnection connection(server_->port());
  connection.send(head("Content-Length: 1000\r\n"));
  std::atomic<bool> done = false;
  std::jthread dripping([&connection, &done] {
    for (int i = 0; i < 100 && !done; ++i) {
      connection.send("x");
      std::this_thread::sleep_for(std::chrono::milliseconds{100});
    }
  });
  const HttpReply refusal = reply(connection);
  done = true;
  EXPECT_EQ(refusal.status, 400) << refusal.body;
  EXPECT_NE(refusal.body.find("bytes of it came within 1 seconds"), std::string::npos)
      << refusal.body;
}

}  // namespace
}  // namespace server
