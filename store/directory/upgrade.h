#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <vector>

#include "store/directory/file_io.h"
#include "store/types/date.h"
#include "store/types/result.h"

namespace store {

struct UpgradeOptions {
  bool drop_damaged = false;  // Leaves out dates whose file is damaged or gone, rather than fail.
};

struct UpgradeSummary {
  bool already_there = false;  // The directory was in today's format; nothing was done.
  std::uint64_t dates = 0;
  std::uint64_t rows = 0;
  std::uint64_t bytes_before = 0;  // Of the dates' files.
  std::uint64_t bytes_after = 0;
  std::vector<Date> dropped = {};
};

struct UpgradeProgress {
  std::uint64_t dates;
  std::uint64_t dates_in_all;
};

// Upgrades the data directory of format 1 at `path` to today's format, with the same dates, rows,
// codes and contents. It stays a whole directory of format 1 until all dates are written and
// synced; then it becomes one of today's format in one step. After a crash, call this again.
//
//   on_wait      called once if another writer is at work; may be empty
//   on_progress  called from any thread, one at a time; may be empty
//   errors       kNotFound where there is no data directory; kCorrupt naming date and file;
//                kUnavailable from the system
//   cost         reads and writes every date once, 32 bytes of memory a row, a date per core
[[nodiscard]] Result<UpgradeSummary> upgrade_directory(
    const std::filesystem::path& path, Disk& disk, const UpgradeOptions& options,
    const std::function<void()>& on_wait,
    const std::function<void(const UpgradeProgress&)>& on_progress);

}  // namespace store
