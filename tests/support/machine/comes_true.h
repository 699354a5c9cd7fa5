#pragma once

#include <chrono>
#include <functional>
#include <thread>

namespace tests {

// Whether a condition becomes true within twenty seconds; it is checked twenty times a second.
[[nodiscard]] inline bool comes_true(const std::function<bool()>& condition) {
  using namespace std::chrono_literals;
  const auto end = std::chrono::steady_clock::now() + 20s;
  while (std::chrono::steady_clock::now() < end) {
    if (condition()) return true;
    std::this_thread::sleep_for(50ms);
  }
  return false;
}

}  // namespace tests
