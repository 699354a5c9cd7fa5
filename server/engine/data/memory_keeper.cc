#include "server/engine/data/memory_keeper.h"

#include <algorithm>
#include <chrono>
#include <span>
#include <tuple>
#include <vector>

#include "server/base/look_every.h"

namespace server {

namespace {

constexpr std::chrono::milliseconds kLookAtMemoryEvery{100};

// A file of a load, and what speaks for keeping it.
struct KeptFile {
  std::span<const std::byte> bytes;
  bool is_resident;
  std::uint32_t last_use;
  store::Date date;
};

KeptFile kept(const store::SeriesTable& table, bool is_resident) {
  const store::VerifiedFile& file = table.file();
  return {.bytes = {file.content(), file.file_bytes()},
          .is_resident = is_resident,
          .last_use = file.last_use(),
          .date = table.date()};
}

std::vector<KeptFile> files_of(const Load& load) {
  std::vector<KeptFile> files;
  for (const store::SnapshotDate& date : load.snapshot.dates) {
    if (date.rows) files.push_back(kept(date.rows->series(), load.is_resident(date.date)));
  }
  for (const store::SnapshotWindow& window : load.snapshot.windows) {
    const store::Date last = window.first + std::chrono::days{window.days - 1};
    files.push_back(kept(*window.series, last >= load.resident_from));
  }
  return files;
}

}  // namespace

store::MappedMemory::Use memory_of(const Load& load) {
  const auto memory = store::MappedMemory::look();
  store::MappedMemory::Use all{.mapped = 0, .resident = 0};
  for (const KeptFile& file : files_of(load)) {
    const auto its = memory.use_of(file.bytes);
    all.mapped += its.mapped;
    all.resident += its.resident;
  }
  return all;
}

MemoryKeeper::MemoryKeeper(const store::Published<Load>& loads, std::uint64_t budget_bytes)
    : loads_{loads}, budget_bytes_{budget_bytes}, watcher_{[this](const std::stop_token& stop) {
        watch(stop);
      }} {}

void MemoryKeeper::watch(const std::stop_token& stop) const {
  look_every(kLookAtMemoryEvery, stop, "the memory", [this] { look(); });
}

void MemoryKeeper::look() const {
  if (store::resident_file_bytes() <= budget_bytes_) return;
  const std::shared_ptr<const Load> load = loads_.current();
  if (!load) return;
  const auto memory = store::MappedMemory::look();
  std::vector<KeptFile> files = files_of(*load);
  std::uint64_t resident = 0;
  for (const KeptFile& file : files) resident += memory.use_of(file.bytes).resident;
  if (resident <= budget_bytes_) return;
  const std::uint64_t enough = budget_bytes_ - budget_bytes_ / 8;  // So that it lasts a while.
  std::ranges::sort(files, {}, [](const KeptFile& file) {
    return std::tuple(file.is_resident, file.last_use, file.date);
  });
  for (const KeptFile& file : files) {
    if (resident <= enough) return;
    const std::uint64_t its = memory.use_of(file.bytes).resident;
    if (its > 0) memory.let_go(file.bytes);
    resident -= its;
  }
}

}  // namespace server
