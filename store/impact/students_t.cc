#include "store/impact/students_t.h"

#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <numbers>

namespace store::impact {
namespace {

constexpr double kNearlyNormal = 5000;

}  // namespace

double two_sided_chance(double t, double degrees) {
  if (degrees > kNearlyNormal) return std::erfc(std::abs(t) / std::numbers::sqrt2);
  const boost::math::students_t distribution(degrees);
  return 2 * boost::math::cdf(boost::math::complement(distribution, std::abs(t)));
}

double two_sided_quantile(double chance, double degrees) {
  const boost::math::students_t distribution(degrees);
  return boost::math::quantile(boost::math::complement(distribution, chance / 2));
}

}  // namespace store::impact
