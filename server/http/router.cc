#include "server/http/router.h"

#include <algorithm>
#include <utility>

#include "server/http/problem.h"
#include "server/http/uri.h"
#include "store/types/quoted.h"

namespace server {
namespace {

bool fits(const std::vector<std::string>& pattern, const std::vector<std::string>& path) {
  return std::ranges::equal(pattern, path, [](const std::string& wanted, const std::string& given) {
    return wanted == given || (wanted.starts_with('{') && !given.empty());
  });
}

bool takes(const Route& route, const std::string& method) {
  return route.method == method || (route.method == "GET" && method == "HEAD");
}

std::string joined(const std::vector<std::string>& segments) {
  std::string path;
  for (const std::string& segment : segments) path += "/" + segment;
  return path;
}

}  // namespace

Router::Router(std::vector<Route> routes) {
  for (Route& route : routes) {
    std::vector<std::string> segments = split_path(route.pattern).value();
    entries_.push_back({.segments = std::move(segments), .route = std::move(route)});
  }
}

std::optional<std::span<const std::string_view>> Router::body_types(const Request& request) const {
  const auto entry = std::ranges::find_if(entries_, [&request](const Entry& one) {
    return fits(one.segments, request.segments) && takes(one.route, request.method);
  });
  if (entry == entries_.end()) return {};
  return entry->route.body_types;
}

std::string Router::methods(const std::vector<std::string>& segments) const {
  std::string methods;
  for (const Entry& entry : entries_) {
    if (!fits(entry.segments, segments)) continue;
    methods += methods.empty() ? "" : ", ";
    methods += entry.route.method == "GET" ? "GET, HEAD" : entry.route.method;
  }
  return methods;
}

std::string Router::label(const std::vector<std::string>& segments) const {
  const auto entry = std::ranges::find_if(
      entries_, [&segments](const Entry& one) { return fits(one.segments, segments); });
  return entry == entries_.end() ? "" : entry->route.label;
}

Response Router::operator()(const Request& request) const {
  for (const Entry& entry : entries_) {
    if (!fits(entry.segments, request.segments) || !takes(entry.route, request.method)) continue;
    Response response = entry.route.handler(request);
    response.route = entry.route.label;
    return response;
  }
  const std::string path = store::quoted(joined(request.segments));
  const std::string allow = methods(request.segments);
  if (allow.empty()) {
    return to_response(
        Problem{.type = ProblemType::kNotFound, .detail = "there is nothing at " + path});
  }
  Response response = to_response(
      Problem{.type = ProblemType::kMethodNotAllowed,
              .detail = path + " takes " + allow + ", not " + store::quoted(request.method)});
  response.route = label(request.segments);
  response.headers.push_back({.name = "Allow", .value = allow});
  return response;
}

}  // namespace server
