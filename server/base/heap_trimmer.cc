#include "server/base/heap_trimmer.h"

#include <malloc.h>

#include <chrono>

namespace server {

void keep_little_freed_memory() {
  constexpr int kMebibyte = 1024 * 1024;
  // NOLINTBEGIN(concurrency-mt-unsafe): called before there is another thread.
  mallopt(M_MMAP_THRESHOLD, 4 * kMebibyte);
  mallopt(M_TRIM_THRESHOLD, 8 * kMebibyte);
  // NOLINTEND(concurrency-mt-unsafe)
}

HeapTrimmer::HeapTrimmer() : thread_{[this](const std::stop_token& stop) { run(stop); }} {}

void HeapTrimmer::trim_soon() {
  {
    const std::lock_guard lock{mutex_};
    is_asked_ = true;
  }
  asked_.notify_one();
}

void HeapTrimmer::run(const std::stop_token& stop) {
  constexpr std::chrono::milliseconds kPause{500};
  std::unique_lock lock{mutex_};
  while (asked_.wait(lock, stop, [this] { return is_asked_; })) {
    // What was answered is sent meanwhile, and freed.
    asked_.wait_for(lock, stop, kPause, [] { return false; });
    is_asked_ = false;
    lock.unlock();
    malloc_trim(0);
    lock.lock();
  }
}

}  // namespace server
