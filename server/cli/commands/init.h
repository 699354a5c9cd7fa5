#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server/cli/command.h"
#include "store/text/csv.h"

namespace server {

struct InitSettings {
  std::vector<std::string> directory;
  std::optional<std::string> postcodes;  // Without it the Netherlands.
  std::optional<std::string> plan;       // Of that file.
  std::optional<std::string> sbi;
  std::optional<std::string> crs;
  std::uint32_t coarse = 4;
  std::vector<store::ColumnName> columns;
  bool skip_bad_lines = false;
};

// `straal init`: makes a data directory, or changes nothing.
[[nodiscard]] Command init_command(InitSettings& settings);

}  // namespace server
