#include "store/impact/students_t.h"

#include <boost/math/distributions/students_t.hpp>
#include <cmath>

namespace store::impact {

double two_sided_chance(double t, double degrees) {
  const boost::math::students_t distribution(degrees);
  return 2 * boost::math::cdf(boost::math::complement(distribution, std::abs(t)));
}

double two_sided_quantile(double chance, double degrees) {
  const boost::math::students_t distribution(degrees);
  return boost::math::quantile(boost::math::complement(distribution, chance / 2));
}

}  // namespace store::impact
