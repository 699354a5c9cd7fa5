#include "server/base/look_every.h"

#include <fmt/format.h>

#include <condition_variable>
#include <exception>
#include <mutex>

#include "server/base/log.h"

namespace server {

void look_every(std::chrono::milliseconds interval, const std::stop_token& stop,
                std::string_view at, const std::function<void()>& look) {
  std::mutex mutex;
  std::condition_variable_any stopped;
  std::unique_lock lock{mutex};
  while (!stopped.wait_for(lock, stop, interval, [&stop] { return stop.stop_requested(); })) {
    try {
      look();
    } catch (const std::exception& error) {
      log_error(fmt::format("cannot look at {}: {}", at, error.what()));
    }
  }
}

}  // namespace server
