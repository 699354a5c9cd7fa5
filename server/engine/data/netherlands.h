#pragma once

#include "server/engine/data/region.h"
#include "store/types/result.h"

namespace server {

// The region of `straal init` without --postcodes: the Netherlands, from the tables that the
// program carries. Cost: about a second, most of it reading and projecting 468,174 postcodes.
// Errors: kUnavailable where PROJ lacks its database.
[[nodiscard]] store::Result<RegionTables> netherlands_tables();

}  // namespace server
