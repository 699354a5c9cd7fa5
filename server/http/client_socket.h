#pragma once

#include "server/http/message.h"

namespace server {

// The descriptor of the connection to `client`, or -1 where there is none: looked up among those of
// the process, since the HTTP library does not tell it. It stays that one as long as the request is
// being answered. Cost: some microseconds per connection.
[[nodiscard]] int socket_of(const Client& client);

}  // namespace server
