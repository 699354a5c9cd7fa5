#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>

#include "store/date_partition.h"

namespace store {

// Counts rows by hour. Sums of few and small numbers are kept two to a word.
class HourCounter {
 public:
  // Adds rows [first, last) of a block.
  void add(const RowBlock& rows, std::uint64_t first, std::uint64_t last) {
    constexpr std::uint32_t kSmall = 0xFFFF;
    if (rows.hits.width() > 2 || rows.delta.width() > 2 || rows.hits_base > kSmall) {
      for (std::uint64_t i = first; i < last; ++i) {
        const auto hour = load<std::uint8_t>(rows.hour + i);
        sums_.hits[hour] += rows.hits_base + rows.hits[i];
        sums_.delta[hour] += rows.delta[i];
      }
      return;
    }
    // 2^15 numbers below 2^17 stay below 2^32.
    constexpr std::uint64_t kMostRows = 1U << 15U;
    while (first < last) {
      if (small_rows_ == kMostRows) flush();
      const std::uint64_t end = std::min(last, first + (kMostRows - small_rows_));
      small_rows_ += end - first;
      add_small(rows, first, end);
      first = end;
    }
  }

  // All that was added.
  [[nodiscard]] const HoursOfDay& sums() {
    flush();
    return sums_;
  }

 private:
  void add_small(const RowBlock& rows, std::uint64_t first, std::uint64_t last) {
    if (rows.hits.width() == 2 && rows.delta.width() == 2) {
      add_words(
          rows, first, last,
          [at = rows.hits.bytes()](std::uint64_t i) {
            return std::uint64_t{load<std::uint16_t>(at + 2 * i)};
          },
          [at = rows.delta.bytes()](std::uint64_t i) {
            return std::uint64_t{load<std::uint16_t>(at + 2 * i)};
          });
    } else {
      add_words(
          rows, first, last, [hits = rows.hits](std::uint64_t i) { return hits[i]; },
          [delta = rows.delta](std::uint64_t i) { return delta[i]; });
    }
  }

  template <typename HitsOf, typename DeltaOf>
  void add_words(const RowBlock& rows, std::uint64_t first, std::uint64_t last, HitsOf hits_of,
                 DeltaOf delta_of) {
    const std::byte* const hour = rows.hour;
    const std::uint64_t base = rows.hits_base;
    const auto word = [&](std::uint64_t i) { return (base + hits_of(i)) | delta_of(i) << 32U; };
    std::uint64_t i = first;
    for (; i + 1 < last; i += 2) {
      even_[load<std::uint8_t>(hour + i)] += word(i);
      odd_[load<std::uint8_t>(hour + i + 1)] += word(i + 1);
    }
    if (i < last) even_[load<std::uint8_t>(hour + i)] += word(i);
  }

  void flush() {
    for (std::size_t hour = 0; hour < 24; ++hour) {
      for (std::uint64_t& word : {std::ref(even_[hour]), std::ref(odd_[hour])}) {
        sums_.hits[hour] += word & 0xFFFF'FFFFU;
        sums_.delta[hour] += word >> 32U;
        word = 0;
      }
    }
    small_rows_ = 0;
  }

  HoursOfDay sums_;
  // Hits in the lower half, delta in the upper; two sets, so that neighbouring rows of one hour do
  // not wait for each other.
  std::array<std::uint64_t, 24> even_{};
  std::array<std::uint64_t, 24> odd_{};
  std::uint64_t small_rows_ = 0;
};

}  // namespace store
