#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>

#include "geo/areas.h"
#include "geo/centres.h"
#include "geo/projector.h"
#include "geo/radius_index.h"
#include "store/industries.h"
#include "store/snapshot.h"

namespace server {

// The part of a data directory that `straal init` fixed; shared by every load of it.
struct Region {
  geo::Crs crs;
  std::size_t coarse;  // Characters of a postcode that make an area (4: "1234AB" -> "1234").
  geo::Centres centres;
  geo::RadiusIndex radius_index;
  geo::Areas areas;
  store::Industries industries;
};

// All that answers need, of one moment. A slot means nothing in another load's dictionaries, so the
// parts travel together: a request takes one Load and passes references down.
struct Load {
  std::shared_ptr<const Region> region;
  store::Snapshot snapshot;
};

}  // namespace server
