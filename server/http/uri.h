#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "server/http/message.h"
#include "store/types/result.h"

namespace server {

// The most bytes of path and query together, including the '?'.
inline constexpr std::size_t kMaxUriBytes = 65'536;

// "/api/1012JS/2013-04-30" is {"api", "1012JS", "2013-04-30"}: first split at every '/' and then
// decoded, so "%2F" stays inside its segment. "." and ".." are segments like any other. Errors:
// kInvalid for a bad percent-escape, "%00", or a path without a leading '/'.
[[nodiscard]] store::Result<std::vector<std::string>> split_path(std::string_view raw_path);

// "sbi=56&hours=17-22" (without '?') as names and values; '+' is a space. Empty pieces are skipped;
// a piece without '=' has an empty value. Errors: kInvalid as above.
[[nodiscard]] store::Result<std::vector<Parameter>> split_query(std::string_view raw_query);

}  // namespace server
