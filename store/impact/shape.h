#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "store/impact/estimate.h"

namespace store::impact {

// Where an effect ends, in distance and in the hours of a day, with an interval.
//
// The likeliest end is given. The interval is all ends that the likelihood does not tell from it:
// those for which twice the logarithm of the likelihood ratio is at most one of these. An effect
// that fades out ends in a parameter like others, for which that has a chi-squared distribution
// with one degree of freedom; the hours change from one to the next, and for such a change point it
// has the distribution (1 - exp(-x/2))^2 (Hansen, Econometrica 68, 2000, table 1; Yao, Annals of
// Statistics 15, 1987). Both are 95 % points. The observations are the LogLifts of rings and hours.
inline constexpr double kWithinReach = 3.84;
inline constexpr double kWithinHours = 7.35;

// How far an effect goes, in whole metres: `radius_m`, between `low_m` and `high_m`. `high_m` is
// missing where it may go on beyond the outermost ring; then `radius_m` is at most where that ends.
// By the rings' verdicts it is clear up to `clear_m` (missing where the innermost is not), and no
// longer from there to `end_m` (missing where the outermost ring is still clear).
struct Reach {
  double radius_m = 0;
  double low_m = 0;
  std::optional<double> high_m = {};
  std::optional<double> clear_m = {};
  std::optional<double> end_m = {};
  friend bool operator==(const Reach&, const Reach&) = default;
};

struct RingEstimate {
  double from_m;
  double to_m;
  Estimate estimate;
};

// From what the distances of rings are measured: a centre, or the edge of a polygon. The inside of
// the polygon is its first ring (0 to 0).
enum class RingsAround : std::uint8_t { kCentre, kEdge };

// Rings from the inside out, and the area as a whole.
//
// `clear_m` ends where the first ring stops being clear in the direction of the first clear one.
// Rings before the first clear one that are too little to say are skipped. Behind it, one such ring
// is skipped if the next is clear again.
//
// The model of the other three: the logarithm of the factor is A s(d/R) at distance d, for a reach
// R from a quarter of the innermost ring to twice the outermost, in steps of a twentieth, and of
// those shapes s that fit best: 1 - d/R, 1 - (d/R)^2, 1 - (d/R)^4, or 1, all of them up to R, and 0
// beyond; of several that fit as well, the one in the middle. A ring has the mean of that over its
// ground (of a polygon: over its distances). A is in the direction of the whole, or of the first
// clear ring where that is not clear.
//
//   returns  nothing where neither the whole nor a ring is clear
//   cost     some 10 microseconds
[[nodiscard]] std::optional<Reach> reach_of(std::span<const RingEstimate> rings,
                                            const Estimate& whole, RingsAround around);

// An hour of the day, with its interval.
struct HourBetween {
  std::size_t hour;
  std::size_t low;
  std::size_t high;
  friend bool operator==(const HourBetween&, const HourBetween&) = default;
};

// When an effect is seen on a date: its first and its last hour, and the hour between them that
// differs most from the expectation.
struct EffectHours {
  HourBetween start;
  std::size_t peak;
  HourBetween end;
  friend bool operator==(const EffectHours&, const EffectHours&) = default;
};

// `hours`: 24 estimates, judged; those without a range were not asked about. `whole`: that of their
// date.
//
// The model: the hours from the first to the last share one factor, all others of the date another,
// an "epidemic" change (Levin and Kline, Statistics in Medicine 4, 1985). That other one is how
// good or bad the day is without the effect: its logarithm is normal around 0, with the variance
// that whole dates have. The first factor is farther in the direction of the effect, that of the
// whole, or of the clear hours where the whole is not clear.
//
//   returns  nothing where neither the whole nor an hour is clear
//   cost     some 3 microseconds
[[nodiscard]] std::optional<EffectHours> effect_hours(std::span<const Estimate> hours,
                                                      const Estimate& whole);

}  // namespace store::impact
