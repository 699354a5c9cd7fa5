#include "store/sums/date_reads.h"

namespace store {

DateReads reads_of(std::span<const Date> dates, const DeltaKindOf& kind_of) {
  DateReads result;
  for (const Date date : dates) {
    const std::optional<DeltaKind> kind = kind_of(date);
    if (!kind) {
      result.missing_dates.push_back(date);
      continue;
    }
    result.reads.push_back({.stored = date, .role = Role::kAsked});
    if (*kind == DeltaKind::kGiven) continue;
    if (kind_of(date - kWeek)) {
      result.reads.push_back({.stored = date - kWeek, .role = Role::kWeekBefore});
    } else {
      result.baseline_missing.push_back(date);
    }
  }
  return result;
}

}  // namespace store
