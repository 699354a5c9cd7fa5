#include "tests/support/machine/postgres_cluster.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <pqxx/pqxx>
#include <string>
#include <thread>

namespace tests {
namespace {

std::string ask(const std::string& conninfo, const std::string& statement) {
  pqxx::connection connection{conninfo};
  return pqxx::nontransaction{connection}.exec1(statement)[0].as<std::string>();
}

std::string folder_in(const std::string& conninfo) {
  return conninfo.substr(5, conninfo.find(' ') - 5);
}

TEST(PostgresCluster, HasPostgisInEveryDatabase) {
  const std::string one = shared_postgres().create_database("one");
  const std::string two = shared_postgres().create_database("two");
  EXPECT_TRUE(ask(one, "SELECT postgis_lib_version()").starts_with("3."));
  EXPECT_EQ(ask(two, "SELECT current_database()"), "two");
}

TEST(PostgresCluster, TakesSettingsAndKeepsItsDataOverStops) {
  PostgresCluster cluster{{.settings = {{"max_connections", "7"}}, .tcp = true}};
  const std::string database = cluster.create_database("kept");
  EXPECT_EQ(ask(database, "SHOW max_connections"), "7");
  {
    pqxx::connection connection{database};
    pqxx::nontransaction{connection}.exec("CREATE TABLE kept AS SELECT 42 AS number");
  }
  for (const auto how : {PostgresCluster::Stop::kFast, PostgresCluster::Stop::kImmediate}) {
    cluster.stop(how);
    EXPECT_THROW(ask(database, "SELECT 1"), pqxx::broken_connection);
    cluster.start();
    EXPECT_EQ(ask(database, "SELECT number FROM kept"), "42");
  }
  EXPECT_EQ(ask(cluster.tcp_conninfo("kept"), "SELECT number FROM kept"), "42");
  EXPECT_THROW(ask(cluster.tcp_conninfo("kept", "close sesame"), "SELECT 1"),
               pqxx::broken_connection);
}

TEST(PostgresCluster, StandsStillWhileItIsFrozen) {
  const PostgresCluster& cluster = shared_postgres();
  pqxx::connection connection{cluster.conninfo()};
  pqxx::nontransaction work{connection};
  work.exec("SELECT 1");
  cluster.freeze();
  pqxx::pipeline answers{work};
  const auto asked = answers.insert("SELECT 2");
  answers.resume();
  std::this_thread::sleep_for(std::chrono::milliseconds{200});
  EXPECT_FALSE(answers.is_finished(asked));
  cluster.thaw();
  EXPECT_EQ(answers.retrieve(asked)[0][0].as<int>(), 2);
}

TEST(PostgresCluster, GoesWithAProcessThatIsKilled) {
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  const pid_t process = ::fork();
  if (process == 0) {
    const PostgresCluster cluster;
    cluster.freeze();  // Where it may be at its hardest.
    const std::string folder = folder_in(cluster.conninfo()) + "\n";
    if (::write(ends[1], folder.data(), folder.size()) > 0) ::kill(::getpid(), SIGKILL);
    ::_exit(1);
  }
  ::close(ends[1]);
  std::string folder;
  for (char letter = 0; ::read(ends[0], &letter, 1) == 1 && letter != '\n';) folder += letter;
  ::close(ends[0]);
  int status = 0;
  ::waitpid(process, &status, 0);
  ASSERT_TRUE(WIFSIGNALED(status));
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds{60};
  while (std::filesystem::exists(folder) && std::chrono::steady_clock::now() < deadline) {
    std::this_thread::sleep_for(std::chrono::milliseconds{20});
  }
  EXPECT_FALSE(std::filesystem::exists(folder)) << folder;
}

TEST(PostgresCluster, LeavesNothingBehind) {
  std::string folder;
  {
    const PostgresCluster cluster;
    folder = folder_in(cluster.conninfo());
    EXPECT_TRUE(std::filesystem::exists(folder));
  }
  EXPECT_FALSE(std::filesystem::exists(folder));
}

}  // namespace
}  // namespace tests
