#pragma once

#include "server/api/metrics.h"
#include "server/engine/answer.h"
#include "server/engine/query.h"
#include "server/http/message.h"

namespace server {

// GET /api/{postcode}/{dates} and /api/{postcode}/{dates}/{radius}: the question is understood, and
// a client that holds its answer is told so before anything is added up. Who answered is counted.
[[nodiscard]] Response answer_question(const Backends& backends, const Request& request,
                                       const Limits& limits, Metrics& metrics);

}  // namespace server
