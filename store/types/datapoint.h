#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include "store/types/date.h"
#include "store/types/postcode.h"
#include "store/types/sbi.h"

namespace store {

using Hits = std::uint32_t;

// One row as it is read. `delta` is the hits of seven days earlier, a count of its own; it is 0 and
// means nothing where the date's delta is derived.
struct Datapoint {
  Date date;
  std::uint8_t hour;  // 0..23
  std::int64_t id_activity;
  Postcode postcode;
  Hits hits;
  Hits delta;
  SbiCode sbi;
};

// A set of hours: bit h is hour h.
inline constexpr std::uint32_t kEveryHour = (1U << 24U) - 1;

// Whether the delta of a date came with its rows, or is derived: the hits of the week before.
enum class DeltaKind : std::uint8_t { kGiven, kDerived };

[[nodiscard]] constexpr std::string_view name_of(DeltaKind kind) {
  return kind == DeltaKind::kGiven ? "given" : "derived";
}

// How the delta of a date came to be stored; nothing where the date is not.
using DeltaKindOf = std::function<std::optional<DeltaKind>(Date)>;

// Exact: 2^32 rows of 2^32 - 1 hits still fit.
struct Sums {
  std::uint64_t hits = 0;
  std::uint64_t delta = 0;

  Sums& operator+=(const Sums& other) {
    hits += other.hits;
    delta += other.delta;
    return *this;
  }
  Sums& operator-=(const Sums& other) {  // Modulo 2^64.
    hits -= other.hits;
    delta -= other.delta;
    return *this;
  }
  [[nodiscard]] bool any() const { return (hits | delta) != 0; }
  friend bool operator==(const Sums&, const Sums&) = default;
};

// (hits - delta) / delta as a fraction: 0.25 is +25 %; 0 where delta is 0.
[[nodiscard]] inline double percentage(const Sums& sums) {
  if (sums.delta == 0) return 0.0;
  const auto change = static_cast<std::int64_t>(sums.hits - sums.delta);
  return static_cast<double>(change) / static_cast<double>(sums.delta);
}

}  // namespace store
