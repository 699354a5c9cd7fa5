#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "store/dictionary.h"

namespace server {

// The order of the postcodes by code, beside their order along the curve: points are found in the
// one and listed in the other.
class CodeOrder {
 public:
  explicit CodeOrder(const store::PostcodeDictionary& codes);

  // The places of `slots` (each once) in the order of their codes: slots[result[0]] has the lowest.
  //   cost  linear in slots, plus one word per 64 codes between the lowest and the highest;
  //         compares nothing
  [[nodiscard]] std::vector<std::uint32_t> sorted(std::span<const store::PostcodeSlot> slots) const;

 private:
  std::vector<std::uint32_t> position_;  // By PostcodeSlot: how many codes are lower.
};

}  // namespace server
