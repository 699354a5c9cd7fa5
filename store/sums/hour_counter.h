#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>

#include "store/format/date_partition.h"

namespace store {

// Counts rows by hour, and takes some away again. Sums of few and small numbers are kept two to a
// word.
class HourCounter {
 public:
  // Adds rows [first, last) of a block, or takes them away.
  void add(const RowBlock& rows, std::uint64_t first, std::uint64_t last) {
    apply<std::plus<>>(rows, first, last);
  }
  void take(const RowBlock& rows, std::uint64_t first, std::uint64_t last) {
    apply<std::minus<>>(rows, first, last);
  }

  // All that was added less what was taken away, modulo 2^64.
  [[nodiscard]] const HoursOfDay& sums() {
    flush();
    return sums_;
  }

 private:
  // What `Change` makes of a sum and a number is the new sum.
  template <typename Change>
  void apply(const RowBlock& rows, std::uint64_t first, std::uint64_t last) {
    constexpr Change change;
    constexpr std::uint32_t kSmall = 0xFFFF;
    if (rows.hits.width() > 2 || rows.delta.width() > 2 || rows.hits_base > kSmall) {
      for (std::uint64_t i = first; i < last; ++i) {
        const auto hour = value_at<std::uint8_t>(rows.hour + i);
        sums_.hits[hour] = change(sums_.hits[hour], rows.hits_base + rows.hits[i]);
        sums_.delta[hour] = change(sums_.delta[hour], rows.delta[i]);
      }
      return;
    }
    // 2^14 numbers below 2^17 stay below 2^31, taken away as well as added.
    constexpr std::uint64_t kMostRows = 1U << 14U;
    while (first < last) {
      if (small_rows_ == kMostRows) flush();
      const std::uint64_t end = std::min(last, first + (kMostRows - small_rows_));
      small_rows_ += end - first;
      apply_small<Change>(rows, first, end);
      first = end;
    }
  }

  template <typename Change>
  void apply_small(const RowBlock& rows, std::uint64_t first, std::uint64_t last) {
    constexpr Change change;
    const RowBlock columns = rows;  // A copy: the sums might alias it for all the compiler knows.
    const auto apply_one = [&](std::array<std::uint64_t, 24>& words, std::uint64_t i) {
      std::uint64_t& sum = words[value_at<std::uint8_t>(columns.hour + i)];
      sum = change(sum, (columns.hits_base + columns.hits[i]) | columns.delta[i] << 32U);
    };
    std::uint64_t i = first;
    for (; i + 1 < last; i += 2) {
      apply_one(even_, i);
      apply_one(odd_, i + 1);
    }
    if (i < last) apply_one(even_, i);
  }

  void flush() {
    for (std::size_t hour = 0; hour < 24; ++hour) {
      // Hits in the lower half; where they are below 0 they have borrowed from the delta.
      const std::uint64_t word = std::exchange(even_[hour], 0) + std::exchange(odd_[hour], 0);
      const std::int64_t hits = static_cast<std::int32_t>(word);
      const auto delta = static_cast<std::int64_t>(word - static_cast<std::uint64_t>(hits)) >> 32;
      sums_.hits[hour] += static_cast<std::uint64_t>(hits);
      sums_.delta[hour] += static_cast<std::uint64_t>(delta);
    }
    small_rows_ = 0;
  }

  HoursOfDay sums_;
  // Hits plus 2^32 times delta; two sets, so that neighbouring rows of one hour do
  // not wait for each other.
  std::array<std::uint64_t, 24> even_{};
  std::array<std::uint64_t, 24> odd_{};
  std::uint64_t small_rows_ = 0;
};

}  // namespace store
