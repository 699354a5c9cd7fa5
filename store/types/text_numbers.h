#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace store {

// Texts <-> numbers, which count from 0 in the order in which texts are added.
//
//   threads  any number may read; adding needs it to itself
class TextNumbers {
 public:
  [[nodiscard]] std::size_t size() const { return texts_.size(); }
  [[nodiscard]] std::span<const std::string> texts() const { return texts_; }

  // The number of `text`; true if it is new and got its number now.
  std::pair<std::uint32_t, bool> add(std::string_view text) {
    const auto known = numbers_.find(text);
    if (known != numbers_.end()) return {known->second, false};
    const auto number = static_cast<std::uint32_t>(texts_.size());
    texts_.emplace_back(text);
    numbers_.emplace(texts_.back(), number);
    return {number, true};
  }

  void clear() {
    texts_.clear();
    numbers_.clear();
  }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };

  std::vector<std::string> texts_;
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> numbers_;
};

}  // namespace store
