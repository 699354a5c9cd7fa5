#include "store/sums/snapshot.h"

#include <algorithm>

namespace store {

const SnapshotDate* Snapshot::find(Date date) const {
  const auto at = std::ranges::lower_bound(dates, date, {}, &SnapshotDate::date);
  return at != dates.end() && at->date == date ? &*at : nullptr;
}

std::string Snapshot::source_of(const SnapshotDate& date) const {
  return directory_id + '/' + date.file;
}

DateReads reads_of(const Snapshot& snapshot, std::span<const Date> dates) {
  return reads_of(dates, [&snapshot](Date date) -> std::optional<DeltaKind> {
    const SnapshotDate* stored = snapshot.find(date);
    if (stored == nullptr) return std::nullopt;
    return stored->delta_kind();
  });
}

}  // namespace store
