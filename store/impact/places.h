#pragma once

#include <span>
#include <vector>

#include "store/impact/comparison.h"
#include "store/impact/estimate.h"

namespace store::impact {

// Estimates for many small places at once. Each has too few hits to learn from it alone how much it
// varies, so one over-dispersion k is learned from all of them. For each place and asked date the
// variance s^2 of the same weekday in the n weeks before (Comparison::weeks_before, n at least 2)
// is m + k m^2 in the mean, and m^2 is s^2/n too large, hence k = sum(s^2 - m) / sum(m^2 - s^2/n),
// not below 0. (The moment estimator of Anscombe, Biometrika 36, 1949, pooled.)
//
//   by_date  by Comparison::dates: the sums of every place, for dates that are asked or in
//            weeks_before or in a baseline of an asked date; empty for others
//   returns  an Estimate for each place, judged together (discovery.h)
//   cost     some 30 ns for each place and date, some 200 ns for each place
[[nodiscard]] std::vector<Estimate> estimate_places(const Comparison& comparison,
                                                    std::span<const std::span<const Sums>> by_date);

}  // namespace store::impact
