#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "store/format/series_table.h"
#include "store/sums/date_reads.h"
#include "store/sums/scan_targets.h"

namespace store {

// Adds up the series of a date or a window: stats and places, at every hour. `sbi` is that of a
// Selection; targets.by_sbi is not null. False where the file is damaged. Cost: 2 ns a series.
[[nodiscard]] bool add_series(const SeriesTable& table, std::span<const SlotRun> runs,
                              std::span<const std::uint8_t> sbi, Role role,
                              const ScanTargets& targets);

// The same for a caller that reads the blocks of a date itself, ascending; of every sbi.
class SeriesScan {
 public:
  // The runs and what `targets` points to are borrowed.
  SeriesScan(std::span<const SlotRun> runs, Role role, const ScanTargets& targets)
      : runs_{runs}, role_{role}, targets_{targets} {}

  // Adds up series [first, last) of a block, one at least; all of them lie in the runs.
  void add(const SeriesBlock& series, std::uint32_t first, std::uint32_t last);

 private:
  std::span<const SlotRun> runs_;  // From that of the last series on.
  Role role_;
  ScanTargets targets_;
  std::size_t postcodes_before_ = 0;  // In the runs before.
};

}  // namespace store
