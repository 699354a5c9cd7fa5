#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "server/api/tile_source.h"
#include "server/http/router.h"
#include "store/types/embedded_file.h"

namespace server {

// A route for each file that the program carries; "index.html" is "/". Where "x.gz" stands beside
// "x" it is what a client that accepts gzip gets of "x", and no path of its own. Their policy lets
// the page ask nobody but its own server, and that of the `tiles` where there are any.
[[nodiscard]] std::vector<Route> asset_routes(std::span<const store::EmbeddedFile> files,
                                              const std::optional<TileSource>& tiles);

// "text/javascript; charset=utf-8" for "maplibre-worker.mjs".
[[nodiscard]] std::string_view mime_type(std::string_view name);

}  // namespace server
