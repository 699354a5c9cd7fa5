#include "store/impact/log_lift.h"

#include <cmath>

#include "store/impact/spread.h"

namespace store::impact {

std::optional<LogLift> log_lift(const Estimate& estimate) {
  if (!estimate.usual) return std::nullopt;
  const double hits = estimate.hits + kAnscombeOffset;
  const double expected = estimate.expected + kAnscombeOffset;
  const double value = std::log(hits / expected);
  constexpr double kAsGoodAsEqual = 1e-4;
  const double slope =
      std::abs(value) < kAsGoodAsEqual
          ? std::sqrt(expected / (1 + estimate.k * expected))
          : (stabilised(estimate.hits, estimate.k) - stabilised(estimate.expected, estimate.k)) /
                value;
  const double scaled = slope / estimate.deviation;
  return LogLift{.value = value, .weight = scaled * scaled};
}

}  // namespace store::impact
