#pragma once

#include <chrono>
#include <functional>
#include <future>
#include <type_traits>

namespace server {

// SIGTERM and SIGINT, as something to wait for instead of something that interrupts. The thread
// that makes it is the one that waits; every thread that it starts afterwards is left alone by
// both.
class StopSignal {
 public:
  StopSignal();  // Before any other thread.

  // Returns when one has come.
  void wait() const;

  // Whether one comes within `patience`.
  [[nodiscard]] bool comes_within(std::chrono::milliseconds patience) const;

  // Runs `work` on a thread of its own, which nothing interrupts, and returns what it returns.
  // Where a signal comes before it is done, `on_signal` is called, on this thread.
  template <typename Work>
  std::invoke_result_t<Work> beside(const Work& work,
                                    const std::function<void()>& on_signal) const {
    using namespace std::chrono_literals;
    auto result = std::async(std::launch::async, work);
    while (result.wait_for(0ms) != std::future_status::ready) {
      if (comes_within(5ms)) on_signal();
    }
    return result.get();
  }
};

}  // namespace server
