#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "store/types/postcode.h"

namespace store::postgis {

// Ranks whose rows are added (sign 1), or taken away again (-1) because an area brought them in.
struct SignedRun {
  SlotRun run;
  int sign;
  friend bool operator==(const SignedRun&, const SignedRun&) = default;
};

// A selection as whole areas and what is wrong with them.
struct AreasAndRim {
  std::vector<AreaSlot> areas;  // Ascending.
  std::vector<SignedRun> runs;  // Ascending, apart.
  std::uint64_t rim_ranks = 0;  // In the runs.
};

// Takes an area whole where more than half of its postcodes are in `runs`, and makes good for the
// others: so the rim is never more than half of the areas that the circle cuts. Exact, since the
// rows that are taken away are the very ones that the area's sums hold.
//
//   area_of  by located postcode
//   cost     2 ns for each located postcode
[[nodiscard]] AreasAndRim areas_and_rim(std::span<const SlotRun> runs,
                                        std::span<const AreaSlot> area_of, std::size_t areas);

// A selection that is read row by row alone.
[[nodiscard]] AreasAndRim runs_alone(std::span<const SlotRun> runs);

// The former where it leaves less than half of the postcodes to be read row by row, else the
// latter. bench/postgis/README.md has the measurements.
[[nodiscard]] AreasAndRim areas_or_runs(std::span<const SlotRun> runs,
                                        std::span<const AreaSlot> area_of, std::size_t areas);

}  // namespace store::postgis
