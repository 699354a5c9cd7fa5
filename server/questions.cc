#include "server/questions.h"

#include <chrono>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "server/answer.h"
#include "server/etag.h"
#include "server/json.h"
#include "server/problem.h"

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

}  // namespace

Response answer_question(const Load& load, const Request& request, const Limits& limits) {
  const auto begun = Clock::now();
  const store::Result<Query> query = read_question(request, limits);
  if (!query) return to_response(query.error());
  const store::Result<void> answerable = check_answerable(load, *query);
  if (!answerable) return to_response(answerable.error());
  std::string etag = etag_of(*query, load.snapshot.data_version);
  if (matches(request.if_none_match, etag)) return not_modified(std::move(etag));

  const store::Result<Answer> result = answer(load, *query);
  if (!result) return to_response(result.error());
  const auto answered = Clock::now();
  Response response = with_etag(std::move(etag), "application/json", to_json(*result, *query));
  const Timing& timing = result->timing;
  response.headers.push_back(
      {.name = "Server-Timing",
       .value = fmt::format("lookup;dur={:.3f}, aggregate;dur={:.3f}, points;dur={:.3f}, "
                            "json;dur={:.3f}, total;dur={:.3f}",
                            timing.lookup_ms, timing.aggregate_ms, timing.points_ms,
                            milliseconds_since(answered), milliseconds_since(begun))});
  return response;
}

}  // namespace server
