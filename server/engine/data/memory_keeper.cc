#include "server/engine/data/memory_keeper.h"

#include <algorithm>
#include <chrono>
#include <tuple>
#include <vector>

#include "server/base/look_every.h"

namespace server {

namespace {

constexpr std::chrono::milliseconds kLookAtMemoryEvery{20};

// A file of a load, and what speaks for keeping it.
struct KeptFile {
  const store::VerifiedFile* file;
  bool is_resident;
  std::uint32_t last_use;
  store::Date date;
};

KeptFile kept(const store::SeriesTable& table, bool is_resident) {
  const store::VerifiedFile& file = table.file();
  return {
      .file = &file, .is_resident = is_resident, .last_use = file.last_use(), .date = table.date()};
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

FileBytes file_bytes_of(const Load& load) {
  FileBytes all;
  for (const store::SeriesTable* table : load.tables()) {
    all.stored += table->file().file_bytes();
    all.held += table->file().held_bytes();
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
  const std::shared_ptr<const Load> load = loads_.current();
  if (!load) return;
  std::uint64_t held = file_bytes_of(*load).held;
  if (held <= budget_bytes_) return;
  std::vector<KeptFile> files = files_of(*load);
  const std::uint64_t enough = budget_bytes_ - budget_bytes_ / 8;  // So that it lasts a while.
  std::ranges::sort(files, {}, [](const KeptFile& file) {
    return std::tuple(file.is_resident, file.last_use, file.date);
  });
  for (const KeptFile& file : files) {
    if (held <= enough) return;
    const std::uint64_t before = file.file->held_bytes();
    if (file.file->let_go()) held -= std::min(held, before);
  }
}

}  // namespace server
