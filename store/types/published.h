#pragma once

#include <memory>
#include <mutex>
#include <utility>

namespace store {

// Holds the load that new requests see. Readers keep theirs alive; publish() waits for no request.
// A mutex, not std::atomic<std::shared_ptr>: GCC 12's load() releases its lock bit with relaxed
// order, and ThreadSanitizer rightly reports it. The lock covers one pointer copy per request.
template <typename T>
class Published {
 public:
  explicit Published(std::shared_ptr<const T> first) : current_{std::move(first)} {}

  [[nodiscard]] std::shared_ptr<const T> current() const {
    const std::lock_guard lock{mutex_};
    return current_;
  }

  void publish(std::shared_ptr<const T> next) {
    const std::lock_guard lock{mutex_};
    current_.swap(next);
  }  // The lock goes first, then `next`: an old load nobody reads is freed outside the lock.

 private:
  mutable std::mutex mutex_;
  std::shared_ptr<const T> current_;
};

}  // namespace store
