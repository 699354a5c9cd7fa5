// Clients, operators and readers of the log that misbehave beside others: the real program goes on
// answering.

#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "tests/support/has.h"
#include "tests/support/machine/comes_true.h"
#include "tests/support/machine/http_client.h"
#include "tests/support/machine/program.h"
#include "tests/support/machine/temporary_folder.h"

namespace {

using tests::fetch;
using tests::has;
using tests::HttpConnection;
using tests::metric;
using tests::run_straal;
using tests::RunningProgram;

constexpr int kThreads = 32;

class Neighbours : public testing::Test {
 protected:
  void SetUp() override {
    (void)folder_.file("places.csv", "postcode,lat,lon\n1234AB,52.37,4.89\n1234AC,52.38,4.9\n");
    (void)folder_.file("hits.csv",
                       "date,hour,id_activity,postcode,hits,delta,sbi\n"
                       "2013-01-08,12,1,1234AB,7,5,56\n2013-01-09,12,1,1234AC,2,1,56\n");
    ASSERT_EQ(run({"init", "data", "--postcodes", "places.csv", "--crs", "EPSG:28992"}), 0);
    ASSERT_EQ(run({"ingest", "data", "hits.csv"}), 0);
  }

  [[nodiscard]] int run(const std::vector<std::string>& words) const {
    return run_straal(words, here()).exit_code;
  }
  [[nodiscard]] tests::ProgramInput here() const {
    return {.working_folder = folder_.path().string()};
  }
  [[nodiscard]] std::unique_ptr<RunningProgram> serve(std::vector<std::string> more = {}) const {
    std::vector<std::string> words = {"serve", "data",      "--port",
                                      "0",     "--threads", std::to_string(kThreads)};
    words.insert(words.end(), more.begin(), more.end());
    return std::make_unique<RunningProgram>(words, here());
  }
  static int port_of(RunningProgram& server) {
    return tests::port_in(server.wait_for_line("listening on"));
  }

  tests::TemporaryFolder folder_;
};

// Each kind of client that only holds a connection.
struct Holder {
  const char* name;
  std::string sends;
};

const std::array<Holder, 4> kHolders = {
    {{"silent", ""},
     {"idle", "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"},
     {"half a head", "GET /healthz HTTP/1.1\r\nX: "},
     {"half a body",
      "POST /v1/impact?dates=2013-01-08 HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
      "Content-Length: 2000000\r\n\r\n{"}}};

TEST_F(Neighbours, WhoOnlyHoldsAConnectionGivesWay) {
  const auto server = serve();
  const int port = port_of(*server);
  ASSERT_GT(port, 0);
  for (const Holder& holder : kHolders) {
    SCOPED_TRACE(holder.name);
    std::vector<std::unique_ptr<HttpConnection>> held;
    for (int i = 0; i < 2 * kThreads; ++i) {
      held.push_back(std::make_unique<HttpConnection>(port));
      held.back()->send(holder.sends);
    }
    for (int i = 0; i < 5; ++i) {
      EXPECT_EQ(fetch(port, "/healthz").status, 200);
      EXPECT_EQ(fetch(port, "/readyz").status, 200);
      EXPECT_EQ(fetch(port, "/api/1234AB/2013-01-08").status, 200);
    }
    (void)held.front()->receive();  // Of the idle one, its answer.
    EXPECT_TRUE(held.front()->is_closed());
  }
}

TEST_F(Neighbours, AnAddressHasItsShareOfConnections) {
  const auto server = serve({"--connections-per-address", "3"});
  const int port = port_of(*server);
  ASSERT_GT(port, 0);
  HttpConnection first(port);
  HttpConnection second(port);
  HttpConnection third(port);
  for (HttpConnection* const one : {&first, &second, &third}) {
    one->send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(one->receive().value_or(tests::HttpReply{}).status, 200);
    // The server counts the waiting from after its answer: each must wait before the next asks.
    std::this_thread::sleep_for(std::chrono::milliseconds{200});
  }
  EXPECT_EQ(fetch(port, "/healthz").status, 200);
  EXPECT_TRUE(first.is_closed());
  EXPECT_GE(metric(port, "straal_http_connections_accepted_total"), 4);
  EXPECT_GE(metric(port, "straal_http_connections_evicted_total"), 1);
  EXPECT_EQ(metric(port, "straal_http_connections_refused_total"), 0);
  EXPECT_LE(metric(port, "straal_http_connections_open"), 3);
  const std::string info = fetch(port, "/v1/info").body;
  EXPECT_TRUE(has(info, "\"connections\":32,\"connections_per_address\":3,")) << info;
}

TEST_F(Neighbours, ALogThatNobodyReadsStopsNothing) {
  const auto server = serve();
  const int port = port_of(*server);  // From here on nobody reads its standard error.
  ASSERT_GT(port, 0);
  const std::string request = "GET /" + std::string(1000, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n";
  // A thousand lines are kept, beside the 64 kB that a pipe holds.
  HttpConnection connection(port);
  for (int i = 0; i < 3'000; ++i) {
    connection.send(request);
    ASSERT_EQ(connection.receive().value_or(tests::HttpReply{}).status, 404) << i;
  }
  EXPECT_EQ(fetch(port, "/healthz").status, 200);
  EXPECT_GE(metric(port, "straal_log_lines_dropped_total"), 1);
}

TEST_F(Neighbours, SigtermEndsWhateverIsOpen) {
  auto server = serve();
  const int port = port_of(*server);
  ASSERT_GT(port, 0);
  std::vector<std::unique_ptr<HttpConnection>> held;
  for (const Holder& holder : kHolders) {
    for (int i = 0; i < 4; ++i) {
      held.push_back(std::make_unique<HttpConnection>(port));
      held.back()->send(holder.sends);
    }
  }
  EXPECT_EQ(fetch(port, "/healthz").status, 200);
  server->send_signal(SIGTERM);
  const auto ended = server->wait();
  EXPECT_EQ(ended.exit_code, 0);
  EXPECT_TRUE(has(ended.err, "stopped\n")) << ended.err;
}

TEST_F(Neighbours, SighupOpensTheLogAgainAndOthersDoNothing) {
  auto server = serve({"--log", "straal.log"});
  const auto log = folder_.path() / "straal.log";
  const auto text = [](const std::filesystem::path& path) {
    std::ifstream in(path);
    return std::string(std::istreambuf_iterator<char>(in), {});
  };
  ASSERT_TRUE(tests::comes_true([&] { return has(text(log), "listening on"); }));
  const int port = tests::port_in(text(log).substr(0, text(log).rfind('/')));
  for (const int harmless : {SIGUSR1, SIGUSR2, SIGPIPE}) server->send_signal(harmless);
  std::filesystem::rename(log, folder_.path() / "old.log");
  server->send_signal(SIGHUP);
  EXPECT_TRUE(tests::comes_true([&] { return has(text(log), "SIGHUP"); }));
  EXPECT_EQ(fetch(port, "/healthz").status, 200);
  server->send_signal(SIGTERM);
  EXPECT_EQ(server->wait().exit_code, 0);
}

TEST_F(Neighbours, EveryAddressIsListenedOn) {
  const auto server = serve({"--listen", "127.0.0.2:0", "--listen", "127.0.0.3:0"});
  const std::string line = server->wait_for_line("listening on");
  EXPECT_TRUE(has(line, "http://127.0.0.1:")) << line;
  EXPECT_TRUE(has(line, "http://127.0.0.2:")) << line;
  EXPECT_TRUE(has(line, "http://127.0.0.3:")) << line;
}

TEST_F(Neighbours, AStrangersNameIsNotAnswered) {
  const auto server =
      serve({"--host-name", "straal.example.org", "--allow-origin", "https://page.example"});
  const int port = port_of(*server);
  ASSERT_GT(port, 0);
  const auto ask = [port](const std::string& host, const std::string& more = "") {
    HttpConnection connection(port);
    connection.send("GET /api/1234AB/2013-01-08 HTTP/1.1\r\nHost: " + host + "\r\n" + more +
                    "\r\n");
    return connection.receive().value_or(tests::HttpReply{});
  };
  EXPECT_EQ(ask("evil.example").status, 421);
  EXPECT_EQ(ask("straal.example.org:80").status, 200);
  EXPECT_EQ(ask("127.0.0.1").status, 200);
  const auto allowed = ask("localhost", "Origin: https://page.example\r\n");
  EXPECT_EQ(allowed.header("access-control-allow-origin"), "https://page.example");
  const auto preflight =
      fetch(port, "/v1/impact",
            "Origin: https://page.example\r\nAccess-Control-Request-Method: POST\r\n", "OPTIONS");
  EXPECT_EQ(preflight.status, 204);
  EXPECT_EQ(preflight.header("access-control-allow-methods"), "GET, HEAD, POST");
}

}  // namespace
