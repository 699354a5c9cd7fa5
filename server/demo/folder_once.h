#pragma once

#include <filesystem>
#include <functional>

#include "store/types/result.h"

namespace server {

// Sees to it that the folder `path` is there and usable: the one that stands there, or else one
// that `make` fills. It appears in one step, whole; a process that is killed on the way leaves
// nothing at `path`, and what it left beside it the next one clears away.
//
//   is_usable  whether the folder at its argument will do; one that will not is replaced
//   make       makes the folder at its argument, which does not exist yet; called at most once
//   errors     make's own; kUnavailable where the folders above cannot be made or written
//   threads    any number at once, in any process: one makes, the others wait and take what it made
[[nodiscard]] store::Result<void> make_folder_once(
    const std::filesystem::path& path,
    const std::function<bool(const std::filesystem::path&)>& is_usable,
    const std::function<store::Result<void>(const std::filesystem::path&)>& make);

}  // namespace server
