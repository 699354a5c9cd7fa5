// How a server begins and ends.

#include <gtest/gtest.h>

#include <chrono>
#include <future>
#include <latch>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <thread>

#include "server/http/server.h"
#include "tests/support/machine/http_client.h"

namespace server {
namespace {

using nlohmann::json;
using tests::fetch;
using tests::HttpConnection;
using tests::HttpReply;

TEST(HttpServerStart, NeedsAnIpv4Address) {
  for (const char* host : {"", "::1", "example.org", "1.2.3", "127.0.0.1,0.0.0.0", "999.0.0.1"}) {
    const auto server = HttpServer::start({.listen = {{.host = host, .port = 0}}, .threads = 1},
                                          [](const Request&) { return Response{}; });
    ASSERT_FALSE(server) << host;
    EXPECT_EQ(server.error().code, store::ErrorCode::kInvalid);
    EXPECT_EQ(server.error().parameter, "host");
  }
}

TEST(HttpServerStart, NeedsAFreePort) {
  const auto answer = [](const Request&) { return Response{}; };
  const auto first = HttpServer::start({.listen = {{.port = 0}}, .threads = 1}, answer).value();
  const int port = first->port();
  const auto second = HttpServer::start({.listen = {{.port = port}}, .threads = 1}, answer);
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, store::ErrorCode::kUnavailable);
  EXPECT_EQ(second.error().parameter, "port");
  const std::string& detail = second.error().detail;
  EXPECT_TRUE(detail.starts_with("cannot listen on 127.0.0.1:" + std::to_string(port))) << detail;
  EXPECT_NE(detail.find("Address already in use"), std::string::npos) << detail;
}

TEST(HttpServerStop, LetsRunningRequestsFinishAndTurnsNewOnesAway) {
  std::latch begun(1);
  std::latch finish(1);
  HttpOptions options{.listen = {{.port = 0}}, .threads = 4};
  options.complete = [](std::string_view path, Response& response) {
    response.headers.push_back({.name = "Completed", .value = std::string(path)});
  };
  const auto server = HttpServer::start(std::move(options), [&](const Request&) -> Response {
                        begun.count_down();
                        finish.wait();
                        return {.content_type = "text/plain", .body = "done"};
                      }).value();
  const int port = server->port();
  auto slow = std::async(std::launch::async, [port] { return fetch(port, "/slow"); });
  begun.wait();
  std::jthread stopping([&server] { server->stop(); });
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds{20};
  HttpReply refused;
  while (refused.status != 503 && std::chrono::steady_clock::now() < deadline) {
    try {
      refused = fetch(port, "/%zz");  // Never reaches the handler, whichever answers.
    } catch (const std::runtime_error&) {
      // Its request was not read yet when the server began to stop, which closes what waits.
    }
  }
  finish.count_down();  // Before the first check that can end the test.
  ASSERT_EQ(refused.status, 503);
  EXPECT_EQ(json::parse(refused.body)["type"], "/problems/shutting-down");
  EXPECT_NE(refused.header("retry-after"), "");
  EXPECT_EQ(refused.header("completed"), "/%zz");
  EXPECT_EQ(refused.header("connection"), "close");
  EXPECT_EQ(slow.get().body, "done");
  stopping.join();
  EXPECT_THROW(HttpConnection{port}, std::runtime_error);
  server->stop();
}

TEST(HttpServerStop, DoesNotWaitForEver) {
  std::latch begun(1);
  std::latch finish(1);
  auto server = HttpServer::start({.listen = {{.port = 0}}, .threads = 2, .drain_timeout_ms = 100},
                                  [&](const Request&) -> Response {
                                    begun.count_down();
                                    finish.wait();
                                    return {};
                                  })
                    .value();
  HttpConnection connection(server->port());
  connection.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  begun.wait();
  std::jthread stopping([&server] { server->stop(); });
  std::this_thread::sleep_for(std::chrono::milliseconds{300});
  finish.count_down();  // CivetWeb joins its threads: a handler has to return some time.
  stopping.join();
  EXPECT_FALSE(connection.receive()) << "the answer came too late to be sent";
}

}  // namespace
}  // namespace server
