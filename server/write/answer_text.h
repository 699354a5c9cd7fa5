#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server/engine/answer.h"
#include "server/engine/data/load.h"
#include "server/engine/question.h"
#include "store/types/date.h"
#include "store/types/sbi.h"

namespace server {

// An answer for a person at a terminal: the total and its change, the largest industries, the day
// hour by hour, the busiest postcodes, and what is missing.
// Programs use `--json`; this text may change.
[[nodiscard]] std::string answer_text(const Load& load, const Question& question,
                                      const Cleared<Answer>& answer);

// "2013-04-23, 2013-04-30"; more than three as a range, "84 dates, 2013-12-06 .. 2014-02-27".
[[nodiscard]] std::string dates_text(const std::vector<store::Date>& dates);

// "2, 17-22"
[[nodiscard]] std::string hours_text(std::uint32_t hours);

// ", only in sbi 56 I, only hours 17-22": what narrows a question; empty where nothing does.
[[nodiscard]] std::string filters_text(const std::optional<std::vector<store::SbiCode>>& sbi,
                                       const std::optional<std::uint32_t>& hours);

// Which backend answered which dates, and why; for `straal query --explain`.
[[nodiscard]] std::string plan_text(const Cleared<Answer>& answer);

}  // namespace server
