#include "store/postgis/connection_pool.h"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <filesystem>
#include <future>
#include <pqxx/pqxx>
#include <thread>

#include "tests/support/machine/comes_true.h"
#include "tests/support/machine/postgres_cluster.h"

namespace store::postgis {
namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;
using tests::comes_true;
using tests::PostgresCluster;
using tests::shared_postgres;

Conninfo conninfo(const std::string& text) { return Conninfo::parse(text).value(); }

Caller within(Clock::duration time, int socket = -1) {
  return {.deadline = Clock::now() + time, .client_socket = socket};
}

// Runs one statement; its first value.
Result<std::string> ask(ConnectionPool& pool, const Caller& caller, const std::string& sql) {
  std::string value;
  const auto done = pool.run(caller, [&](pqxx::connection_base& connection) -> Result<void> {
    pqxx::nontransaction session(connection);
    const pqxx::result rows = session.exec(sql);
    if (!rows.empty() && !rows[0][0].is_null()) value = rows[0][0].c_str();
    return {};
  });
  if (!done) return fail(done.error());
  return value;
}

// How many sessions of the cluster are at a statement with this text.
std::string sessions_at(const std::string& text) {
  pqxx::connection watching(shared_postgres().conninfo());
  pqxx::nontransaction session(watching);
  return session
      .exec("SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%" +
            text + "%' AND pid <> pg_backend_pid()")[0][0]
      .c_str();
}

std::ptrdiff_t open_files() {
  const std::filesystem::directory_iterator files("/proc/self/fd");
  return std::distance(begin(files), end(files));
}

TEST(ConnectionPool, LendsTheSameConnectionAgain) {
  ConnectionPool pool({.conninfo = conninfo(shared_postgres().conninfo())});
  const auto first = ask(pool, within(5s), "SELECT pg_backend_pid()");
  ASSERT_TRUE(first) << first.error().detail << first.error().cause;
  EXPECT_EQ(ask(pool, within(5s), "SELECT pg_backend_pid()").value(), *first);
  EXPECT_EQ(pool.use().open, 1U);
  EXPECT_EQ(pool.use().running, 0U);
}

TEST(ConnectionPool, PreparesEveryNewConnection) {
  ConnectionPool pool({.conninfo = conninfo(shared_postgres().conninfo()),
                       .on_connect = [](pqxx::connection_base& connection) {
                         connection.set_variable("application_name", "'prepared'");
                       }});
  EXPECT_EQ(ask(pool, within(5s), "SELECT current_setting('application_name')").value(),
            "prepared");
}

TEST(ConnectionPool, HasNoMoreConnectionsThanAllowedAndTheRestWait) {
  ConnectionPool pool({.conninfo = conninfo(shared_postgres().conninfo()), .connections = 2});
  std::atomic<int> running = 0;
  std::atomic<int> most = 0;
  std::vector<std::future<bool>> callers;
  for (int i = 0; i < 12; ++i) {
    callers.push_back(std::async(std::launch::async, [&] {
      return pool
          .run(within(20s),
               [&](pqxx::connection_base& connection) -> Result<void> {
                 const int now = ++running;
                 int seen = most;
                 while (now > seen && !most.compare_exchange_weak(seen, now)) {
                 }
                 pqxx::nontransaction(connection).exec("SELECT pg_sleep(0.05)");
                 --running;
                 return {};
               })
          .has_value();
    }));
  }
  for (auto& caller : callers) EXPECT_TRUE(caller.get());
  EXPECT_EQ(most, 2);
  EXPECT_EQ(pool.use().open, 2U);
}

TEST(ConnectionPool, WaitsNoLongerThanTheDeadline) {
  ConnectionPool pool({.conninfo = conninfo(shared_postgres().conninfo()), .connections = 1});
  auto slow =
      std::async(std::launch::async, [&] { return ask(pool, within(20s), "SELECT pg_sleep(3)"); });
  ASSERT_TRUE(comes_true([&] { return pool.use().running == 1; }));
  const auto begun = Clock::now();
  const auto refused = ask(pool, within(1s), "SELECT 1");
  EXPECT_LT(Clock::now() - begun, 2500ms) << "it did not wait for the other one";
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::kUnavailable);
  EXPECT_EQ(refused.error().detail, "PostGIS is busy: no connection came free in time");
  EXPECT_TRUE(slow.get());
}

TEST(ConnectionPool, CancelsWhatIsSlowAtItsDeadline) {
  ConnectionPool pool({.conninfo = conninfo(shared_postgres().conninfo()), .connections = 1});
  const auto ended = ask(pool, within(1s), "SELECT pg_sleep(60), 'past the deadline'");
  ASSERT_FALSE(ended);
  EXPECT_EQ(ended.error().code, ErrorCode::kUnavailable);
  EXPECT_EQ(ended.error().detail, "PostGIS did not answer in time");
  EXPECT_TRUE(comes_true([] { return sessions_at("past the deadline") == "0"; }));
  EXPECT_EQ(pool.use().cancelled, 1U);
  EXPECT_EQ(pool.use().open, 0U) << "a late cancellation would hit the next query";
  EXPECT_EQ(ask(pool, within(5s), "SELECT 7").value(), "7");
}

TEST(ConnectionPool, CancelsWhatNobodyWaitsFor) {
  ConnectionPool pool({.conninfo = conninfo(shared_postgres().conninfo())});
  std::array<int, 2> ends{};
  ASSERT_EQ(socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()), 0);
  auto asked = std::async(std::launch::async, [&] {
    return ask(pool, within(60s, ends[0]), "SELECT pg_sleep(60), 'nobody waits'");
  });
  ASSERT_TRUE(comes_true([] { return sessions_at("nobody waits") == "1"; }));
  close(ends[1]);
  ASSERT_EQ(asked.wait_for(10s), std::future_status::ready);
  const auto ended = asked.get();
  ASSERT_FALSE(ended);
  EXPECT_EQ(ended.error().detail, "the client has hung up");
  EXPECT_TRUE(comes_true([] { return sessions_at("nobody waits") == "0"; }));
  close(ends[0]);
}

TEST(ConnectionPool, SaysWhyThereIsNoConnection) {
  ConnectionPool nobody({.conninfo = conninfo("host=127.0.0.1 port=1 dbname=straal")});
  const auto begun = Clock::now();
  const auto refused = ask(nobody, within(30s), "SELECT 1");
  EXPECT_LT(Clock::now() - begun, 10s) << "who is not there is not waited for";
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::kUnavailable);
  EXPECT_EQ(refused.error().detail, "PostGIS cannot be reached");
  EXPECT_NE(refused.error().cause.find("Connection refused"), std::string::npos)
      << refused.error().cause;
}

TEST(ConnectionPool, PassesOnWhatTheWorkSaysAndThrows) {
  ConnectionPool pool({.conninfo = conninfo(shared_postgres().conninfo())});
  const auto said = pool.run(within(5s), [](pqxx::connection_base&) -> Result<void> {
    return fail(ErrorCode::kConflict, "not now");
  });
  ASSERT_FALSE(said);
  EXPECT_EQ(said.error().detail, "not now");
  EXPECT_THROW((void)pool.run(
                   within(5s),
                   [](pqxx::connection_base&) -> Result<void> { throw std::logic_error("a bug"); }),
               std::logic_error);
  EXPECT_EQ(pool.use().running, 0U);
  EXPECT_EQ(ask(pool, within(5s), "SELECT 7").value(), "7");
}

TEST(ConnectionPool, LeaksNothingInTenThousandFailures) {
  ConnectionPool pool({.conninfo = conninfo(shared_postgres().conninfo()), .connections = 3});
  ASSERT_TRUE(ask(pool, within(5s), "SELECT 1"));
  const std::ptrdiff_t files = open_files();
  constexpr int kLost = 100;
  for (int i = 0; i < 10'000; ++i) {
    // Every hundredth loses its connection.
    const auto failed =
        ask(pool, within(20s),
            i % 100 == 0 ? "SELECT pg_terminate_backend(pg_backend_pid())" : "SELECT 1 / 0");
    ASSERT_FALSE(failed) << i;
    ASSERT_EQ(failed.error().code, ErrorCode::kUnavailable) << i;
  }
  EXPECT_EQ(pool.use().lost, static_cast<std::uint64_t>(kLost));
  EXPECT_LE(pool.use().open, 3U);
  EXPECT_LE(open_files(), files + 3 * 2) << "a connection is a socket and a copy of it";
  EXPECT_EQ(ask(pool, within(5s), "SELECT 7").value(), "7");
}

// What a cluster of its own is needed for: it goes, freezes, and is full.
class FailingCluster : public testing::Test {
 protected:
  static PostgresCluster& cluster() {
    static PostgresCluster own({.settings = {{"max_connections", "6"}}, .tcp = true});
    return own;
  }
  ConnectionPool pool_{{.conninfo = conninfo(cluster().conninfo()), .connections = 2}};
};

TEST_F(FailingCluster, GoesInTheMiddleOfAQueryAndComesBack) {
  auto asked = std::async(std::launch::async,
                          [&] { return ask(pool_, within(60s), "SELECT pg_sleep(60)"); });
  ASSERT_TRUE(comes_true([&] { return pool_.use().running == 1; }));
  std::this_thread::sleep_for(200ms);
  cluster().stop(PostgresCluster::Stop::kImmediate);
  const auto lost = asked.get();
  ASSERT_FALSE(lost);
  EXPECT_EQ(lost.error().code, ErrorCode::kUnavailable);
  const auto away = ask(pool_, within(5s), "SELECT 1");
  ASSERT_FALSE(away);
  EXPECT_EQ(away.error().detail, "PostGIS cannot be reached");
  cluster().start();
  EXPECT_TRUE(comes_true([&] { return ask(pool_, within(5s), "SELECT 7").has_value(); }));
}

TEST_F(FailingCluster, IsRestartedWhileNobodyAsksAndNobodyNotices) {
  ASSERT_TRUE(ask(pool_, within(5s), "SELECT 1"));
  cluster().stop(PostgresCluster::Stop::kImmediate);
  cluster().start();
  EXPECT_TRUE(ask(pool_, within(5s), "SELECT 7"));
  EXPECT_EQ(pool_.use().lost, 1U);
}

TEST_F(FailingCluster, IsFrozenAndEveryCallerIsAnsweredByItsDeadline) {
  ASSERT_TRUE(ask(pool_, within(5s), "SELECT 1"));
  cluster().freeze();
  for (int i = 0; i < 3; ++i) {
    const auto begun = Clock::now();
    const auto ended = ask(pool_, within(1s), "SELECT 1");
    EXPECT_LT(Clock::now() - begun, 2s) << i;
    ASSERT_FALSE(ended) << i;
    EXPECT_EQ(ended.error().code, ErrorCode::kUnavailable) << i;
  }
  cluster().thaw();
  EXPECT_TRUE(comes_true([&] { return ask(pool_, within(5s), "SELECT 7").has_value(); }));
}

TEST_F(FailingCluster, IsFrozenAndThePoolCanStillBeEnded) {
  auto pool = std::make_unique<ConnectionPool>(
      PoolOptions{.conninfo = conninfo(cluster().conninfo()), .connections = 1});
  ASSERT_TRUE(ask(*pool, within(5s), "SELECT 1"));
  cluster().freeze();
  ASSERT_FALSE(ask(*pool, within(1s), "SELECT 1"));
  const auto begun = Clock::now();
  pool.reset();
  EXPECT_LT(Clock::now() - begun, 8s);
  cluster().thaw();
}

TEST_F(FailingCluster, HasNoConnectionLeftForUs) {
  std::vector<std::unique_ptr<pqxx::connection>> others;
  try {
    for (int i = 0; i < 7; ++i) {
      others.push_back(std::make_unique<pqxx::connection>(cluster().conninfo()));
    }
    FAIL() << "more connections than there can be";
  } catch (const pqxx::broken_connection&) {
    // All are taken.
  }
  const auto refused = ask(pool_, within(5s), "SELECT 1");
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().cause.find("too many clients"), std::string::npos)
      << refused.error().cause;
  others.clear();
  EXPECT_TRUE(comes_true([&] { return ask(pool_, within(5s), "SELECT 7").has_value(); }));
}

TEST_F(FailingCluster, TakesNoWrongPassword) {
  ConnectionPool pool({.conninfo = conninfo(cluster().tcp_conninfo("postgres", "guessed"))});
  const auto refused = ask(pool, within(5s), "SELECT 1");
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().cause.find("password authentication failed"), std::string::npos)
      << refused.error().cause;
  EXPECT_EQ(refused.error().cause.find("guessed"), std::string::npos) << "it is a secret";
}

}  // namespace
}  // namespace store::postgis
