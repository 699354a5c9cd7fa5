#include "server/api/questions.h"

#include <string>
#include <utility>

#include <fmt/format.h>

#include "server/base/stopwatch.h"
#include "server/engine/low_priority.h"
#include "server/http/client_socket.h"
#include "server/http/etag.h"
#include "server/http/problem.h"
#include "server/write/answer_json.h"

namespace server {
namespace {

store::Result<Query> read_question(const Request& request, const Limits& limits) {
  QueryText text{.postcode = request.segments[1],
                 .dates = request.segments[2],
                 .parameters = request.parameters};
  if (request.segments.size() > 3) text.radius = request.segments[3];
  return parse_query(text, limits);
}

std::string tag_of(const Query& query, const Planned& planned) {
  Identity identity;
  identity.add(planned.version);
  query.identify(identity);
  return etag_of(identity);
}

// Answers as planned.
Response carry_out(const Backends& backends, const Request& request, const Query& query,
                   Planned& planned, Metrics& metrics, const Stopwatch& total) {
  const int client = planned.plan.postgis.empty() ? -1 : socket_of(request.client);
  const store::Result<Answer> result = answer(backends, query, planned, client);
  if (!result) return to_response(result.error());
  metrics.count_answer(result->plan.backend());
  const Stopwatch writing;
  Response response =
      with_etag(tag_of(query, planned), "application/json", to_json(*result, query));
  const Timing& timing = result->timing;
  response.headers.push_back(
      {.name = "Server-Timing",
       .value = fmt::format("lookup;dur={:.3f}, aggregate;dur={:.3f}, points;dur={:.3f}, "
                            "json;dur={:.3f}, total;dur={:.3f}",
                            timing.lookup_ms, timing.aggregate_ms, timing.points_ms,
                            writing.total_ms(), total.total_ms())});
  return response;
}

}  // namespace

Response answer_question(const Backends& backends, const Request& request, const Limits& limits,
                         Metrics& metrics) {
  const Stopwatch total;
  const store::Result<Query> query = read_question(request, limits);
  if (!query) return to_response(query.error());
  store::Result<Planned> planned = plan_answer(backends, *query);
  if (!planned) return to_response(planned.error());
  std::string etag = tag_of(*query, *planned);
  if (matches(request.if_none_match, etag)) return not_modified(std::move(etag));

  const auto carry_it_out = [&] {
    return carry_out(backends, request, *query, *planned, metrics, total);
  };
  // Reading and writing out thousands of rows takes milliseconds: questions to memory go first.
  return planned->plan.postgis.empty() ? carry_it_out() : at_low_priority(carry_it_out);
}

}  // namespace server
