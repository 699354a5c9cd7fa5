#include "server/http/read_deadline.h"

#include <sys/socket.h>

namespace server {

ReadDeadline::ReadDeadline(int socket, std::chrono::milliseconds allowed) {
  if (socket < 0) return;
  watcher_ = std::jthread(
      [this, socket, allowed](const std::stop_token& stop) { watch(stop, socket, allowed); });
}

void ReadDeadline::watch(const std::stop_token& stop, int socket,
                         std::chrono::milliseconds allowed) {
  std::unique_lock lock{mutex_};
  stopped_.wait_for(lock, stop, allowed, [] { return false; });
  if (stop.stop_requested()) return;
  has_passed_ = true;
  shutdown(socket, SHUT_RD);
}

bool ReadDeadline::has_passed() {
  watcher_.request_stop();
  if (watcher_.joinable()) watcher_.join();
  return has_passed_;
}

}  // namespace server
