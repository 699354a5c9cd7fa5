#include "server/http/problem.h"

#include <array>
#include <cassert>
#include <cstddef>

#include "server/base/json.h"

namespace server {
namespace {

constexpr std::array<ProblemKind, 23> kKinds{{
    {ProblemType::kMalformedRequest, 400, "/problems/malformed-request",
     "The request cannot be read"},
    {ProblemType::kInvalidParameter, 400, "/problems/invalid-parameter",
     "A parameter cannot be read"},
    {ProblemType::kLimitExceeded, 400, "/problems/limit-exceeded", "The question is over a limit"},
    {ProblemType::kUnknownPostcode, 404, "/problems/unknown-postcode",
     "The postcode is not in the location table"},
    {ProblemType::kUnknownMunicipality, 404, "/problems/unknown-municipality",
     "There is no such municipality"},
    {ProblemType::kNotFound, 404, "/problems/not-found", "There is no such path"},
    {ProblemType::kMethodNotAllowed, 405, "/problems/method-not-allowed",
     "The path does not take this method"},
    {ProblemType::kBodyNotAllowed, 413, "/problems/body-not-allowed", "A request has no body here"},
    {ProblemType::kContentTooLarge, 413, "/problems/content-too-large", "The body is too long"},
    {ProblemType::kUriTooLong, 414, "/problems/uri-too-long", "The path and query are too long"},
    {ProblemType::kUnsupportedMediaType, 415, "/problems/unsupported-media-type",
     "The body is of a type that is not read here"},
    {ProblemType::kMisdirectedRequest, 421, "/problems/misdirected-request",
     "The request is for another host"},
    {ProblemType::kTooManyRequests, 429, "/problems/too-many-requests",
     "The client has asked for more than its share"},
    {ProblemType::kHeaderFieldsTooLarge, 431, "/problems/header-fields-too-large",
     "The request's header is too long"},
    {ProblemType::kInternalError, 500, "/problems/internal-error", "The server failed"},
    {ProblemType::kDamagedData, 500, "/problems/damaged-data", "Stored data is damaged"},
    {ProblemType::kNotImplemented, 501, "/problems/not-implemented",
     "The server does not know this form of HTTP"},
    {ProblemType::kBackendUnavailable, 503, "/problems/backend-unavailable",
     "The backend cannot be reached"},
    {ProblemType::kOverloaded, 503, "/problems/overloaded", "Too many large questions are waiting"},
    {ProblemType::kOutOfTime, 503, "/problems/out-of-time", "The question took too long"},
    {ProblemType::kTooManyConnections, 503, "/problems/too-many-connections",
     "The client has too many connections"},
    {ProblemType::kLoading, 503, "/problems/loading", "The data is still being loaded"},
    {ProblemType::kShuttingDown, 503, "/problems/shutting-down", "The server is stopping"},
}};

const ProblemKind& kind_of(ProblemType type) {
  const ProblemKind& kind = kKinds[static_cast<std::size_t>(type)];
  assert(kind.type == type);
  return kind;
}

ProblemType type_of(const store::Error& error) {
  switch (error.code) {
    case store::ErrorCode::kInvalid:
      return error.parameter.empty() ? ProblemType::kMalformedRequest
                                     : ProblemType::kInvalidParameter;
    case store::ErrorCode::kNotFound:
      return error.parameter == "postcode"       ? ProblemType::kUnknownPostcode
             : error.parameter == "municipality" ? ProblemType::kUnknownMunicipality
                                                 : ProblemType::kNotFound;
    case store::ErrorCode::kTooLarge:
      return ProblemType::kLimitExceeded;
    case store::ErrorCode::kUnavailable:
      return ProblemType::kBackendUnavailable;
    case store::ErrorCode::kCorrupt:
      return ProblemType::kDamagedData;
    case store::ErrorCode::kStopped:
      return ProblemType::kOutOfTime;
    case store::ErrorCode::kConflict:
      break;  // No request over HTTP changes anything.
  }
  return ProblemType::kInternalError;
}

}  // namespace

std::span<const ProblemKind> problem_kinds() { return kKinds; }

Problem to_problem(const store::Error& error) {
  return {.type = type_of(error),
          .detail = error.detail,
          .parameter = error.parameter,
          .code = error.reason,
          .cause = error.cause};
}

Response to_response(const Problem& problem) {
  const ProblemKind& kind = kind_of(problem.type);
  Response response{.status = kind.status,
                    .content_type = "application/problem+json",
                    .headers = {{.name = "Cache-Control", .value = "no-store"}},
                    .problem = std::string(kind.uri),
                    .failure = problem.detail};
  if (!problem.cause.empty()) response.failure += " (" + problem.cause + ")";
  if (kind.status == 429 || kind.status == 503) {
    response.headers.push_back(
        {.name = "Retry-After", .value = std::to_string(problem.retry_after_s)});
  }
  JsonWriter json(response.body);
  json.begin_object()
      .member("type", kind.uri)
      .member("title", kind.title)
      .member("status", static_cast<std::uint64_t>(kind.status))
      .member("detail", problem.detail);
  if (!problem.parameter.empty()) json.member("parameter", problem.parameter);
  if (!problem.code.empty()) json.member("code", problem.code);
  json.end_object();
  return response;
}

Response to_response(const store::Error& error) { return to_response(to_problem(error)); }

}  // namespace server
