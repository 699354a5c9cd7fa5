#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <optional>

#include "store/types/result.h"

namespace store {

// Whether the client at the other end of `socket` has closed its side; false for -1.
[[nodiscard]] bool has_hung_up(int socket);

// When work for a client must end before it is done: at a moment, or when the client hangs up.
//
//   threads  any number at once
class Stop {
 public:
  using Clock = std::chrono::steady_clock;
  enum class Reason : std::uint8_t { kNone, kHungUp, kOutOfTime };

  Stop() = default;  // Never.
  // `client_socket`: -1 where there is no client. `limit`: from now on; nothing: no limit.
  Stop(int client_socket, std::optional<std::chrono::milliseconds> limit);

  // Whether the work must end now. Once it must, that stays so.
  // Cost: some 30 ns; a look at the socket, a microsecond, every 20 ms at most.
  [[nodiscard]] bool requested() const;

  // Whether requested() has found a reason so far, and which.
  [[nodiscard]] Reason reason() const { return reason_.load(std::memory_order_relaxed); }

  // The error of work that ended for reason(): kStopped.
  [[nodiscard]] Error error() const;

 private:
  int client_socket_ = -1;
  std::optional<std::chrono::milliseconds> limit_;
  Clock::time_point deadline_ = Clock::time_point::max();
  mutable std::atomic<Clock::rep> next_look_ = 0;  // At the socket; since the clock's epoch.
  mutable std::atomic<Reason> reason_ = Reason::kNone;
};

}  // namespace store
