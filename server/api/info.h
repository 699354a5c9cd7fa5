#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/api/tile_source.h"
#include "server/engine/data/known_events.h"
#include "server/engine/data/load.h"
#include "server/engine/query.h"

namespace server {

// The JSON of GET /v1/info: what is loaded and what may be asked.
//   cost  linear in the location table and in the rows of the last date
[[nodiscard]] std::string info_json(const Load& load, const AboutData& about,
                                    const std::optional<TileSource>& tiles, const Limits& limits);

// The postcode with the most hits on the last date that can be read, and that date; nothing where
// no located postcode has any.
[[nodiscard]] std::optional<StartQuestion> busiest_place(const Load& load);

}  // namespace server
