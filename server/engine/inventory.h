#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server/engine/data/known_events.h"
#include "server/engine/engine.h"
#include "store/impact/holidays.h"

// What a data set holds. A `catalog` says what PostGIS holds, and is null if that is unknown;
// without one the engine's own is used.
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

// A data directory in short.
struct Inventory {
  std::string data_version;
  std::uint64_t datapoints = 0;         // Those of damaged dates left out.
  std::vector<store::Date> dates = {};  // Ascending.
  std::size_t resident_dates = 0;       // Memory answers about them (--hot-days).
  std::optional<StartQuestion> start = {};
};

// With the start of `about`, or else the busiest place of the last date. Cost without one: linear
// in the location table and in the rows of a date.
[[nodiscard]] Cleared<Inventory> inventory(const Engine& engine, const AboutData& about);

}  // namespace server
