#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "store/directory/data_directory.h"
#include "store/types/dictionary.h"

namespace tests {

// Every file below `folder`, by its path relative to it; a folder is "NAME/" and empty.
[[nodiscard]] std::map<std::string, std::string> files_below(const std::filesystem::path& folder);

// Every row that the directory holds, as the CSV line it was read from with its delta ("-" where it
// is derived), in the order of the texts. A damaged date is one line with its error.
[[nodiscard]] std::vector<std::string> stored_rows(const store::DataDirectory& directory,
                                                   const store::PostcodeDictionary& located);

}  // namespace tests
