#include "server/code_order.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <numeric>

namespace server {

CodeOrder::CodeOrder(const store::PostcodeDictionary& codes) : position_(codes.size()) {
  std::vector<std::uint32_t> by_code(codes.size());
  std::iota(by_code.begin(), by_code.end(), 0U);
  const auto text = codes.codes();
  std::ranges::sort(by_code, {}, [text](std::uint32_t slot) { return text[slot]; });
  for (std::uint32_t i = 0; i < by_code.size(); ++i) position_[by_code[i]] = i;
}

// One bit per code that is there; its rank among the bits is its place in the result.
std::vector<std::uint32_t> CodeOrder::sorted(std::span<const store::PostcodeSlot> slots) const {
  std::vector<std::uint32_t> places(slots.size());
  if (slots.empty()) return places;
  const auto [lowest, highest] =
      std::ranges::minmax(slots, {}, [this](auto slot) { return position_[index(slot)]; });
  const std::uint32_t first = position_[index(lowest)];
  std::vector<std::uint64_t> there((position_[index(highest)] - first) / 64 + 1);
  for (const store::PostcodeSlot slot : slots) {
    const std::uint32_t bit = position_[index(slot)] - first;
    there[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }
  std::vector<std::uint32_t> before(there.size());
  for (std::size_t word = 1; word < there.size(); ++word) {
    before[word] = before[word - 1] + static_cast<std::uint32_t>(std::popcount(there[word - 1]));
  }
  for (std::uint32_t i = 0; i < slots.size(); ++i) {
    const std::uint32_t bit = position_[index(slots[i])] - first;
    const std::uint64_t lower = there[bit / 64] & ((std::uint64_t{1} << (bit % 64)) - 1);
    places[before[bit / 64] + static_cast<std::uint32_t>(std::popcount(lower))] = i;
  }
  return places;
}

}  // namespace server
