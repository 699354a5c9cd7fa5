#include "store/impact/shape.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

#include "store/impact/log_lift.h"

namespace store::impact {
namespace {

// 1 for more, -1 for less.
double sign_of(Verdict verdict) { return verdict == Verdict::kMore ? 1 : -1; }

// Where rings are clear by their verdicts.
struct ClearRings {
  Verdict verdict;
  double clear_m;
  std::optional<double> end_m;
};

std::optional<ClearRings> clear_rings(std::span<const RingEstimate> rings) {
  std::size_t first = 0;
  while (first < rings.size() && rings[first].estimate.verdict == Verdict::kTooLittle) ++first;
  if (first == rings.size() || !is_clear(rings[first].estimate)) return std::nullopt;
  const Verdict verdict = rings[first].estimate.verdict;
  const auto goes_on = [&](std::size_t ring) {
    return ring < rings.size() && rings[ring].estimate.verdict == verdict;
  };
  std::size_t last = first;
  while (goes_on(last + 1) || goes_on(last + 2)) last += goes_on(last + 1) ? 1 : 2;
  ClearRings clear{.verdict = verdict, .clear_m = rings[last].to_m, .end_m = {}};
  if (last + 1 < rings.size()) clear.end_m = rings[last + 1].to_m;
  return clear;
}

// How an effect fades with distance: as 1 - (d/R)^power, or not at all.
enum class Fading : std::uint8_t { kCone, kDome, kTable, kNone };
constexpr std::array kFadings = {Fading::kCone, Fading::kDome, Fading::kTable, Fading::kNone};

// The integral of the effect from 0 to `to`, in parts of the reach and at most 1: over the ground
// around a centre (times 1/pi), or over the distance from an edge.
double faded(Fading fading, RingsAround around, double to) {
  const double square = to * to;
  const double ground = around == RingsAround::kCentre ? square : to;
  const double more = around == RingsAround::kCentre ? 2 : 1;  // Dimensions of the ground.
  switch (fading) {
    case Fading::kCone:
      return ground * (1 - to * more / (more + 1));
    case Fading::kDome:
      return ground * (1 - square * more / (more + 2));
    case Fading::kTable:
      return ground * (1 - square * square * more / (more + 4));
    case Fading::kNone:
      break;
  }
  return ground;
}

// A ring with an observation.
struct SeenRing {
  double from_m;
  double to_m;
  LogLift seen;
};

// The mean effect in a ring, as a part of that in the middle, by fading.
std::array<double, kFadings.size()> mean_effects(const SeenRing& ring, double reach_m,
                                                 RingsAround around) {
  std::array<double, kFadings.size()> means{};
  if (ring.to_m == 0) {
    means.fill(1);
    return means;
  }
  if (reach_m <= ring.from_m) return means;
  const double from = ring.from_m / reach_m;
  const double to = ring.to_m / reach_m;
  const double ground = around == RingsAround::kCentre ? to * to - from * from : to - from;
  const double part = 1 / ground;
  const double end = std::min(to, 1.0);
  for (std::size_t i = 0; i < kFadings.size(); ++i) {
    means[i] = part * (faded(kFadings[i], around, end) - faded(kFadings[i], around, from));
  }
  return means;
}

// How much of the weighted squares an effect of that reach explains, at its best.
double explained(std::span<const SeenRing> rings, double reach_m, double sign, RingsAround around) {
  std::array<double, kFadings.size()> products{};
  std::array<double, kFadings.size()> squares{};
  for (const SeenRing& ring : rings) {
    const auto effects = mean_effects(ring, reach_m, around);
    for (std::size_t i = 0; i < kFadings.size(); ++i) {
      products[i] += ring.seen.weight * effects[i] * ring.seen.value;
      squares[i] += ring.seen.weight * effects[i] * effects[i];
    }
  }
  double most = 0;
  for (std::size_t i = 0; i < kFadings.size(); ++i) {
    if (products[i] * sign > 0) most = std::max(most, products[i] * products[i] / squares[i]);
  }
  return most;
}

std::vector<double> reaches_to_try(std::span<const RingEstimate> rings, RingsAround around) {
  constexpr double kStep = 1.05;
  const double innermost =
      std::ranges::find_if(rings, [](const RingEstimate& ring) { return ring.to_m > 0; })->to_m;
  std::vector<double> reaches;
  if (around == RingsAround::kEdge) reaches.push_back(0);
  double reach_m = innermost / 4;
  while (reach_m < 2 * rings.back().to_m) {
    reaches.push_back(reach_m);
    reach_m *= kStep;
  }
  return reaches;
}

// Sets the likeliest reach, and those that are hardly less likely.
void find_reach(std::span<const RingEstimate> rings, double sign, RingsAround around,
                Reach& found) {
  std::vector<SeenRing> seen;
  seen.reserve(rings.size());
  for (const RingEstimate& ring : rings) {
    if (const auto lift = log_lift(ring.estimate)) {
      seen.push_back({.from_m = ring.from_m, .to_m = ring.to_m, .seen = *lift});
    }
  }
  const std::vector<double> reaches = reaches_to_try(rings, around);
  std::vector<double> fits(reaches.size());
  for (std::size_t i = 0; i < reaches.size(); ++i) {
    fits[i] = explained(seen, reaches[i], sign, around);
  }
  const double best = *std::ranges::max_element(fits);
  const auto is_within = [best](double fit) { return best - fit <= kWithinReach; };
  const double outermost_m = rings.back().to_m;
  // Where no ring lies between, several are as likely: then the one in the middle of them.
  std::vector<double> likeliest;
  for (std::size_t i = 0; i < fits.size(); ++i) {
    constexpr double kRounding = 1e-9;
    if (fits[i] >= best * (1 - kRounding)) likeliest.push_back(reaches[i]);
  }
  found.radius_m = std::round(std::min(likeliest[likeliest.size() / 2], outermost_m));
  if (!is_within(fits.front())) {
    const auto low = std::ranges::find_if(fits, is_within);
    found.low_m = std::round(reaches[static_cast<std::size_t>(low - fits.begin())]);
  }
  std::size_t last = fits.size();
  while (!is_within(fits[last - 1])) --last;
  if (last < fits.size() && reaches[last] < outermost_m) found.high_m = std::round(reaches[last]);
}

constexpr std::size_t kHours = 24;

// Sums of what the hours before an hour tell.
struct LiftSums {
  double hours = 0;
  double weight = 0;
  double value = 0;

  friend LiftSums operator-(const LiftSums& a, const LiftSums& b) {
    return {.hours = a.hours - b.hours, .weight = a.weight - b.weight, .value = a.value - b.value};
  }
  // With `known`: a weight that is put on 0 beforehand.
  [[nodiscard]] double mean(double known = 0) const {
    return weight > 0 ? value / (weight + known) : 0;
  }
  [[nodiscard]] double explained(double known = 0) const {
    return weight > 0 ? value * value / (weight + known) : 0;
  }
};

// How far off hours are by their median, of those that are clear in that direction; without a bound
// where none is.
double median_of_clear(std::span<const Estimate> hours, double sign) {
  std::vector<double> lifts;
  for (const Estimate& hour : hours) {
    if (!is_clear(hour) || sign_of(hour.verdict) != sign) continue;
    lifts.push_back(sign * log_lift(hour)->value);
  }
  if (lifts.empty()) return std::numeric_limits<double>::infinity();
  const auto middle = lifts.begin() + static_cast<std::ptrdiff_t>(lifts.size() / 2);
  std::ranges::nth_element(lifts, middle);
  return *middle;
}

// By first and last hour: how much of the weighted squares is explained by a factor of the hours
// between, and another of the rest.
std::array<std::array<double, kHours>, kHours> fits_of(std::span<const Estimate> hours,
                                                       double sign) {
  const double most = median_of_clear(hours, sign);
  std::array<LiftSums, kHours + 1> before{};
  for (std::size_t hour = 0; hour < kHours; ++hour) {
    before[hour + 1] = before[hour];
    if (const auto lift = log_lift(hours[hour])) {
      before[hour + 1].hours += 1;
      before[hour + 1].weight += lift->weight;
      before[hour + 1].value += lift->weight * sign * std::min(sign * lift->value, most);
    }
  }
  const LiftSums whole = before[kHours];
  std::array<std::array<double, kHours>, kHours> fits{};
  for (std::size_t start = 0; start < kHours; ++start) {
    for (std::size_t end = start; end < kHours; ++end) {
      const LiftSums inside = before[end + 1] - before[start];
      const LiftSums outside = whole - inside;
      const double usual = outside.hours > 0 ? outside.weight / outside.hours : 0;
      const bool stands_out = sign * (inside.mean() - outside.mean(usual)) > 0;
      fits[start][end] = stands_out ? inside.explained() + outside.explained(usual)
                                    : whole.explained(whole.weight / whole.hours);
    }
  }
  return fits;
}

// The direction of the effect on a date; 0 where there is none to be seen.
double sign_of(std::span<const Estimate> hours, const Estimate& whole) {
  if (is_clear(whole)) return sign_of(whole.verdict);
  double added = 0;
  for (const Estimate& hour : hours) {
    if (is_clear(hour)) added += hour.hits - hour.expected;
  }
  return added == 0 ? 0 : std::copysign(1.0, added);
}

}  // namespace

std::optional<Reach> reach_of(std::span<const RingEstimate> rings, const Estimate& whole,
                              RingsAround around) {
  const auto clear = clear_rings(rings);
  const bool any_wide = std::ranges::any_of(rings, [](const auto& ring) { return ring.to_m > 0; });
  if (!any_wide || (!clear && !is_clear(whole))) return std::nullopt;
  Reach reach;
  if (clear) {
    reach.clear_m = clear->clear_m;
    reach.end_m = clear->end_m;
  }
  find_reach(rings, sign_of(is_clear(whole) ? whole.verdict : clear->verdict), around, reach);
  return reach;
}

std::optional<EffectHours> effect_hours(std::span<const Estimate> hours, const Estimate& whole) {
  const double sign = sign_of(hours, whole);
  if (sign == 0) return std::nullopt;
  const auto fits = fits_of(hours, sign);
  EffectHours found{.start = {.hour = 0, .low = kHours, .high = 0},
                    .peak = 0,
                    .end = {.hour = 0, .low = kHours, .high = 0}};
  double best = -1;
  const auto is_known = [hours](std::size_t hour) { return hours[hour].usual.has_value(); };
  for (std::size_t start = 0; start < kHours; ++start) {
    for (std::size_t end = start; end < kHours; ++end) {
      if (!is_known(start) || !is_known(end) || fits[start][end] <= best) continue;
      best = fits[start][end];
      found.start.hour = start;
      found.end.hour = end;
    }
  }
  const auto widen = [](HourBetween& between, std::size_t hour) {
    between.low = std::min(between.low, hour);
    between.high = std::max(between.high, hour);
  };
  for (std::size_t start = 0; start < kHours; ++start) {
    for (std::size_t end = start; end < kHours; ++end) {
      if (!is_known(start) || !is_known(end) || best - fits[start][end] > kWithinHours) continue;
      widen(found.start, start);
      widen(found.end, end);
    }
  }
  const auto added = [&](std::size_t hour) {
    return sign * (hours[hour].hits - hours[hour].expected);
  };
  found.peak = found.start.hour;
  for (std::size_t hour = found.start.hour; hour <= found.end.hour; ++hour) {
    if (is_known(hour) && added(hour) > added(found.peak)) found.peak = hour;
  }
  return found;
}

}  // namespace store::impact
