#pragma once

#include <string>
#include <vector>

#include "server/cli/option_types.h"
#include "store/ingest/look.h"

namespace server {

// --settle LINE, any number of times: lines of a plan, for what a file does not decide.
[[nodiscard]] Option settle_option(std::vector<std::string>& target);

// Takes away from `look` what the lines settle.
void settle(const std::vector<std::string>& settled, store::TableLook& look);

// The lines of `plan` with those that settle the rest, each in its part: TOML.
[[nodiscard]] std::string settled_text(const std::vector<std::string>& settled,
                                       const std::vector<std::string>& plan);

// What the file does not decide, and what the plan must say; empty where it decides all.
[[nodiscard]] std::string questions_text(const store::TableLook& look);

}  // namespace server
