#include "server/api/front_door.h"

#include <fmt/format.h>

#include <utility>

#include "server/http/problem.h"

namespace server {

void FrontDoor::say(std::string progress) {
  const std::lock_guard lock{mutex_};
  progress_ = std::move(progress);
  begun_ = std::chrono::steady_clock::now();
}

Response FrontDoor::operator()(const Request& request) const {
  if (const auto api = api_.current()) return (*api)(request);
  const bool is_read = request.method == "GET" || request.method == "HEAD";
  if (is_read && request.segments == std::vector<std::string>{"healthz"}) return healthy();
  const std::lock_guard lock{mutex_};
  const auto so_far = std::chrono::steady_clock::now() - begun_;
  return to_response(Problem{.type = ProblemType::kLoading,
                             .detail = fmt::format("{}, for {:.1f} seconds so far", progress_,
                                                   std::chrono::duration<double>(so_far).count())});
}

void FrontDoor::complete(std::string_view path, Response& response) const {
  if (const auto api = api_.current()) api->complete(path, response);
}

std::optional<std::span<const std::string_view>> FrontDoor::body_types(
    const Request& request) const {
  const auto api = api_.current();
  return api ? api->body_types(request) : std::nullopt;
}

std::string FrontDoor::methods(const Request& request) const {
  const auto api = api_.current();
  return api ? api->methods(request) : "";
}

}  // namespace server
