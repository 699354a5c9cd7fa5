#pragma once

#include <string>

#include "geo/projector.h"
#include "server/engine/area.h"
#include "server/engine/calendar.h"
#include "server/engine/impact.h"
#include "server/engine/impact_query.h"

namespace server {

// An impact as a person likes to read it on a terminal. First what the event did, in one sentence:
//
//   On Tuesday 30 April 2013 (Queen's Day), within 1 km of 1012JS, there were clearly more hits
//   than usual: 13,266 against 5,140 expected (+158 %; usual is 4,700 to 5,600), mostly in Beverage
//   serving, from 8 to 23 h, as far as 2 km.
//
// Then dates, rings, hours, industries, the control and the baselines. Not for programs: it may
// change, `--json` and `--csv` do not.
[[nodiscard]] std::string impact_text(const Impact& impact, const Area& area,
                                      const ImpactQuery& query, const geo::Crs& crs);

// The dates that stand out, and then every date; likewise.
[[nodiscard]] std::string calendar_text(const Calendar& calendar, const Area& area,
                                        const ImpactQuery& query);

}  // namespace server
