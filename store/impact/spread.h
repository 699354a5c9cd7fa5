#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "store/impact/comparison.h"

namespace store::impact {

// The hits of one date, and the expectation from its baseline.
struct Observation {
  std::int32_t day;  // Since 1970-01-01.
  double hits;
  double expected;        // The mean of the baseline.
  double baseline_dates;  // How many dates it is the mean of; at least 1.
};

// One selection (an area, a ring, an industry, an hour) on the dates of a comparison.
struct Observations {
  std::vector<Observation> asked;      // As Comparison::asked.
  std::vector<Observation> reference;  // As Comparison::reference.
};

// `series`: the selection's sums by Comparison::dates.
[[nodiscard]] Observations observe(const Comparison& comparison, std::span<const Sums> series);

// The expectation of `area` if it had done as `control` did: each expectation times the hits of the
// control, divided by the expectation of the control. Dates on which the control has no expectation
// or no hits are removed from the reference; false if that is an asked date.
[[nodiscard]] bool expect_as(const Observations& control, Observations& area);

// How far hits are from their expectation when nothing special happens.
//
// The model: hits are negative binomial, of variance m + k m^2 around their mean m (NB2); k is the
// over-dispersion of city life, 0 is Poisson. The mean of n baseline dates varies as well, so an
// expectation errs with (1 + 1/n) times that variance. k is learned from the forecast errors of the
// reference dates, each against the mean of its own baseline (recursive residuals: Brown, Durbin
// and Evans, JRSS B 37, 1975), on the scale on which the variance is 1 for every mean
// (Anscombe, Biometrika 35, 1948),
//
//   g(y) = 2/sqrt(k) asinh(sqrt(k (y + 3/8)))           (k = 0: 2 sqrt(y + 3/8))
//   z    = (g(hits) - g(expected)) / sqrt(1 + 1/n)
//
// as the k that gives min(z^2, 2^2) the mean it has for a normal z, 0.9205: Huber's proposal 2 for
// a scale, so that the events among the reference dates hardly count, in the spirit of the
// reweighting of past outbreaks by Farrington et al. (JRSS A 159, 1996) and Noufaily et al. (Stat
// Med 32, 2013). Errors are about 0, not about their mean: a trend that baselines lag behind makes
// intervals wider instead of going unnoticed.
struct Spread {
  double k = 0;               // Over-dispersion, 0 to kMost.
  double day_to_day = 0;      // Correlation of the errors of one day and the next, 0 to 0.9.
  std::size_t residuals = 0;  // How many errors it was learned from: its degrees of freedom.

  static constexpr double kMost = 16;

  [[nodiscard]] double variance(double mean) const { return mean + k * mean * mean; }
};

//   cost  some 2 microseconds for 50 dates
[[nodiscard]] Spread learn_spread(std::span<const Observation> reference);

// The same without day_to_day, for estimates of single days.
[[nodiscard]] Spread learn_spread_of_days(std::span<const Observation> reference);

// What the scale of Spread adds to hits.
inline constexpr double kAnscombeOffset = 3.0 / 8.0;

// g(y) of Spread, and its inverse (not below 0 hits).
[[nodiscard]] double stabilised(double hits, double k);
[[nodiscard]] double from_stabilised(double value, double k);

}  // namespace store::impact
