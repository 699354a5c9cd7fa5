#include "server/api/routes.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "openapi_files.h"
#include "server/api/assets.h"
#include "server/api/impact_questions.h"
#include "server/api/lists.h"
#include "server/api/places.h"
#include "server/api/questions.h"
#include "server/base/parameters.h"
#include "server/http/etag.h"
#include "server/http/problem.h"
#include "server/http/router.h"

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

Response municipality_list(const Load& load, const Request& request) {
  store::Result<Listed> listed = municipalities(load.region->crs, request);
  if (!listed) return to_response(listed.error());
  return tagged_by_content(request, listed->content_type, std::move(listed->body));
}

// A list of what the data directory and PostGIS hold.
using ListJson = store::Result<std::string>(const Load&, const store::postgis::Catalog*,
                                            const Request&);
Handler listed(const Site& site, ListJson* list) {
  return from_load(site.loads,
                   [postgis = site.postgis, list](const Load& load, const Request& request) {
                     const auto catalog = postgis == nullptr ? nullptr : postgis->seen().catalog;
                     store::Result<std::string> json = list(load, catalog.get(), request);
                     if (!json) return to_response(json.error());
                     return tagged_by_content(request, "application/json", std::move(*json));
                   });
}

Response info(const Load& load, const Request& request, const Site& site) {
  if (auto sorted = sort_out(request.parameters, {}); !sorted) return to_response(sorted.error());
  return tagged_by_content(request, "application/json",
                           info_json(load, site.about, site.tiles, site.limits));
}

// A question that is answered from memory, from PostGIS, or from both.
using Question = Response(const Backends&, const Request&, const Limits&, Metrics&);
Handler asked(const Site& site, Question* question) {
  return from_load(
      site.loads, [limits = site.limits, postgis = site.postgis, radius_km = site.memory_radius_km,
                   &metrics = site.metrics, question](const Load& load, const Request& request) {
        const Backends backends{.load = load, .postgis = postgis, .memory_radius_km = radius_km};
        return question(backends, request, limits, metrics);
      });
}

std::vector<Route> table(const Site& site) {
  const Loads& loads = site.loads;
  const std::string_view openapi = openapi_files().front().bytes;
  return {
      {"GET", "/api/{postcode}/{dates}", asked(site, answer_question)},
      {"GET", "/api/{postcode}/{dates}/{radius}", asked(site, answer_question)},
      {"GET", "/v1/impact", asked(site, answer_impact)},
      {"POST", "/v1/impact", asked(site, answer_impact)},
      {"GET", "/v1/calendar", asked(site, answer_calendar)},
      {"POST", "/v1/calendar", asked(site, answer_calendar)},
      {"GET", "/v1/compare", asked(site, answer_compare)},
      {"GET", "/v1/places", from_load(loads, places)},
      {"GET", "/v1/dates", listed(site, dates_json)},
      {"GET", "/v1/industries", listed(site, industries_json)},
      {"GET", "/v1/municipalities", from_load(loads, municipality_list)},
      {"GET", "/v1/info",
       from_load(loads, [site](const Load& load,
                               const Request& request) { return info(load, request, site); })},
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

// Under /v1: the questions about an area, which may be a polygon in a body.
constexpr std::array<std::string_view, 2> kAreaQuestions = {"impact", "calendar"};

}  // namespace

bool takes_body(const Request& request) {
  return request.method == "POST" && request.segments.size() == 2 && request.segments[0] == "v1" &&
         std::ranges::find(kAreaQuestions, request.segments[1]) != kAreaQuestions.end();
}

Handler make_handler(const Site& site) {
  std::vector<Route> routes = table(site);
  std::ranges::move(asset_routes(site.assets, site.tiles), std::back_inserter(routes));
  for (const Route& route : routes) site.metrics.add_route(route.label);
  return [router = Router(std::move(routes)), &metrics = site.metrics](const Request& request) {
    const Metrics::Running running{metrics};
    Response response = router(request);
    if (request.segments.front() == "v1") {
      response.headers.push_back({.name = "API-Version", .value = std::string(kApiVersion)});
    }
    return response;
  };
}

}  // namespace server
