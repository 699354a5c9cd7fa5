#include "store/sums/scan_work.h"

#include <algorithm>

namespace store {

std::uint64_t nanoseconds_of(const DatePartition& date, std::size_t runs, std::size_t postcodes) {
  constexpr std::uint64_t kRun = 100;
  const std::uint64_t located = std::max(date.series().header().located, 1U);
  return kRun * runs + date.rows() * postcodes / located;
}

std::size_t shares_for(std::uint64_t nanoseconds, const Workers& workers) {
  constexpr std::uint64_t kWorthSharing = 100'000;
  return nanoseconds < kWorthSharing ? 1 : 4 * workers.size();
}

}  // namespace store
