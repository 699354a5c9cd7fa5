#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "server/cli/option_types.h"
#include "store/types/result.h"

namespace server {

// One `key = value` of a configuration file.
struct ConfigEntry {
  std::string where;               // "straal.toml:3", for messages.
  std::string key;                 // "port"
  ValueType type;                  // As it is written: 1 is kWhole, 1.0 is kDecimal.
  std::vector<std::string> texts;  // The value as text; as many as an array has for kTexts.
};

// One `[name]` of a configuration file.
struct ConfigTable {
  std::string where;
  std::string name;  // "serve"; of a table within a table "postgis.load".
  std::vector<ConfigEntry> entries;
};

// The tables of a TOML file; what their names and keys mean is for the caller.
//   errors   kNotFound and kUnavailable where the file cannot be read; kInvalid, with file and
//            line, for text that is not TOML, for a key outside every table, and for values that no
//            option can have (a date, an array of anything but texts)
[[nodiscard]] store::Result<std::vector<ConfigTable>> read_config(
    const std::filesystem::path& path);

}  // namespace server
