#include "server/http/hosts.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "server/base/ascii.h"
#include "store/types/code.h"

namespace server {
namespace {

bool is_address(const std::string& host) {
  in_addr address{};
  return inet_pton(AF_INET, host.c_str(), &address) == 1;
}

bool is_localhost_or_below(std::string_view host) {
  constexpr std::string_view kEnd = ".localhost";
  return equal_ignoring_case(host, kEnd.substr(1)) ||
         (host.size() > kEnd.size() &&
          equal_ignoring_case(host.substr(host.size() - kEnd.size()), kEnd));
}

bool is_port(std::string_view text) {
  constexpr std::size_t kMostDigits = 5;
  constexpr unsigned kMost = 65'535;
  unsigned number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return false;
    number = 10 * number + static_cast<unsigned>(c - '0');
  }
  return text.size() <= kMostDigits && number <= kMost;
}

// "[::1]", and what stands behind it.
bool is_bracketed_host(std::string_view host) {
  const std::size_t end = host.find(']');
  if (end == std::string_view::npos) return false;
  in6_addr address{};
  const std::string inside(host.substr(1, end - 1));
  const std::string_view behind = host.substr(end + 1);
  return inet_pton(AF_INET6, inside.c_str(), &address) == 1 &&
         (behind.empty() || (behind.starts_with(':') && is_port(behind.substr(1))));
}

std::string_view without_last_dot(std::string_view name) {
  return name.ends_with('.') ? name.substr(0, name.size() - 1) : name;
}

// "https://Example.org:443" as browsers write it: "https://example.org".
std::string as_browsers_write(std::string origin) {
  std::ranges::transform(origin, origin.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  using Pair = std::pair<std::string_view, std::string_view>;
  constexpr std::array<Pair, 2> kOwnPorts = {{{"https://", ":443"}, {"http://", ":80"}}};
  for (const auto& [scheme, port] : kOwnPorts) {
    if (origin.starts_with(scheme) && origin.ends_with(port)) {
      origin.resize(origin.size() - port.size());
    }
  }
  return origin;
}

}  // namespace

bool is_well_formed_host(std::string_view host) {
  if (host.starts_with('[')) return is_bracketed_host(host);
  const std::size_t colon = host.find(':');
  if (colon != std::string_view::npos && !is_port(host.substr(colon + 1))) return false;
  const std::string_view name = host.substr(0, colon);
  return std::ranges::all_of(name,
                             [](char c) {
                               return store::is_ascii_letter_or_digit(c) || c == '-' || c == '_' ||
                                      c == '.';
                             }) &&
         (!name.empty() || host.empty());
}

OwnHosts::OwnHosts(std::vector<std::string> names) : names_{std::move(names)} {
  for (std::string& name : names_) name = without_last_dot(name);
}

bool OwnHosts::contain(std::string_view host) const {
  if (host.starts_with('[')) return true;
  host = host.substr(0, host.find(':'));
  if (host.find('.') == std::string_view::npos) return true;
  const std::string_view name = without_last_dot(host);
  return is_localhost_or_below(name) || is_address(std::string(host)) ||
         std::ranges::any_of(names_,
                             [name](const auto& own) { return equal_ignoring_case(own, name); });
}

AllowedOrigins::AllowedOrigins(std::vector<std::string> origins) : origins_{std::move(origins)} {
  for (std::string& origin : origins_) origin = as_browsers_write(std::move(origin));
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
