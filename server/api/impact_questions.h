#pragma once

#include "server/api/metrics.h"
#include "server/engine/query.h"
#include "server/engine/sources/planning.h"
#include "server/http/message.h"

namespace server {

// GET and POST /v1/impact: what an event did.
[[nodiscard]] Response answer_impact(const Backends& backends, const Request& request,
                                     const Limits& limits, Metrics& metrics);

// GET and POST /v1/calendar: which dates were special.
[[nodiscard]] Response answer_calendar(const Backends& backends, const Request& request,
                                       const Limits& limits, Metrics& metrics);

// GET /v1/compare: several impacts, of areas (`postcode` and `municipality` may each be several,
// joined by ;) and, with by=date, of every date by itself. Such a date is in no baseline of the
// others either. At most kMostCompared. As CSV and GeoJSON: the same table of each, one below the
// other, with the columns `area` and, by date, `asked_date` in front.
[[nodiscard]] Response answer_compare(const Backends& backends, const Request& request,
                                      const Limits& limits, Metrics& metrics);

inline constexpr std::size_t kMostCompared = 12;

}  // namespace server
