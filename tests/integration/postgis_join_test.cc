// PostGIS asked by ranges and by a temporary table while it fails; and a database that can make no
// such table.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <chrono>
#include <future>
#include <nlohmann/json.hpp>
#include <pqxx/pqxx>
#include <string>
#include <thread>
#include <vector>

#include "tests/integration/postgis_trouble.h"
#include "tests/support/machine/comes_true.h"
#include "tests/support/machine/http_client.h"
#include "tests/support/machine/postgres_cluster.h"

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

std::size_t temporary_tables(const std::string& conninfo) {
  pqxx::connection connection(conninfo);
  return pqxx::nontransaction(connection)
      .exec("SELECT count(*) FROM pg_class WHERE relpersistence = 't' AND relkind = 'r'")[0][0]
      .as<std::size_t>();
}

// The same whichever way PostGIS is asked.
class JoiningTrouble : public PostgisTrouble, public testing::WithParamInterface<const char*> {
 protected:
  int serve(std::vector<std::string> more = {}) {
    more.insert(more.end(), {"--postgis-join", GetParam()});
    return PostgisTrouble::serve(more);
  }

  // Which question, and how it ended, makes no difference.
  void TearDown() override {
    EXPECT_TRUE(comes_true([this] { return temporary_tables(conninfo_) == 0; }));
  }
};

INSTANTIATE_TEST_SUITE_P(InEveryWay, JoiningTrouble, testing::Values("ranges", "table"),
                         [](const auto& test) { return std::string(test.param); });

TEST_P(JoiningTrouble, GoesWithoutAWordAndComesBack) {
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

TEST_P(JoiningTrouble, IsFrozenInTheMiddleOfAQuery) {
  const int port = serve({"--postgis-timeout", "2000"});
  {
    Standstill standstill(conninfo_);
    auto asked = std::async(std::launch::async, [&] { return tests::fetch(port, kOnlyInPostgis); });
    ASSERT_TRUE(comes_true([&] { return standstill.waiting() == 1; }));
    cluster().freeze();
    const auto begun = Clock::now();
    expect_unavailable(asked.get());
    EXPECT_LT(Clock::now() - begun, 5s) << "two seconds, and what a busy machine may add";
    expect_answered(tests::fetch(port, kMemoryQuestion), "memory", 35);
    EXPECT_TRUE(comes_true([&] { return is_degraded(port); }));
    const auto again = Clock::now();
    expect_unavailable(tests::fetch(port, kOnlyInPostgis));
    EXPECT_LT(Clock::now() - again, 5s);
    cluster().thaw();
  }
  EXPECT_TRUE(comes_true([&] { return is_sound(port); }));
  expect_answered(tests::fetch(port, kOnlyInPostgis), "postgis", 7);
}

TEST_P(JoiningTrouble, IsSlowPastTheDeadline) {
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

TEST_P(JoiningTrouble, AClientThatHangsUpTakesItsQueryAlong) {
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

TEST_P(JoiningTrouble, LosesItsSessionAndGetsAnother) {
  const int port = serve();
  expect_answered(tests::fetch(port, kOnlyInPostgis), "postgis", 7);
  Standstill standstill(conninfo_);
  auto asked = std::async(std::launch::async, [&] { return tests::fetch(port, kOnlyInPostgis); });
  ASSERT_TRUE(comes_true([&] { return standstill.waiting() == 1; }));
  standstill.kill_waiting();
  expect_unavailable(asked.get());
  standstill.end();
  EXPECT_TRUE(comes_true([&] { return tests::fetch(port, kOnlyInPostgis).status == 200; }));
}

TEST_P(JoiningTrouble, SaysInTheAnswerHowItWasAsked) {
  const int port = serve();
  const bool by_table = GetParam() == std::string("table");
  const std::string rows = by_table ? "a temporary table of postcodes" : "ranges of ranks";
  const std::string zones = by_table ? "sums of areas, and the rim by a temporary table"
                                     : "sums of areas, and the rim row by row";
  for (const auto& [question, way] : std::vector<std::pair<const char*, std::string>>{
           {"/api/1234AB/2013-01-15/1?precision=pc6", rows},
           {"/v1/impact?postcode=1234AB&dates=2013-01-15&radius=1", zones},
           {"/v1/calendar?postcode=1234AB&dates=2013-01-15&radius=1", zones}}) {
    const HttpReply reply = tests::fetch(port, question);
    ASSERT_EQ(reply.status, 200) << reply.body;
    EXPECT_EQ(json::parse(reply.body)["meta"]["plan"]["postgis_way"], way) << question;
  }
}

TEST_F(PostgisTrouble, HasAnotherTagWhereItsAnswerSaysAnotherWay) {
  int port = serve({"--postgis-join", "ranges"});
  const std::string tag = tests::fetch(port, kOnlyInPostgis).header("etag");
  port = serve({"--postgis-join", "table"});
  const HttpReply other = tests::fetch(port, kOnlyInPostgis, "If-None-Match: " + tag + "\r\n");
  EXPECT_EQ(other.status, 200);
  EXPECT_NE(other.header("etag"), tag);
}

// Why a temporary table cannot be made, and what is done about it.
class NoTables : public PostgisTrouble {
 protected:
  void expect_ranges_alone(const std::string& why, const std::string& conninfo = {}) {
    int port = serve({"--postgis-join", "table"}, conninfo);
    const HttpReply refused = tests::fetch(port, kOnlyInPostgis);
    expect_unavailable(refused);
    EXPECT_NE(json::parse(refused.body)["detail"].get<std::string>().find(
                  "PostGIS can make no temporary table: " + why),
              std::string::npos)
        << refused.body;
    EXPECT_EQ(readiness(port),
              "ready, but degraded: PostGIS can make no temporary table: " + why + "\n");
    expect_answered(tests::fetch(port, kMemoryQuestion), "memory", 35);
    port = serve({"--postgis-join", "auto"}, conninfo);
    expect_answered(tests::fetch(port, kOnlyInPostgis), "postgis", 7);
  }

  // The database as a user who may read it, and no more.
  static std::string as_reader(const std::string& conninfo) {
    pqxx::connection connection(conninfo);
    pqxx::nontransaction work(connection);
    if (work.exec("SELECT FROM pg_roles WHERE rolname = 'reader'").empty()) {
      work.exec("CREATE ROLE reader LOGIN");
    }
    work.exec("GRANT USAGE ON SCHEMA straal TO reader");
    work.exec("GRANT SELECT ON ALL TABLES IN SCHEMA straal TO reader");
    return conninfo + " user=reader";
  }
  static void forbid_tables(const std::string& conninfo) {
    pqxx::connection connection(conninfo);
    pqxx::nontransaction(connection)
        .exec(fmt::format("REVOKE TEMPORARY ON DATABASE {} FROM PUBLIC", connection.dbname()));
  }
};

TEST_F(NoTables, InADatabaseThatIsReadOnly) {
  {
    pqxx::connection connection(conninfo_);
    pqxx::nontransaction(connection)
        .exec("ALTER DATABASE " + database_ + " SET default_transaction_read_only = on");
  }
  expect_ranges_alone("its transactions are read-only");
}

TEST_F(NoTables, ForAUserWhoMayMakeNone) {
  forbid_tables(conninfo_);
  expect_ranges_alone("its user may not make temporary tables", as_reader(conninfo_));
}

TEST_F(NoTables, AreNotBlamedWhereRowsMayNotBeRead) {
  const std::string reader = as_reader(conninfo_);
  {
    pqxx::connection connection(conninfo_);
    pqxx::nontransaction(connection)
        .exec("REVOKE SELECT ON straal.datapoints_20130115 FROM reader");
  }
  const int port = serve({"--postgis-join", "table"}, reader);
  const HttpReply refused = tests::fetch(port, kOnlyInPostgis);
  expect_unavailable(refused);
  EXPECT_EQ(json::parse(refused.body)["detail"], "PostGIS could not answer");
}

// Every other column of places on a grid: a polygon in this many pieces, and many more along the
// Hilbert curve.
class InPieces : public NoTables {
 protected:
  static constexpr int kSide = 100;

  void SetUp() override {
    std::string places = "postcode,lat,lon\n";
    for (int i = 0; i < kSide * kSide; ++i) {
      places +=
          fmt::format("{}{}{},{:.4f},{:.4f}\n", 1000 + i / 100, char('A' + i / 10 % 10),
                      char('A' + i % 10), 52.3 + 0.0005 * (i / kSide), 4.9 + 0.0005 * (i % kSide));
    }
    (void)folder_.file("grid.csv", places);
    (void)folder_.file("few.csv",
                       "date,hour,id_activity,postcode,hits,delta,sbi\n"
                       "2013-01-08,12,1,1000AA,45,35,1\n2013-01-15,12,1,1000AA,7,3,1\n");
    conninfo_ = cluster().create_database("pieces");
    straal({"init", "data", "--postcodes", "grid.csv", "--crs", "EPSG:28992"});
    straal({"ingest", "data", "few.csv"});
    straal({"postgis", "init", conninfo_});
    straal({"postgis", "load", "data", conninfo_});
  }

  // How PostGIS was asked for the polygon's hits.
  static std::string way_of_pieces(int port) {
    json stripes = json::array();
    for (int column = 0; column < kSide; column += 2) {
      const double west = 4.9 + 0.0005 * column - 0.0001;
      const double east = west + 0.0002;
      stripes.push_back({{{west, 52.2}, {east, 52.2}, {east, 52.4}, {west, 52.4}, {west, 52.2}}});
    }
    const std::string body = json{{"type", "MultiPolygon"}, {"coordinates", stripes}}.dump();
    tests::HttpConnection connection(port);
    connection.send(
        fmt::format("POST /v1/impact?dates=2013-01-15&baseline=week&rings=0,500&control=none&"
                    "backend=postgis HTTP/1.1\r\nHost: localhost\r\n"
                    "Content-Type: application/geo+json\r\nContent-Length: {}\r\n\r\n{}",
                    body.size(), body));
    const HttpReply reply = connection.receive().value();
    EXPECT_EQ(reply.status, 200) << reply.body;
    const json answer = json::parse(reply.body);
    EXPECT_EQ(answer["total"]["hits"], 7) << answer["total"];
    return answer["meta"]["plan"]["postgis_way"];
  }
};

TEST_F(InPieces, AreJoinedByATableWhereOneMayBeMade) {
  const int port = serve({}, as_reader(conninfo_));
  EXPECT_EQ(way_of_pieces(port), "a temporary table of postcodes");
  EXPECT_EQ(temporary_tables(conninfo_), 0);
  // At the last look one could be made.
  forbid_tables(conninfo_);
  EXPECT_EQ(way_of_pieces(port), "ranges of ranks");
  EXPECT_EQ(readiness(port), "ready\n");
}

TEST_F(NoTables, OnAStandby) {
  cluster().make_standby(true);
  expect_ranges_alone("it is a standby");
  cluster().make_standby(false);
}

}  // namespace
