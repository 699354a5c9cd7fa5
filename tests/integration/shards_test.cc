// A coordinator and its shards, asked as one database: the same bytes; loads that are killed; a
// shard that is dead or frozen.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <functional>
#include <future>
#include <memory>
#include <nlohmann/json.hpp>
#include <pqxx/pqxx>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "tests/support/agreement/backends_agreement.h"
#include "tests/support/agreement/panels_agreement.h"
#include "tests/support/machine/comes_true.h"
#include "tests/support/machine/http_client.h"
#include "tests/support/machine/postgres_cluster.h"
#include "tests/support/machine/program.h"
#include "tests/support/machine/temporary_folder.h"
#include "tests/support/suite.h"

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using nlohmann::json;
using tests::comes_true;
using tests::PostgresCluster;

std::string value(const std::string& conninfo, const std::string& statement) {
  pqxx::connection connection(conninfo);
  return pqxx::nontransaction(connection).exec(statement)[0][0].c_str();
}

// Databases of its own: a coordinator, shard 0 beside it, and shard 1 in a cluster that may be
// ended and frozen.
class Shards : public testing::Test {
 protected:
  static PostgresCluster& far() {
    static PostgresCluster own({.tcp = true});
    return own;
  }

  void make(const std::string& second) {
    static int number = 0;
    const std::string name = "shards_" + std::to_string(++number);
    coordinator_ = tests::shared_postgres().create_database(name);
    const std::string password = fmt::format(" password='{}'", PostgresCluster::kPassword);
    shards_ = {tests::shared_postgres().create_database(name + "_0") + password, second};
    const std::string file = folder_.file(
        "shards.txt", fmt::format("# two of them\n{}\n\n  {}\n", shards_[0], shards_[1]));
    tests::run_well({"postgis", "init", coordinator_, "--shards", file});
  }
  void make() {
    const std::string name = fmt::format("second_{}", ++second_);
    make(tests::shared_postgres().create_database(name) +
         fmt::format(" password='{}'", PostgresCluster::kPassword));
  }
  void make_far() {
    const std::string name = fmt::format("far_{}", ++second_);
    (void)far().create_database(name);
    make(far().tcp_conninfo(name));
  }

  // The same questions to memory, to the shards, and to both.
  void expect_agreement(const tests::AskedCountry& country) {
    make();
    tests::run_well({"postgis", "load", country.directory.path().string(), coordinator_});
    for (const char* table : {"straal.datapoints", "straal.area_sums"}) {
      const std::string count = fmt::format("SELECT count(*) FROM {}", table);
      EXPECT_EQ(value(coordinator_, count), "0");
      const auto first = std::stoull(value(shards_[0], count));
      const auto second = std::stoull(value(shards_[1], count));
      EXPECT_GT(first, (first + second) / 10) << table;
      EXPECT_GT(second, (first + second) / 10) << table;
    }
    tests::expect_agreement(country, coordinator_, tests::suite_size(40, 400));
    tests::expect_panels_agree(country, coordinator_, tests::suite_size(16, 100));
  }

  tests::TemporaryFolder folder_;
  std::string coordinator_;
  std::vector<std::string> shards_;

 private:
  static inline int second_ = 0;
};

TEST_F(Shards, AgreeInChicago) { expect_agreement(tests::chicago(folder_.path())); }
TEST_F(Shards, AgreeInTheNetherlands) { expect_agreement(tests::the_netherlands(folder_.path())); }
TEST_F(Shards, AgreeInSwitzerland) { expect_agreement(tests::switzerland(folder_.path())); }

TEST_F(Shards, AListThatCannotBeReadIsRefusedWithItsLine) {
  const std::string conninfo = tests::shared_postgres().create_database("no_coordinator");
  for (const auto& [list, why] : std::vector<std::pair<std::string, std::string>>{
           {"# the first\ndbname=a\nhost=here colour=red\n", "shards.txt:3: "},
           {" \n# none\n", "names no shard"}}) {
    const std::string file = folder_.file("shards.txt", list);
    const auto refused = tests::run_straal({"postgis", "init", conninfo, "--shards", file});
    EXPECT_EQ(refused.exit_code, 1);
    EXPECT_NE(refused.err.find(why), std::string::npos) << refused.err;
  }
  EXPECT_EQ(tests::run_straal({"postgis", "init", conninfo, "--shards", "/nowhere"}).exit_code, 1);
  EXPECT_EQ(value(conninfo, "SELECT to_regclass('straal.meta') IS NULL"), "t");
}

TEST_F(Shards, ACoordinatorWithoutPlProxyIsToldWhatToInstall) {
  const PostgresCluster bare({.without_extension = "plproxy"});
  const std::string conninfo = bare.create_database("bare");
  const std::string shard = tests::shared_postgres().create_database("of_bare");
  const auto refused = tests::run_straal(
      {"postgis", "init", conninfo, "--shards", folder_.file("shards.txt", shard + "\n")});
  EXPECT_EQ(refused.exit_code, 1);
  const int version = std::stoi(value(conninfo, "SHOW server_version_num")) / 10'000;
  const std::string package = fmt::format("the package postgresql-{}-plproxy", version);
  EXPECT_NE(refused.err.find("has no PL/Proxy"), std::string::npos) << refused.err;
  EXPECT_NE(refused.err.find(package), std::string::npos) << refused.err;
  EXPECT_EQ(value(conninfo, "SELECT count(*) FROM straal.shards"), "0");
  EXPECT_EQ(value(shard, "SELECT to_regclass('straal.meta') IS NULL"), "t");
}

// A directory of two places in two areas, and dates with 8,000 rows, each of this many hits.
class ShardedDates : public Shards {
 protected:
  static constexpr int kDates = 6;
  static constexpr int kRows = 8'000;

  void make_directory(const std::string& name, int hits) {
    (void)folder_.file("places.csv",
                       "postcode,lat,lon\n1234AB,52.3731,4.8932\n1235AB,52.3732,4.8933\n");
    std::string lines = "date,hour,id_activity,postcode,hits,delta,sbi\n";
    for (int day = 1; day <= kDates; ++day) {
      for (int i = 0; i < kRows; ++i) {
        lines += fmt::format("2013-01-0{},{},{},{},{},2,{}\n", day, i % 24, i,
                             i % 2 == 0 ? "1234AB" : "1235AB", hits, i % 9);
      }
    }
    (void)folder_.file("rows.csv", lines);
    straal({"init", name, "--postcodes", "places.csv", "--crs", "EPSG:28992"});
    straal({"ingest", name, "rows.csv"});
  }

  void straal(const std::vector<std::string>& words) const {
    const auto done = tests::run_straal(words, {.working_folder = folder_.path().string()});
    ASSERT_EQ(done.exit_code, 0) << done.err;
  }
};

// Two states of every date, to be loaded in turn.
class TwoStates : public ShardedDates {
 protected:
  void SetUp() override {
    make();
    make_directory("ones", 1);
    make_directory("threes", 3);
    straal({"postgis", "load", "ones", coordinator_});
  }

  std::unique_ptr<tests::RunningProgram> start_load(const char* directory) const {
    return std::make_unique<tests::RunningProgram>(
        std::vector<std::string>{"postgis", "load", directory, coordinator_},
        tests::ProgramInput{.working_folder = folder_.path().string()});
  }

  // Each date is one state or the other, whole, or nothing is said of it. How many are refused.
  int refused_dates() const {
    int refused = 0;
    pqxx::connection connection(coordinator_);
    pqxx::nontransaction work(connection);
    for (int day = 1; day <= kDates; ++day) {
      const std::string question = fmt::format(
          "SELECT sum(hits) FROM straal.sums(ARRAY[DATE '2013-01-0{0}'], ARRAY[(SELECT loaded_at "
          "FROM straal.dates WHERE date = '2013-01-0{0}')], ARRAY[DATE '2013-01-0{0}'], "
          "ARRAY[false], ARRAY[0], ARRAY[2], ARRAY[1], NULL, NULL, NULL, 'none') "
          "WHERE part = 'hour'",
          day);
      try {
        const int sum = work.exec1(question)[0].as<int>();
        EXPECT_TRUE(sum == kRows || sum == 3 * kRows) << day << ": " << sum;
      } catch (const pqxx::sql_error& error) {
        EXPECT_EQ(error.sqlstate(), "ST001") << error.what();
        ++refused;
      }
    }
    return refused;
  }
};

TEST_F(TwoStates, AreNeverMixedWhenALoadIsKilled) {
  std::mt19937 random(tests::suite_seed("kills"));
  for (unsigned kills = 0; kills < tests::suite_size(8, 48); ++kills) {
    const auto load = start_load(kills % 2 == 0 ? "threes" : "ones");
    std::this_thread::sleep_for(std::chrono::milliseconds{20 + random() % 400});
    load->send_signal(SIGKILL);
    (void)load->wait();
    (void)refused_dates();
  }
  straal({"postgis", "load", "ones", coordinator_});
  EXPECT_EQ(refused_dates(), 0);
  for (const std::string& shard : shards_) {
    EXPECT_EQ(value(shard, "SELECT sum(hits) FROM straal.datapoints"),
              std::to_string(kDates * kRows / 2));
    EXPECT_EQ(value(shard,
                    "SELECT count(*) FROM pg_class WHERE relname ~ '^datapoints_2' AND "
                    "relkind = 'r'"),
              std::to_string(kDates));
  }
}

// The load is held up where the first shard has the date's new state and the second has not.
TEST_F(TwoStates, AreRefusedWhereTheLoadIsKilledBetweenTwoShards) {
  const std::string state = "SELECT loaded_at FROM straal.dates WHERE date = '2013-01-01'";
  const std::string before = value(shards_[0], state);
  {
    pqxx::connection connection(shards_[1]);
    pqxx::work lock(connection);
    lock.exec("LOCK TABLE straal.dates IN SHARE MODE");
    const auto load = start_load("threes");
    EXPECT_TRUE(comes_true([&] { return value(shards_[0], state) != before; }));
    load->send_signal(SIGKILL);
    (void)load->wait();
    EXPECT_EQ(refused_dates(), 1);
  }
  EXPECT_EQ(refused_dates(), 1);
  straal({"postgis", "load", "ones", coordinator_});
  EXPECT_EQ(refused_dates(), 0);
  EXPECT_EQ(value(shards_[0], "SELECT sum(hits) FROM straal.datapoints"),
            std::to_string(kDates * kRows / 2));
}

// The same, but the load goes on: a question in between waits for its end, where no other source
// could answer; for two seconds, and a busy machine may take longer.
TEST_F(TwoStates, AreWaitedForWhileADateIsReplaced) {
  straal({"remove", "ones", "--dates", "2013-01-01"});
  tests::RunningProgram server({"serve", "ones", "--port", "0", "--postgis", coordinator_},
                               {.working_folder = folder_.path().string()});
  const int port = tests::port_in(server.wait_for_line("listening on"));
  const auto ask = [port] { return tests::fetch(port, "/api/1234AB/2013-01-01/5"); };
  EXPECT_EQ(json::parse(ask().body)["total"]["hits"], kRows);
  const std::string state = "SELECT loaded_at FROM straal.dates WHERE date = '2013-01-01'";
  const std::string before = value(shards_[0], state);
  pqxx::connection connection(shards_[1]);
  pqxx::work lock(connection);
  lock.exec("LOCK TABLE straal.dates IN SHARE MODE");
  const auto load = start_load("threes");
  EXPECT_TRUE(comes_true([&] { return value(shards_[0], state) != before; }));
  const auto begun = Clock::now();
  auto asked = std::async(std::launch::async, ask);
  std::this_thread::sleep_for(200ms);
  lock.abort();
  auto reply = asked.get();
  if (reply.status != 200) {
    EXPECT_EQ(reply.status, 503) << reply.body;
    EXPECT_GT(Clock::now() - begun, 2s) << reply.body;
    EXPECT_TRUE(comes_true([&] { return (reply = ask()).status == 200; })) << reply.body;
  }
  EXPECT_EQ(json::parse(reply.body)["total"]["hits"], 3 * kRows);
  EXPECT_EQ(load->wait().exit_code, 0);
}

// Beside a server, with a shard that is on a machine of its own, and a date that only they hold.
class ShardTrouble : public ShardedDates {
 protected:
  static constexpr const char* kInMemory = "/api/1234AB/2013-01-01/5";
  static constexpr const char* kAtShards = "/api/1234AB/2013-01-06/5";

  void SetUp() override {
    make_far();
    make_directory("data", 1);
    straal({"postgis", "load", "data", coordinator_});
    straal({"remove", "data", "--dates", "2013-01-06"});
    server_ = std::make_unique<tests::RunningProgram>(
        std::vector<std::string>{"serve", "data", "--port", "0", "--postgis", coordinator_,
                                 "--postgis-timeout", "2000"},
        tests::ProgramInput{.working_folder = folder_.path().string()});
    port_ = tests::port_in(server_->wait_for_line("listening on"));
    expect_all_well();
  }

  // A machine with other work may be too late for one look or one deadline: the next one does.
  void expect_all_well() const {
    EXPECT_TRUE(comes_true([&] { return readiness() == "ready\n"; })) << readiness();
    EXPECT_TRUE(comes_true([&] { return tests::fetch(port_, kAtShards).status == 200; }));
    expect_answered(kAtShards);
  }

  void expect_answered(const char* question) const {
    const auto reply = tests::fetch(port_, question);
    ASSERT_EQ(reply.status, 200) << reply.body;
    EXPECT_EQ(json::parse(reply.body)["total"]["hits"], kRows);
  }
  std::string expect_unavailable() const {
    const auto begun = Clock::now();
    const auto reply = tests::fetch(port_, kAtShards);
    EXPECT_LT(Clock::now() - begun, 5s) << "two seconds, and what a busy machine may add";
    EXPECT_EQ(reply.status, 503) << reply.body;
    EXPECT_EQ(reply.body.find("sesame"), std::string::npos) << reply.body;
    return reply.body;
  }
  void expect_named(const std::string& text) const {
    EXPECT_NE(text.find("shard 1"), std::string::npos) << text;
    EXPECT_NE(text.find("host='127.0.0.1'"), std::string::npos) << text;
    EXPECT_NE(text.find(fmt::format("port='{}'", far().port())), std::string::npos) << text;
    EXPECT_NE(text.find("dbname='far_"), std::string::npos) << text;
  }
  std::string readiness() const { return tests::fetch(port_, "/readyz").body; }
  bool is_degraded() const { return readiness().starts_with("ready, but degraded: "); }

  std::unique_ptr<tests::RunningProgram> server_;
  int port_ = 0;
};

TEST_F(ShardTrouble, ADeadOneIsNamedAndComesBack) {
  // These clusters do not wait for the disk: what is not written would be lost with it, and then
  // rightly be answered by nobody.
  pqxx::connection connection(shards_[1]);
  pqxx::nontransaction(connection).exec("CHECKPOINT");
  connection.disconnect();
  far().stop(PostgresCluster::Stop::kImmediate);
  expect_named(expect_unavailable());
  expect_answered(kInMemory);
  EXPECT_TRUE(comes_true([&] { return is_degraded(); }));
  expect_named(readiness());
  EXPECT_EQ(readiness().find("sesame"), std::string::npos);
  expect_named(expect_unavailable());
  far().start();
  expect_all_well();
}

TEST_F(ShardTrouble, AFrozenOneIsGivenUpByTheDeadlineAndLeavesNoSession) {
  const auto busy = [&] {
    return value(coordinator_,
                 "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND "
                 "datname = current_database() AND pid <> pg_backend_pid() AND "
                 "query LIKE '%straal.sums%'");
  };
  {
    pqxx::connection connection(shards_[1]);
    pqxx::work lock(connection);
    lock.exec("LOCK TABLE straal.datapoints IN ACCESS EXCLUSIVE MODE");
    auto asked = std::async(std::launch::async, [&] { (void)expect_unavailable(); });
    ASSERT_TRUE(comes_true([&] { return busy() == "1"; }));
    far().freeze();
    asked.get();
    expect_answered(kInMemory);
    EXPECT_TRUE(comes_true([&] { return busy() == "0"; })) << "the coordinator still waits";
    EXPECT_TRUE(comes_true([&] { return is_degraded(); }));
    EXPECT_TRUE(comes_true([&] { return readiness().find("shard 1") != std::string::npos; }))
        << readiness();
    expect_named(expect_unavailable());
    std::this_thread::sleep_for(6s);
    EXPECT_LT(std::stoi(value(coordinator_,
                              "SELECT count(*) FROM pg_stat_activity WHERE "
                              "datname = current_database() AND backend_type = 'client backend'")),
              8)
        << "looking at it leaves sessions behind";
    far().thaw();
  }
  expect_all_well();
  EXPECT_TRUE(comes_true([&] {
    return value(shards_[1],
                 "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND "
                 "datname = current_database() AND pid <> pg_backend_pid()") == "0";
  })) << "a shard still works on what nobody waits for";
}

TEST_F(ShardTrouble, ASlowOneIsCutOffAndEndsItsQuery) {
  pqxx::connection connection(shards_[1]);
  pqxx::work lock(connection);
  lock.exec("LOCK TABLE straal.datapoints IN ACCESS EXCLUSIVE MODE");
  (void)expect_unavailable();
  EXPECT_TRUE(comes_true([&] {
    return lock.exec1(
                   "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND "
                   "datname = current_database()")[0]
               .as<int>() == 0;
  })) << "it is still running";
}

}  // namespace
