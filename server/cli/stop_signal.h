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
  void wait();

  // Runs `work` on a thread of its own, which nothing interrupts, and returns what it returns.
  // Where a signal comes before it is done, `on_signal` is called, on this thread; one that comes
  // later is left for wait().
  template <typename Work>
  std::invoke_result_t<Work> beside(const Work& work, const std::function<void()>& on_signal) {
    using namespace std::chrono_literals;
    auto result = std::async(std::launch::async, work);
    const auto is_done = [&result] { return result.wait_for(0ms) == std::future_status::ready; };
    while (!is_done()) {
      if (!comes_within(5ms)) continue;
      if (is_done()) {
        has_come_ = true;
      } else {
        on_signal();
      }
    }
    return result.get();
  }

 private:
  [[nodiscard]] static bool comes_within(std::chrono::milliseconds patience);

  bool has_come_ = false;  // And was not waited for yet.
};

}  // namespace server
