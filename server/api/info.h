#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/api/tile_source.h"
#include "server/engine/data/load.h"
#include "server/engine/query.h"
#include "store/types/date.h"
#include "store/types/postcode.h"

namespace server {

struct Texts {
  std::string en;
  std::string nl;
};

// An event that is known beforehand and worth looking at.
struct KnownEvent {
  std::string id;
  Texts title;
  Texts description;
  store::Postcode postcode;
  std::vector<store::Date> dates;
  double radius_km;
};

// The question that a dashboard opens with.
struct StartQuestion {
  store::Postcode postcode;
  std::string dates;  // As in a path.
  double radius_km = 1.0;
};

// What the data itself does not say.
struct InfoSources {
  bool demo = false;
  std::optional<StartQuestion> start = {};  // Without it: see busiest_place.
  std::vector<KnownEvent> events = {};
  std::optional<TileSource> tiles = {};  // Under the dashboard's map.
};

// The JSON of GET /v1/info: what is loaded and what may be asked.
//   cost  linear in the location table and in the rows of the last date
[[nodiscard]] std::string info_json(const Load& load, const InfoSources& sources,
                                    const Limits& limits);

// The postcode with the most hits on the last date that can be read, and that date; nothing where
// no located postcode has any.
[[nodiscard]] std::optional<StartQuestion> busiest_place(const Load& load);

}  // namespace server
