#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "server/api/info.h"
#include "server/api/metrics.h"
#include "server/engine/data/load.h"
#include "server/engine/query.h"
#include "server/http/message.h"
#include "store/postgis/backend.h"
#include "store/types/embedded_file.h"
#include "store/types/published.h"

namespace server {

// What the program answers from. The references outlive the handler.
struct Site {
  const store::Published<Load>& loads;  // Null until the first load is there.
  Metrics& metrics;                     // Not counted into yet.
  Limits limits;
  store::postgis::Backend* postgis = nullptr;  // Null where none is configured.
  std::optional<double> memory_radius_km = {};
  AboutData about = {};
  std::optional<TileSource> tiles = {};         // Under the dashboard's map.
  std::span<const store::EmbeddedFile> assets;  // The dashboard's files.
};

// The version of the API, as OpenAPI's info.version and every answer's API-Version under /v1 have
// it.
inline constexpr std::string_view kApiVersion = "1.0.0";

// Whether a request is for a route that takes a body: for HttpOptions::takes_body.
[[nodiscard]] bool takes_body(const Request& request);

// Everything that the program answers: the table of method, path and handler.
[[nodiscard]] Handler make_handler(const Site& site);

}  // namespace server
