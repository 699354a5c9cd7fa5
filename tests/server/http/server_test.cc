// A real server and a client that sends what no HTTP library would.

#include "server/http/server.h"

#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <chrono>
#include <future>
#include <mutex>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <thread>

#include "server/api/routes.h"
#include "server/http/uri.h"
#include "tests/support/machine/http_client.h"
#include "tests/support/small_load.h"

namespace server {
namespace {

using nlohmann::json;
using tests::fetch;
using tests::HttpConnection;
using tests::HttpReply;

constexpr std::array<store::EmbeddedFile, 1> kAssets{{{"index.html", "<!doctype html>"}}};

// Everything that the program answers, over the talk's data, and three handlers more.
class HttpServerTest : public testing::Test {
 protected:
  struct Running {
    store::Published<Load> loads{tests::small_load(tests::talk_data())};
    Metrics metrics;
    std::mutex mutex;
    std::vector<std::string> failures;
    std::unique_ptr<HttpServer> server;
  };

  static void SetUpTestSuite() {
    running_ = new Running;
    const auto api = std::make_shared<const Api>(
        Site{.loads = running_->loads, .metrics = running_->metrics, .assets = kAssets});
    HttpOptions options;
    options.listen = {{.port = 0}};
    options.threads = 64;
    options.request_timeout_ms = 1000;
    options.keep_alive_timeout_ms = 3000;
    options.body_types = [api](const Request& request) { return api->body_types(request); };
    options.complete = [api](std::string_view path, Response& response) {
      api->complete(path, response);
    };
    options.on_exchange = [](const Exchange& exchange) {
      running_->metrics.count(exchange.response, exchange.seconds);
      if (exchange.response.failure.empty()) return;
      const std::lock_guard lock{running_->mutex};
      running_->failures.push_back(std::to_string(exchange.response.status) + " " +
                                   exchange.response.failure);
    };
    running_->server =
        HttpServer::start(std::move(options), [api](const Request& request) -> Response {
          const std::string& first = request.segments.front();
          if (first == "throw") throw std::runtime_error("the handler's own words");
          if (first == "throw-a-number") throw 7;
          if (first == "big")
            return {.content_type = "text/plain", .body = std::string(5 << 20, 'b')};
          if (first == "deep") {
            std::array<char, 500'000> on_the_stack{};
            on_the_stack.fill('d');
            return {.content_type = "text/plain",
                    .body = std::string(on_the_stack.data(), on_the_stack.size())};
          }
          return (*api)(request);
        }).value();
  }

  static void TearDownTestSuite() {
    running_->server.reset();
    delete running_;
    running_ = nullptr;
  }

  static int port() { return running_->server->port(); }

  static std::string last_failure() {
    const std::lock_guard lock{running_->mutex};
    return running_->failures.empty() ? "" : running_->failures.back();
  }

  // What the server makes of `bytes`; the connection has to close after it.
  static HttpReply refusal(std::string_view bytes) {
    HttpConnection connection(port());
    connection.send(bytes);
    const auto reply = connection.receive();
    if (!reply) {
      ADD_FAILURE() << "no response to " << bytes.substr(0, 100);
      return {};
    }
    EXPECT_EQ(reply->header("connection"), "close");
    EXPECT_TRUE(connection.is_closed());
    return *reply;
  }

  static void expect_problem(const HttpReply& reply, int status, const std::string& name) {
    EXPECT_EQ(reply.status, status) << reply.body;
    EXPECT_EQ(reply.header("content-type"), "application/problem+json");
    const json body = json::parse(reply.body, nullptr, false);
    ASSERT_TRUE(body.is_object()) << reply.body;
    EXPECT_EQ(body["type"], "/problems/" + name) << reply.body;
    EXPECT_EQ(body["status"], status);
  }

  static void expect_malformed(std::string_view bytes) {
    SCOPED_TRACE(bytes.substr(0, 200));
    expect_problem(refusal(bytes), 400, "malformed-request");
  }

  static Running* running_;
};

HttpServerTest::Running* HttpServerTest::running_ = nullptr;

TEST_F(HttpServerTest, AnswersAQuestion) {
  const HttpReply reply = fetch(port(), "/api/1234AB/2013-01-01;2013-01-08/0");
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.header("content-type"), "application/json");
  EXPECT_EQ(reply.header("x-content-type-options"), "nosniff");
  EXPECT_EQ(reply.header("date").size(), 29U);
  EXPECT_EQ(reply.header("access-control-allow-origin"), "");
  EXPECT_EQ(json::parse(reply.body)["total"]["hits"], 80);
}

TEST_F(HttpServerTest, GivesHeadTheHeadersOfGet) {
  HttpReply get = fetch(port(), "/api/1234AB/2013-01-01");
  HttpReply head = fetch(port(), "/api/1234AB/2013-01-01", "", "HEAD");
  EXPECT_EQ(head.header("content-length"), std::to_string(get.body.size()));
  for (const char* changing : {"date", "server-timing"}) {
    get.headers.erase(changing);
    head.headers.erase(changing);
  }
  EXPECT_EQ(head.headers, get.headers);
  HttpConnection connection(port());
  connection.send("HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  EXPECT_TRUE(connection.receive(true));
  EXPECT_TRUE(connection.is_closed()) << "no body follows";
}

TEST_F(HttpServerTest, SaysNotModifiedOverTheWire) {
  const std::string etag = fetch(port(), "/api/1234AB/2013-01-01").header("etag");
  HttpConnection connection(port());
  connection.send("GET /api/1234AB/2013-01-01 HTTP/1.1\r\nHost: a\r\nIf-None-Match: " + etag +
                  "\r\nConnection: close\r\n\r\n");
  const auto reply = connection.receive();
  ASSERT_TRUE(reply);
  EXPECT_EQ(reply->status, 304);
  EXPECT_EQ(reply->header("etag"), etag);
  EXPECT_TRUE(connection.is_closed());
}

TEST_F(HttpServerTest, KeepsAConnectionForManyRequests) {
  HttpConnection connection(port());
  for (int i = 0; i < 100; ++i) {
    connection.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n");
    const auto reply = connection.receive();
    ASSERT_TRUE(reply) << i;
    ASSERT_EQ(reply->body, "ok\n");
    ASSERT_EQ(reply->header("connection"), "keep-alive");
  }
}

TEST_F(HttpServerTest, AnswersPipelinedRequestsInTheirOrder) {
  HttpConnection connection(port());
  std::string requests;
  for (int i = 0; i < 50; ++i) {
    requests += "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\nGET /nothing HTTP/1.1\r\nHost: a\r\n\r\n";
  }
  connection.send(requests);
  for (int i = 0; i < 50; ++i) {
    const auto first = connection.receive();
    const auto second = connection.receive();
    ASSERT_TRUE(first && second) << i;
    ASSERT_EQ(first->status, 200);
    ASSERT_EQ(second->status, 404);
  }
}

TEST_F(HttpServerTest, ClosesWhereTheClientWantsIt) {
  for (const char* request :
       {"GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n",
        "GET /healthz HTTP/1.0\r\n\r\n", "GET /healthz HTTP/1.0\r\nHost: a\r\n\r\n"}) {
    const HttpReply reply = refusal(request);
    EXPECT_EQ(reply.body, "ok\n") << request;
  }
}

TEST_F(HttpServerTest, RefusesBadQuestionsAndGoesOn) {
  HttpConnection connection(port());
  const auto ask = [&connection](const std::string& target) {
    connection.send("GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n");
    return connection.receive().value_or(HttpReply{});
  };
  expect_problem(ask("/api/9999ZZ/2013-01-01"), 404, "unknown-postcode");
  expect_problem(ask("/api/1234AB/2013-02-30"), 400, "invalid-parameter");
  expect_problem(ask("/api/1234AB/2013-01-01/-1"), 400, "invalid-parameter");
  expect_problem(ask("/api/1234AB/2013-01-01/nan"), 400, "invalid-parameter");
  expect_problem(ask("/api/1234AB/2013-01-01/1e9"), 400, "invalid-parameter");
  expect_problem(ask("/api/1234AB/2013-01-01/1000000000"), 400, "limit-exceeded");
  expect_problem(ask("/api/1234AB/1990-01-01..2017-05-18"), 400, "limit-exceeded");
  expect_problem(ask("/api/../healthz"), 400, "invalid-parameter");
  expect_problem(ask("/../../etc/passwd"), 404, "not-found");
  expect_problem(ask("/healthz."), 404, "not-found");
  expect_problem(ask("//healthz"), 404, "not-found");
  expect_problem(ask("/healthz/"), 404, "not-found");
  expect_problem(ask("/HEALTHZ"), 404, "not-found");
  EXPECT_EQ(ask("/healthz").body, "ok\n");
}

TEST_F(HttpServerTest, ReadsTenThousandDatesWhereTheyFit) {
  std::string dates;
  for (int i = 0; i < 5000; ++i) dates += "2013-01-01,";
  EXPECT_EQ(fetch(port(), "/api/1234AB/" + dates + "2013-01-08").status, 200);
  for (int i = 0; i < 5000; ++i) dates += "2013-01-01,";
  expect_problem(refusal("GET /api/1234AB/" + dates + "2013-01-08 HTTP/1.1\r\nHost: a\r\n\r\n"),
                 414, "uri-too-long");
}

TEST_F(HttpServerTest, RefusesBadEscapes) {
  for (const std::string target : {"/api/%00/2013-01-01", "/api/a%00b/2013-01-01", "/%zz", "/%",
                                   "/healthz?a=%00", "/healthz?%4=1"}) {
    expect_malformed("GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n");
  }
}

TEST_F(HttpServerTest, AnswersLongPathsItself) {
  const auto ask = [](std::size_t bytes) {
    return "GET /" + std::string(bytes - 1, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n";
  };
  expect_problem(fetch(port(), "/" + std::string(20'000, 'a')), 404, "not-found");
  expect_problem(fetch(port(), "/api/1234AB/" + std::string(20'000, '1')), 400,
                 "invalid-parameter");
  expect_problem(fetch(port(), "/" + std::string(kMaxUriBytes - 1, 'a')), 404, "not-found");
  expect_problem(refusal(ask(kMaxUriBytes + 1)), 414, "uri-too-long");
  expect_problem(refusal(ask(100'000)), 414, "uri-too-long");
  expect_problem(
      refusal("GET /?a=" + std::string(kMaxUriBytes, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n"), 414,
      "uri-too-long");
}

TEST_F(HttpServerTest, SaysThatAPathIsTooLongHoweverLongItIs) {
  for (const std::size_t bytes : {300'000U, 1'000'000U, 3'000'000U}) {
    HttpConnection connection(port());
    connection.send("GET /" + std::string(bytes, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n");
    expect_problem(connection.receive().value_or(HttpReply{}), 414, "uri-too-long");
  }
}

TEST_F(HttpServerTest, RefusesBodies) {
  const auto post = [](const std::string& method, const std::string& rest) {
    return method + " /api/1234AB/2013-01-01 HTTP/1.1\r\nHost: a\r\n" + rest;
  };
  const std::string five = "Content-Length: 5\r\n\r\nhello";
  const std::string chunked = "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n";
  expect_problem(refusal(post("GET", five)), 413, "body-not-allowed");
  expect_problem(refusal(post("GET", chunked)), 413, "body-not-allowed");
  // That the path does not take the method comes first.
  for (const std::string method : {"POST", "PUT", "DELETE"}) {
    const HttpReply reply = refusal(post(method, five));
    expect_problem(reply, 405, "method-not-allowed");
    EXPECT_EQ(reply.header("allow"), "GET, HEAD");
    expect_problem(refusal(post(method, chunked)), 405, "method-not-allowed");
  }
  expect_problem(refusal(post("GET", "Content-Length: 1000000\r\nExpect: 100-continue\r\n\r\n")),
                 413, "body-not-allowed");
  EXPECT_EQ(fetch(port(), "/healthz", "Content-Length: 0\r\nExpect: 100-continue\r\n").status, 200);
  expect_malformed(post("GET", "Expect: cake\r\n\r\n"));
}

TEST_F(HttpServerTest, AnswersALargeBodyBeforeItIsSent) {
  HttpConnection connection(port());
  connection.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4000000\r\n\r\n" +
                  std::string(4'000'000, 'x'));
  const auto reply = connection.receive();
  ASSERT_TRUE(reply);
  expect_problem(*reply, 405, "method-not-allowed");
}

TEST_F(HttpServerTest, RefusesOtherMethods) {
  for (const std::string method : {"POST", "PUT", "DELETE", "OPTIONS", "PATCH", "PROPFIND"}) {
    const HttpReply reply = fetch(port(), "/api/1234AB/2013-01-01", "", method);
    expect_problem(reply, 405, "method-not-allowed");
    EXPECT_EQ(reply.header("allow"), "GET, HEAD") << method;
    expect_problem(fetch(port(), "/nothing", "", method), 404, "not-found");
  }
  for (const std::string method : {"TRACE", "BREW", "get", "G-E.T"}) {
    const HttpReply reply = refusal(method +
                                    " /healthz HTTP/1.1\r\nHost: a\r\nConnection: close"
                                    "\r\n\r\n");
    expect_problem(reply, 405, "method-not-allowed");
    EXPECT_EQ(reply.header("allow"), "GET, HEAD") << method;
    expect_problem(fetch(port(), "/nothing", "", method), 404, "not-found");
  }
}

// A method that the HTTP library does not know gets the same answer as one that it knows.
TEST_F(HttpServerTest, AllowsWhatThePathTakes) {
  for (const std::string method : {"DELETE", "TRACE", "FOO"}) {
    SCOPED_TRACE(method);
    const auto ask = [&method](const std::string& target) {
      return refusal(method + " " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    };
    const HttpReply info = ask("/v1/info?a=b");
    expect_problem(info, 405, "method-not-allowed");
    EXPECT_EQ(info.header("allow"), "GET, HEAD");
    EXPECT_EQ(json::parse(info.body)["detail"],
              "\"/v1/info\" takes GET, HEAD, not \"" + method + "\"");
    EXPECT_EQ(ask("/v1/impact").header("allow"), "GET, HEAD, POST");
    expect_problem(ask("/%zz"), 400, "malformed-request");
    expect_problem(ask("/" + std::string(kMaxUriBytes, 'a')), 414, "uri-too-long");
  }
  EXPECT_EQ(refusal("TRACE http://a/v1/info HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                .header("allow"),
            "GET, HEAD");
  // The first line is wrong, not the method.
  expect_malformed("POST v1/info HTTP/1.1\r\nHost: a\r\n\r\n");
}

TEST_F(HttpServerTest, TellsTheVersionWithEveryAnswerUnderV1) {
  const auto version = [](std::string_view bytes) { return refusal(bytes).header("api-version"); };
  const std::string end = " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n";
  const std::string post = "POST /v1/impact?dates=2013-01-01" + end;
  for (const std::string& request : {
           "GET /v1/info" + end + "\r\n",
           "GET /v1/nothing" + end + "\r\n",
           "GET /v1/%zz" + end + "\r\n",
           "GET /%76%31/info?%zz" + end + "\r\n",
           "TRACE /v1/info" + end + "\r\n",
           "FOO /v1/info" + end + "\r\n",
           "GET /v1/" + std::string(kMaxUriBytes, 'a') + end + "\r\n",
           "GET /v1/info" + end + "Host: b\r\n\r\n",
           "GET /v1/info" + end + "Content-Length: 5\r\n\r\nhello",
           post + "Content-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello",
           post + "Content-Type: application/json\r\nContent-Length: 4000000\r\n\r\n",
       }) {
    EXPECT_EQ(version(request), kApiVersion) << request.substr(0, 100);
  }
  EXPECT_EQ(version("GET /healthz" + end + "\r\n"), "");
  EXPECT_EQ(version("GET /v11/info" + end + "\r\n"), "");
}

TEST_F(HttpServerTest, LetsNoBrowserAskFromElsewhere) {
  const HttpReply reply = fetch(port(), "/api/1234AB/2013-01-01",
                                "Origin: http://elsewhere\r\n"
                                "Access-Control-Request-Method: GET\r\n",
                                "OPTIONS");
  expect_problem(reply, 405, "method-not-allowed");
  EXPECT_EQ(reply.header("access-control-allow-origin"), "");
}

TEST_F(HttpServerTest, RefusesWhatTwoReadersCouldCutDifferently) {
  const auto get = [](const std::string& fields) {
    return "GET /healthz HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n";
  };
  expect_malformed(get("Content-Length: 5\r\nContent-Length: 5\r\n") + "hello");
  expect_malformed(get("Content-Length: 0\r\nTransfer-Encoding: chunked\r\n") + "0\r\n\r\n");
  expect_malformed(get("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"));
  expect_malformed(get("Transfer-Encoding: chunked, chunked\r\n"));
  expect_problem(refusal(get("Transfer-Encoding: gzip, chunked\r\n")), 501, "not-implemented");
  expect_problem(refusal(get("Transfer-Encoding: identity\r\n")), 501, "not-implemented");
  expect_malformed(get("Content-Length: +5\r\n") + "hello");
  expect_malformed(get("Content-Length: 5, 5\r\n") + "hello");
  expect_malformed(get("Content-Length: five\r\n"));
  expect_malformed(get("Host: b\r\n"));
  expect_malformed("GET /healthz HTTP/1.1\r\n\r\n");
  expect_malformed("GET /healthz HTTP/1.1\r\nX: 1\r\n\r\n");
}

// Each could hide a Content-Length that a proxy in front goes by.
TEST_F(HttpServerTest, RefusesHeadsInWhichLinesWouldGoUnread) {
  const std::string hidden = "Content-Length: 5\r\n\r\nhello";
  const std::string begin = "GET /healthz HTTP/1.1\r\nHost: a\r\n";
  expect_malformed(begin + "X: 1\r\n folded\r\n" + hidden);
  expect_malformed(begin + "\xFF: 1\r\n" + hidden);
  expect_malformed(begin + "X: 1\n" + hidden);
  expect_malformed(begin + "X: 1\n\r\n" + hidden);
  expect_malformed(begin + "X : 1\r\n\r\n");
  expect_malformed(begin + ": 1\r\n" + hidden);
  expect_malformed(begin + "no colon\r\n\r\n");
  std::string many;
  for (int i = 0; i < 63; ++i) many += "X: 1\r\n";
  EXPECT_EQ(fetch(port(), "/healthz", many).status, 200);
  expect_problem(refusal(begin + many + hidden), 431, "header-fields-too-large");
  expect_problem(refusal(begin + "X: " + std::string(70'000, 'x') + "\r\n\r\n"), 431,
                 "header-fields-too-large");
  expect_malformed("GET /healthz HTTP/1.1\nHost: a\n\n");
  expect_malformed("GET /healthz HTTP/1.1\r\nHost: a\n\n");
}

TEST_F(HttpServerTest, RefusesControlBytesAndOtherThanHttp) {
  expect_malformed(std::string("GET /a") + '\0' + "b HTTP/1.1\r\nHost: a\r\n\r\n");
  expect_malformed("GET /a\x01 HTTP/1.1\r\nHost: a\r\n\r\n");
  expect_malformed("GET /\xC3\xA9 HTTP/1.1\r\nHost: a\r\n\r\n");
  expect_malformed("GET /healthz HTTP/1.1\r\nHost: a\x7F\r\n\r\n");
  expect_malformed("GET /healthz HTTP/2.0\r\nHost: a\r\n\r\n");
  expect_malformed("GET /healthz\r\n\r\n");
  expect_malformed("GET healthz HTTP/1.1\r\nHost: a\r\n\r\n");
  expect_malformed("\x16\x03\x01\x02\x01\x01\x01\xFC\x03\x03 a TLS client's hello");
}

TEST_F(HttpServerTest, CutsOffHeadsThatDoNotArrive) {
  const auto begun = std::chrono::steady_clock::now();
  HttpConnection connection(port());
  std::atomic<bool> done = false;
  std::jthread dripping([&connection, &done] {
    connection.send("GET /healthz HTTP/1.1\r\n");
    for (int i = 0; i < 100 && !done; ++i) {
      connection.send("X: 1\r\n");
      std::this_thread::sleep_for(std::chrono::milliseconds{100});
    }
  });
  const auto reply = connection.receive();
  done = true;
  ASSERT_TRUE(reply);
  expect_problem(*reply, 400, "malformed-request");
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds{9});
}

TEST_F(HttpServerTest, MakesAProblemOfWhatAHandlerThrows) {
  const HttpReply reply = fetch(port(), "/throw");
  expect_problem(reply, 500, "internal-error");
  EXPECT_EQ(reply.body.find("own words"), std::string::npos);
  EXPECT_EQ(last_failure(),
            "500 the server failed to answer this request (the handler's own words)");
  expect_problem(fetch(port(), "/throw-a-number"), 500, "internal-error");
  EXPECT_EQ(fetch(port(), "/healthz").status, 200);
}

TEST_F(HttpServerTest, HasStackForWhatAHandlerCalls) {
  EXPECT_EQ(fetch(port(), "/deep").body, std::string(500'000, 'd'));
}

TEST_F(HttpServerTest, ReportsEachFailureOnce) {
  std::size_t before = 0;
  {
    const std::lock_guard lock{running_->mutex};
    before = running_->failures.size();
  }
  refusal("GET /api/1234AB/2013-02-30 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  refusal("BREW / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  const std::lock_guard lock{running_->mutex};
  ASSERT_EQ(running_->failures.size(), before + 2);
  EXPECT_EQ(running_->failures[before], "400 \"2013-02-30\" is not on the calendar");
  EXPECT_EQ(running_->failures[before + 1], "405 \"/\" takes GET, HEAD, not \"BREW\"");
}

TEST_F(HttpServerTest, SendsLargeAnswersWhole) {
  HttpConnection connection(port());
  for (int i = 0; i < 3; ++i) {
    connection.send("GET /big HTTP/1.1\r\nHost: a\r\n\r\n");
    const auto reply = connection.receive();
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->body, std::string(5 << 20, 'b'));
  }
}

TEST_F(HttpServerTest, OutlivesClientsThatHangUp) {
  for (int i = 0; i < 20; ++i) {
    HttpConnection connection(port());
    connection.send("GET /big HTTP/1.1\r\nHost: a\r\n\r\n");
  }
  EXPECT_EQ(fetch(port(), "/healthz").status, 200);
}

TEST_F(HttpServerTest, AnswersManyAtOnce) {
  std::vector<std::future<int>> wrong;
  for (int thread = 0; thread < 8; ++thread) {
    wrong.push_back(std::async(std::launch::async, [] {
      int mistakes = 0;
      HttpConnection connection(port());
      for (int i = 0; i < 50; ++i) {
        connection.send("GET /api/1234AB/2013-01-01/50 HTTP/1.1\r\nHost: a\r\n\r\n");
        const auto reply = connection.receive();
        mistakes += reply && json::parse(reply->body)["total"]["hits"] == 38 ? 0 : 1;
      }
      return mistakes;
    }));
  }
  for (auto& mistakes : wrong) EXPECT_EQ(mistakes.get(), 0);
}

}  // namespace
}  // namespace server
