#pragma once

#include <cstdint>
#include <vector>

#include "geo/centres.h"
#include "server/demo_calendar.h"
#include "store/postcode.h"
#include "store/result.h"

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
  std::uint32_t industry;      // In demo_industries().
  std::uint32_t hits_per_day;  // On an ordinary day, in units of 1/4096 hit (kOneHit).
  std::uint32_t region;        // Neighbouring postcodes share one, and their luck.
  PlaceKind kind;
};

// The places of every activity of demo_industries(), by activity: where people live (postcodes
// follow them) and, the more of them the more a trade seeks company, in the centres of the towns.
// An activity is at one to four places. Seeded; does not depend on the order of `centres`.
// Errors: kNotFound for a `centres` that lacks a Dutch town.
[[nodiscard]] store::Result<std::vector<DemoPlace>> make_demo_places(const geo::Centres& centres);

}  // namespace server
