#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "geo/areas.h"
#include "geo/centres.h"
#include "geo/crs/projector.h"
#include "geo/place_search.h"
#include "geo/radius_index.h"
#include "server/engine/data/code_order.h"
#include "store/directory/manifest.h"
#include "store/sums/aggregate.h"
#include "store/sums/snapshot.h"
#include "store/sums/workers.h"
#include "store/types/industries.h"

namespace server {

// The tables of a data directory; shared by the loads of it, as long as they do not grow.
struct Region {
  geo::Crs crs;
  std::size_t coarse;  // Characters of a postcode that make an area (4: "1234AB" -> "1234").
  geo::Centres centres;
  geo::RadiusIndex radius_index;
  geo::Areas areas;
  CodeOrder code_order;  // Of centres.codes.
  geo::PlaceSearch place_search;
  store::Industries industries;
  std::size_t numbered_texts = 0;          // How many of them are texts that a plan has numbered.
  std::string location_table;              // As in RegionTables.
  std::optional<store::GrownTable> grown;  // Likewise.

  // The area of each postcode, as the store needs it.
  [[nodiscard]] store::PostcodeAreas postcode_areas() const {
    return {.of = areas.of, .count = areas.codes.size()};
  }
};

// 1 for each of `codes` that is in `wanted` or below one of them, else 0; empty without `wanted`,
// which means all.
[[nodiscard]] std::vector<std::uint8_t> selected_sbi(
    const Region& region, const std::optional<std::vector<store::SbiCode>>& wanted,
    std::span<const store::SbiCode> codes);

// What an industry of the data is called; the texts live in the load.
struct Title {
  std::string_view english;
  std::string_view dutch;

  [[nodiscard]] std::string_view in(store::Language language) const {
    return language == store::Language::kDutch ? dutch : english;
  }
};

// The first of the `hot_days` days that end with `last`; without a number, the first day of all.
[[nodiscard]] store::Date first_hot_day(store::Date last, std::optional<std::uint32_t> hot_days);

// All data that answers need, of one moment. A slot means nothing in the dictionaries of another
// load, so these stay together: a request takes one Load and passes references down.
struct Load {
  // `hot_days`: how many days up to the last date of the snapshot are resident; without, all.
  Load(std::shared_ptr<const Region> its_region, store::Snapshot its_snapshot,
       std::shared_ptr<store::Workers> its_workers, std::optional<std::uint32_t> hot_days = {});

  // Whether memory should answer about `date`: the snapshot holds it, and it is one of the days
  // that --hot-days keeps.
  [[nodiscard]] bool is_resident(store::Date date) const {
    return date >= resident_from && snapshot.find(date) != nullptr;
  }
  [[nodiscard]] std::size_t resident_dates() const;

  // The files that are open: those of dates, then those of windows.
  [[nodiscard]] std::vector<const store::SeriesTable*> tables() const;

  // What is known of files that are damaged now, each in words; the dates first.
  [[nodiscard]] std::vector<std::string> damage() const;
  [[nodiscard]] std::size_t damaged_dates() const;

  std::shared_ptr<const Region> region;
  store::Snapshot snapshot;
  std::shared_ptr<store::Workers> workers;  // Help with large questions; shared by all loads.
  std::vector<Title> titles;                // By SbiSlot: looked up once, not with every answer.
  store::Date resident_from;                // The first day that is kept resident.
};

}  // namespace server
