#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace server {

// Ends reading from a socket after a deadline: the reader then finds an end of the input. For a
// library whose reads have no deadline for a whole body.
class ReadDeadline {
 public:
  // Watches `socket` while it lives, on a thread of its own; -1: nothing.
  ReadDeadline(int socket, std::chrono::milliseconds allowed);

  // Whether reading was ended. Stops watching.
  [[nodiscard]] bool has_passed();

 private:
  void watch(const std::stop_token& stop, int socket, std::chrono::milliseconds allowed);

  std::mutex mutex_;
  std::condition_variable_any stopped_;
  bool has_passed_ = false;
  std::jthread watcher_;  // Last: it stops before what it uses goes.
};

}  // namespace server
