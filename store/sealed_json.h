#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "store/result.h"

namespace store {

// The format of a data directory's own files that this program writes and reads.
inline constexpr int kDirectoryFormat = 2;

// `object` as JSON text with two members more: `format`, the version, and `checksum`, XXH3 64 of
// the compact text of all the others, in 16 hexadecimal digits.
[[nodiscard]] std::string seal(nlohmann::json object);

// The object that was sealed; `name` is the file, for messages.
//   errors   kConflict for another format, kCorrupt for anything else that seal did not write
[[nodiscard]] Result<nlohmann::json> unseal(std::string_view text, std::string_view name);

// XXH3 64 of `bytes` in 16 hexadecimal digits.
[[nodiscard]] std::string checksum_text(std::string_view bytes);

}  // namespace store
