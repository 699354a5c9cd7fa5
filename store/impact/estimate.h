#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "store/impact/comparison.h"
#include "store/impact/spread.h"

namespace store::impact {

enum class Verdict : std::uint8_t { kMore, kLess, kUsual, kTooLittle };

// "clearly more", "clearly less", "within the usual", "too little to say".
[[nodiscard]] std::string_view name_of(Verdict verdict);

// Whether a verdict is more than chance.
[[nodiscard]] constexpr bool is_clear(Verdict verdict) {
  return verdict == Verdict::kMore || verdict == Verdict::kLess;
}

// On 95 of 100 dates on which nothing special happens, the hits lie in this range.
struct Range {
  double low;
  double high;
  friend bool operator==(const Range&, const Range&) = default;
};

// The hits of the asked dates, and the hits that were expected.
struct Estimate {
  double hits = 0;                  // Whole, of the compared dates alone.
  double expected = 0;              // Means of baselines, added up.
  std::optional<Range> usual = {};  // Nothing where fewer than kFewestResiduals errors are known.
  double chance = 1;  // Of hits at least as far off as these, if the dates were like others.
  Verdict verdict = Verdict::kTooLittle;
  // Of the Model that the range comes from, where there is one.
  double k = 0;
  double deviation = 0;

  // hits/expected - 1, and its bounds given the usual range: hits/high - 1 and hits/low - 1.
  // Nothing if that would divide by 0.
  [[nodiscard]] std::optional<double> lift() const;
  [[nodiscard]] std::optional<double> lift_low() const;
  [[nodiscard]] std::optional<double> lift_high() const;
};

[[nodiscard]] inline bool is_clear(const Estimate& estimate) { return is_clear(estimate.verdict); }

inline constexpr std::size_t kFewestResiduals = 3;
inline constexpr double kOutsideUsual = 0.05;  // The chance that nothing special is outside Range.
// The verdict is "clearly" if chance is at most this. That is rarer than falling out of the range:
// on ordinary dates it happens once in fifty times.
inline constexpr double kClearChance = 0.02;

// Estimates from what is observed; `seen.asked` is not empty.
//
// The range is that of a t distribution, of as many degrees of freedom as there are errors, on the
// scale of Spread around the expectation, taken back to hits; `chance` comes from the same. Several
// asked dates are one sum: its variance adds up that of every asked date and of every baseline date
// (with its weight), and their covariances, which fall with each day between two dates by
// Spread::day_to_day. The verdict is by judge() with kClearChance.
//
//   cost  that of learn_spread, and some 100 ns
[[nodiscard]] Estimate estimate(const Comparison& comparison, const Observations& seen);

// Each asked date by itself, by the spread that is learned from the reference they share.
[[nodiscard]] std::vector<Estimate> estimate_each(const Observations& seen);

// Sets the verdict: clear where `chance` is at most `clear_at`; too little to say where no range is
// known, or it is so wide that neither half nor double the expected hits would be outside.
void judge(Estimate& estimate, double clear_at);

// How hits vary around an expectation whose parameters are known: with variance
// factor (expected + k expected^2).
class Model {
 public:
  // `factor`: 1 + 1/n for one date and n baseline dates; `degrees` of freedom, at least 1. Costs
  // some microseconds for degrees that were not asked before, where they are not whole or above
  // 100.
  Model(double k, double factor, double degrees);

  [[nodiscard]] double k() const { return k_; }
  // The standard deviation on the scale of Spread.
  [[nodiscard]] double deviation() const { return deviation_; }
  [[nodiscard]] double degrees() const { return degrees_; }
  // From the middle of the usual range to its ends, on the same scale.
  [[nodiscard]] double reach() const { return reach_; }

 private:
  double k_;
  double deviation_;
  double degrees_;
  double reach_;
};
[[nodiscard]] Estimate estimate_by(const Model& model, double hits, double expected);

}  // namespace store::impact
