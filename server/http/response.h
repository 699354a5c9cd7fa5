#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "server/http/message.h"

namespace server {

enum class Connection : std::uint8_t { kKeepAlive, kClose };

// The response to a `method` request as HTTP/1.1 puts it on the wire, head and body in one piece.
// HEAD gets the head of GET, Content-Length included; 304 has neither length nor body.
[[nodiscard]] std::string to_bytes(const Response& response, std::string_view method,
                                   Connection connection,
                                   std::chrono::system_clock::time_point now);

}  // namespace server
