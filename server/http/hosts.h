#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/http/request_head.h"

namespace server {

// Whether a Host can be one: a name of letters, digits, '-', '_' and dots, or an address, with a
// port or without; or empty. RFC 9112, 3.2, but for the signs that no name in use has.
[[nodiscard]] bool is_well_formed_host(std::string_view host);

// Which hosts a server answers for. A page elsewhere can have its own name lead to this machine
// (DNS rebinding) and then ask as if it were ours; its name gives it away.
class OwnHosts {
 public:
  // `names`: "straal.example.org"; beside them always addresses, localhost and names below it, and
  // names without a dot, which no page elsewhere can have. A dot at the end of a name is the same
  // name.
  explicit OwnHosts(std::vector<std::string> names);

  // `host`: well-formed, with or without a port; an empty one is ours.
  [[nodiscard]] bool contain(std::string_view host) const;

 private:
  std::vector<std::string> names_;
};

// Which pages of other origins may read answers (CORS, as the Fetch standard has it).
class AllowedOrigins {
 public:
  // Each "https://example.org", or "*" for all; none: no page but our own. Capitals and the port
  // that is the scheme's own make no difference.
  explicit AllowedOrigins(std::vector<std::string> origins);

  // Whether a request asks what another origin may do here, and that origin may.
  [[nodiscard]] bool is_preflight(const RequestHead& head) const;

  // The answer to it. `methods`: what the path takes, "GET, HEAD".
  [[nodiscard]] Response preflight(const RequestHead& head, const std::string& methods) const;

  // Adds what lets the page of an allowed origin read an answer.
  void complete(const RequestHead& head, Response& response) const;

 private:
  [[nodiscard]] std::string_view allowed(std::string_view origin) const;

  std::vector<std::string> origins_;  // As browsers write them.
};

}  // namespace server
