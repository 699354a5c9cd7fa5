#pragma once

namespace store::impact {

// Student's t distribution with `degrees` of freedom (at least 1), from Boost.Math.

// The chance of a value at least as far from 0 as `t`, on either side.
[[nodiscard]] double two_sided_chance(double t, double degrees);

// The t beyond which, on either side, lies `chance` (above 0, below 1).
[[nodiscard]] double two_sided_quantile(double chance, double degrees);

}  // namespace store::impact
