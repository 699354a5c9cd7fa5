#pragma once

#include <optional>
#include <string>

#include "server/api/tile_source.h"
#include "server/cli/option_types.h"
#include "store/types/result.h"

namespace server {

// The options about tiles as they are given.
struct TileSettings {
  std::optional<std::string> url;  // Nothing: only the base map of the program.
  std::optional<std::string> attribution;

  // Nothing without --tile-url. Errors: those of TileSource::read, and kInvalid if only one of the
  // two is given.
  [[nodiscard]] store::Result<std::optional<TileSource>> read() const;
};

// --tile-url URL
[[nodiscard]] Option tile_url_option(TileSettings& settings);

// --tile-attribution TEXT
[[nodiscard]] Option tile_attribution_option(TileSettings& settings);

}  // namespace server
