#include "store/impact/spread.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include <algorithm>
#include <bit>
#include <boost/math/tools/toms748_solve.hpp>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <vector>

namespace store::impact {
namespace {

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

// Two lanes: what every 64-bit machine we know computes at once.
using TwoDoubles = double __attribute__((vector_size(16)));
using TwoWords = std::uint64_t __attribute__((vector_size(16)));

TwoDoubles both(double value) { return TwoDoubles{value, value}; }

TwoDoubles root_of(TwoDoubles squares) {
#ifdef __SSE2__
  return _mm_sqrt_pd(squares);
#else
  return {std::sqrt(squares[0]), std::sqrt(squares[1])};
#endif
}

// log(a / b) of two numbers from 1 on each, to some 10^-16: with the power of 2 in a / b taken out
// of it, a and b are at most half of each other apart, and the logarithm is 2 artanh(s) =
// 2 (s + s^3/3 + s^5/5 + ...) where s = (a - b) / (a + b) is at most 0.2. A library's logarithm
// takes three times as long, and a division more.
inline TwoDoubles log_of_quotient(TwoDoubles a, TwoDoubles b) {
  constexpr std::uint64_t kOne = 0x3FF0'0000'0000'0000U;      // 1.0
  constexpr std::uint64_t kTwoTo52 = 0x4330'0000'0000'0000U;  // 2^52
  constexpr std::uint64_t kExponent = 0xFFF0'0000'0000'0000U;
  constexpr std::uint64_t kHalf = std::uint64_t{1} << 51U;  // Of the exponent's last bit.
  const auto bits = std::bit_cast<TwoWords>(a);
  const TwoWords power = (bits - std::bit_cast<TwoWords>(b) + kHalf) & kExponent;
  const auto scaled = std::bit_cast<TwoDoubles>(bits - power);
  // 2^52 plus a whole number has that number in its last bits.
  const auto biased = std::bit_cast<TwoDoubles>(((power + kOne) >> 52U) | kTwoTo52);
  const TwoDoubles twos = biased - (0x1p52 + 1023);
  const TwoDoubles s = (scaled - b) / (scaled + b);
  const TwoDoubles w = s * s;
  const TwoDoubles w2 = w * w;
  const TwoDoubles w4 = w2 * w2;
  // Not one after the other, which would be waiting for each sum.
  const TwoDoubles terms = ((1.0 / 3 + w * (1.0 / 5)) + w2 * (1.0 / 7 + w * (1.0 / 9))) +
                           w4 * (((1.0 / 11 + w * (1.0 / 13)) + w2 * (1.0 / 15 + w * (1.0 / 17))) +
                                 w4 * ((1.0 / 19 + w * (1.0 / 21)) + w2 * (1.0 / 23)));
  return twos * std::numbers::ln2 + 2 * (s + s * w * terms);
}

// The errors of observations, for any k.
class Errors {
 public:
  explicit Errors(std::span<const Observation> reference) : size_{reference.size()} {
    pairs_.reserve((size_ + 1) / 2);
    for (std::size_t i = 0; i < size_; i += 2) {
      // A last single one is paired with an observation without error.
      const Observation& one = reference[i];
      const Observation& two = reference[std::min(i + 1, size_ - 1)];
      pairs_.push_back(
          {.hits = root_of(TwoDoubles{one.hits, two.hits} + kAnscombeOffset),
           .expected = root_of(TwoDoubles{one.expected, two.expected} + kAnscombeOffset),
           .scale = 2 / root_of(1 + 1 / TwoDoubles{one.baseline_dates, two.baseline_dates})});
    }
    if (size_ % 2 != 0) pairs_.back().scale[1] = 0;
  }

  // How much wider they are than the model with `k` says; falls with k.
  [[nodiscard]] double excess(double k) const {
    TwoDoubles sum{};
    for_each(k, [&sum](TwoDoubles error) {
      const TwoDoubles square = error * error;
      sum += square < kCut * kCut ? square : both(kCut * kCut);
    });
    return (sum[0] + sum[1]) / static_cast<double>(size_) - kMeanOfCut;
  }

  // One after the other, and perhaps a 0.
  [[nodiscard]] std::vector<double> with(double k) const {
    std::vector<double> errors;
    errors.reserve(2 * pairs_.size());
    for_each(k, [&errors](TwoDoubles error) {
      errors.push_back(error[0]);
      errors.push_back(error[1]);
    });
    return errors;
  }

 private:
  // What two errors are made of.
  struct Pair {
    TwoDoubles hits;      // sqrt(hits + 3/8)
    TwoDoubles expected;  // sqrt(expected + 3/8)
    TwoDoubles scale;     // 2 / sqrt(1 + 1/n)
  };

  template <typename Use>
  void for_each(double k, Use use) const {
    if (k == 0) {
      for (const Pair& pair : pairs_) use(pair.scale * (pair.hits - pair.expected));
      return;
    }
    // asinh(a) - asinh(b), with one logarithm for both.
    const double root_k = std::sqrt(k);
    const double scale = 1 / root_k;
    for (const Pair& pair : pairs_) {
      const TwoDoubles a = root_k * pair.hits;
      const TwoDoubles b = root_k * pair.expected;
      use(scale * pair.scale * log_of_quotient(a + root_of(1 + a * a), b + root_of(1 + b * b)));
    }
  }

  std::size_t size_;
  std::vector<Pair> pairs_;
};

// The k whose excess is 0, to half a hundredth of itself and from above: a bracket found by
// growing, narrowed by TOMS 748 (Alefeld, Potra and Shi, 1995).
double solve_k(const Errors& errors) {
  double low = 0;
  double excess_low = errors.excess(0);
  if (excess_low <= 0) return 0;
  double high = 1.0 / 256;
  double excess_high = errors.excess(high);
  while (excess_high > 0) {
    if (high >= Spread::kMost) return Spread::kMost;
    low = high;
    excess_low = excess_high;
    high *= 4;
    excess_high = errors.excess(high);
  }
  const auto is_near = [](double from, double to) { return to - from <= 5e-3 * to; };
  std::uintmax_t steps = 60;
  const auto bracket =
      boost::math::tools::toms748_solve([&errors](double k) { return errors.excess(k); }, low, high,
                                        excess_low, excess_high, is_near, steps);
  return bracket.second;
}

// Of errors cut as above, of days that follow one another.
double correlation(std::span<const Observation> reference, std::span<const double> errors) {
  double squares = 0;
  double products = 0;
  std::size_t pairs = 0;
  double last = 0;
  for (std::size_t i = 0; i < reference.size(); ++i) {
    const double error = std::clamp(errors[i], -kCut, kCut);
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

Spread learn_spread_of_days(std::span<const Observation> reference) {
  if (reference.empty()) return {};
  return {.k = solve_k(Errors(reference)), .residuals = reference.size()};
}

Spread learn_spread(std::span<const Observation> reference) {
  if (reference.empty()) return {};
  const Errors errors(reference);
  const double k = solve_k(errors);
  return {
      .k = k, .day_to_day = correlation(reference, errors.with(k)), .residuals = reference.size()};
}

double stabilised(double hits, double k) {
  if (k == 0) return 2 * std::sqrt(hits + kAnscombeOffset);
  return 2 / std::sqrt(k) * std::asinh(std::sqrt(k * (hits + kAnscombeOffset)));
}

double from_stabilised(double value, double k) {
  if (value <= 0) return 0;
  const double root = k == 0 ? value / 2 : std::sinh(value * std::sqrt(k) / 2) / std::sqrt(k);
  return std::max(root * root - kAnscombeOffset, 0.0);
}

}  // namespace store::impact
