#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server/cli/command.h"
#include "server/cli/postgis_options.h"
#include "server/cli/tile_options.h"
#include "server/engine/question.h"

namespace server {

struct ServeSettings {
  std::vector<std::string> directory;  // None with --demo.
  bool demo = false;
  std::optional<std::string> host = "127.0.0.1";
  std::uint16_t port = 8080;
  std::uint32_t threads = 1024;
  Limits limits;
  std::optional<std::uint64_t> memory;
  std::optional<std::uint32_t> hot_days;
  double scrub_hours = 24;
  PostgisSettings postgis;
  TileSettings tiles;
};

// `straal serve`: answers over HTTP until SIGTERM or SIGINT.
[[nodiscard]] Command serve_command(ServeSettings& settings);

}  // namespace server
