#pragma once

#include <chrono>
#include <string>

#include "store/types/date.h"

// Moments in English words.
namespace server {

// "Tuesday 30 April 2013"
[[nodiscard]] std::string long_date(store::Date date);

// "Tue"
[[nodiscard]] std::string short_weekday(store::Date date);

// "Tue, 30 Apr 2013 12:00:00 GMT", as HTTP writes a moment (RFC 9110, 5.6.7).
[[nodiscard]] std::string http_date(std::chrono::system_clock::time_point moment);

}  // namespace server
