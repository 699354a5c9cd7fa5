#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "server/http/message.h"
#include "server/http/request_head.h"

namespace server {

enum class Connection : std::uint8_t { kKeepAlive, kClose };

// The bytes of the response to a request in HTTP/1.1, head and body together; of a streamed body
// only the head: it comes in chunks, or to HTTP/1.0 until the connection ends. HEAD gets the head
// of GET, Content-Length included; 204 and 304 have neither length nor body.
[[nodiscard]] std::string to_bytes(const Response& response, const RequestHead& request,
                                   Connection connection,
                                   std::chrono::system_clock::time_point now);

}  // namespace server
