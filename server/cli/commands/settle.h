#pragma once

#include <string>
#include <vector>

#include "server/cli/option_types.h"
#include "store/ingest/look.h"

namespace server {

// --settle LINE, any number of times: lines of a plan, for what a file does not decide.
[[nodiscard]] Option settle_option(std::vector<std::string>& target);

// What the file does not decide, and what the plan must say; empty where it decides all.
[[nodiscard]] std::string questions_text(const store::TableLook& look);

}  // namespace server
