#include "server/api/routes.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "openapi_files.h"
#include "server/api/assets.h"
#include "server/api/endpoints.h"
#include "server/http/uri.h"

namespace server {
namespace {

using Loads = store::Published<Load>;

Response plain_text(std::string_view content_type, std::string body) {
  return {.content_type = std::string(content_type),
          .headers = {{.name = "Cache-Control", .value = "no-store"}},
          .body = std::move(body)};
}

// A handler that answers from the load that is current when a request comes, and keeps it alive
// until the request is answered, its streamed body too.
template <typename Answer>
Handler from_load(const Loads& loads, Answer answer) {
  return [&loads, answer = std::move(answer)](const Request& request) {
    const std::shared_ptr<const Load> load = loads.current();
    if (load) {
      Response response = answer(*load, request);
      if (response.stream) {
        response.stream = [load, put = std::move(response.stream)](const BodySink& sink) {
          put(sink);
        };
      }
      return response;
    }
    return to_response(
        Problem{.type = ProblemType::kLoading, .detail = "the data is still being loaded"});
  };
}

// An endpoint, asked with what the site answers from.
Handler asked(const Site& site, Admission& admission, AnswerRequest* answer) {
  return from_load(site.loads,
                   [site, &admission, answer](const Load& load, const Request& request) {
                     const store::Stop stop(request.client.socket,
                                            std::chrono::milliseconds{site.questions.timeout_ms});
                     const Engine engine({.load = load,
                                          .postgis = site.postgis,
                                          .memory_radius_km = site.memory_radius_km,
                                          .client_socket = request.client.socket,
                                          .stop = &stop});
                     return answer(request,
                                   {.engine = engine,
                                    .limits = site.limits,
                                    .about = site.about,
                                    .tiles = site.tiles,
                                    .admission = admission,
                                    .connections = site.connections},
                                   site.metrics);
                   });
}

// Whether the server can do everything; if it cannot, why.
std::string readiness(const Site& site, const Load& load) {
  constexpr std::size_t kTold = 3;
  std::vector<std::string> troubles = load.damage();
  if (std::string one = site.data_trouble(); !one.empty()) troubles.push_back(std::move(one));
  if (site.postgis != nullptr) {
    if (std::string one = site.postgis->seen().why(); !one.empty()) {
      troubles.push_back(std::move(one));
    }
  }
  if (troubles.empty()) return "ready\n";
  const std::size_t more = troubles.size() - std::min(troubles.size(), kTold);
  troubles.resize(troubles.size() - more);
  return fmt::format("ready, but degraded: {}{}\n", fmt::join(troubles, "; "),
                     more == 0 ? "" : fmt::format("; and {} more", more));
}

Handler health() {
  return [](const Request&) { return healthy(); };
}

Handler ready(const Site& site) {
  return from_load(site.loads, [site](const Load& load, const Request&) {
    return plain_text("text/plain", readiness(site, load));
  });
}

Handler metrics(const Site& site, const Admission& admission) {
  return [site, &admission](const Request&) {
    const std::shared_ptr<const Load> load = site.loads.current();
    return plain_text("text/plain; version=0.0.4; charset=utf-8",
                      site.metrics.text({.load = load.get(),
                                         .postgis = site.postgis,
                                         .admission = &admission,
                                         .connections = site.connections}));
  };
}

Handler openapi() {
  return [document = openapi_files().front().bytes](const Request& request) {
    return tagged_by_content(request, "application/json", std::string(document));
  };
}

constexpr std::array<std::string_view, 2> kGeoJson = {"application/geo+json", "application/json"};

std::vector<Route> table(const Site& site, Admission& admission) {
  const auto question = [&](AnswerRequest* answer) { return asked(site, admission, answer); };
  return {
      {"GET", "/api/{postcode}/{dates}", question(answer_question)},
      {"GET", "/api/{postcode}/{dates}/{radius}", question(answer_question)},
      {"GET", "/v1/impact", question(answer_impact)},
      {"POST", "/v1/impact", question(answer_impact), kGeoJson},
      {"GET", "/v1/calendar", question(answer_calendar)},
      {"POST", "/v1/calendar", question(answer_calendar), kGeoJson},
      {"GET", "/v1/compare", question(answer_compare)},
      {"GET", "/v1/places", question(answer_places)},
      {"GET", "/v1/dates", question(answer_dates)},
      {"GET", "/v1/industries", question(answer_industries)},
      {"GET", "/v1/municipalities", question(answer_municipalities)},
      {"GET", "/v1/info", question(answer_info)},
      {"GET", "/healthz", health()},
      {"GET", "/readyz", ready(site)},
      {"GET", "/metrics", metrics(site, admission)},
      {"GET", "/openapi.json", openapi()},
  };
}

Router router_of(const Site& site, Admission& admission) {
  std::vector<Route> routes = table(site, admission);
  std::ranges::move(asset_routes(site.assets, site.tiles), std::back_inserter(routes));
  for (const Route& route : routes) site.metrics.add_route(route.label);
  return Router(std::move(routes));
}

}  // namespace

Response healthy() { return plain_text("text/plain", "ok\n"); }

Api::Api(const Site& site)
    : admission_{std::make_unique<Admission>(site.questions)},
      router_{router_of(site, *admission_)},
      metrics_{site.metrics} {}

Response Api::operator()(const Request& request) const {
  const Metrics::Running running{metrics_};
  return router_(request);
}

void Api::complete(std::string_view path, Response& response) const {
  // The first segment alone: what follows may be a bad escape, or 64 KiB too long.
  const std::string_view first = path.substr(0, path.find('/', 1));
  if (const auto segment = split_path(first); segment && segment->front() == "v1") {
    response.headers.push_back({.name = "API-Version", .value = std::string(kApiVersion)});
  }
  if (!response.route.empty()) return;
  if (const auto segments = split_path(path)) response.route = router_.label(*segments);
}

}  // namespace server
