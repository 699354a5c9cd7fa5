#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/cli/command.h"
#include "server/cli/postgis_options.h"

namespace server {

// All as text: read_question reads them, as it reads a path and its parameters.
struct QuerySettings {
  std::vector<std::string> directory;
  std::vector<std::string> postcode;
  std::vector<std::string> dates;
  std::optional<std::string> radius;
  std::optional<std::string> sbi;
  std::optional<std::string> hours;
  std::optional<std::string> precision;
  std::optional<std::string> lang;
  std::optional<std::string> backend;
  PostgisSettings postgis;
  bool json = false;
  bool explain = false;
};

// `straal query`: one question from the terminal.
[[nodiscard]] Command query_command(QuerySettings& settings);

}  // namespace server
