#include "store/impact/students_t.h"

#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <numbers>

namespace store::impact {
namespace {

namespace math = boost::math;

constexpr double kNearlyNormal = 5000;

// Doubles are enough, and three times as fast as the long doubles that Boost would take.
using InDoubles = math::policies::policy<math::policies::promote_double<false>>;
using StudentsT = math::students_t_distribution<double, InDoubles>;

}  // namespace

double two_sided_chance(double t, double degrees) {
  if (degrees > kNearlyNormal) return std::erfc(std::abs(t) / std::numbers::sqrt2);
  const StudentsT distribution(degrees);
  return 2 * math::cdf(math::complement(distribution, std::abs(t)));
}

double two_sided_quantile(double chance, double degrees) {
  const StudentsT distribution(degrees);
  return math::quantile(math::complement(distribution, chance / 2));
}

}  // namespace store::impact
