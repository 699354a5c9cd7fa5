#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

#include "store/types/postcode.h"
#include "store/types/sbi.h"

namespace store {

// Codes <-> slots. Slots count from 0 in the order in which codes are added.
//
//   cost     find and add: one hash and usually one comparison; 4 to 12 bytes a code, and the code
//   threads  any number may read; adding needs the dictionary to itself
template <typename Code, typename Slot>
class Dictionary {
  using Index = std::underlying_type_t<Slot>;

 public:
  static constexpr std::size_t kMaxSize = std::numeric_limits<Index>::max();

  [[nodiscard]] std::size_t size() const { return codes_.size(); }
  [[nodiscard]] const Code& code(Slot slot) const { return codes_[static_cast<Index>(slot)]; }
  [[nodiscard]] std::span<const Code> codes() const { return codes_; }

  [[nodiscard]] std::optional<Slot> find(const Code& code) const {
    if (codes_.empty()) return std::nullopt;
    const std::uint32_t entry = table_[table_index(code)];
    if (entry == kFree) return std::nullopt;
    return static_cast<Slot>(entry);
  }

  // find() for each of `codes`, into `slots`, as long. Cost: the cache misses of all of them come
  // at once; for some 64 codes at a time.
  void find_all(std::span<const Code> codes, std::span<std::optional<Slot>> slots) const {
    if (codes_.empty()) {
      std::ranges::fill(slots, std::nullopt);
      return;
    }
    const std::size_t mask = table_.size() - 1;
    for (const Code& code : codes) __builtin_prefetch(&table_[code.hash() & mask]);
    for (const Code& code : codes) {
      const std::uint32_t entry = table_[code.hash() & mask];
      if (entry != kFree) __builtin_prefetch(&codes_[entry]);
    }
    for (std::size_t i = 0; i < codes.size(); ++i) slots[i] = find(codes[i]);
  }

  // The slot of `code`; true if the code is new and got its slot now. The caller keeps size() at or
  // below kMaxSize.
  std::pair<Slot, bool> add(const Code& code) {
    if ((codes_.size() + 1) * 2 > table_.size()) grow();
    std::uint32_t& entry = table_[table_index(code)];
    if (entry != kFree) return {static_cast<Slot>(entry), false};
    entry = static_cast<std::uint32_t>(codes_.size());
    codes_.push_back(code);
    return {static_cast<Slot>(entry), true};
  }

 private:
  static constexpr std::uint32_t kFree = std::numeric_limits<std::uint32_t>::max();

  // Where `code` is, or where it would go: linear probing in a table at most half full.
  [[nodiscard]] std::size_t table_index(const Code& code) const {
    const std::size_t mask = table_.size() - 1;
    std::size_t at = code.hash() & mask;
    while (table_[at] != kFree && !(codes_[table_[at]] == code)) at = (at + 1) & mask;
    return at;
  }

  void grow() {
    table_.assign(std::bit_ceil((codes_.size() + 8) * 4), kFree);
    for (std::size_t i = 0; i < codes_.size(); ++i) {
      table_[table_index(codes_[i])] = static_cast<std::uint32_t>(i);
    }
  }

  std::vector<Code> codes_;
  std::vector<std::uint32_t> table_;
};

using PostcodeDictionary = Dictionary<Postcode, PostcodeSlot>;
using SbiDictionary = Dictionary<SbiCode, SbiSlot>;

}  // namespace store
