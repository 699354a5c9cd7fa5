#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "server/cli/command.h"
#include "store/types/date.h"

namespace server {

struct PostgisCommandSettings {
  std::vector<std::string> directory;  // None with --demo.
  std::vector<std::string> conninfo;
  std::optional<std::string> shards;  // init: a file with a conninfo a line.
  std::vector<store::Date> dates;     // Ascending, each once; none: all.
  bool demo = false;                  // load: the made-up spring.
  std::size_t if_exists = 0;          // fail, replace: as store::postgis::IfThere.
};

// `straal postgis init`, `load` and `fetch`: makes a database that answers beside a data directory,
// and copies dates there and back.
[[nodiscard]] Command postgis_command(PostgisCommandSettings& settings);

}  // namespace server
