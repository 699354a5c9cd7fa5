#pragma once

#include <cstddef>
#include <cstdint>
#include <thread>

#include "server/engine/data/load.h"
#include "store/format/mapped_memory.h"
#include "store/types/published.h"

namespace server {

// How much of the files of a load is mapped, and how much of that is in memory.
[[nodiscard]] store::MappedMemory::Use memory_of(const Load& load);

// Keeps the part of the data directory's files that is in memory within a budget. A thread looks
// ten times a second. If there is more, it evicts whole files: first those without a resident date
// (Load::is_resident), then those that no question has read for the longest time. They are read
// again when a question needs them, so answers are the same, only slower.
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
