#pragma once

#include <string>
#include <vector>

#include "server/engine/answer.h"
#include "server/engine/question.h"
#include "server/write/data_table.h"

namespace server {

// The body of GET /api/{postcode}/{dates}/{radius}. Cost: about 50 ns a point.
void write_json(JsonWriter& json, const Cleared<Answer>& answer, const Question& question);
[[nodiscard]] std::string to_json(const Cleared<Answer>& answer, const Question& question);

// About how many bytes that is.
[[nodiscard]] std::size_t guessed_json_bytes(const Cleared<Answer>& answer);

// The rows that such a body has.
[[nodiscard]] std::vector<RowSchema> answer_row_schemas();

}  // namespace server
