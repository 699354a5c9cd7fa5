#include "server/routes.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "openapi_files.h"
#include "server/assets.h"
#include "server/etag.h"
#include "server/places.h"
#include "server/problem.h"
#include "server/questions.h"
#include "server/router.h"
#include "store/quoted.h"

namespace server {
namespace {

using Loads = store::Published<Load>;

Response plain_text(std::string_view content_type, std::string body) {
  return {.content_type = std::string(content_type),
          .headers = {{.name = "Cache-Control", .value = "no-store"}},
          .body = std::move(body)};
}

Response not_loaded() {
  return to_response(Problem{.type = ProblemType::kBackendUnavailable,
                             .detail = "the data is still being loaded"});
}

// A handler that answers from the load that is current when a request comes, and keeps it alive
// until the request is answered.
template <typename Answer>
Handler from_load(const Loads& loads, Answer answer) {
  return [&loads, answer = std::move(answer)](const Request& request) {
    const std::shared_ptr<const Load> load = loads.current();
    return load ? answer(*load, request) : not_loaded();
  };
}

// What the server can do: all, or what is left without PostGIS and why.
std::string readiness(const store::postgis::Backend* postgis) {
  if (postgis == nullptr) return "ready\n";
  const std::string trouble = postgis->seen().why();
  return trouble.empty() ? "ready\n" : "ready, but degraded: " + trouble + '\n';
}

Response places(const Load& load, const Request& request) {
  store::Result<std::string> json = places_json(*load.region, request);
  if (!json) return to_response(json.error());
  return tagged_by_content(request, "application/json", std::move(*json));
}

Response info(const Load& load, const Request& request, const InfoSources& sources,
              const Limits& limits) {
  if (!request.parameters.empty()) {
    const std::string& name = request.parameters.front().name;
    return to_response(store::Error{.code = store::ErrorCode::kInvalid,
                                    .detail = store::quoted(name) + " is not a parameter here",
                                    .parameter = name,
                                    .cause = {}});
  }
  return tagged_by_content(request, "application/json", info_json(load, sources, limits));
}

std::vector<Route> table(const Site& site) {
  const Loads& loads = site.loads;
  const Handler question = from_load(
      loads, [limits = site.limits, postgis = site.postgis, radius_km = site.memory_radius_km,
              &metrics = site.metrics](const Load& load, const Request& request) {
        const Backends backends{.load = load, .postgis = postgis, .memory_radius_km = radius_km};
        return answer_question(backends, request, limits, metrics);
      });
  const std::string_view openapi = openapi_files().front().bytes;
  return {
      {"GET", "/api/{postcode}/{dates}", question},
      {"GET", "/api/{postcode}/{dates}/{radius}", question},
      {"GET", "/v1/places", from_load(loads, places)},
      {"GET", "/v1/info",
       from_load(
           loads,
           [sources = site.info, limits = site.limits](const Load& load, const Request& request) {
             return info(load, request, sources, limits);
           })},
      {"GET", "/healthz", [](const Request&) { return plain_text("text/plain", "ok\n"); }},
      {"GET", "/readyz",
       from_load(loads,
                 [postgis = site.postgis](const Load&, const Request&) {
                   return plain_text("text/plain", readiness(postgis));
                 })},
      {"GET", "/metrics",
       [&loads, &metrics = site.metrics, postgis = site.postgis](const Request&) {
         return plain_text("text/plain; version=0.0.4; charset=utf-8",
                           metrics.text(loads.current().get(), postgis));
       }},
      {"GET", "/openapi.json",
       [openapi](const Request& request) {
         return tagged_by_content(request, "application/json", std::string(openapi));
       }},
  };
}

}  // namespace

Handler make_handler(const Site& site) {
  std::vector<Route> routes = table(site);
  std::ranges::move(asset_routes(site.assets), std::back_inserter(routes));
  for (const Route& route : routes) site.metrics.add_route(route.label);
  return [router = Router(std::move(routes)), &metrics = site.metrics](const Request& request) {
    const Metrics::Running running{metrics};
    return router(request);
  };
}

}  // namespace server
