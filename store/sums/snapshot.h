#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "store/format/date_partition.h"
#include "store/sums/date_reads.h"
#include "store/types/date.h"
#include "store/types/dictionary.h"
#include "store/types/result.h"

namespace store {

// What is known of one date: its rows, or why they cannot be used.
struct SnapshotDate {
  Date date;
  std::shared_ptr<const DatePartition> rows;  // Empty exactly where there is damage.
  std::optional<Error> damage = {};           // kCorrupt, naming date and file.
  std::string file = {};                      // As the manifest names it.

  // The kind of a damaged date is not known: it counts as given, so that it is read and found
  // damaged.
  [[nodiscard]] DeltaKind delta_kind() const {
    return rows ? rows->delta_kind() : DeltaKind::kGiven;
  }
};

// The series of all dates in [first, first + days) that the snapshot holds, summed over them.
struct SnapshotWindow {
  Date first;
  std::uint32_t days;
  std::shared_ptr<const SeriesTable> series;
  std::string file = {};  // As the manifest names it.
};

// Every date of a data directory at one moment; immutable once built. Partitions are shared with
// the snapshots before and after, so a new snapshot costs only what changed.
struct Snapshot {
  std::string directory_id = {};
  std::string data_version;  // Differs between any two states of any two directories.
  std::shared_ptr<const SbiDictionary> sbi;
  std::vector<SnapshotDate> dates;           // By date, ascending, each once.
  std::vector<SnapshotWindow> windows = {};  // The widest first, by date; those of one width apart.
  std::vector<std::string> damaged_windows = {};  // Those that could not be opened, and why.

  // The entry of `date`; null where the store does not hold it. Binary search.
  [[nodiscard]] const SnapshotDate* find(Date date) const;

  // Tells this state of a date from any other state of any directory, and holds for every copy of
  // the directory.
  [[nodiscard]] std::string source_of(const SnapshotDate& date) const;
};

// What a question about `dates` (ascending, each once) reads of the snapshot.
[[nodiscard]] DateReads reads_of(const Snapshot& snapshot, std::span<const Date> dates);

}  // namespace store
