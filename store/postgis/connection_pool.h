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

// How a query that takes too long is ended.
enum class EndBy : std::uint8_t {
  // The database is asked to cancel it, and the connection is cut a little later.
  kCancelling,
  // The connection is cut at once, and the database notices that (look_for_client()). For a
  // coordinator: its own cancelling waits for a frozen shard.
  kCutting,
};

// For which client, and until when, the database is asked.
struct Caller {
  std::chrono::steady_clock::time_point deadline;
  int client_socket = -1;  // If this client hangs up, the query is ended; -1: no client.
  EndBy end_by = EndBy::kCancelling;
};

// Connections to one database, lent to one caller at a time. One thread opens them when they are
// wanted, so that no caller waits for a database that does not accept connections. Another thread
// ends queries that take too long: it cancels a query a quarter of a second before the deadline, or
// when the client hangs up. If that does not help it shuts the socket, since a frozen server reads
// nothing (or does so at once, see EndBy). A connection that was ended, lost, or left in a doubtful
// state is never lent again.
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
