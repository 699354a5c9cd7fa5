#include "store/impact/spread.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace store::impact {
namespace {

constexpr double kOffset = 3.0 / 8.0;
constexpr double kCut = 2.0;
// The mean of min(Z^2, kCut^2) for a standard normal Z.
constexpr double kMeanOfCut = 0.9205369256;
constexpr double kMostCorrelated = 0.9;

std::int32_t day_of(Date date) {
  return static_cast<std::int32_t>(date.time_since_epoch().count());
}

Observation observe_date(const ComparedDate& compared, std::span<const Date> dates,
                         std::span<const Sums> series) {
  const Sums& own = series[compared.date];
  double before = 0;
  if (compared.with_delta) {
    before = static_cast<double>(own.delta);
  } else {
    for (const std::size_t date : compared.baseline) {
      before += static_cast<double>(series[date].hits);
    }
  }
  const double count = compared.baseline_dates();
  return {.day = day_of(dates[compared.date]),
          .hits = static_cast<double>(own.hits),
          .expected = before / count,
          .baseline_dates = count};
}

// What the errors of an observation are made of, whatever k is.
struct Roots {
  double hits;      // sqrt(hits + 3/8)
  double expected;  // Likewise.
  double scale;     // 2 / sqrt(1 + 1/n)
  explicit Roots(const Observation& seen)
      : hits{std::sqrt(seen.hits + kOffset)},
        expected{std::sqrt(seen.expected + kOffset)},
        scale{2 / std::sqrt(1 + 1 / seen.baseline_dates)} {}
};

double error_of(const Roots& roots, double k) {
  if (k == 0) return roots.scale * (roots.hits - roots.expected);
  // asinh(a) - asinh(b), with one logarithm for both.
  const double root_k = std::sqrt(k);
  const double a = root_k * roots.hits;
  const double b = root_k * roots.expected;
  const double ratio = (a + std::sqrt(1 + a * a)) / (b + std::sqrt(1 + b * b));
  return roots.scale / root_k * std::log(ratio);
}

// How much wider the errors are than the model with `k` says; falls with k.
double excess(std::span<const Roots> reference, double k) {
  double sum = 0;
  for (const Roots& roots : reference) {
    const double error = error_of(roots, k);
    sum += std::min(error * error, kCut * kCut);
  }
  return sum / static_cast<double>(reference.size()) - kMeanOfCut;
}

// The k whose excess is 0, to half a hundredth of itself: a false position that halves the weight
// of an end that stays (the Illinois rule), on a bracket found by growing.
double solve_k(std::span<const Roots> reference) {
  double low = 0;
  double excess_low = excess(reference, 0);
  if (excess_low <= 0) return 0;
  double high = 1.0 / 256;
  double excess_high = excess(reference, high);
  while (excess_high > 0) {
    if (high >= Spread::kMost) return Spread::kMost;
    low = high;
    excess_low = excess_high;
    high *= 4;
    excess_high = excess(reference, high);
  }
  for (int i = 0; i < 60 && high - low > 5e-3 * high; ++i) {
    const double k = high - excess_high * (high - low) / (excess_high - excess_low);
    const double excess_k = excess(reference, k);
    if (excess_k == 0) return k;
    if (excess_k > 0) {
      low = k;
      excess_low = excess_k;
      excess_high /= 2;
    } else {
      high = k;
      excess_high = excess_k;
      excess_low /= 2;
    }
  }
  return high;
}

// Of errors cut as above, of days that follow one another.
double correlation(std::span<const Observation> reference, std::span<const Roots> roots, double k) {
  double squares = 0;
  double products = 0;
  std::size_t pairs = 0;
  double last = 0;
  for (std::size_t i = 0; i < reference.size(); ++i) {
    const double error = std::clamp(error_of(roots[i], k), -kCut, kCut);
    squares += error * error;
    if (i > 0 && reference[i].day == reference[i - 1].day + 1) {
      products += error * last;
      ++pairs;
    }
    last = error;
  }
  if (pairs == 0 || squares == 0) return 0;
  const double mean_square = squares / static_cast<double>(reference.size());
  return std::clamp(products / static_cast<double>(pairs) / mean_square, 0.0, kMostCorrelated);
}

}  // namespace

Observations observe(const Comparison& comparison, std::span<const Sums> series) {
  Observations seen;
  seen.asked.reserve(comparison.asked.size());
  seen.reference.reserve(comparison.reference.size());
  for (const ComparedDate& compared : comparison.asked) {
    seen.asked.push_back(observe_date(compared, comparison.dates, series));
  }
  for (const ComparedDate& compared : comparison.reference) {
    seen.reference.push_back(observe_date(compared, comparison.dates, series));
  }
  return seen;
}

bool expect_as(const Observations& control, Observations& area) {
  const auto can_tell = [](const Observation& seen) { return seen.hits > 0 && seen.expected > 0; };
  if (!std::ranges::all_of(control.asked, can_tell)) return false;
  const auto scale = [](const Observation& by, Observation& seen) {
    seen.expected *= by.hits / by.expected;
  };
  for (std::size_t i = 0; i < area.asked.size(); ++i) scale(control.asked[i], area.asked[i]);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < area.reference.size(); ++i) {
    if (!can_tell(control.reference[i])) continue;
    area.reference[kept] = area.reference[i];
    scale(control.reference[i], area.reference[kept]);
    ++kept;
  }
  area.reference.resize(kept);
  return true;
}

Spread learn_spread(std::span<const Observation> reference) {
  if (reference.empty()) return {};
  const std::vector<Roots> roots(reference.begin(), reference.end());
  const double k = solve_k(roots);
  return {.k = k, .day_to_day = correlation(reference, roots, k), .residuals = reference.size()};
}

double stabilised(double hits, double k) {
  if (k == 0) return 2 * std::sqrt(hits + kOffset);
  return 2 / std::sqrt(k) * std::asinh(std::sqrt(k * (hits + kOffset)));
}

double from_stabilised(double value, double k) {
  if (value <= 0) return 0;
  const double root = k == 0 ? value / 2 : std::sinh(value * std::sqrt(k) / 2) / std::sqrt(k);
  return std::max(root * root - kOffset, 0.0);
}

}  // namespace store::impact
