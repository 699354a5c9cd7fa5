#pragma once

#include <string>
#include <string_view>

#include "server/query.h"

namespace server {

// The strong entity tag of `content`, quotes included: other bytes, another tag.
[[nodiscard]] std::string etag_of(std::string_view content);

// The strong entity tag of the answer to `query` from data of `data_version`: known before the
// answer is. The program's version is in it, since another one may write an answer differently.
[[nodiscard]] std::string etag_of(const Query& query, std::string_view data_version);

// Whether an If-None-Match field names `etag`: `*`, or a list with it, weak ("W/") or not.
[[nodiscard]] bool matches(std::string_view if_none_match, std::string_view etag);

}  // namespace server
