#pragma once

#include <cstdint>
#include <vector>

#include "geo/centres.h"
#include "server/demo_city.h"
#include "server/demo_events.h"
#include "store/datapoint.h"
#include "store/result.h"

namespace server {

// The made-up spring: what people did in the Netherlands from 2013-02-01 to 2013-05-12, had they
// been as regular as this. Places, days and events decide what is expected in an hour; chance, with
// a fixed seed, decides what is seen. Nothing of it is real but the towns, the industries and the
// calendar.
class DemoSpring {
 public:
  // Changes with every change to what is made, so that a kept copy is known to be old.
  static constexpr int kVersion = 1;

  // `centres`: the Dutch postcodes. Errors: kNotFound where a town or an event has no location.
  [[nodiscard]] static store::Result<DemoSpring> make(const geo::Centres& centres,
                                                      const std::vector<DemoEvent>& events);

  // Every datapoint of `date` (one of demo_dates()), 28,000 to 58,000. Their delta is left to be
  // derived. The same ones in the same order at every call and on every machine.
  //
  //   cost     about 10 ms
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

  DemoSpring(std::vector<Place> places, std::vector<DemoEvent> events)
      : places_{std::move(places)}, events_{std::move(events)} {}

  std::vector<Place> places_;
  std::vector<DemoEvent> events_;
};

}  // namespace server
