#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "geo/centres.h"
#include "server/demo/events.h"
#include "store/types/result.h"

namespace server {

// Events for the country that DemoSpring::make makes of the same `centres` and `seed`, to be given
// to it, so that a method can be tried on more than the shipped ones. Each of them is drawn:
//
//   where     at the postcode of a place, a busy one sooner than a quiet one; every second event in
//             a town's centre, the others in its neighbourhoods
//   when      one date, not a public holiday, with four weeks of the spring before it; apart from
//             every other by more than 28 days or by 6 km, so that none is another's week before
//   hours     the whole day, or 3 to 10 hours in a row from 8:00 or later
//   whom      every industry, or one to four branches of which one is at that postcode
//   how far   0.4 to 3 km
//   how much  0.2 to 0.6 times what is expected at the centre, or 1.5 to 4 times
//
// The same ones at every call and on every machine. Where `how_many` leave no room for more (they
// are far above a hundred), there are fewer. Whether anybody could see one is another matter.
// Errors: kNotFound where a town has no location. Takes about 0.1 s.
[[nodiscard]] store::Result<std::vector<DemoEvent>> draw_demo_events(std::uint64_t seed,
                                                                     const geo::Centres& centres,
                                                                     std::size_t how_many);

}  // namespace server
