#include "store/impact/places.h"

#include <algorithm>
#include <cmath>

#include "store/impact/discovery.h"
#include "store/impact/spread.h"

namespace store::impact {
namespace {

using ByDate = std::span<const std::span<const Sums>>;

struct Pooled {
  double k = 0;
  double degrees = 0;
};

Pooled pool_places(const Comparison& comparison, ByDate by_date, std::size_t places) {
  double above_poisson = 0;
  double squares = 0;
  double degrees = 0;
  for (const std::vector<std::size_t>& weeks : comparison.weeks_before) {
    if (weeks.size() < 2) continue;
    const auto count = static_cast<double>(weeks.size());
    for (std::size_t place = 0; place < places; ++place) {
      double sum = 0;
      double sum_of_squares = 0;
      for (const std::size_t date : weeks) {
        const auto hits = static_cast<double>(by_date[date][place].hits);
        sum += hits;
        sum_of_squares += hits * hits;
      }
      if (sum == 0) continue;
      const double mean = sum / count;
      const double variance = std::max(sum_of_squares - sum * mean, 0.0) / (count - 1);
      above_poisson += variance - mean;
      squares += mean * mean - variance / count;
      degrees += count - 1;
    }
  }
  if (degrees == 0) return {};
  const double k = squares > 0 ? above_poisson / squares : above_poisson > 0 ? Spread::kMost : 0;
  return {.k = std::clamp(k, 0.0, Spread::kMost), .degrees = degrees};
}

}  // namespace

std::vector<Estimate> estimate_places(const Comparison& comparison, ByDate by_date) {
  if (comparison.asked.empty()) return {};
  const std::size_t places = by_date[comparison.asked.front().date].size();
  std::vector<Estimate> estimates(places);
  double factor = 0;
  for (const ComparedDate& compared : comparison.asked) {
    const double count = compared.baseline_dates();
    factor += 1 + 1 / count;
    const std::span<const Sums> own = by_date[compared.date];
    for (std::size_t place = 0; place < places; ++place) {
      double before = 0;
      if (compared.with_delta) before = static_cast<double>(own[place].delta);
      for (const std::size_t date : compared.baseline) {
        before += static_cast<double>(by_date[date][place].hits);
      }
      estimates[place].hits += static_cast<double>(own[place].hits);
      estimates[place].expected += before / count;
    }
  }
  const Pooled pooled = pool_places(comparison, by_date, places);
  if (pooled.degrees < static_cast<double>(kFewestResiduals)) return estimates;
  const Model model{pooled.k, factor / static_cast<double>(comparison.asked.size()),
                    pooled.degrees};
  std::vector<Estimate*> judged;
  for (Estimate& one : estimates) {
    if (one.hits == 0 && one.expected == 0) continue;
    one = estimate_by(model, one.hits, one.expected);
    judged.push_back(&one);
  }
  judge_together(judged);
  return estimates;
}

}  // namespace store::impact
