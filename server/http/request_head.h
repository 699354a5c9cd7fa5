#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "server/http/message.h"
#include "server/http/problem.h"

namespace server {

// One header field as it came over the wire; borrowed.
struct HeaderField {
  std::string_view name;
  std::string_view value;
};

// The head of a request as it came over the wire; borrowed.
struct RequestHead {
  std::string_view method = {};
  std::string_view path = {};     // Raw: "/api/1012%20JS/2013-04-30"
  std::string_view query = {};    // Raw, without '?'; may be empty.
  std::string_view version = {};  // "1.1"
  std::vector<HeaderField> fields = {};
  // Of an absolute-form target, "example.org:8080": it counts instead of the Host; else empty.
  std::string_view authority = {};
};

// The largest request body, in bytes.
inline constexpr std::size_t kMaxBodyBytes = std::size_t{2} * 1024 * 1024;

// The request of a head, or why it is refused. A head that two readers could understand differently
// (two Content-Lengths, one beside Transfer-Encoding, no Host or two) is malformed. Path and query
// have at most kMaxUriBytes. A body is allowed if `body_types` names its content type, up to
// kMaxBodyBytes; it is not read yet. If nothing takes the request's method at its path, its body
// is not looked at: whoever answers says that.
[[nodiscard]] tl::expected<Request, Problem> read_request(const RequestHead& head,
                                                          const BodyTypes& body_types = {});

// The host that a request is for, as its client wrote it, with the port: the authority, or else the
// Host; empty where it has none.
[[nodiscard]] std::string_view host_of(const RequestHead& head);

// The value of the first field of that name, in any letter case; empty where there is none.
[[nodiscard]] std::string_view field_of(const RequestHead& head, std::string_view name);

// The body that a head announces.
struct AnnouncedBody {
  std::size_t bytes = 0;         // 0 where there is none, or where it is chunked.
  bool is_chunked = false;       // Then its length shows at its end.
  bool awaits_continue = false;  // The client waits for "100 Continue" before it sends.

  [[nodiscard]] bool is_there() const { return bytes > 0 || is_chunked; }
};

// What a head that read_request took announces.
[[nodiscard]] AnnouncedBody announced_body(const RequestHead& head);

// Whether the client lets the connection stay open after the answer.
[[nodiscard]] bool allows_keep_alive(const RequestHead& head);

}  // namespace server
