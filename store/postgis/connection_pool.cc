#include "store/postgis/connection_pool.h"

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <exception>
#include <pqxx/pqxx>
#include <utility>

#include "store/postgis/canceller.h"
#include "store/postgis/failure.h"
#include "store/types/stop.h"

namespace store::postgis {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds kWatchEvery{20};    // At the loans, while there are any.
constexpr milliseconds kCancelAhead{250};  // Of the deadline; less where the deadline is near.
constexpr milliseconds kCancelTime{150};   // Given to a cancelled query before its socket is shut.
constexpr milliseconds kRetryAfter{500};   // A connection that could not be opened.

}  // namespace

// A connection and a second descriptor of its socket: the library closes its own when it likes, and
// another file may then get that number.
struct ConnectionPool::Connection {
  explicit Connection(const PoolOptions& options)
      : pqxx{options.conninfo.text()}, socket{dup(pqxx.sock())} {
    if (options.on_connect) options.on_connect(pqxx);
  }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection() {
    if (socket >= 0) close(socket);
  }

  pqxx::connection pqxx;
  int socket;
};

ConnectionPool::ConnectionPool(PoolOptions options)
    : options_{std::move(options)},
      canceller_{std::make_unique<Canceller>()},
      opener_{[this](const std::stop_token& stop) { open_connections(stop); }},
      watcher_{[this](const std::stop_token& stop) { watch(stop); }} {}

ConnectionPool::~ConnectionPool() {
  {
    const std::lock_guard lock{mutex_};
    closing_ = true;
    for (Loan& loan : loans_) shutdown(loan.connection->socket, SHUT_RDWR);
  }
  changed_.notify_all();
}

Result<std::shared_ptr<ConnectionPool::Connection>> ConnectionPool::borrow(const Caller& caller) {
  std::unique_lock lock{mutex_};
  const std::uint64_t failures = failures_;
  ++waiting_;
  drop_lost_idle();
  changed_.notify_all();  // The opener may have something to do.
  const auto until = caller.deadline - kCancelAhead;
  const bool is_settled = changed_.wait_until(lock, until, [&] {
    return closing_ || !idle_.empty() || (failures_ != failures && open_ == 0);
  });
  --waiting_;
  if (closing_) return fail(ErrorCode::kUnavailable, "the server is stopping");
  if (!idle_.empty()) {
    std::shared_ptr<Connection> connection = std::move(idle_.back());
    idle_.pop_back();
    loans_.push_back({.connection = connection, .caller = caller});
    changed_.notify_all();  // The watcher has something to look at.
    return connection;
  }
  if (is_settled) {
    return fail(ErrorCode::kUnavailable, "PostGIS cannot be reached", {}, last_failure_);
  }
  return fail(ErrorCode::kUnavailable, "PostGIS is busy: no connection came free in time", {},
              last_failure_);
}

void ConnectionPool::drop_lost_idle() {
  const std::size_t lost =
      std::erase_if(idle_, [](const auto& connection) { return has_hung_up(connection->socket); });
  open_ -= lost;
  lost_ += lost;
}

void ConnectionPool::give_back(std::shared_ptr<Connection> connection, bool is_sound) {
  {
    const std::lock_guard lock{mutex_};
    if (is_sound) {
      idle_.push_back(std::move(connection));
    } else {
      --open_;
      ++lost_;
    }
  }
  changed_.notify_all();
}

Result<void> ConnectionPool::run(const Caller& caller,
                                 const std::function<Result<void>(pqxx::connection_base&)>& work) {
  auto borrowed = borrow(caller);
  if (!borrowed) return fail(std::move(borrowed.error()));
  const std::shared_ptr<Connection> connection = std::move(*borrowed);

  Result<void> result;
  bool is_sound = false;
  std::exception_ptr other;
  try {
    result = work(connection->pqxx);
    is_sound = connection->pqxx.is_open();
  } catch (const pqxx::sql_error& error) {
    result = fail(error_of(error));
    is_sound = connection->pqxx.is_open();
  } catch (const pqxx::failure& error) {
    result = fail(error_of(error));
  } catch (...) {
    other = std::current_exception();
  }

  End end = End::kNone;
  {
    const std::lock_guard lock{mutex_};
    const auto loan = std::ranges::find(loans_, connection, &Loan::connection);
    end = loan->end;
    loans_.erase(loan);
  }
  // A cancellation that is still on its way would hit the next caller's query.
  give_back(connection, is_sound && end == End::kNone);
  if (other) std::rethrow_exception(other);
  if (result || end == End::kNone) return result;
  std::string cause = std::move(result.error().cause);
  if (end == End::kHungUp) {
    return fail(ErrorCode::kUnavailable, "the client has hung up", {}, std::move(cause));
  }
  return fail(ErrorCode::kUnavailable, "PostGIS did not answer in time", {}, std::move(cause));
}

ConnectionPool::Use ConnectionPool::use() const {
  const std::lock_guard lock{mutex_};
  return {.open = open_,
          .running = loans_.size(),
          .waiting = waiting_,
          .cancelled = cancelled_,
          .lost = lost_};
}

void ConnectionPool::open_connections(const std::stop_token& stop) {
  std::unique_lock lock{mutex_};
  while (changed_.wait(
      lock, stop, [this] { return waiting_ > idle_.size() && open_ < options_.connections; })) {
    ++open_;  // It counts from now on.
    lock.unlock();
    std::shared_ptr<Connection> connection;
    std::string trouble;
    try {
      connection = std::make_shared<Connection>(options_);
    } catch (const std::exception& error) {
      trouble = error.what();
    }
    lock.lock();
    if (connection) {
      idle_.push_back(std::move(connection));
      last_failure_.clear();
      changed_.notify_all();
      continue;
    }
    --open_;
    ++failures_;
    last_failure_ = std::move(trouble);
    changed_.notify_all();
    changed_.wait_for(lock, stop, kRetryAfter, [] { return false; });
  }
}

void ConnectionPool::end_loan(Loan& loan, End why, Clock::time_point now) {
  loan.end = why;
  ++cancelled_;
  loan.shut_at = now;
  if (loan.caller.end_by == EndBy::kCutting) {
    shutdown(loan.connection->socket, SHUT_RDWR);
    return;
  }
  loan.shut_at += kCancelTime;
  canceller_->cancel([connection = loan.connection] { connection->pqxx.cancel_query(); });
}

void ConnectionPool::watch(const std::stop_token& stop) {
  std::unique_lock lock{mutex_};
  while (changed_.wait(lock, stop, [this] { return !loans_.empty(); })) {
    const auto now = Clock::now();
    for (Loan& loan : loans_) {
      if (loan.end != End::kNone) {
        if (now >= loan.shut_at) shutdown(loan.connection->socket, SHUT_RDWR);
      } else if (now >= loan.caller.deadline - kCancelAhead) {
        end_loan(loan, End::kDeadline, now);
      } else if (has_hung_up(loan.caller.client_socket)) {
        end_loan(loan, End::kHungUp, now);
      }
    }
    changed_.wait_for(lock, stop, kWatchEvery, [] { return false; });
  }
}

}  // namespace store::postgis
