#pragma once

#include <chrono>
#include <functional>
#include <stop_token>
#include <string_view>

namespace server {

// Calls `look` each time `interval` has passed, until it is asked to stop, which ends the waiting
// at once. An exception of `look` is logged ("cannot look at the memory: ..." if `at` is "the
// memory"), and the calls go on.
void look_every(std::chrono::milliseconds interval, const std::stop_token& stop,
                std::string_view at, const std::function<void()>& look);

}  // namespace server
