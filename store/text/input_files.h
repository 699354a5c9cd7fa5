#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <vector>

#include "store/types/result.h"

namespace store {

// The files that a command names, in the order in which it reads them.
struct InputFiles {
  std::vector<std::filesystem::path> paths;  // "-" is standard input.
  std::optional<std::uint64_t> raw_bytes;    // Of all; unknown with a pipe or standard input.
};

// Replaces each folder by the files in it and in the folders below, in the order of their paths.
// A path that is not there may be a pattern, such as "data/*.csv" in the words of a shell.
// Hidden names are skipped, and _SUCCESS and _metadata, which Spark writes beside the parts of a
// table. Links to folders are not followed: they could lead in a circle.
//
//   errors   kNotFound where a path does not exist or a folder holds no file; kUnavailable where
//            one cannot be read; both name it
[[nodiscard]] Result<InputFiles> find_input_files(std::span<const std::filesystem::path> words);

}  // namespace store
