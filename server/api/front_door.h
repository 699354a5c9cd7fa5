#pragma once

#include <chrono>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "server/api/routes.h"
#include "store/types/published.h"

namespace server {

// What stands between the HTTP server and the API: before the data is loaded, it says how far that
// is; /healthz it answers from the beginning. Threads: any number at once.
class FrontDoor {
 public:
  // What is being done before the API is there: "the data of nl is being loaded". The answers say
  // for how long, too.
  void say(std::string progress);

  // From here on the API answers.
  void open(std::shared_ptr<const Api> api) { api_.publish(std::move(api)); }

  [[nodiscard]] Response operator()(const Request& request) const;

  // Those of the API, for HttpOptions.
  void complete(std::string_view path, Response& response) const;
  [[nodiscard]] std::optional<std::span<const std::string_view>> body_types(
      const Request& request) const;
  [[nodiscard]] std::string methods(const Request& request) const;

 private:
  store::Published<Api> api_{nullptr};
  mutable std::mutex mutex_;
  std::string progress_;
  std::chrono::steady_clock::time_point begun_;  // What progress_ says.
};

}  // namespace server
