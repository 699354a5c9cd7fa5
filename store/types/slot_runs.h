#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "store/types/postcode.h"

namespace store {

// A selection of postcodes is a list of runs: ascending, disjoint and not adjacent.

// Adds [first, last) behind `runs`, joined to the last of them where the two touch.
inline void append_run(std::vector<SlotRun>& runs, std::uint32_t first, std::uint32_t last) {
  if (first >= last) return;
  if (!runs.empty() && index(runs.back().last) == first) {
    runs.back().last = PostcodeSlot{last};
  } else {
    runs.push_back({PostcodeSlot{first}, PostcodeSlot{last}});
  }
}

// The slots of `runs` that `removed` does not have. Cost: linear in both.
[[nodiscard]] inline std::vector<SlotRun> subtract(std::span<const SlotRun> runs,
                                                   std::span<const SlotRun> removed) {
  std::vector<SlotRun> rest;
  rest.reserve(runs.size());
  std::size_t next = 0;
  for (const SlotRun& run : runs) {
    std::uint32_t first = index(run.first);
    const std::uint32_t last = index(run.last);
    while (next < removed.size() && index(removed[next].last) <= first) ++next;
    for (std::size_t i = next; i < removed.size() && index(removed[i].first) < last; ++i) {
      append_run(rest, first, index(removed[i].first));
      first = std::max(first, index(removed[i].last));
    }
    append_run(rest, first, last);
  }
  return rest;
}

// How many slots `runs` have.
[[nodiscard]] inline std::size_t count(std::span<const SlotRun> runs) {
  std::size_t slots = 0;
  for (const SlotRun& run : runs) slots += run.size();
  return slots;
}

// Some consecutive postcodes of a selection.
struct RunSlice {
  std::vector<SlotRun> runs;
  std::size_t postcodes_before;  // In the selection.
};

// Cuts runs into slices of at least `most` postcodes each, but for the last, and of fewer than
// `whole` more: a run is cut at a multiple of `whole` slots alone. No runs are one empty slice.
[[nodiscard]] inline std::vector<RunSlice> cut(std::span<const SlotRun> runs, std::size_t most,
                                               std::uint64_t whole) {
  std::vector<RunSlice> all(1);
  std::size_t filled = 0;
  std::size_t postcodes_before = 0;
  for (const SlotRun run : runs) {
    for (std::uint32_t first = index(run.first); first < index(run.last);) {
      if (filled >= most) {
        all.push_back({.runs = {}, .postcodes_before = postcodes_before});
        filled = 0;
      }
      const std::uint64_t cut_at = (first + (most - filled) + whole - 1) / whole * whole;
      const auto last =
          static_cast<std::uint32_t>(std::min<std::uint64_t>(index(run.last), cut_at));
      all.back().runs.push_back({PostcodeSlot{first}, PostcodeSlot{last}});
      filled += last - first;
      postcodes_before += last - first;
      first = last;
    }
  }
  return all;
}

}  // namespace store
