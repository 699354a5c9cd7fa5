#include "server/api/questions.h"

#include <chrono>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "server/base/json.h"
#include "server/engine/low_priority.h"
#include "server/http/client_socket.h"
#include "server/http/etag.h"
#include "server/http/problem.h"

namespace server {
namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point begun) {
  return std::chrono::duration<double, std::milli>(Clock::now() - begun).count();
}

store::Result<Query> read_question(const Request& request, const Limits& limits) {
  QueryText text{.postcode = request.segments[1],
                 .dates = request.segments[2],
                 .parameters = request.parameters};
  if (request.segments.size() > 3) text.radius = request.segments[3];
  return parse_query(text, limits);
}

// Answers as planned.
Response carry_out(const Backends& backends, const Request& request, const Query& query,
                   Planned& planned, Metrics& metrics, Clock::time_point begun) {
  const int client = planned.plan.postgis.empty() ? -1 : socket_of(request.client);
  const store::Result<Answer> result = answer(backends, query, planned, client);
  if (!result) return to_response(result.error());
  metrics.count_answer(result->plan.backend());
  const auto answered = Clock::now();
  Response response =
      with_etag(etag_of(query, planned.version), "application/json", to_json(*result, query));
  const Timing& timing = result->timing;
  response.headers.push_back(
      {.name = "Server-Timing",
       .value = fmt::format("lookup;dur={:.3f}, aggregate;dur={:.3f}, points;dur={:.3f}, "
                            "json;dur={:.3f}, total;dur={:.3f}",
                            timing.lookup_ms, timing.aggregate_ms, timing.points_ms,
                            milliseconds_since(answered), milliseconds_since(begun))});
  return response;
}

}  // namespace

Response answer_question(const Backends& backends, const Request& request, const Limits& limits,
                         Metrics& metrics) {
  const auto begun = Clock::now();
  const store::Result<Query> query = read_question(request, limits);
  if (!query) return to_response(query.error());
  store::Result<Planned> planned = plan_answer(backends, *query);
  if (!planned) return to_response(planned.error());
  std::string etag = etag_of(*query, planned->version);
  if (matches(request.if_none_match, etag)) return not_modified(std::move(etag));

  const auto carry_it_out = [&] {
    return carry_out(backends, request, *query, *planned, metrics, begun);
  };
  // Reading and writing out thousands of rows takes milliseconds: questions to memory go first.
  return planned->plan.postgis.empty() ? carry_it_out() : at_low_priority(carry_it_out);
}

}  // namespace server
