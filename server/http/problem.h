#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "server/http/message.h"
#include "store/types/result.h"

namespace server {

// The closed list of RFC 9457 problem types; the OpenAPI document has the same.
enum class ProblemType : std::uint8_t {
  kMalformedRequest,
  kInvalidParameter,
  kLimitExceeded,
  kUnknownPostcode,
  kUnknownMunicipality,
  kNotFound,
  kMethodNotAllowed,
  kBodyNotAllowed,
  kContentTooLarge,
  kUriTooLong,
  kUnsupportedMediaType,
  kMisdirectedRequest,
  kTooManyRequests,
  kHeaderFieldsTooLarge,
  kInternalError,
  kDamagedData,
  kNotImplemented,
  kBackendUnavailable,
  kOverloaded,
  kOutOfTime,
  kTooManyConnections,
  kLoading,
  kShuttingDown,
};

struct ProblemKind {
  ProblemType type;
  int status;
  std::string_view uri;  // "/problems/unknown-postcode"
  std::string_view title;
};

// Every kind of problem, by ProblemType.
[[nodiscard]] std::span<const ProblemKind> problem_kinds();

// Why a request gets no answer.
struct Problem {
  ProblemType type;
  std::string detail;          // One sentence for the client; quotes the offending text.
  std::string parameter = {};  // The part of the request at fault; may be empty.
  std::string code = {};       // A kebab-case code of what is wrong, for programs; mostly empty.
  std::string cause = {};      // For the log only.
  int retry_after_s = 5;       // For Retry-After, where the status has one.
};

// The problem for an error of the engine. kInvalid without a parameter is a malformed request;
// kNotFound is an unknown postcode or municipality if it names that parameter, else an unknown
// path.
[[nodiscard]] Problem to_problem(const store::Error& error);

// `application/problem+json`, never cached; with Retry-After if waiting helps (429, 503).
[[nodiscard]] Response to_response(const Problem& problem);
[[nodiscard]] Response to_response(const store::Error& error);

}  // namespace server
