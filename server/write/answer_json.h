#pragma once

#include <string>
#include <vector>

#include "server/engine/answer.h"
#include "server/engine/question.h"
#include "server/write/data_table.h"

namespace server {

// The body of GET /api/{postcode}/{dates}/{radius}. Cost: about 50 ns a point.
[[nodiscard]] std::string to_json(const Cleared<Answer>& answer, const Question& question);

// The rows that such a body has.
[[nodiscard]] std::vector<RowSchema> answer_row_schemas();

}  // namespace server
