#include "server/cli/tile_options.h"

#include <utility>

namespace server {

using store::ErrorCode;
using store::Result;

Result<std::optional<TileSource>> TileSettings::read() const {
  if (url.has_value() != attribution.has_value()) {
    return store::fail(ErrorCode::kInvalid,
                       url ? "--tile-url needs --tile-attribution, the text that the map shows"
                           : "--tile-attribution needs --tile-url, the tiles that it is about");
  }
  if (!url) return std::nullopt;
  return TileSource::read(*url, *attribution).map([](TileSource source) {
    return std::optional(std::move(source));
  });
}

Option tile_url_option(TileSettings& settings) {
  return text_option("tile-url", "URL",
                     "Raster tiles under the dashboard's map, such as "
                     "https://HOST/{z}/{x}/{y}.png; without it the page asks no other server",
                     settings.url);
}

Option tile_attribution_option(TileSettings& settings) {
  return text_option("tile-attribution", "TEXT", "The makers of the tiles, as the map names them",
                     settings.attribution);
}

}  // namespace server
