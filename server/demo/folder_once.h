#pragma once

#include <filesystem>
#include <functional>

#include "store/types/result.h"

namespace server {

// Makes sure that the folder `path` exists and is usable; if not, `make` fills a new one. The
// folder appears complete, in one step. A process that is killed on the way leaves nothing at
// `path`, and the next one removes what it left beside it.
//
//   is_usable  whether the folder at its argument will do; one that will not is replaced
//   make       makes the folder at its argument, which does not exist yet; called at most once
//   errors     make's own; kUnavailable where the folders above cannot be made or written
//   threads    any number at once, in any process: one makes the folder, the others wait for it
[[nodiscard]] store::Result<void> make_folder_once(
    const std::filesystem::path& path,
    const std::function<bool(const std::filesystem::path&)>& is_usable,
    const std::function<store::Result<void>(const std::filesystem::path&)>& make);

}  // namespace server
