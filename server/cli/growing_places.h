#pragma once

#include <optional>

#include "server/engine/data/region.h"
#include "store/ingest/places/place_growth.h"
#include "store/text/reading_plan.h"

namespace server {

// How files that `plan` reads add places to these tables, which must outlive it; nothing where the
// places are not those of the files.
[[nodiscard]] std::optional<store::GrowingPlaces> growing_places_of(const RegionTables& tables,
                                                                    const store::ReadingPlan& plan);

}  // namespace server
