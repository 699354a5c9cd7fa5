#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "server/api/admission.h"
#include "server/api/metrics.h"
#include "server/api/tile_source.h"
#include "server/engine/data/known_events.h"
#include "server/engine/data/load.h"
#include "server/engine/question.h"
#include "server/http/router.h"
#include "store/postgis/backend.h"
#include "store/types/embedded_file.h"
#include "store/types/published.h"

namespace server {

// What the program answers from. The references outlive the routes.
struct Site {
  const store::Published<Load>& loads;  // Null until the first load is there.
  // What keeps newer data from being loaded, in words; empty where nothing does.
  std::function<std::string()> data_trouble = [] { return std::string(); };
  Metrics& metrics;  // Not counted into yet.
  Limits limits = {};
  QuestionLimits questions = {};
  const Connections* connections = nullptr;    // Of the server; null where there is none.
  store::postgis::Backend* postgis = nullptr;  // Null where none is configured.
  std::optional<double> memory_radius_km = {};
  AboutData about = {};
  std::optional<TileSource> tiles = {};              // Under the dashboard's map.
  std::span<const store::EmbeddedFile> assets = {};  // The dashboard's files.
};

// The version of the API: `info.version` of the OpenAPI document, and API-Version of every answer
// under /v1.
inline constexpr std::string_view kApiVersion = "1.0.0";

// The answer of /healthz: the process lives.
[[nodiscard]] Response healthy();

// Everything that the program answers over HTTP. Threads: any number at once.
class Api {
 public:
  explicit Api(const Site& site);

  [[nodiscard]] Response operator()(const Request& request) const;

  // Adds what every answer of a path has, whoever gave it: API-Version under /v1, and the route for
  // the metrics. For HttpOptions::complete.
  void complete(std::string_view path, Response& response) const;

  // The content types of the bodies that the request's route takes: for HttpOptions::body_types.
  [[nodiscard]] std::optional<std::span<const std::string_view>> body_types(
      const Request& request) const {
    return router_.body_types(request);
  }

  // The methods that the request's path takes: for HttpOptions::methods.
  [[nodiscard]] std::string methods(const Request& request) const {
    return router_.methods(request.segments);
  }

 private:
  std::unique_ptr<Admission> admission_;  // Before the routes, which refer to it.
  Router router_;
  Metrics& metrics_;
};

}  // namespace server
