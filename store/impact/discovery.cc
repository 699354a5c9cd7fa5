#include "store/impact/discovery.h"

#include <algorithm>

namespace store::impact {

double discovery_threshold(std::vector<double> chances, double rate) {
  std::ranges::sort(chances);
  const auto count = static_cast<double>(chances.size());
  for (std::size_t i = chances.size(); i > 0; --i) {
    if (chances[i - 1] <= static_cast<double>(i) / count * rate) return chances[i - 1];
  }
  return 0;
}

void judge_together(std::span<Estimate* const> estimates) {
  std::vector<double> chances;
  chances.reserve(estimates.size());
  for (const Estimate* one : estimates) {
    if (one->usual) chances.push_back(one->chance);
  }
  const double threshold = std::min(discovery_threshold(std::move(chances)), kClearChance);
  for (Estimate* one : estimates) judge(*one, threshold);
}

}  // namespace store::impact
