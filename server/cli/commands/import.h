#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server/cli/command.h"

namespace server {

struct ImportSettings {
  std::vector<std::string> directory;
  std::vector<std::string> files;
  std::optional<std::string> plan;       // A file; nothing: what the files decide by themselves.
  std::vector<std::string> settled;      // Lines of a plan beside what the files decide.
  std::optional<std::string> postcodes;  // A table of places; nothing: the files' own positions.
  std::optional<std::string> crs;        // Nothing: the one that fits best.
  std::optional<double> grid;            // Metres.
  std::optional<double> nearest;         // Metres: positions go to the nearest known place.
  std::uint32_t coarse = 4;
  bool skip_bad_lines = false;
  bool json = false;
  std::optional<std::string> duckdb;  // The library's file.
};

// `straal import`: makes a data directory of raw files, location table and all; or changes nothing.
[[nodiscard]] Command import_command(ImportSettings& settings);

}  // namespace server
