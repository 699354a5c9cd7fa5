// GET /v1/info: what is loaded, and what may be asked.

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "geo/geojson.h"
#include "geo/municipalities.h"
#include "server/api/endpoints.h"
#include "server/base/parameters.h"
#include "server/engine/event_question.h"
#include "server/engine/inventory.h"
#include "server/http/head_parser.h"
#include "server/http/request_head.h"
#include "server/http/uri.h"
#include "store/types/datapoint.h"

namespace server {
namespace {

using nlohmann::ordered_json;

// The days after `earlier` and before `later`, as a question would name them.
std::string days_between(store::Date earlier, store::Date later) {
  const store::Date first = earlier + std::chrono::days{1};
  const store::Date last = later - std::chrono::days{1};
  return first == last ? store::to_iso(first) : store::to_iso(first) + ".." + store::to_iso(last);
}

ordered_json dates_summary(const Inventory& inventory) {
  const std::vector<store::Date>& dates = inventory.dates;
  ordered_json json = {{"first", nullptr},
                       {"last", nullptr},
                       {"count", dates.size()},
                       {"resident", inventory.resident_dates}};
  json["missing"] = ordered_json::array();
  if (dates.empty()) return json;
  json["first"] = store::to_iso(dates.front());
  json["last"] = store::to_iso(dates.back());
  for (std::size_t i = 1; i < dates.size(); ++i) {
    if (dates[i] - dates[i - 1] == std::chrono::days{1}) continue;
    json["missing"].push_back(days_between(dates[i - 1], dates[i]));
  }
  return json;
}

ordered_json bounds_json(const std::vector<geo::LonLat>& degrees) {
  if (degrees.empty()) return nullptr;
  const auto [west, south, east, north] = geo::bounds_around(degrees);
  return {{"west", west}, {"south", south}, {"east", east}, {"north", north}};
}

ordered_json texts_json(const Texts& texts) { return {{"en", texts.en}, {"nl", texts.nl}}; }

ordered_json event_json(const KnownEvent& event) {
  ordered_json json = {{"id", event.id}, {"title", texts_json(event.title)}};
  if (!event.description.en.empty()) json["description"] = texts_json(event.description);
  json["postcode"] = event.postcode.text();
  json["dates"] = ordered_json::array();
  for (const store::Date date : event.dates) json["dates"].push_back(store::to_iso(date));
  json["radius_km"] = event.radius_km;
  return json;
}

ordered_json start_json(const std::optional<StartQuestion>& start) {
  if (!start) return nullptr;
  return {{"postcode", start->postcode.text()},
          {"dates", start->dates},
          {"radius_km", start->radius_km}};
}

ordered_json tiles_json(const std::optional<TileSource>& tiles) {
  if (!tiles) return nullptr;
  return {{"url", tiles->url()}, {"attribution", tiles->attribution()}};
}

// Every limit that a client can meet; null where there is none.
ordered_json limits_json(const Context& context) {
  const QuestionLimits& questions = context.admission.limits();
  ordered_json json = {{"dates", context.limits.dates},
                       {"radius_km", context.limits.radius_km},
                       {"question_budget_ms", questions.budget_ms},
                       {"question_bytes", questions.bytes},
                       {"question_timeout_ms", questions.timeout_ms},
                       {"large_question_ms", kLargePrice.engine_ms},
                       {"large_question_bytes", kLargePrice.bytes},
                       {"large_questions", questions.large},
                       {"waiting_questions", questions.waiting},
                       {"client_rate_ms", nullptr},
                       {"connections", nullptr},
                       {"connections_per_address", nullptr},
                       {"compared", kMostCompared},
                       {"rings", kMaxRings},
                       {"polygon_positions", geo::kMaxPositions},
                       {"body_bytes", kMaxBodyBytes},
                       {"path_bytes", kMaxUriBytes},
                       {"header_bytes", kMaxFieldBytes},
                       {"header_fields", kMaxFields}};
  const auto set = [&json](const char* name, std::uint64_t limit) {
    if (limit > 0) json[name] = limit;
  };
  set("client_rate_ms", questions.client_rate_ms);
  if (context.connections != nullptr) {
    set("connections", context.connections->limits().most);
    set("connections_per_address", context.connections->limits().per_address);
  }
  return json;
}

class InfoEndpoint {
 public:
  static store::Result<InfoEndpoint> read(const Request& request, const Context&) {
    return sort_out(request.parameters, {}).map([] { return InfoEndpoint(); });
  }

  store::Result<Cleared<Inventory>> ask(const Context& context, Account&) const {
    return inventory(context.engine, context.about);
  }

  [[nodiscard]] Written write(const Cleared<Inventory>& held, const Context& context) const {
    const Region& region = context.engine.region();
    ordered_json json = {{"version", STRAAL_VERSION},
                         {"data_version", held->data_version},
                         {"crs", region.crs.code},
                         {"coarse", region.coarse},
                         {"municipalities", geo::municipalities_of(region.crs).size()},
                         {"postcodes", region.centres.size()},
                         {"datapoints", held->datapoints},
                         {"dates", dates_summary(*held)},
                         {"languages", {"en", "nl"}},
                         {"limits", limits_json(context)},
                         {"bounds", bounds_json(region.centres.degrees)},
                         {"start", start_json(held->start)},
                         {"demo", context.about.demo}};
    json["events"] = ordered_json::array();
    for (const KnownEvent& event : context.about.events) {
      json["events"].push_back(event_json(event));
    }
    json["tiles"] = tiles_json(context.tiles);
    return {.content_type = "application/json", .put = [json = std::move(json)](Outflow& out) {
              out.text() += json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
            }};
  }
};

}  // namespace

Response answer_info(const Request& request, const Context& context, Metrics& metrics) {
  return answer<InfoEndpoint>(request, context, metrics);
}

}  // namespace server
