#include "store/types/stop.h"

#include <fmt/format.h>
#include <poll.h>

namespace store {
namespace {

constexpr std::chrono::milliseconds kLookEvery{20};

}  // namespace

bool has_hung_up(int socket) {
  if (socket < 0) return false;
  pollfd poll{.fd = socket, .events = POLLRDHUP, .revents = 0};
  return ::poll(&poll, 1, 0) > 0;
}

Stop::Stop(int client_socket, std::optional<std::chrono::milliseconds> limit)
    : client_socket_{client_socket}, limit_{limit} {
  const Clock::time_point now = Clock::now();
  if (limit) deadline_ = now + *limit;
  next_look_ = (now + kLookEvery).time_since_epoch().count();
}

bool Stop::requested() const {
  if (reason() != Reason::kNone) return true;
  if (client_socket_ < 0 && !limit_) return false;
  const Clock::time_point now = Clock::now();
  Reason found = Reason::kNone;
  if (now >= deadline_) {
    found = Reason::kOutOfTime;
  } else if (client_socket_ >= 0 &&
             now.time_since_epoch().count() >= next_look_.load(std::memory_order_relaxed)) {
    next_look_.store((now + kLookEvery).time_since_epoch().count(), std::memory_order_relaxed);
    if (has_hung_up(client_socket_)) found = Reason::kHungUp;
  }
  if (found == Reason::kNone) return false;
  Reason none = Reason::kNone;
  reason_.compare_exchange_strong(none, found, std::memory_order_relaxed);
  return true;
}

Error Stop::error() const {
  if (reason() == Reason::kHungUp) {
    return {ErrorCode::kStopped, "the client hung up before its question was answered", {}, {}};
  }
  return {ErrorCode::kStopped,
          fmt::format("the question was not answered within {} milliseconds",
                      limit_ ? limit_->count() : 0),
          {},
          {}};
}

}  // namespace store
