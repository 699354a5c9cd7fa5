// A database is a thing that fails: the real server beside a real PostgreSQL that is not there, is
// slow, frozen, stopped, full, of another version, or of other data.

#include <fmt/format.h>
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

#include "tests/integration/postgis_trouble.h"
#include "tests/support/machine/comes_true.h"
#include "tests/support/machine/http_client.h"
#include "tests/support/machine/postgres_cluster.h"
#include "tests/support/machine/program.h"

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using nlohmann::json;
using tests::comes_true;
using tests::HttpReply;
using tests::kMemoryQuestion;
using tests::kOnlyInPostgis;
using tests::kPostgisQuestion;
using tests::metric;
using tests::PostgisTrouble;
using tests::PostgresCluster;
using tests::Standstill;

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
