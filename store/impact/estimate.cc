#include "store/impact/estimate.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <map>
#include <vector>

#include "store/impact/students_t.h"

namespace store::impact {
namespace {

// What one date adds to the difference between asked and expected hits.
struct Term {
  std::int32_t day;
  double weight;  // What its hits are multiplied by: 1 if asked, below 0 if of a baseline.
  double mean;    // The hits expected on it.
};

// The difference as a weighted sum over dates, by day. A date that several baselines share has one
// term.
std::vector<Term> terms_of(const Comparison& comparison, const Observations& seen) {
  std::map<std::int32_t, Term> by_day;
  for (std::size_t i = 0; i < seen.asked.size(); ++i) {
    const Observation& asked = seen.asked[i];
    by_day[asked.day] = {.day = asked.day, .weight = 1, .mean = asked.expected};
    const double share = -1 / asked.baseline_dates;
    const auto add = [&](std::int32_t day) {
      Term& term = by_day[day];
      term = {.day = day, .weight = term.weight + share, .mean = asked.expected};
    };
    const ComparedDate& compared = comparison.asked[i];
    if (compared.with_delta) add(asked.day - 7);
    for (const std::size_t date : compared.baseline) {
      add(static_cast<std::int32_t>(comparison.dates[date].time_since_epoch().count()));
    }
  }
  std::vector<Term> terms;
  terms.reserve(by_day.size());
  for (const auto& [day, term] : by_day) terms.push_back(term);
  return terms;
}

// Of the weighted sum: each date's own variance, and twice the covariance of each two.
double variance_of(std::span<const Term> terms, const Spread& spread) {
  constexpr double kNegligible = 1e-3;
  double variance = 0;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const double deviation = std::sqrt(spread.variance(terms[i].mean));
    variance += terms[i].weight * terms[i].weight * deviation * deviation;
    for (std::size_t j = i + 1; j < terms.size(); ++j) {
      const double correlation = std::pow(spread.day_to_day, terms[j].day - terms[i].day);
      if (correlation < kNegligible) break;
      variance += 2 * terms[i].weight * terms[j].weight * correlation * deviation *
                  std::sqrt(spread.variance(terms[j].mean));
    }
  }
  return variance;
}

Model model_of(const Comparison& comparison, const Observations& seen, const Spread& spread,
               double expected) {
  const auto degrees = static_cast<double>(spread.residuals);
  if (seen.asked.size() == 1) {
    return {spread.k, 1 + 1 / seen.asked.front().baseline_dates, degrees};
  }
  const std::vector<Term> terms = terms_of(comparison, seen);
  double squares = 0;  // Of the weights; with Poisson hits they give the variance.
  double poisson = 0;
  for (const Term& term : terms) {
    squares += term.weight * term.weight;
    poisson += term.weight * term.weight * term.mean;
  }
  if (expected == 0) {
    const double factor = squares / static_cast<double>(seen.asked.size());
    return {0, factor, degrees};
  }
  const double factor = poisson / expected;
  const double variance = variance_of(terms, spread) / factor;
  return {std::max((variance - expected) / (expected * expected), 0.0), factor, degrees};
}

// That of kOutsideUsual: most models have few, whole degrees of freedom.
double usual_quantile(double degrees) {
  constexpr std::size_t kKnown = 100;
  static const auto known = [] {
    std::array<double, kKnown + 1> quantiles{};
    for (std::size_t i = 1; i <= kKnown; ++i) {
      quantiles[i] = two_sided_quantile(kOutsideUsual, static_cast<double>(i));
    }
    return quantiles;
  }();
  const auto whole = static_cast<std::size_t>(degrees);
  if (whole <= kKnown && static_cast<double>(whole) == degrees) return known[whole];
  return two_sided_quantile(kOutsideUsual, degrees);
}

}  // namespace

Model::Model(double k, double factor, double degrees)
    : k_{k},
      deviation_{std::sqrt(factor)},
      degrees_{degrees},
      reach_{deviation_ * usual_quantile(degrees)} {}

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::kMore:
      return "clearly more";
    case Verdict::kLess:
      return "clearly less";
    case Verdict::kUsual:
      return "within the usual";
    case Verdict::kTooLittle:
      return "too little to say";
  }
  return {};
}

std::optional<double> Estimate::lift() const {
  if (expected <= 0) return std::nullopt;
  return hits / expected - 1;
}

std::optional<double> Estimate::lift_low() const {
  if (!usual || usual->high <= 0) return std::nullopt;
  return hits / usual->high - 1;
}

std::optional<double> Estimate::lift_high() const {
  if (!usual || usual->low <= 0) return std::nullopt;
  return hits / usual->low - 1;
}

void judge(Estimate& estimate, double clear_at) {
  estimate.verdict = Verdict::kTooLittle;
  if (!estimate.usual) return;
  if (estimate.chance <= clear_at) {
    estimate.verdict = estimate.hits > estimate.expected ? Verdict::kMore : Verdict::kLess;
    return;
  }
  const bool half_is_usual = estimate.usual->low <= estimate.expected / 2;
  const bool double_is_usual = estimate.usual->high >= estimate.expected * 2;
  if (!half_is_usual || !double_is_usual) estimate.verdict = Verdict::kUsual;
}

Estimate estimate_by(const Model& model, double hits, double expected) {
  const double middle = stabilised(expected, model.k());
  const double t = (stabilised(hits, model.k()) - middle) / model.deviation();
  Estimate result{.hits = hits,
                  .expected = expected,
                  .usual = Range{.low = from_stabilised(middle - model.reach(), model.k()),
                                 .high = from_stabilised(middle + model.reach(), model.k())},
                  .chance = two_sided_chance(t, model.degrees()),
                  .k = model.k(),
                  .deviation = model.deviation()};
  judge(result, kClearChance);
  return result;
}

std::vector<Estimate> estimate_each(const Observations& seen) {
  std::vector<Estimate> estimates;
  estimates.reserve(seen.asked.size());
  const bool is_known = seen.reference.size() >= kFewestResiduals;
  const Spread spread = is_known ? learn_spread_of_days(seen.reference) : Spread{};
  for (const Observation& asked : seen.asked) {
    estimates.push_back(is_known ? estimate_by({spread.k, 1 + 1 / asked.baseline_dates,
                                                static_cast<double>(spread.residuals)},
                                               asked.hits, asked.expected)
                                 : Estimate{.hits = asked.hits, .expected = asked.expected});
  }
  return estimates;
}

Estimate estimate(const Comparison& comparison, const Observations& seen) {
  assert(!seen.asked.empty() && seen.asked.size() == comparison.asked.size());
  double hits = 0;
  double expected = 0;
  for (const Observation& asked : seen.asked) {
    hits += asked.hits;
    expected += asked.expected;
  }
  if (seen.reference.size() < kFewestResiduals) return {.hits = hits, .expected = expected};
  const Spread spread =
      seen.asked.size() == 1 ? learn_spread_of_days(seen.reference) : learn_spread(seen.reference);
  return estimate_by(model_of(comparison, seen, spread, expected), hits, expected);
}

}  // namespace store::impact
