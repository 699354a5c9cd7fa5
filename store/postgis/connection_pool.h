#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "store/postgis/conninfo.h"
#include "store/types/result.h"

namespace pqxx {
class connection_base;
}

namespace store::postgis {

class Canceller;

struct PoolOptions {
  Conninfo conninfo;
  std::size_t connections = 4;  // Open at most, so also queries at once.
  // What a new connection does first; may throw.
  std::function<void(pqxx::connection_base&)> on_connect = {};
};

// How a query is ended that takes too long.
enum class EndBy : std::uint8_t {
  kCancelling,  // The database is asked to cancel it, and the connection cut a little later.
  kCutting,     // The connection is cut at once, and the database notices: look_for_client() has
  // it look. For a coordinator, whose own cancelling waits for a shard that is frozen.
};

// Whether whoever is connected by `socket` has hung up; false for -1.
[[nodiscard]] bool has_hung_up(int socket);

// For whom something is asked of the database.
struct Caller {
  std::chrono::steady_clock::time_point deadline;
  int client_socket = -1;  // Where the one who asks hangs up, the query is ended; -1: nobody.
  EndBy end_by = EndBy::kCancelling;
};

// Connections to one database, lent to one caller at a time. A thread opens them when they are
// wanted, so that no caller waits for a database that does not answer the door; another ends what
// outlives its caller: it cancels the query a quarter of a second before the deadline, or when the
// client hangs up, and shuts the socket when that has not helped, since a frozen server hears
// nothing (or at once, see EndBy). A connection that was ended, lost, or left in a doubtful state
// is never lent again.
//
//   threads  any number at once
class ConnectionPool {
 public:
  explicit ConnectionPool(PoolOptions options);
  ConnectionPool(const ConnectionPool&) = delete;
  ConnectionPool& operator=(const ConnectionPool&) = delete;
  ~ConnectionPool();  // Ends what is running.

  // Runs `work` with a connection, on the caller's thread, by the deadline.
  //   errors  kUnavailable where there is no connection in time, or the database fails in the
  //           middle, with its own words as the cause; `work`'s own. Exceptions of the database
  //           library end here; others pass.
  [[nodiscard]] Result<void> run(const Caller& caller,
                                 const std::function<Result<void>(pqxx::connection_base&)>& work);

  // For an operator: how many connections there are, and callers with and without one.
  struct Use {
    std::size_t open;
    std::size_t running;
    std::size_t waiting;
    std::uint64_t cancelled;  // Queries ended by a deadline or a client that hung up, so far.
    std::uint64_t lost;       // Connections not lent again, so far.
  };
  [[nodiscard]] Use use() const;

 private:
  struct Connection;
  enum class End : std::uint8_t { kNone, kDeadline, kHungUp, kClosing };

  // A connection on loan, for the watcher.
  struct Loan {
    std::shared_ptr<Connection> connection;
    Caller caller;
    End end = End::kNone;
    std::chrono::steady_clock::time_point shut_at = {};  // Once `end` is set.
  };

  [[nodiscard]] Result<std::shared_ptr<Connection>> borrow(const Caller& caller);
  void give_back(std::shared_ptr<Connection> connection, bool is_sound);
  void drop_lost_idle();  // Those that the database has closed since: a restart leaves them.
  void open_connections(const std::stop_token& stop);
  void watch(const std::stop_token& stop);
  void end_loan(Loan& loan, End why, std::chrono::steady_clock::time_point now);

  const PoolOptions options_;

  mutable std::mutex mutex_;
  std::condition_variable_any changed_;  // For callers that wait, and for the threads below.
  std::deque<std::shared_ptr<Connection>> idle_;
  std::list<Loan> loans_;
  std::size_t open_ = 0;
  std::size_t waiting_ = 0;
  std::uint64_t cancelled_ = 0;
  std::uint64_t lost_ = 0;
  std::uint64_t failures_ = 0;  // Times that no connection could be opened.
  std::string last_failure_;
  bool closing_ = false;

  std::unique_ptr<Canceller> canceller_;
  std::jthread opener_;
  std::jthread watcher_;
};

}  // namespace store::postgis
