#pragma once

#include <chrono>
#include <functional>
#include <future>
#include <type_traits>

namespace server {

// SIGTERM and SIGINT, to be waited for instead of interrupting. The thread that makes it must be
// the one that waits; neither signal interrupts the threads that it starts afterwards.
class StopSignal {
 public:
  StopSignal();  // Before any other thread.

  // Returns when one has come.
  void wait();

  // Runs `work` on a new thread, which no signal interrupts, and returns its result. If a signal
  // comes before it is done, calls `on_signal` on this thread; a later signal is left for wait().
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

  bool has_come_ = false;  // A signal that wait() has not returned yet.
};

}  // namespace server
