#include "server/engine/data/code_order.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <limits>
#include <memory>

namespace server {
namespace {

// A postcode that has hits or delta: how many codes are lower, and the place of its sums.
struct Busy {
  std::uint32_t position;
  std::uint32_t place;
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

// One bit per code that is there, and beside it where its sums are: read in their order, the bits
// are the points.
std::vector<Point> CodeOrder::points(std::span<const store::SlotRun> runs,
                                     std::span<const store::Sums> sums) const {
  // Which postcodes are busy is as good as random, so that is not decided by a branch.
  const auto storage = std::make_unique_for_overwrite<Busy[]>(sums.size() + 1);
  std::size_t found = 0;
  std::uint32_t place = 0;
  for (const store::SlotRun& run : runs) {
    for (std::uint32_t slot = index(run.first); slot < index(run.last); ++slot, ++place) {
      storage[found] = {.position = position_[slot], .place = place};
      found += sums[place].any() ? 1 : 0;
    }
  }
  const std::span<const Busy> busy(storage.get(), found);
  if (busy.empty()) return {};
  std::uint32_t lowest = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t highest = 0;
  for (const Busy& one : busy) {
    lowest = std::min(lowest, one.position);
    highest = std::max(highest, one.position);
  }
  std::vector<std::uint64_t> there((highest - lowest) / 64 + 1);
  const auto place_of = std::make_unique_for_overwrite<std::uint32_t[]>(there.size() * 64);
  for (const Busy& one : busy) {
    const std::uint32_t bit = one.position - lowest;
    there[bit / 64] |= std::uint64_t{1} << (bit % 64);
    place_of[bit] = one.place;
  }
  std::vector<Point> points;
  points.reserve(busy.size());
  for (std::uint32_t word = 0; word < there.size(); ++word) {
    for (std::uint64_t bits = there[word]; bits != 0; bits &= bits - 1) {
      const std::uint32_t bit = word * 64 + static_cast<std::uint32_t>(std::countr_zero(bits));
      points.push_back({.postcode = &codes_[lowest + bit],
                        .degrees = &degrees_[lowest + bit],
                        .sums = sums[place_of[bit]]});
    }
  }
  return points;
}

}  // namespace server
