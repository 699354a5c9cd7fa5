#include "server/code_order.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <limits>
#include <numeric>

namespace server {
namespace {

// Calls `take` with the slot and the sums of each postcode of `runs` that has any.
template <typename Take>
void for_each_busy(std::span<const store::SlotRun> runs, std::span<const store::Sums> sums,
                   Take take) {
  std::size_t i = 0;
  for (const store::SlotRun& run : runs) {
    for (std::uint32_t slot = index(run.first); slot < index(run.last); ++slot, ++i) {
      if (sums[i].any()) take(slot, sums[i]);
    }
  }
}

}  // namespace

CodeOrder::CodeOrder(const geo::Centres& centres) : position_(centres.size()) {
  std::vector<std::uint32_t> by_code(centres.size());
  std::iota(by_code.begin(), by_code.end(), 0U);
  const auto text = centres.codes.codes();
  std::ranges::sort(by_code, {}, [text](std::uint32_t slot) { return text[slot]; });
  codes_.reserve(by_code.size());
  degrees_.reserve(by_code.size());
  for (const std::uint32_t slot : by_code) {
    position_[slot] = static_cast<std::uint32_t>(codes_.size());
    codes_.push_back(text[slot]);
    degrees_.push_back(centres.degrees[slot]);
  }
}

// One bit per code that is there; its rank among the bits is its place in the result.
std::vector<Point> CodeOrder::points(std::span<const store::SlotRun> runs,
                                     std::span<const store::Sums> sums) const {
  std::uint32_t lowest = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t highest = 0;
  for_each_busy(runs, sums, [&](std::uint32_t slot, const store::Sums&) {
    lowest = std::min(lowest, position_[slot]);
    highest = std::max(highest, position_[slot]);
  });
  if (lowest > highest) return {};
  std::vector<std::uint64_t> there((highest - lowest) / 64 + 1);
  for_each_busy(runs, sums, [&](std::uint32_t slot, const store::Sums&) {
    const std::uint32_t bit = position_[slot] - lowest;
    there[bit / 64] |= std::uint64_t{1} << (bit % 64);
  });
  std::vector<std::uint32_t> before(there.size() + 1);
  for (std::size_t word = 0; word < there.size(); ++word) {
    before[word + 1] = before[word] + static_cast<std::uint32_t>(std::popcount(there[word]));
  }
  std::vector<Point> points(before.back());
  for_each_busy(runs, sums, [&](std::uint32_t slot, const store::Sums& its_sums) {
    const std::uint32_t position = position_[slot];
    const std::uint32_t bit = position - lowest;
    const std::uint64_t lower = there[bit / 64] & ((std::uint64_t{1} << (bit % 64)) - 1);
    points[before[bit / 64] + static_cast<std::uint32_t>(std::popcount(lower))] = {
        .postcode = &codes_[position], .degrees = &degrees_[position], .sums = its_sums};
  });
  return points;
}

}  // namespace server
