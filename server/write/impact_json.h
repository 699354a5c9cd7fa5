#pragma once

#include <string>

#include "geo/projector.h"
#include "server/engine/area.h"
#include "server/engine/calendar.h"
#include "server/engine/impact.h"
#include "server/engine/impact_query.h"
#include "store/impact/comparison.h"

namespace server {

// The body of GET /v1/impact, appended to one string as an answer's is (json.h). `crs` tells which
// dates are holidays.
//   cost  about 500 ns for each point, hour, industry and ring
[[nodiscard]] std::string to_json(const Impact& impact, const Area& area, const ImpactQuery& query,
                                  const geo::Crs& crs);

// The body of GET /v1/calendar. `rules` (stored_dates.h) tell why a date could not be compared.
[[nodiscard]] std::string to_json(const Calendar& calendar, const Area& area,
                                  const ImpactQuery& query, const geo::Crs& crs,
                                  const store::impact::ComparisonRules& rules);

// `query` of these bodies: the question as understood, the same for the same question in other
// words. A calendar's has no rings and no control.
[[nodiscard]] std::string query_json(const Area& area, const ImpactQuery& query, ImpactRoute route);

}  // namespace server
