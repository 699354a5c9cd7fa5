#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/types/code.h"
#include "store/types/quoted.h"

namespace store {

// The number of letters to add, to leave out or to change between two words, in any letter case
// (V. I. Levenshtein, "Binary codes capable of correcting deletions, insertions, and reversals",
// 1966). Cost: the product of their lengths.
[[nodiscard]] inline std::size_t distance_between(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool is_same = ascii_upper(a[i - 1]) == ascii_upper(b[j - 1]);
      const std::size_t changed = diagonal + (is_same ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j - 1] + 1, row[j] + 1, changed});
    }
  }
  return row.back();
}

// The first of `words` that is nearest to `word`; empty where none differs in at most a third as
// many letters as `word` has, or has more than 64.
template <typename Words>
[[nodiscard]] std::string_view nearest_to(std::string_view word, const Words& words) {
  constexpr std::size_t kLongest = 64;
  std::string_view nearest;
  std::size_t least = word.size() / 3 + 1;
  for (const std::string_view candidate : words) {
    if (word.size() > kLongest || candidate.size() > kLongest) continue;
    const std::size_t distance = distance_between(word, candidate);
    if (distance >= least) continue;
    least = distance;
    nearest = candidate;
  }
  return nearest;
}

// " (did you mean "hits"?)" for a message, or nothing.
template <typename Words>
[[nodiscard]] std::string did_you_mean(std::string_view word, const Words& words) {
  const std::string_view nearest = nearest_to(word, words);
  return nearest.empty() ? std::string{} : " (did you mean " + quoted(nearest) + "?)";
}

}  // namespace store
