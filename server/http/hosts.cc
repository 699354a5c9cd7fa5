#include "server/http/hosts.h"

#include <arpa/inet.h>

#include <algorithm>

#include "server/base/ascii.h"

namespace server {
namespace {

bool is_address(const std::string& host) {
  in_addr address{};
  return host.starts_with('[') || inet_pton(AF_INET, host.c_str(), &address) == 1;
}

bool is_below_localhost(std::string_view host) {
  constexpr std::string_view kEnd = ".localhost";
  return host.size() > kEnd.size() &&
         equal_ignoring_case(host.substr(host.size() - kEnd.size()), kEnd);
}

}  // namespace

bool OwnHosts::contain(std::string_view host) const {
  if (!host.starts_with('[')) host = host.substr(0, host.find(':'));
  if (host.find('.') == std::string_view::npos || is_below_localhost(host)) return true;
  return is_address(std::string(host)) || std::ranges::any_of(names_, [host](const auto& name) {
           return equal_ignoring_case(name, host);
         });
}

// "*", or the origin itself; empty for one that may not.
std::string_view AllowedOrigins::allowed(std::string_view origin) const {
  for (const std::string& one : origins_) {
    if (one == "*" || one == origin) return one;
  }
  return {};
}

bool AllowedOrigins::is_preflight(const RequestHead& head) const {
  return head.method == "OPTIONS" && !field_of(head, "Access-Control-Request-Method").empty() &&
         !allowed(field_of(head, "Origin")).empty();
}

Response AllowedOrigins::preflight(const RequestHead& head, const std::string& methods) const {
  const std::string_view wanted = field_of(head, "Access-Control-Request-Headers");
  Response response{.status = 204,
                    .headers = {{.name = "Allow", .value = methods},
                                {.name = "Access-Control-Allow-Methods", .value = methods},
                                {.name = "Access-Control-Max-Age", .value = "86400"}}};
  if (!wanted.empty()) {
    response.headers.push_back(
        {.name = "Access-Control-Allow-Headers", .value = "Content-Type, If-None-Match"});
  }
  return response;
}

void AllowedOrigins::complete(const RequestHead& head, Response& response) const {
  if (origins_.empty()) return;
  const std::string_view origin = allowed(field_of(head, "Origin"));
  // A cache must not give one origin the answer that only another may read.
  if (std::ranges::find(origins_, "*") == origins_.end()) {
    response.headers.push_back({.name = "Vary", .value = "Origin"});
  }
  if (origin.empty()) return;
  response.headers.push_back({.name = "Access-Control-Allow-Origin", .value = std::string(origin)});
  response.headers.push_back(
      {.name = "Access-Control-Expose-Headers", .value = "ETag, API-Version, Server-Timing"});
}

}  // namespace server
