#pragma once

#include <string>

#include "server/engine/calendar.h"
#include "server/engine/event_question.h"
#include "server/engine/ground.h"
#include "server/engine/impact.h"

namespace server {

// An impact for a person at a terminal. First its story, in one sentence:
//
//   On Tuesday 30 April 2013 (Queen's Day), within 1 km of 1012JS, there were clearly more hits
//   than usual: 13,266 against 5,140 expected (+158 %; usual is 4,700 to 5,600), mostly in Beverage
//   serving, from 8 to 24 h, as far as 2 km (1.6 km to 2.9 km).
//
// Then dates, rings, hours, industries, the control and the baselines. Programs use `--json` or
// `--csv`; this text may change.
[[nodiscard]] std::string impact_text(const Cleared<Impact>& impact, const Ground& ground,
                                      const EventQuestion& question);

// The dates that stand out, and then every date. Not for programs.
[[nodiscard]] std::string calendar_text(const Cleared<Calendar>& calendar, const Ground& ground,
                                        const EventQuestion& question);

}  // namespace server
