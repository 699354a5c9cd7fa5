#pragma once

#include <cstdint>

#include "server/engine/answer.h"
#include "server/engine/calendar.h"
#include "server/engine/engine.h"
#include "server/engine/event_question.h"
#include "server/engine/impact.h"

// What a question costs, told from its plan before anything is read: its dates and what they are
// compared with, the postcodes and runs of its zones, and the parts that it asks for.
//
//   unit     an engine-ms is a millisecond of one core whose pages are in memory, on the machine of
//            bench/README.md, which also tells how near the prices are: within a factor of 3 for 95
//            of 100 questions. Writing the answer is in it.
//   PostGIS  what it reads costs nothing here: the database works for it, with a deadline and a
//            number of connections of its own
//   cost     some 10 ns for each date that is read and each zone
namespace server {

struct Price {
  double engine_ms = 0;
  std::uint64_t bytes = 0;  // Held at most while it is answered.

  // Of questions that are answered one after the other, and written together.
  Price& operator+=(const Price& other) {
    engine_ms += other.engine_ms;
    bytes += other.bytes;
    return *this;
  }
};

[[nodiscard]] Price price_of(const Engine& engine, const Question& question,
                             const PlannedAnswer& planned);
[[nodiscard]] Price price_of(const Engine& engine, const EventQuestion& question,
                             const PlannedImpact& planned);
[[nodiscard]] Price price_of(const Engine& engine, const EventQuestion& question,
                             const PlannedCalendar& planned);

}  // namespace server
