#pragma once

#include <cstdint>
#include <vector>

#include "geo/centres.h"
#include "server/demo/calendar.h"
#include "server/demo/city.h"
#include "server/demo/events.h"
#include "server/demo/luck.h"
#include "store/types/datapoint.h"
#include "store/types/result.h"

namespace server {

// The made-up spring: what people might have done in the Netherlands from 2013-01-01 to 2013-05-12.
// Nothing of it is real but the towns, the industries and the calendar. What is modelled, so that
// whoever looks for events has to see through it:
//
//   the calendar   hours, weekdays, holidays, sales, season     calendar.h, industries.h
//   the weather    moves every industry, some of them far       luck.h, calendar.h
//   luck, trend    days stray, at every scale from the nation
//                  to the single shop                           luck.h
//   the places     few busy and many quiet; they open, close
//                  and go on holiday                            city.h
//   the events     planted                                      events.h
//   chance         hits are Poisson around all of that
//
// What is not: a neighbourhood's day says nothing of its next one, an event draws nobody from
// elsewhere and from no other hour, no hour has luck of its own, and the weather is one for the
// whole country.
class DemoSpring {
 public:
  // Changes with every change to what is made, so that a kept copy is known to be old.
  static constexpr int kVersion = 3;

  // `centres`: the Dutch postcodes. With another `seed` everything that is drawn is another:
  // places, weather, luck, trends, chance. Events do not touch the rest: with and without them
  // every hour of every place that none touches has the very same hits. Takes about 0.1 s.
  // Errors: kNotFound where a town or an event has no location.
  [[nodiscard]] static store::Result<DemoSpring> make(const geo::Centres& centres,
                                                      const std::vector<DemoEvent>& events,
                                                      std::uint64_t seed = kShippedSeed);

  // Every datapoint of `date` (one of demo_dates()), 22,000 to 59,000. Their delta is
  // derived. The same ones in the same order at every call and on every machine.
  //
  //   cost     about 4 ms
  //   threads  any number at once
  [[nodiscard]] std::vector<store::Datapoint> datapoints(store::Date date) const;

 private:
  // What an event does to a place: event number and its permille there.
  struct Effect {
    std::uint32_t event;
    std::uint32_t permille;
  };
  struct Place {
    DemoPlace place;
    store::SbiCode sbi;
    std::vector<Effect> effects;
  };

  DemoSpring(std::vector<Place> places, std::vector<DemoEvent> events, std::uint64_t seed)
      : seed_{seed}, luck_{seed}, places_{std::move(places)}, events_{std::move(events)} {}

  // The plan of a place, with what is planted there.
  [[nodiscard]] DayPlan with_events(DayPlan plan, const Place& place, store::Date date) const;

  std::uint64_t seed_;
  DemoLuck luck_;
  std::vector<Place> places_;
  std::vector<DemoEvent> events_;
};

}  // namespace server
