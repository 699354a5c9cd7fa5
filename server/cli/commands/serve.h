#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server/api/admission.h"
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
  std::vector<std::string> listen;  // Beside the two above: "10.0.0.1:8080".
  std::uint32_t threads = 1024;
  std::uint32_t connections_per_address = 512;
  std::vector<std::string> host_names;
  std::vector<std::string> allowed_origins;
  std::optional<std::string> log;
  Limits limits;
  QuestionLimits questions;
  std::optional<std::uint64_t> memory;
  std::optional<std::uint32_t> hot_days;
  double scrub_hours = 24;
  PostgisSettings postgis;
  TileSettings tiles;
};

// `straal serve`: answers over HTTP until SIGTERM or SIGINT. SIGHUP reopens the log and looks at
// the data directory at once.
[[nodiscard]] Command serve_command(ServeSettings& settings);

}  // namespace server
