#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server/cli/command.h"

namespace server {

struct InfoSettings {
  std::vector<std::string> directory;
  bool json = false;
  std::optional<std::uint32_t> hot_days;
};

// `straal info`: what a data directory holds. With --json one object:
//
//   directory, data_version, crs {code, name}, coarse, postcodes, industries, datapoints
//   bytes           of every file in the directory
//   resident_dates  of the days that --hot-days keeps
//   storage         what the bytes of dates and windows are spent on, in bytes:
//     datapoints, bytes, bytes_per_datapoint  of all below
//     series {place, sbi, hits, delta, first_row, activity}, rows {hour, hits, delta},
//     sums_by_hour, sums_by_industry, headers, checksums    of the dates (partition_layout.h)
//     windows                                 files that sum up many dates
//     unreadable_dates                        damaged, and left out of the above
//   dates           [{date, datapoints, unlocated, bytes, delta: "given" or "derived"}]
//   unlocated       {postcodes, datapoints, codes}
[[nodiscard]] Command info_command(InfoSettings& settings);

}  // namespace server
