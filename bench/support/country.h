#pragma once

#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

#include "geo/centres.h"
#include "store/date.h"

namespace bench {

// The size of a made-up country: datapoints spread evenly over consecutive dates.
struct CountrySize {
  std::uint64_t rows = 5'000'000;
  int dates = 92;
};

inline constexpr store::Date kFirstDate = std::chrono::sys_days{std::chrono::year{2013} / 1 / 1};

// Writes a seeded CSV of datapoints with a given delta, date after date: some 50,000 activities,
// each of one of 90 industries and at one to three neighbouring postcodes, towns busier than the
// land between them, hits skewed, most hours in the daytime. The same size gives the same bytes.
void write_country_csv(const geo::Centres& centres, CountrySize size, std::FILE* out);

// Postcodes in the order of the seed that have at least `neighbours` postcodes within
// `radius_km`: the dense centres at which questions are asked.
[[nodiscard]] std::vector<store::PostcodeSlot> dense_centres(const geo::Centres& centres,
                                                             double radius_km,
                                                             std::uint64_t neighbours,
                                                             std::size_t count, std::uint64_t seed);

}  // namespace bench
