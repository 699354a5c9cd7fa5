#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

namespace server {

// From now on the allocator gives what is freed at the end of an arena back at once, from 8 MiB on,
// and has no large pieces in its arenas. By itself it keeps up to 64 MiB for each of its arenas, of
// which there are eight for each core, and malloc_trim() does not touch those. For the start of the
// process.
void keep_little_freed_memory();

// Gives memory that was freed back to the system: the allocator keeps it otherwise, for each thread
// that ever answered something large. A thread does so, half a second after it was last asked for.
class HeapTrimmer {
 public:
  HeapTrimmer();
  HeapTrimmer(const HeapTrimmer&) = delete;
  HeapTrimmer& operator=(const HeapTrimmer&) = delete;
  ~HeapTrimmer() = default;

  // Threads: any number at once. Cost: a lock.
  void trim_soon();

 private:
  void run(const std::stop_token& stop);

  std::mutex mutex_;
  std::condition_variable_any asked_;
  bool is_asked_ = false;
  std::jthread thread_;  // Last: it stops before what it uses goes.
};

}  // namespace server
