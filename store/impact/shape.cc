#include "store/impact/shape.h"

#include <cmath>

namespace store::impact {
namespace {

bool is_clear(const Estimate& estimate) {
  return estimate.verdict == Verdict::kMore || estimate.verdict == Verdict::kLess;
}

}  // namespace

std::optional<Reach> reach_of(std::span<const RingEstimate> rings) {
  std::size_t first = 0;
  while (first < rings.size() && rings[first].estimate.verdict == Verdict::kTooLittle) ++first;
  if (first == rings.size() || !is_clear(rings[first].estimate)) return std::nullopt;
  const Verdict verdict = rings[first].estimate.verdict;
  const auto goes_on = [&](std::size_t ring) {
    return ring < rings.size() && rings[ring].estimate.verdict == verdict;
  };
  std::size_t last = first;
  while (goes_on(last + 1) || goes_on(last + 2)) last += goes_on(last + 1) ? 1 : 2;
  Reach reach{.clear_m = rings[last].to_m, .end_m = {}};
  if (last + 1 < rings.size()) reach.end_m = rings[last + 1].to_m;
  return reach;
}

std::optional<EffectHours> effect_hours(std::span<const Estimate> hours) {
  double added = 0;
  for (const Estimate& hour : hours) {
    if (is_clear(hour)) added += hour.hits - hour.expected;
  }
  const Verdict verdict = added > 0 ? Verdict::kMore : Verdict::kLess;
  std::optional<EffectHours> effect;
  double most = 0;
  for (std::size_t hour = 0; hour < hours.size(); ++hour) {
    if (hours[hour].verdict != verdict) continue;
    if (!effect) effect = {.start = hour, .peak = hour, .end = hour};
    effect->end = hour;
    const double difference = std::abs(hours[hour].hits - hours[hour].expected);
    if (difference > most) {
      most = difference;
      effect->peak = hour;
    }
  }
  return effect;
}

}  // namespace store::impact
