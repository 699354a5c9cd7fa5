#pragma once

#include <optional>
#include <vector>

#include "server/engine/engine.h"
#include "server/engine/event_question.h"
#include "store/impact/comparison.h"

namespace server {

// The kind of delta of a date in the data directory or PostGIS, as far as `backend` may use them;
// nothing if neither holds the date. Valid as long as the engine's load.
[[nodiscard]] store::DeltaKindOf stored_kinds(const Engine& engine, Backend backend);

// Every date in the data directory or PostGIS, as far as they may answer; ascending.
[[nodiscard]] std::vector<store::Date> stored_dates(const Engine& engine, Backend backend);

// How the dates of `query` are to be compared. Costs some 50 ns for each day between the first
// stored date and the last.
[[nodiscard]] store::impact::ComparisonRules rules_of(const Engine& engine,
                                                      const EventQuestion& question);

}  // namespace server
