#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "store/impact/estimate.h"

namespace store::impact {

// How far an effect goes: clear up to `clear_m`, no longer clear from there to `end_m`; where
// `end_m` is missing, the outermost ring is still clear.
struct Reach {
  double clear_m;
  std::optional<double> end_m;
  friend bool operator==(const Reach&, const Reach&) = default;
};

struct RingEstimate {
  double from_m;
  double to_m;
  Estimate estimate;
};

// Rings from the inside out: the reach is where the first stops being clear in the direction of the
// first clear one. Rings without a word to say (too little) before the first clear one are passed
// over, and so is one behind it where the next is clear again. Nothing where no ring is clear.
[[nodiscard]] std::optional<Reach> reach_of(std::span<const RingEstimate> rings);

// When an effect is seen on a date: from the first clear hour to the last, both inclusive, and the
// hour that differs most from what was expected.
struct EffectHours {
  std::size_t start;
  std::size_t peak;
  std::size_t end;
  friend bool operator==(const EffectHours&, const EffectHours&) = default;
};

// `hours`: 24 estimates, judged. The direction is that of the most clear hits; nothing where no
// hour is clear.
[[nodiscard]] std::optional<EffectHours> effect_hours(std::span<const Estimate> hours);

}  // namespace store::impact
