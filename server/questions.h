#pragma once

#include "server/http.h"
#include "server/load.h"
#include "server/query.h"

namespace server {

// GET /api/{postcode}/{dates} and /api/{postcode}/{dates}/{radius}: the question is understood, and
// a client that holds its answer is told so before anything is added up.
[[nodiscard]] Response answer_question(const Load& load, const Request& request,
                                       const Limits& limits);

}  // namespace server
