// A database is a thing that fails: the real server beside a real PostgreSQL that is not there, is
// slow, frozen, stopped, full, of another version, or of other data.

#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <nlohmann/json.hpp>
#include <pqxx/pqxx>
#include <string>
#include <thread>
#include <vector>

#include "tests/support/machine/comes_true.h"
#include "tests/support/machine/http_client.h"
#include "tests/support/machine/postgres_cluster.h"
#include "tests/support/machine/program.h"
#include "tests/support/machine/temporary_folder.h"

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using nlohmann::json;
using tests::comes_true;
using tests::HttpReply;
using tests::PostgresCluster;

constexpr const char* kMemoryQuestion = "/api/1234AB/2013-01-01/1";
constexpr const char* kPostgisQuestion = "/api/1234AB/2013-01-01/1?backend=postgis";
constexpr const char* kOnlyInPostgis = "/api/1234AB/2013-01-15/1";

// A cluster and a database of its own, with three dates, of which the data directory has two.
class PostgisTrouble : public testing::Test {
 protected:
  static PostgresCluster& cluster() {
    static PostgresCluster own({.tcp = true});
    return own;
  }

  void SetUp() override {
    // Made once, and copied for each test.
    static const tests::TemporaryFolder made;
    static const bool is_made = [] {
      make(made);
      return !HasFatalFailure();
    }();
    ASSERT_TRUE(is_made);
    static int number = 0;
    database_ = "trouble_" + std::to_string(++number);
    conninfo_ = cluster().create_database(database_, kMade);
    std::filesystem::copy(made.path(), folder_.path(), std::filesystem::copy_options::recursive);
  }

  static void make(const tests::TemporaryFolder& folder) {
    const std::string conninfo = cluster().create_database(kMade);
    (void)folder.file("places.csv", "postcode,lat,lon\n1234AB,52.3731,4.8932\n");
    (void)folder.file("rows.csv",
                      "date,hour,id_activity,postcode,hits,delta,sbi\n"
                      "2013-01-01,12,1,1234AB,35,22,1\n"
                      "2013-01-08,12,1,1234AB,45,35,1\n"
                      "2013-01-15,12,1,1234AB,7,3,1\n");
    straal(folder, {"init", "data", "--postcodes", "places.csv", "--crs", "EPSG:28992"});
    straal(folder, {"ingest", "data", "rows.csv"});
    straal(folder, {"postgis", "init", conninfo});
    straal(folder, {"postgis", "load", "data", conninfo});
    straal(folder, {"remove", "data", "--dates", "2013-01-15"});
  }

  static void straal(const tests::TemporaryFolder& folder, const std::vector<std::string>& words) {
    const auto done = tests::run_straal(words, {.working_folder = folder.path().string()});
    ASSERT_EQ(done.exit_code, 0) << done.err;
  }
  void straal(const std::vector<std::string>& words) const { straal(folder_, words); }

  // Starts the server; where it listens.
  int serve(std::vector<std::string> more = {}, const std::string& conninfo = {}) {
    std::vector<std::string> words = {
        "serve", "data", "--port", "0", "--postgis", conninfo.empty() ? conninfo_ : conninfo};
    words.insert(words.end(), more.begin(), more.end());
    server_ = std::make_unique<tests::RunningProgram>(
        words, tests::ProgramInput{.working_folder = folder_.path().string()});
    return tests::port_in(server_->wait_for_line("listening on"));
  }

  static void expect_unavailable(const HttpReply& reply) {
    EXPECT_EQ(reply.status, 503) << reply.body;
    EXPECT_NE(reply.header("retry-after"), "");
    EXPECT_EQ(json::parse(reply.body)["type"], "/problems/backend-unavailable");
  }

  static void expect_answered(const HttpReply& reply, const char* backend, int hits) {
    ASSERT_EQ(reply.status, 200) << reply.body;
    const json answer = json::parse(reply.body);
    EXPECT_EQ(answer["meta"]["backend"], backend) << answer["meta"];
    EXPECT_EQ(answer["total"]["hits"], hits);
  }

  static std::string readiness(int port) { return tests::fetch(port, "/readyz").body; }
  static bool is_sound(int port) { return readiness(port) == "ready\n"; }
  static bool is_degraded(int port) { return readiness(port).starts_with("ready, but degraded: "); }

  static double metric(int port, const std::string& name) {
    const std::string text = "\n" + tests::fetch(port, "/metrics").body;
    const std::size_t at = text.find("\n" + name + " ");
    EXPECT_NE(at, std::string::npos) << name << " is not in " << text;
    return at == std::string::npos ? -1 : std::stod(text.substr(at + name.size() + 2));
  }

  static constexpr const char* kMade = "trouble_made";

  std::unique_ptr<tests::RunningProgram> server_;
  tests::TemporaryFolder folder_;
  std::string database_;
  std::string conninfo_;
};

// Every question to the database waits while this lives.
class Standstill {
 public:
  explicit Standstill(const std::string& conninfo) : connection_{conninfo}, lock_{connection_} {
    lock_.exec("LOCK TABLE straal.datapoints IN ACCESS EXCLUSIVE MODE");
    lock_.exec("LOCK TABLE straal.area_sums IN ACCESS EXCLUSIVE MODE");
  }

  // Sessions that wait for it.
  [[nodiscard]] std::size_t waiting() {
    lock_.exec("SELECT pg_stat_clear_snapshot()");  // Else a transaction sees the same ever after.
    return lock_.exec("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")[0][0]
        .as<std::size_t>();
  }

 private:
  pqxx::connection connection_;
  pqxx::work lock_;
};

TEST_F(PostgisTrouble, WithoutAnyEachDateIsAnsweredFromWhereItIs) {
  const int port = serve();
  expect_answered(tests::fetch(port, kMemoryQuestion), "memory", 35);
  expect_answered(tests::fetch(port, kPostgisQuestion), "postgis", 35);
  expect_answered(tests::fetch(port, kOnlyInPostgis), "postgis", 7);
  const HttpReply both = tests::fetch(port, "/api/1234AB/2013-01-01..2013-01-15/1");
  expect_answered(both, "both", 87);
  const json plan = json::parse(both.body)["meta"]["plan"];
  EXPECT_EQ(plan["memory_reads"], 2);
  EXPECT_EQ(plan["postgis_reads"], 1);
  EXPECT_EQ(plan["why"], "1 date not in the data directory");
  EXPECT_TRUE(is_sound(port));
  EXPECT_EQ(metric(port, R"(straal_answers_total{backend="both"})"), 1);
  EXPECT_EQ(metric(port, R"(straal_answers_total{backend="postgis"})"), 2);
  EXPECT_EQ(metric(port, "straal_postgis_up"), 1);
}

TEST_F(PostgisTrouble, ALoadBesideItIsSeenWithoutARestart) {
  const int port = serve();
  const HttpReply before = tests::fetch(port, "/api/1234AB/2013-01-22/1");
  EXPECT_EQ(json::parse(before.body)["meta"]["missing_dates"], json{"2013-01-22"});
  (void)folder_.file("more.csv",
                     "date,hour,id_activity,postcode,hits,delta,sbi\n"
                     "2013-01-22,9,1,1234AB,11,3,NEW\n");
  straal({"init", "other", "--postcodes", "places.csv", "--crs", "EPSG:28992"});
  straal({"ingest", "other", "more.csv"});
  straal({"postgis", "load", "other", conninfo_});
  EXPECT_TRUE(comes_true([&] {
    return json::parse(tests::fetch(port, "/api/1234AB/2013-01-22/1").body)["total"]["hits"] == 11;
  }));
  const HttpReply after = tests::fetch(port, "/api/1234AB/2013-01-22/1");
  EXPECT_NE(after.header("etag"), before.header("etag"));
  EXPECT_EQ(json::parse(after.body)["stats"][0]["sbi"], "NEW");
}

TEST_F(PostgisTrouble, AnotherStateOfADateIsNotItsToAnswer) {
  (void)folder_.file("late.csv",
                     "date,hour,id_activity,postcode,hits,delta,sbi\n"
                     "2013-01-01,13,2,1234AB,100,0,1\n");
  straal({"ingest", "data", "late.csv"});
  const int port = serve({"--memory-radius-km", "0.5"});
  expect_answered(tests::fetch(port, kMemoryQuestion), "memory", 135);
  expect_unavailable(tests::fetch(port, kPostgisQuestion));
  straal({"postgis", "load", "data", conninfo_});
  EXPECT_TRUE(comes_true([&] { return tests::fetch(port, kPostgisQuestion).status == 200; }));
  expect_answered(tests::fetch(port, kMemoryQuestion), "postgis", 135);
}

TEST_F(PostgisTrouble, IsNotThereAtTheStartAndComesLater) {
  cluster().stop();
  const int port = serve();
  EXPECT_TRUE(is_degraded(port)) << readiness(port);
  expect_answered(tests::fetch(port, kMemoryQuestion), "memory", 35);
  expect_unavailable(tests::fetch(port, kPostgisQuestion));
  expect_unavailable(tests::fetch(port, kOnlyInPostgis));
  cluster().start();
  EXPECT_TRUE(comes_true([&] { return is_sound(port); }));
  expect_answered(tests::fetch(port, kOnlyInPostgis), "postgis", 7);
}

TEST_F(PostgisTrouble, GoesWithoutAWordAndComesBack) {
  const int port = serve({"--memory-radius-km", "0.5"});
  expect_answered(tests::fetch(port, kMemoryQuestion), "postgis", 35);
  cluster().stop(PostgresCluster::Stop::kImmediate);
  expect_unavailable(tests::fetch(port, kOnlyInPostgis));
  expect_unavailable(tests::fetch(port, kPostgisQuestion));
  // What memory has as well, memory answers.
  expect_answered(tests::fetch(port, kMemoryQuestion), "memory", 35);
  EXPECT_TRUE(comes_true([&] { return is_degraded(port); }));
  cluster().start();
  EXPECT_TRUE(comes_true([&] { return is_sound(port); }));
  expect_answered(tests::fetch(port, kMemoryQuestion), "postgis", 35);
}

TEST_F(PostgisTrouble, IsFrozenInTheMiddleOfAQuery) {
  const int port = serve({"--postgis-timeout", "2000"});
  {
    Standstill standstill(conninfo_);
    auto asked = std::async(std::launch::async, [&] { return tests::fetch(port, kOnlyInPostgis); });
    ASSERT_TRUE(comes_true([&] { return standstill.waiting() == 1; }));
    cluster().freeze();
    const auto begun = Clock::now();
    expect_unavailable(asked.get());
    EXPECT_LT(Clock::now() - begun, 3s) << "two seconds, and what a busy machine may add";
    expect_answered(tests::fetch(port, kMemoryQuestion), "memory", 35);
    EXPECT_TRUE(comes_true([&] { return is_degraded(port); }));
    const auto again = Clock::now();
    expect_unavailable(tests::fetch(port, kOnlyInPostgis));
    EXPECT_LT(Clock::now() - again, 3s);
    cluster().thaw();
  }
  EXPECT_TRUE(comes_true([&] { return is_sound(port); }));
  expect_answered(tests::fetch(port, kOnlyInPostgis), "postgis", 7);
}

TEST_F(PostgisTrouble, IsSlowPastTheDeadline) {
  const int port = serve({"--postgis-timeout", "1000"});
  {
    Standstill standstill(conninfo_);
    const auto begun = Clock::now();
    expect_unavailable(tests::fetch(port, kOnlyInPostgis));
    EXPECT_LT(Clock::now() - begun, 2s);
    EXPECT_TRUE(comes_true([&] { return standstill.waiting() == 0; })) << "it is still running";
  }
  EXPECT_EQ(metric(port, "straal_postgis_queries_cancelled_total"), 1);
  expect_answered(tests::fetch(port, kOnlyInPostgis), "postgis", 7);
}

TEST_F(PostgisTrouble, IsAskedByNoMoreThanItsConnectionsAndTheRestWaitTheirTime) {
  const int port = serve({"--postgis-timeout", "1500", "--postgis-connections", "2"});
  Standstill standstill(conninfo_);
  std::vector<std::future<HttpReply>> replies;
  const auto begun = Clock::now();
  for (int i = 0; i < 6; ++i) {
    replies.push_back(
        std::async(std::launch::async, [port] { return tests::fetch(port, kOnlyInPostgis); }));
  }
  ASSERT_TRUE(comes_true([&] { return standstill.waiting() == 2; }));
  EXPECT_EQ(metric(port, "straal_postgis_queries_running"), 2);
  EXPECT_EQ(metric(port, "straal_postgis_queries_waiting"), 4);
  expect_answered(tests::fetch(port, kMemoryQuestion), "memory", 35);
  for (auto& reply : replies) expect_unavailable(reply.get());
  EXPECT_LT(Clock::now() - begun, 2500ms);
}

TEST_F(PostgisTrouble, AClientThatHangsUpTakesItsQueryAlong) {
  const int port = serve({"--postgis-timeout", "60000"});
  Standstill standstill(conninfo_);
  {
    tests::HttpConnection client(port);
    client.send(std::string("GET ") + kOnlyInPostgis + " HTTP/1.1\r\nHost: straal\r\n\r\n");
    ASSERT_TRUE(comes_true([&] { return standstill.waiting() == 1; }));
  }
  EXPECT_TRUE(comes_true([&] { return standstill.waiting() == 0; }));
  EXPECT_TRUE(comes_true([&] { return metric(port, "straal_postgis_queries_running") == 0; }));
  EXPECT_EQ(metric(port, "straal_postgis_queries_cancelled_total"), 1);
}

TEST_F(PostgisTrouble, NobodyAnswersAClientThatHasHungUp) {
  const int port = serve({"--postgis-timeout", "60000", "--memory-radius-km", "0.5"});
  Standstill standstill(conninfo_);
  {
    tests::HttpConnection client(port);
    client.send(std::string("GET ") + kMemoryQuestion + " HTTP/1.1\r\nHost: straal\r\n\r\n");
    ASSERT_TRUE(comes_true([&] { return standstill.waiting() == 1; }));
  }
  const std::string ended =
      R"(straal_http_requests_total{route="/api/{postcode}/{dates}/{radius}",status="503"} 1)";
  EXPECT_TRUE(comes_true(
      [&] { return tests::fetch(port, "/metrics").body.find(ended) != std::string::npos; }));
  EXPECT_EQ(metric(port, R"(straal_answers_total{backend="memory"})"), 0);
}

TEST_F(PostgisTrouble, HasAnotherVersionOfTheSchema) {
  const int port = serve();
  pqxx::connection connection(conninfo_);
  const auto set_version = [&connection](int version) {
    pqxx::work change(connection);
    change.exec("UPDATE straal.meta SET schema_version = " + std::to_string(version));
    change.commit();
  };
  const int version = [&connection] {
    return pqxx::nontransaction(connection)
        .exec("SELECT schema_version FROM straal.meta")[0][0]
        .as<int>();
  }();
  set_version(version + 1);
  EXPECT_TRUE(comes_true([&] { return is_degraded(port); }));
  EXPECT_NE(readiness(port).find("version " + std::to_string(version + 1)), std::string::npos)
      << readiness(port);
  expect_unavailable(tests::fetch(port, kOnlyInPostgis));
  expect_answered(tests::fetch(port, kMemoryQuestion), "memory", 35);
  set_version(version);
  EXPECT_TRUE(comes_true([&] { return is_sound(port); }));
}

TEST_F(PostgisTrouble, IsOfOtherPlaces) {
  (void)folder_.file("elsewhere.csv", "postcode,lat,lon\n1234AB,52.4,4.9\n");
  straal({"init", "elsewhere", "--postcodes", "elsewhere.csv", "--crs", "EPSG:28992"});
  tests::RunningProgram server({"serve", "elsewhere", "--port", "0", "--postgis", conninfo_},
                               {.working_folder = folder_.path().string()});
  const int port = tests::port_in(server.wait_for_line("listening on"));
  EXPECT_NE(readiness(port).find("another location table"), std::string::npos) << readiness(port);
  expect_unavailable(tests::fetch(port, kOnlyInPostgis));
}

TEST_F(PostgisTrouble, TakesNoWrongPasswordAndTellsNobodyTheRightOne) {
  const int port = serve({}, cluster().tcp_conninfo(database_, "guessed"));
  EXPECT_NE(readiness(port).find("password authentication failed"), std::string::npos)
      << readiness(port);
  EXPECT_EQ(readiness(port).find("guessed"), std::string::npos);
  expect_unavailable(tests::fetch(port, kOnlyInPostgis));
  server_->send_signal(SIGTERM);
  EXPECT_EQ(server_->wait().err.find("guessed"), std::string::npos);
}

TEST_F(PostgisTrouble, StopsInGoodTimeWhileItIsFrozen) {
  (void)serve({"--postgis-timeout", "1000"});
  cluster().freeze();
  std::this_thread::sleep_for(1500ms);
  const auto begun = Clock::now();
  server_->send_signal(SIGTERM);
  const auto ended = server_->wait();
  EXPECT_EQ(ended.exit_code, 0) << ended.err;
  EXPECT_LT(Clock::now() - begun, 12s);
  cluster().thaw();
}

TEST_F(PostgisTrouble, IsExplainedOnTheTerminal) {
  const auto explained = tests::run_straal(
      {"query", "data", "1234AB", "2013-01-08;2013-01-15", "--postgis", conninfo_, "--explain"},
      {.working_folder = folder_.path().string()});
  ASSERT_EQ(explained.exit_code, 0) << explained.err;
  EXPECT_NE(explained.out.find("answered by  both"), std::string::npos) << explained.out;
  EXPECT_NE(explained.out.find("1 date not in the data directory"), std::string::npos)
      << explained.out;
}

}  // namespace
