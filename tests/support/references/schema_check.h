#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace tests {

// Where `value` is not what `schema` of the OpenAPI `document` describes, one line each; empty
// where it fits. Knows the keywords that our document uses; a property that the schema does not
// name is reported as well, so that the document describes exactly what is there.
[[nodiscard]] std::vector<std::string> schema_violations(const nlohmann::json& document,
                                                         const nlohmann::json& schema,
                                                         const nlohmann::json& value);

// What `reference` ("#/components/schemas/Answer") points at.
[[nodiscard]] const nlohmann::json& resolve(const nlohmann::json& document,
                                            const std::string& reference);

}  // namespace tests
