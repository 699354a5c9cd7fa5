#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <future>
#include <type_traits>

namespace server {

// The signals of an operator, to be waited for instead of interrupting: SIGTERM and SIGINT to stop,
// SIGHUP to look again. SIGUSR1 and SIGUSR2 do nothing. The thread that makes it must be the one
// that waits; no signal interrupts the threads that it starts afterwards.
class Signals {
 public:
  Signals();  // Before any other thread.

  enum class Kind : std::uint8_t { kStop, kLookAgain };

  // Returns when one has come.
  [[nodiscard]] Kind wait();

  // Runs `work` on a new thread, which no signal interrupts, and returns its result. If a signal to
  // stop comes before it is done, or, with a patience, that time passes, calls `on_stop` on this
  // thread; a later signal is left for wait().
  template <typename Work>
  std::invoke_result_t<Work> beside(const Work& work, const std::function<void()>& on_stop,
                                    std::chrono::milliseconds patience = {}) {
    using namespace std::chrono_literals;
    const auto begun = std::chrono::steady_clock::now();
    auto result = std::async(std::launch::async, work);
    const auto is_done = [&result] { return result.wait_for(0ms) == std::future_status::ready; };
    while (!is_done()) {
      const bool is_late = patience > 0ms && std::chrono::steady_clock::now() > begun + patience;
      const bool is_told = stop_comes_within(5ms) && !is_same_stop();
      if (!is_told && !is_late) continue;
      if (is_done()) {
        must_stop_ = true;
      } else {
        on_stop();
      }
    }
    return result.get();
  }

 private:
  [[nodiscard]] static bool stop_comes_within(std::chrono::milliseconds patience);
  // Whether a signal that comes now belongs to the last one that wait() returned: who stops a group
  // of processes and this one in it sends two.
  [[nodiscard]] bool is_same_stop() const;

  std::chrono::steady_clock::time_point stopped_ = {};  // When wait() returned kStop.
  bool must_stop_ = false;  // A signal to stop that wait() has not returned yet.
};

}  // namespace server
