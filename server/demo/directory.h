#pragma once

#include <filesystem>

#include "store/directory/data_directory.h"
#include "store/types/result.h"

namespace server {

// Where the demo's data directory is kept: `straal/demo-3.format-2` (DemoSpring::kVersion, and the
// store's format, so that an older one is left to the programs that read it) in $XDG_CACHE_HOME or
// else in ~/.cache. Errors: kUnavailable where the environment names neither.
[[nodiscard]] store::Result<std::filesystem::path> default_demo_path();

// The data directory of the made-up spring at `path`: the one that is kept there, or else a new
// one, which takes a few seconds and is announced in the log. It appears whole or not at all, and
// any number of processes may ask for it at once.
//   errors   kUnavailable where it cannot be written; kInvalid and kNotFound for planted events
//            that cannot be read or have no place
[[nodiscard]] store::Result<store::DataDirectory> ensure_demo_directory(
    const std::filesystem::path& path);

}  // namespace server
