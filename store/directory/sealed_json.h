#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "store/types/result.h"

namespace store {

// The format of a data directory that this program writes and reads. Format 1, without series and
// sums in its partitions, is what upgrade.h reads.
inline constexpr int kDirectoryFormat = 2;

// `object` as JSON text with two members more: `format`, the version, and `checksum`, XXH3 64 of
// the compact text of all the others, in 16 hexadecimal digits.
[[nodiscard]] std::string seal(nlohmann::json object);

// The object that was sealed; `name` is the file, for messages.
//   errors   kConflict for another format than the wanted one, kCorrupt for anything else that seal
//            did not write
[[nodiscard]] Result<nlohmann::json> unseal(std::string_view text, std::string_view name,
                                            int wanted_format = kDirectoryFormat);

// The format that a sealed text says it is in; nothing where it says none.
[[nodiscard]] std::optional<int> format_of(std::string_view text);

// XXH3 64 of `bytes` in 16 hexadecimal digits.
[[nodiscard]] std::string checksum_text(std::string_view bytes);

}  // namespace store
