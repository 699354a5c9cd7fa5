#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "server/api/tile_source.h"
#include "server/http/router.h"
#include "store/types/embedded_file.h"

namespace server {

// A route for each file that the program carries; "index.html" is "/". If there is an "x.gz" beside
// "x", it has no path of its own: clients that accept gzip get it for "x". The content security
// policy lets the page ask only its own server and the server of `tiles`.
[[nodiscard]] std::vector<Route> asset_routes(std::span<const store::EmbeddedFile> files,
                                              const std::optional<TileSource>& tiles);

// "text/javascript; charset=utf-8" for "maplibre-worker.mjs".
[[nodiscard]] std::string_view mime_type(std::string_view name);

}  // namespace server
