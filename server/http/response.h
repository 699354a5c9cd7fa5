#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "server/http/message.h"

namespace server {

enum class Connection : std::uint8_t { kKeepAlive, kClose };

// The bytes of the response to a `method` request in HTTP/1.1, head and body together; of a streamed
// body only the head. HEAD gets the head of GET, Content-Length included; 304 has neither length
// nor body.
[[nodiscard]] std::string to_bytes(const Response& response, std::string_view method,
                                   Connection connection,
                                   std::chrono::system_clock::time_point now);

}  // namespace server
