#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "store/ingest/ingest.h"

namespace server {

// What `straal ingest` tells, for people: a line for each thing that there is to tell.
[[nodiscard]] std::string summary_text(const store::IngestSummary& summary);

// All of it, for programs (server/README.md, What an ingest tells).
[[nodiscard]] nlohmann::ordered_json summary_json(const std::string& directory,
                                                  const store::IngestSummary& summary);

// JSON as it is printed.
[[nodiscard]] std::string printed(const nlohmann::ordered_json& json);

// "equal-rows, unlocated": the names of its warnings.
[[nodiscard]] std::string warnings_text(const store::IngestSummary& summary);

}  // namespace server
