#pragma once

#include <string>
#include <vector>

#include "server/engine/answer.h"
#include "server/engine/query.h"
#include "server/write/data_table.h"

namespace server {

// The body of GET /api/{postcode}/{dates}/{radius}. Cost: about 50 ns a point.
[[nodiscard]] std::string to_json(const Answer& answer, const Query& query);

// The rows that such a body has.
[[nodiscard]] std::vector<RowSchema> answer_row_schemas();

}  // namespace server
