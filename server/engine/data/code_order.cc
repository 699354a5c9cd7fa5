#include "server/engine/data/code_order.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <limits>
#include <memory>

#include "store/types/slot_runs.h"

namespace server {
namespace {

// A postcode that is wanted: how many codes are lower, and its index among those of the runs.
struct Wanted {
  std::uint32_t position;
  std::uint32_t index;
};

}  // namespace

CodeOrder::CodeOrder(const geo::Centres& centres) : position_(centres.size()) {
  codes_.reserve(centres.size());
  degrees_.reserve(centres.size());
  for (const store::PostcodeSlot slot : geo::slots_by_code(centres)) {
    position_[index(slot)] = static_cast<std::uint32_t>(codes_.size());
    codes_.push_back(centres.codes.code(slot));
    degrees_.push_back(centres.degrees[index(slot)]);
  }
}

// Calls `take` with the position and the index of each postcode that is wanted, by code. One bit
// per code that is there, and beside it its index: read in their order, the bits are the postcodes.
template <typename IsWanted, typename Take>
void CodeOrder::visit(std::span<const store::SlotRun> runs, IsWanted is_wanted, Take take) const {
  // Which postcodes are wanted is unpredictable, so no branch decides it.
  const auto storage = std::make_unique_for_overwrite<Wanted[]>(store::count(runs) + 1);
  std::size_t found = 0;
  std::uint32_t index_in_runs = 0;
  for (const store::SlotRun& run : runs) {
    for (std::uint32_t slot = index(run.first); slot < index(run.last); ++slot, ++index_in_runs) {
      storage[found] = {.position = position_[slot], .index = index_in_runs};
      found += is_wanted(index_in_runs) ? 1 : 0;
    }
  }
  const std::span<const Wanted> wanted(storage.get(), found);
  if (wanted.empty()) return;
  std::uint32_t lowest = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t highest = 0;
  for (const Wanted& one : wanted) {
    lowest = std::min(lowest, one.position);
    highest = std::max(highest, one.position);
  }
  std::vector<std::uint64_t> there((highest - lowest) / 64 + 1);
  const auto index_of = std::make_unique_for_overwrite<std::uint32_t[]>(there.size() * 64);
  for (const Wanted& one : wanted) {
    const std::uint32_t bit = one.position - lowest;
    there[bit / 64] |= std::uint64_t{1} << (bit % 64);
    index_of[bit] = one.index;
  }
  for (std::uint32_t word = 0; word < there.size(); ++word) {
    for (std::uint64_t bits = there[word]; bits != 0; bits &= bits - 1) {
      const std::uint32_t bit = word * 64 + static_cast<std::uint32_t>(std::countr_zero(bits));
      take(lowest + bit, index_of[bit]);
    }
  }
}

std::vector<CodeOrder::Listed> CodeOrder::listed(std::span<const store::SlotRun> runs,
                                                 std::span<const std::uint8_t> is_wanted) const {
  std::vector<Listed> postcodes;
  visit(
      runs, [&](std::uint32_t index) { return is_wanted[index] != 0; },
      [&](std::uint32_t position, std::uint32_t index) {
        postcodes.push_back(
            {.postcode = &codes_[position], .degrees = &degrees_[position], .index = index});
      });
  return postcodes;
}

std::vector<Point> CodeOrder::points(std::span<const store::SlotRun> runs,
                                     std::span<const store::Sums> sums) const {
  std::vector<Point> points;
  visit(
      runs, [&](std::uint32_t index) { return sums[index].any(); },
      [&](std::uint32_t position, std::uint32_t index) {
        points.push_back(
            {.postcode = &codes_[position], .degrees = &degrees_[position], .sums = sums[index]});
      });
  return points;
}

}  // namespace server
