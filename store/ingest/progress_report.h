#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <utility>

#include "store/ingest/ingest.h"

namespace store {

// Tells a callback, at most ten times a second, how far an ingest has read.
class ProgressReport {
 public:
  ProgressReport(std::function<void(const IngestProgress&)> callback,
                 std::optional<std::uint64_t> raw_bytes)
      : callback_{std::move(callback)},
        progress_{.rows = 0, .raw_bytes_read = 0, .raw_bytes = raw_bytes} {}

  void add_rows(std::uint64_t rows) { progress_.rows += rows; }

  // To be called now and then: `raw_bytes_read` is of the file being read.
  void tell(std::uint64_t raw_bytes_read) {
    const auto now = std::chrono::steady_clock::now();
    if (now < next_) return;
    next_ = now + std::chrono::milliseconds(100);
    call(raw_bytes_read);
  }

  void file_done(std::uint64_t raw_bytes_read) { finished_bytes_ += raw_bytes_read; }
  void all_done() { call(0); }

 private:
  void call(std::uint64_t raw_bytes_read) {
    progress_.raw_bytes_read = finished_bytes_ + raw_bytes_read;
    if (callback_) callback_(progress_);
  }

  std::function<void(const IngestProgress&)> callback_;
  IngestProgress progress_;
  std::uint64_t finished_bytes_ = 0;
  std::chrono::steady_clock::time_point next_ = std::chrono::steady_clock::now();
};

}  // namespace store
