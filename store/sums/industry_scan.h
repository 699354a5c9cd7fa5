#pragma once

#include <cstdint>
#include <span>

#include "store/format/date_partition.h"
#include "store/sums/date_reads.h"
#include "store/sums/date_sums.h"
#include "store/sums/scan_targets.h"

namespace store {

// Adds up the rows of a date that are of some sbi and of some hours, those of a Selection: stats
// and places where `targets` wants them, the timeline and the number of rows. False where the file
// is damaged.
//
//   cost  at every hour 1.5 ns for each row of these sbi in the runs, and 60 ns for each block;
//         without targets.by_sbi, whole stretches of blocks come from their sums instead. At some
//         hours 8 ns for each row of these sbi in the runs
[[nodiscard]] bool add_industries(const DatePartition& date, std::span<const SlotRun> runs,
                                  std::span<const std::uint8_t> sbi, std::uint32_t hours, Role role,
                                  const ScanTargets& targets, DateSums& sums);

}  // namespace store
