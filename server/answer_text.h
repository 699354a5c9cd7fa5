#pragma once

#include <string>

#include "server/answer.h"
#include "server/load.h"
#include "server/query.h"

namespace server {

// An answer as a person likes to read it on a terminal: the total and its change, the largest
// industries, the day hour by hour, the busiest postcodes, and what is missing. Not for programs:
// it may change, `--json` does not.
[[nodiscard]] std::string answer_text(const Load& load, const Query& query, const Answer& answer);

// Who answered which dates, and why; for `straal query --explain`.
[[nodiscard]] std::string plan_text(const Answer& answer);

}  // namespace server
