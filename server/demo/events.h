#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "server/engine/data/known_events.h"
#include "store/types/result.h"
#include "store/types/sbi.h"

namespace server {

// Something that happens in the made-up spring, planted on purpose: the generator makes it so, and
// whoever looks for events is measured against it. Counts are made in integers, hence the units.
struct DemoEvent {
  KnownEvent known;     // What is public of it. Its radius: the farthest it is felt.
  std::uint32_t hours;  // Bit h is hour h, of each of the dates.
  std::vector<store::SbiCode> industries;  // With all that begins with them; empty: every one.
  std::uint32_t permille;  // What it does to expected hits at the centre: 3200 is 3.2 times.

  [[nodiscard]] bool touches(const store::SbiCode& sbi) const;

  // The permille at a distance in metres: `permille` at the centre, fading with the square of the
  // distance to 1000 - no effect - at the radius and beyond.
  [[nodiscard]] std::uint32_t permille_at(std::uint64_t distance_m_squared) const;
};

// Reads events.json: an array of objects {"id", "title", "description": {"en", "nl"},
// "postcode", "dates": [...], "hours", "radius_km", "industries": [...], "factor"}; the values are
// written as in a question. Errors: kInvalid, naming the event, for anything else.
[[nodiscard]] store::Result<std::vector<DemoEvent>> parse_demo_events(std::string_view json);

// The planted events of the demo, from the file that the program carries.
[[nodiscard]] store::Result<std::vector<DemoEvent>> planted_events();

// What GET /v1/info says of the demo beside its data: the planted events, and the first of them as
// the question to begin with.
[[nodiscard]] store::Result<AboutData> about_demo();

}  // namespace server
