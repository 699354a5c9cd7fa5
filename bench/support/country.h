#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <vector>

#include "geo/centres.h"
#include "store/types/date.h"

namespace bench {

enum class DeltaColumn : std::uint8_t { kGiven, kLeftOut };

// A made-up country: `rows` datapoints spread evenly over consecutive dates.
struct Country {
  std::uint64_t rows = 5'000'000;
  int dates = 92;
  int first_day = 0;  // Days after kFirstDate: a later piece of the same country.
  DeltaColumn delta = DeltaColumn::kGiven;
};

inline constexpr store::Date kFirstDate = std::chrono::sys_days{std::chrono::year{2013} / 1 / 1};

// Writes the country as seeded CSV, date after date and in no order within one: 50,000 activities,
// each of one of 90 industries and at three neighbouring postcodes, towns busier than the land
// between them, most hours in the daytime, hits skewed (mostly a handful, now and then thousands).
// The delta of a row is the hits of that activity, hour and postcode a week earlier, so that over
// any circle a given delta is what would be derived, where that week is in the store.
//
//   columns  with a folder, the very same rows also go there as plain columns, for those who read
//            no CSV: day.u16 (days since kFirstDate), hour.u8, activity.u32, rank.u32, sbi.u16 (the
//            line of industries.csv), hits.u32, delta.u32, each little-endian
//   returns  whether everything could be written
//   cost     about 5 million rows a second; the same country gives the same bytes
[[nodiscard]] bool write_country(const geo::Centres& centres, const Country& country,
                                 std::FILE* csv,
                                 const std::optional<std::filesystem::path>& columns);

// How many postcodes lie within a radius of a centre at which questions are asked: what the goals
// for their times were set for, so that goals and times compare like with like.
struct CircleSize {
  double radius_km;
  std::uint64_t postcodes;
};
inline constexpr std::array<CircleSize, 3> kCircleSizes{{{1, 235}, {10, 10'000}, {50, 148'000}}};

// Dutch postcodes in the order of the seed whose circles all hold kCircleSizes, give or take 15 %:
// in or near a city, some 3,300 of them. A postcode may come more than once.
//   cost  a quarter of a millisecond for each
[[nodiscard]] std::vector<store::PostcodeSlot> question_centres(const geo::Centres& centres,
                                                                std::size_t count,
                                                                std::uint64_t seed);

}  // namespace bench
