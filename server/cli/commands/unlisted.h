#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "store/ingest/arrival.h"

namespace server {

// "2 codes in no table of industries: 111 99999; 1 looks as if it lost a zero: 111 (0111)".
// There is at least one; of many it shows the first.
[[nodiscard]] std::string unlisted_text(const store::UnlistedSbi& unlisted);

// {"codes": ["1", "111", "99999"], "zero_lost": [{"code": "111", "listed": "0111"}]}; null without
// a table of industries.
[[nodiscard]] nlohmann::ordered_json unlisted_json(
    const std::optional<store::UnlistedSbi>& unlisted);

}  // namespace server
