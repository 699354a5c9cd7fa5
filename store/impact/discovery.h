#pragma once

#include <span>
#include <vector>

#include "store/impact/estimate.h"

namespace store::impact {

// At most this share of the findings that are called clear is expected to be chance.
inline constexpr double kFalseDiscoveryRate = 0.05;

// The greatest chance that may be called a finding among these, so that the false discovery rate is
// at most `rate`: the largest p(i) with p(i) <= i/m rate, of m chances in ascending order; 0 where
// there is none.
//   source  Benjamini and Hochberg, JRSS B 57, 1995; the chances of industries and hours of one
//           area depend on each other positively, which the procedure allows (Benjamini and
//           Yekutieli, Annals of Statistics 29, 2001)
[[nodiscard]] double discovery_threshold(std::vector<double> chances,
                                         double rate = kFalseDiscoveryRate);

// Judges many estimates of one kind together. An estimate is clear if it is a discovery among them
// and would be clear by itself. Estimates without a range are too little to say and do not count.
void judge_together(std::span<Estimate* const> estimates);

}  // namespace store::impact
