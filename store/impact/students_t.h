#pragma once

namespace store::impact {

// Student's t distribution with `degrees` of freedom (at least 1), from Boost.Math; above 5,000 the
// normal distribution: a chance of 10^-6 then differs by less than a hundredth of itself, and it
// costs 20 ns instead of a microsecond.

// The chance of a value at least as far from 0 as `t`, on either side.
[[nodiscard]] double two_sided_chance(double t, double degrees);

// The t beyond which, on either side, lies `chance` (above 0, below 1). Costs some microseconds.
[[nodiscard]] double two_sided_quantile(double chance, double degrees);

}  // namespace store::impact
