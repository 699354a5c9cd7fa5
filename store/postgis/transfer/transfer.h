#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

#include "store/types/date.h"

namespace store::postgis {

struct TransferProgress {
  std::uint64_t rows;      // Done, including those that were there already.
  std::uint64_t all_rows;  // In all.
};

// The options of load() and fetch().
struct TransferOptions {
  std::vector<Date> dates = {};        // Ascending, each once; empty: all.
  std::function<void()> on_wait = {};  // Called once if another command is changing the database.
  std::function<void(const TransferProgress&)> on_progress = {};  // Every 20,000 rows.
};

// The result; all dates ascending.
struct TransferSummary {
  std::vector<Date> taken;
  std::vector<Date> already_there;  // With the very same rows.
  std::vector<Date> absent;         // Asked for, but not there.
  std::uint64_t rows = 0;           // Of the dates taken.
  std::uint64_t unlocated_rows = 0;
};

// Tells a callback (may be empty) how far it is, now and then. Threads: any number at once; the
// callback is called by one at a time.
class TransferReport {
 public:
  explicit TransferReport(std::function<void(const TransferProgress&)> callback)
      : callback_{std::move(callback)} {}

  void expect(std::uint64_t rows) {
    const std::lock_guard lock{mutex_};
    progress_.all_rows += rows;
  }
  void add(std::uint64_t rows) {
    const std::lock_guard lock{mutex_};
    progress_.rows += rows;
    if (!callback_ || progress_.rows < next_) return;
    next_ = progress_.rows + kEvery;
    callback_(progress_);
  }

 private:
  static constexpr std::uint64_t kEvery = 20'000;

  std::mutex mutex_;
  std::function<void(const TransferProgress&)> callback_;
  TransferProgress progress_{.rows = 0, .all_rows = 0};
  std::uint64_t next_ = 0;
};

}  // namespace store::postgis
