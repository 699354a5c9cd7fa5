#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "server/demo/city.h"
#include "store/types/date.h"

namespace server {

// What no calendar knows of the made-up spring. A date is better or worse than it should be for the
// whole country, for a region, for a neighbourhood, for a trade in its region and for a single
// place; and so one date's hits stray far further from their expectation than a Poisson number
// would. All of it is a factor, lognormal with mean 1, that a circle's postcodes share the more the
// smaller it is:
//
//   nation         sd 3 %, and 0.6 of a day's logarithm is left on the next
//   region         sd 3 %, shared by three quarters with the region of the next number
//   neighbourhood  sd 6 %: the first four digits of the postcode
//   trade          sd 6 %: an industry within a region
//   place          sd 30 %: a shop's good day
//
// Beside these the whole of a region grows or shrinks by up to 7 per mille a week, from the first
// date to the last. No hour has luck of its own: what is over-dispersed is days.
//
// Logarithms are natural and in units of 1/4096, to be added up and given to factor_of().
class DemoLuck {
 public:
  static constexpr std::size_t kRegions = 100;  // As many as DemoPlace::region can be.

  explicit DemoLuck(std::uint64_t seed);

  // How fine the weather of a date in demo_dates() is, the same in the whole country: 0 to 9, 5 is
  // ordinary. For the shipped seed a long winter, a week of summer in April and one in May; for any
  // other drawn, with 0.6 of a day's weather left on the next, milder as spring comes.
  [[nodiscard]] std::int64_t weather(store::Date date) const;

  // What a date of demo_dates() is to everything in a region, by its number: nation, region, trend.
  [[nodiscard]] std::array<std::int64_t, kRegions> regions(store::Date date) const;

  // What a date is to one place beside that: its neighbourhood, its trade and itself. `number`
  // tells the place from all others.
  [[nodiscard]] std::int64_t place(store::Date date, const DemoPlace& place,
                                   std::uint64_t number) const;

 private:
  std::uint64_t seed_;
  std::vector<std::int64_t> weather_;         // By date.
  std::vector<std::int64_t> nation_;          // By date.
  std::array<std::int64_t, kRegions> trend_;  // A week, by region.
};

}  // namespace server
