#include "store/postgis/canceller.h"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <mutex>
#include <utility>

namespace store::postgis {
namespace {

constexpr std::size_t kMostWaiting = 64;
constexpr std::chrono::milliseconds kPatience{500};  // How long the end waits for a request.

}  // namespace

// Shared with the thread, which may outlive the canceller.
struct Canceller::Queue {
  std::mutex mutex;
  std::condition_variable changed;
  std::deque<std::function<void()>> waiting;
  bool is_asking = false;
  bool is_closed = false;

  void run() {
    std::unique_lock lock{mutex};
    while (true) {
      changed.wait(lock, [this] { return is_closed || !waiting.empty(); });
      if (is_closed) return;
      const std::function<void()> ask = std::move(waiting.front());
      waiting.pop_front();
      is_asking = true;
      lock.unlock();
      try {
        ask();
      } catch (const std::exception&) {
        // The query's connection is cut in a moment.
      }
      lock.lock();
      is_asking = false;
      changed.notify_all();
    }
  }
};

Canceller::Canceller()
    : queue_{std::make_shared<Queue>()}, thread_{[queue = queue_] { queue->run(); }} {}

Canceller::~Canceller() {
  std::unique_lock lock{queue_->mutex};
  queue_->is_closed = true;
  queue_->waiting.clear();
  queue_->changed.notify_all();
  const bool is_done =
      queue_->changed.wait_for(lock, kPatience, [this] { return !queue_->is_asking; });
  lock.unlock();
  if (is_done) {
    thread_.join();
  } else {
    thread_.detach();
  }
}

void Canceller::cancel(std::function<void()> ask) {
  const std::lock_guard lock{queue_->mutex};
  if (queue_->waiting.size() >= kMostWaiting) return;
  queue_->waiting.push_back(std::move(ask));
  queue_->changed.notify_all();
}

}  // namespace store::postgis
