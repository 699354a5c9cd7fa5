#pragma once

#include <cstdint>
#include <vector>

#include "geo/centres.h"
#include "server/demo/calendar.h"
#include "store/types/date.h"
#include "store/types/postcode.h"
#include "store/types/result.h"

namespace server {

// A position in whole metres: what PROJ computes may differ in its last bits between machines.
struct WholeMetres {
  std::int64_t x;
  std::int64_t y;

  [[nodiscard]] std::uint64_t distance_squared(WholeMetres other) const {
    return static_cast<std::uint64_t>((x - other.x) * (x - other.x) +
                                      (y - other.y) * (y - other.y));
  }
};

// The position of `postcode`. Errors: kNotFound where `centres` does not know it.
[[nodiscard]] store::Result<WholeMetres> position_of(const geo::Centres& centres,
                                                     const store::Postcode& postcode);

// Where one activity is seen: a shop, a café, an office.
struct DemoPlace {
  store::Postcode postcode;
  WholeMetres position;
  std::int64_t activity;
  std::uint32_t industry;       // In demo_industries().
  std::uint32_t hits_per_day;   // On an ordinary day, in units of 1/4096 hit (kOneHit).
  std::uint32_t region;         // Its first two digits: their places share some luck.
  std::uint32_t neighbourhood;  // Its first four digits: these more.
  PlaceKind kind;
  store::Date opens;   // On most places the first date of the spring,
  store::Date closes;  // and the last, which is still a day of business.
  store::Date shut;    // For a week from here; on most places after the spring.

  [[nodiscard]] bool is_open(store::Date date) const {
    return opens <= date && date <= closes && (date < shut || date >= shut + store::kWeek);
  }
};

// The places of every activity of demo_industries(), by activity: where people live (postcodes
// follow them) and, the more of them the more a trade seeks company, in the centres of the towns.
// An activity is at one to four places. Of a hundred places three open or close for good within the
// spring and six are shut for a week, whichever they are. All of it is drawn with `seed`; it does
// not depend on the order of `centres`. Errors: kNotFound for a `centres` that lacks a Dutch town.
[[nodiscard]] store::Result<std::vector<DemoPlace>> make_demo_places(const geo::Centres& centres,
                                                                     std::uint64_t seed);

}  // namespace server
