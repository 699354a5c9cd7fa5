#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <pqxx/pqxx>
#include <string>
#include <vector>

#include "tests/support/machine/http_client.h"
#include "tests/support/machine/postgres_cluster.h"
#include "tests/support/machine/program.h"
#include "tests/support/machine/temporary_folder.h"

namespace tests {

inline constexpr const char* kMemoryQuestion = "/api/1234AB/2013-01-01/1";
inline constexpr const char* kPostgisQuestion = "/api/1234AB/2013-01-01/1?backend=postgis";
inline constexpr const char* kOnlyInPostgis = "/api/1234AB/2013-01-15/1";

// A cluster and a database of its own, with three dates, of which the data directory has two.
class PostgisTrouble : public ::testing::Test {
 protected:
  static PostgresCluster& cluster() {
    static PostgresCluster own({.settings = {{"wal_level", "replica"}}, .tcp = true});
    return own;
  }

  void SetUp() override {
    // Made once, and copied for each test.
    static const TemporaryFolder made;
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

  static void make(const TemporaryFolder& folder) {
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

  static void straal(const TemporaryFolder& folder, const std::vector<std::string>& words) {
    const auto done = run_straal(words, {.working_folder = folder.path().string()});
    ASSERT_EQ(done.exit_code, 0) << done.err;
  }
  void straal(const std::vector<std::string>& words) const { straal(folder_, words); }

  // Starts the server; where it listens.
  int serve(std::vector<std::string> more = {}, const std::string& conninfo = {}) {
    std::vector<std::string> words = {
        "serve", "data", "--port", "0", "--postgis", conninfo.empty() ? conninfo_ : conninfo};
    words.insert(words.end(), more.begin(), more.end());
    server_ = std::make_unique<RunningProgram>(
        words, ProgramInput{.working_folder = folder_.path().string()});
    return port_in(server_->wait_for_line("listening on"));
  }

  static void expect_unavailable(const HttpReply& reply) {
    EXPECT_EQ(reply.status, 503) << reply.body;
    EXPECT_NE(reply.header("retry-after"), "");
    EXPECT_EQ(nlohmann::json::parse(reply.body)["type"], "/problems/backend-unavailable");
  }

  static void expect_answered(const HttpReply& reply, const char* backend, int hits) {
    ASSERT_EQ(reply.status, 200) << reply.body;
    const nlohmann::json answer = nlohmann::json::parse(reply.body);
    EXPECT_EQ(answer["meta"]["backend"], backend) << answer["meta"];
    EXPECT_EQ(answer["total"]["hits"], hits);
  }

  static std::string readiness(int port) { return fetch(port, "/readyz").body; }
  static bool is_sound(int port) { return readiness(port) == "ready\n"; }
  static bool is_degraded(int port) { return readiness(port).starts_with("ready, but degraded: "); }

  static constexpr const char* kMade = "trouble_made";

  std::unique_ptr<RunningProgram> server_;
  TemporaryFolder folder_;
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

  // Ends the sessions that wait for it, as an operator may.
  void kill_waiting() {
    lock_.exec("SELECT pg_stat_clear_snapshot()");
    lock_.exec(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE wait_event_type = 'Lock'");
  }
  void end() { lock_.abort(); }

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

}  // namespace tests
