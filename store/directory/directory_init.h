#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "store/directory/data_directory.h"
#include "store/directory/file_io.h"
#include "store/types/result.h"

namespace store {

inline constexpr const char* kMarkerFile = "straal.json";  // What makes a folder a data directory.

// The work of DataDirectory::create: makes `path` a data directory that holds no dates. First
// removes what a killed init has left beside `path` or in it.
//
//   errors   as DataDirectory::create
[[nodiscard]] Result<void> init_directory(Disk& disk, const std::filesystem::path& path,
                                          std::span<const RegionFile> region);

}  // namespace store
