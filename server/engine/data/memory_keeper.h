#pragma once

#include <cstddef>
#include <cstdint>
#include <thread>

#include "server/engine/data/load.h"
#include "store/types/published.h"

namespace server {

// The files of a load, in bytes: how long they are, and how much memory they take now.
struct FileBytes {
  std::uint64_t stored = 0;
  std::uint64_t held = 0;
};
[[nodiscard]] FileBytes file_bytes_of(const Load& load);

// Keeps the memory that the files of the data directory take within a budget. A thread looks 50
// times a second. If there is more, it evicts whole files: first those without a resident date
// (Load::is_resident), then those that no question has read for the longest time. A file that is
// being read at that moment stays. The others are read again when a question needs them, so answers
// are the same, only slower.
class MemoryKeeper {
 public:
  // `loads` must outlive this.
  MemoryKeeper(const store::Published<Load>& loads, std::uint64_t budget_bytes);

  // What the thread does each time, once.
  void look() const;

 private:
  void watch(const std::stop_token& stop) const;

  const store::Published<Load>& loads_;
  std::uint64_t budget_bytes_;
  std::jthread watcher_;  // Last: it stops before what it uses goes.
};

}  // namespace server
