#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/http/message.h"

namespace server {

// One line of the table of routes.
struct Route {
  std::string method;   // "GET", which includes HEAD.
  std::string pattern;  // "/api/{postcode}/{dates}": a name in braces takes any one segment, but
                        // not an empty one.
  Handler handler;

  // The content types of the bodies that it takes; empty: it takes none. They live as long as the
  // program.
  std::span<const std::string_view> body_types = {};

  std::string label = pattern;  // Its name in the metrics.
};

// Finds the route of a request, segment by segment and exactly: "/apix" and "/api/" are not "/api".
class Router {
 public:
  explicit Router(std::vector<Route> routes);

  // The response of the first route that fits; 404 for a path that none has, 405 with Allow for a
  // path that only takes other methods. Threads: any number at once.
  [[nodiscard]] Response operator()(const Request& request) const;

  // The body_types of a request's route; nothing where it has no route.
  [[nodiscard]] std::optional<std::span<const std::string_view>> body_types(
      const Request& request) const;

  // The methods that a path takes: "GET, HEAD, POST"; empty for a path that none has.
  [[nodiscard]] std::string methods(const std::vector<std::string>& segments) const;

  // The label of the first route that a path fits, whatever the method; empty where none fits.
  [[nodiscard]] std::string label(const std::vector<std::string>& segments) const;

 private:
  struct Entry {
    std::vector<std::string> segments;  // The pattern's.
    Route route;
  };
  std::vector<Entry> entries_;
};

}  // namespace server
