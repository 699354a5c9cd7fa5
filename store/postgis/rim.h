#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "store/types/postcode.h"

namespace store::postgis {

// Ranks whose rows are added (sign 1), or subtracted (-1): those are in an area, but not selected.
struct SignedRun {
  SlotRun run;
  int sign;
  friend bool operator==(const SignedRun&, const SignedRun&) = default;
};

// A selection as whole areas and the corrections to them.
struct AreasAndRim {
  std::vector<AreaSlot> areas;  // Ascending.
  std::vector<SignedRun> runs;  // Ascending, apart.
  std::uint64_t rim_ranks = 0;  // In the runs.
};

// Takes an area whole if more than half of its postcodes are in `runs`, and subtracts the others:
// so the rim is never more than half of the areas that the circle cuts. Exact, since the rows that
// are subtracted are the ones that the area's sums hold.
//
//   area_of  by located postcode
//   cost     2 ns for each located postcode
[[nodiscard]] AreasAndRim areas_and_rim(std::span<const SlotRun> runs,
                                        std::span<const AreaSlot> area_of, std::size_t areas);

// A selection that is read row by row, without areas.
[[nodiscard]] AreasAndRim runs_alone(std::span<const SlotRun> runs);

// The first of these two if it leaves less than half of the postcodes to be read row by row, else
// the second. bench/postgis/README.md has the measurements.
[[nodiscard]] AreasAndRim areas_or_runs(std::span<const SlotRun> runs,
                                        std::span<const AreaSlot> area_of, std::size_t areas);

}  // namespace store::postgis
