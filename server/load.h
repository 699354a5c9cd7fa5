#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "geo/areas.h"
#include "geo/centres.h"
#include "geo/place_search.h"
#include "geo/projector.h"
#include "geo/radius_index.h"
#include "server/code_order.h"
#include "store/industries.h"
#include "store/snapshot.h"
#include "store/workers.h"

namespace server {

// The part of a data directory that `straal init` fixed; shared by every load of it.
struct Region {
  geo::Crs crs;
  std::size_t coarse;  // Characters of a postcode that make an area (4: "1234AB" -> "1234").
  geo::Centres centres;
  geo::RadiusIndex radius_index;
  geo::Areas areas;
  CodeOrder code_order;  // Of centres.codes.
  geo::PlaceSearch place_search;
  store::Industries industries;
};

// What an industry of the data is called; the texts live in the load.
struct Title {
  std::string_view english;
  std::string_view dutch;

  [[nodiscard]] std::string_view in(store::Language language) const {
    return language == store::Language::kDutch ? dutch : english;
  }
};

// All that answers need, of one moment. A slot means nothing in another load's dictionaries, so the
// parts travel together: a request takes one Load and passes references down.
struct Load {
  Load(std::shared_ptr<const Region> its_region, store::Snapshot its_snapshot,
       std::shared_ptr<store::Workers> its_workers);

  std::shared_ptr<const Region> region;
  store::Snapshot snapshot;
  std::shared_ptr<store::Workers> workers;  // Help with large questions; of all loads alike.
  std::vector<Title> titles;                // By SbiSlot: looked up once, not with every answer.
};

}  // namespace server
