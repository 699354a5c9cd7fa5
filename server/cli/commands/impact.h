#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/cli/command.h"
#include "server/cli/postgis_options.h"

namespace server {

// All as text: read_event_request reads them, as it reads a query string.
struct ImpactSettings {
  std::vector<std::string> directory;
  std::vector<std::string> area;
  std::vector<std::string> dates;  // Of impact.
  std::optional<std::string> calendar_dates;
  std::optional<std::string> radius;
  std::optional<std::string> inner_radius;
  std::optional<std::string> baseline;
  std::optional<std::string> holidays;
  std::optional<std::string> without;
  std::optional<std::string> sbi;
  std::optional<std::string> hours;
  std::optional<std::string> rings;
  std::optional<std::string> control;
  std::optional<std::string> precision;
  std::optional<std::string> lang;
  std::optional<std::string> backend;
  PostgisSettings postgis;
  bool json = false;
  std::optional<std::string> csv;      // A table's name.
  std::optional<std::string> geojson;  // A table's name.
};

// `straal impact`: what an event did, from the terminal.
[[nodiscard]] Command impact_command(ImpactSettings& settings);

// `straal calendar`: which dates were special.
[[nodiscard]] Command calendar_command(ImpactSettings& settings);

}  // namespace server
