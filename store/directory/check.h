#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "store/directory/data_directory.h"
#include "store/sums/workers.h"
#include "store/types/date.h"
#include "store/types/result.h"

namespace store {

// Something that is wrong with one file of a data directory.
struct CheckFinding {
  std::string file;                // Relative to the directory.
  std::optional<Date> first = {};  // The date that it holds, or a window's first day.
  std::uint32_t days = 1;
  std::string what;  // "is missing"; goes behind the file's name.
};

struct CheckReport {
  std::vector<CheckFinding>
      findings;  // The region, the manifest, dates and windows, in this order.
  std::vector<std::string> leftovers;  // Files that are not in use; they do no harm.
  std::uint64_t dates = 0;
  std::uint64_t windows = 0;
  std::uint64_t datapoints = 0;  // Of all dates, as the manifest counts them.
  std::uint64_t bytes = 0;       // Of the files that were read.
  bool writer_at_work = false;   // Leftovers may be what it is writing.
  std::uint64_t commits_meanwhile = 0;
};

struct CheckProgress {
  std::uint64_t bytes;  // Of dates and windows.
  std::uint64_t bytes_in_all;
};

// How many postcodes the location table of a manifest has; nothing where that cannot be told.
using CountLocated = std::function<std::optional<std::size_t>(const Manifest&)>;

// Verifies all of the data directory: the checksums of region files and manifest, all pages of
// every date and window, their contents (in themselves, and against the manifest), and that every
// window is the sum of its dates. Takes no lock and changes nothing. Files of a commit that happens
// meanwhile are verified too.
//
//   count_located  how many postcodes the location table of a manifest has; may be empty
//   on_progress  called from any thread, one at a time; may be empty
//   errors       kConflict if another data directory has replaced this one;
//                kUnavailable where its folders cannot be read
//   cost         reads every byte once; memory for one file, the largest, per worker
[[nodiscard]] Result<CheckReport> check_directory(
    const DataDirectory& directory, const CountLocated& count_located, Workers& workers,
    const std::function<void(const CheckProgress&)>& on_progress);

}  // namespace store
