#pragma once

#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "server/http.h"
#include "server/problem.h"

namespace server {

// One header field as it came over the wire; borrowed.
struct HeaderField {
  std::string_view name;
  std::string_view value;
};

// The head of a request as it came over the wire; borrowed.
struct RequestHead {
  std::string_view method;
  std::string_view path;     // Raw: "/api/1012%20JS/2013-04-30"
  std::string_view query;    // Raw, without '?'; may be empty.
  std::string_view version;  // "1.1"
  std::vector<HeaderField> fields;
};

// The request that a head stands for, or why it is refused: what two readers could understand
// differently (two Content-Lengths, one beside Transfer-Encoding, no Host or two) is malformed,
// a body is not allowed, path and query have at most kMaxUriBytes.
[[nodiscard]] tl::expected<Request, Problem> read_request(const RequestHead& head);

// Whether the client lets the connection stay open after the answer.
[[nodiscard]] bool allows_keep_alive(const RequestHead& head);

}  // namespace server
