#pragma once

#include <sys/types.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace tests {

struct PostgresOptions {
  std::map<std::string, std::string> settings = {};  // Added to postgresql.conf, as it wants them.
  std::string without_extension = {};  // As where the package of this one is not installed.
  bool tcp = false;  // Also listens on a free port of 127.0.0.1, and asks for the password there.
};

// A throw-away PostgreSQL with PostGIS: a cluster in a folder of its own directly under /tmp, since
// the path of a socket has to be short. It belongs to an ordinary user: `postgres` where root runs
// the tests, oneself otherwise. Nothing is synced to disk.
//
// A companion process ends the cluster and removes the folder when the object goes, and also when
// the test's process ends in any other way.
//
//   errors   every function throws std::runtime_error with what the program that failed had written
//   cost     two seconds to make, a tenth for a database: tests of one process share a cluster (see
//            shared_postgres) and have a database each
//   threads  one at a time
class PostgresCluster {
 public:
  enum class Stop {
    kFast,       // Sessions are ended, everything is written.
    kImmediate,  // As if the machine had lost power.
  };

  static constexpr const char* kUser = "straal";
  static constexpr const char* kPassword = "open sesame";

  explicit PostgresCluster(const PostgresOptions& options = {});
  PostgresCluster(const PostgresCluster&) = delete;
  PostgresCluster& operator=(const PostgresCluster&) = delete;
  ~PostgresCluster();

  // After a stop; the port stays the same. Waits until connections are accepted.
  void start();
  void stop(Stop how = Stop::kFast);

  // Restarts it as a hot standby, which only reads, or as a server of its own again. Needs the
  // setting wal_level = replica.
  void make_standby(bool is_standby);

  // SIGSTOP to the postmaster and all its children: connections are taken by the system, and nobody
  // answers. SIGCONT to them.
  void freeze() const;
  void thaw() const;

  // How libpq reaches a database, as the superuser: by the socket, which trusts everybody, or by
  // TCP.
  [[nodiscard]] std::string conninfo(const std::string& database = "postgres") const;
  [[nodiscard]] std::string tcp_conninfo(const std::string& database = "postgres",
                                         const std::string& password = kPassword) const;
  [[nodiscard]] int port() const { return port_; }

  // Makes a database with the extension postgis in it, or a copy of `copied`, which nobody uses
  // meanwhile; its conninfo().
  [[nodiscard]] std::string create_database(const std::string& name,
                                            const std::string& copied = "template1") const;

 private:
  void run(std::vector<std::string> words) const;
  void signal_all(int signal) const;

  std::filesystem::path programs_;
  std::filesystem::path folder_;
  int port_ = 5432;
  int alive_ = -1;  // A pipe's end that closes with this process; the companion waits for that.
  pid_t companion_ = -1;
};

// The cluster of this process, made by the first call.
[[nodiscard]] PostgresCluster& shared_postgres();

}  // namespace tests
