#include "store/snapshot.h"

#include <algorithm>

namespace store {

const SnapshotDate* Snapshot::find(Date date) const {
  const auto at = std::ranges::lower_bound(dates, date, {}, &SnapshotDate::date);
  return at != dates.end() && at->date == date ? &*at : nullptr;
}

}  // namespace store
