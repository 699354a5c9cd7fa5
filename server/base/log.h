#pragma once

#include <string_view>

namespace server {

// One line each on standard error, with the time and the level; control characters are written as
// \xNN, so that what a client sent cannot forge a line. Any number of threads at once.
void log_info(std::string_view line);
void log_warning(std::string_view line);
void log_error(std::string_view line);

}  // namespace server
