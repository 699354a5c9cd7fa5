#pragma once

#include <chrono>
#include <utility>

namespace server {

// Measures milliseconds, lap by lap, from when it was made.
class Stopwatch {
 public:
  // Since the last lap, which ends now.
  double lap_ms() {
    const auto now = Clock::now();
    return milliseconds(now - std::exchange(lap_, now));
  }

  // Since it was made.
  [[nodiscard]] double total_ms() const { return milliseconds(Clock::now() - begun_); }

 private:
  using Clock = std::chrono::steady_clock;
  static double milliseconds(Clock::duration duration) {
    return std::chrono::duration<double, std::milli>(duration).count();
  }

  Clock::time_point begun_ = Clock::now();
  Clock::time_point lap_ = begun_;
};

}  // namespace server
