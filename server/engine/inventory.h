#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "server/engine/data/known_events.h"
#include "server/engine/engine.h"
#include "store/impact/holidays.h"

// What a data set holds. A `catalog` says what PostGIS holds, and is null if that is unknown; without one
// the engine's own is used.
namespace server {

struct HeldDate {
  store::Date date;
  std::optional<std::uint64_t> datapoints;  // Nothing where the stored rows are damaged.
  store::DeltaKind delta;
  bool is_resident;   // Memory answers about it (--hot-days).
  bool in_directory;  // At least one of these two is true.
  bool in_postgis;
  std::optional<store::impact::Holiday> holiday;
};

// Every date that the data directory or PostGIS holds, ascending.
[[nodiscard]] Cleared<std::vector<HeldDate>> held_dates(const Engine& engine);
[[nodiscard]] Cleared<std::vector<HeldDate>> held_dates(const Engine& engine,
                                                        const store::postgis::Catalog* catalog);

// The industries that rows name, those of PostGIS included; ascending.
[[nodiscard]] Cleared<std::vector<store::SbiCode>> held_industries(const Engine& engine);
[[nodiscard]] Cleared<std::vector<store::SbiCode>> held_industries(
    const Engine& engine, const store::postgis::Catalog* catalog);

// How many rows the data directory holds, damaged dates left out.
[[nodiscard]] Cleared<std::uint64_t> held_datapoints(const Engine& engine);

// The postcode with the most hits on the last date that can be read, and that date; nothing where
// no located postcode has any. Cost: linear in the location table and in the rows of that date.
[[nodiscard]] Cleared<std::optional<StartQuestion>> busiest_place(const Engine& engine);

}  // namespace server
