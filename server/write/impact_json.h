#pragma once

#include <string>

#include "server/base/json.h"
#include "server/engine/calendar.h"
#include "server/engine/event_question.h"
#include "server/engine/ground.h"
#include "server/engine/impact.h"

namespace server {

// The body of GET /v1/impact. Cost: about 300 ns for each point, hour, industry and ring.
void write_json(JsonWriter& json, const Cleared<Impact>& impact, const Ground& ground,
                const EventQuestion& question);
[[nodiscard]] std::string to_json(const Cleared<Impact>& impact, const Ground& ground,
                                  const EventQuestion& question);

// The body of GET /v1/calendar.
void write_json(JsonWriter& json, const Cleared<Calendar>& calendar, const Ground& ground,
                const EventQuestion& question);
[[nodiscard]] std::string to_json(const Cleared<Calendar>& calendar, const Ground& ground,
                                  const EventQuestion& question);

// About how many bytes these are.
[[nodiscard]] std::size_t guessed_json_bytes(const Cleared<Impact>& impact);
[[nodiscard]] std::size_t guessed_json_bytes(const Cleared<Calendar>& calendar);

// `query` of these bodies: the question as understood, the same for the same question in other
// words. A calendar's has no rings and no control.
[[nodiscard]] std::string question_json(const Ground& ground, const EventQuestion& question,
                                        EventAnswer route);

}  // namespace server
