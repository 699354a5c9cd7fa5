#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "geo/centres.h"
#include "geo/crs/projector.h"
#include "server/engine/data/load.h"
#include "store/directory/data_directory.h"
#include "store/text/reading_plan.h"
#include "store/types/industries.h"
#include "store/types/position.h"
#include "store/types/result.h"
#include "store/types/text_numbers.h"

namespace server {

// The tables of a data directory: the positions of the postcodes, their CRS, and the names of the
// industries. `straal init` and `straal import` make them; places that later files bring are added.
struct RegionTables {
  geo::Crs crs;
  std::size_t coarse = 4;  // Characters of a postcode that make an area; at least 1.
  geo::Centres centres;
  store::Industries industries;
  bool are_places_of_files = false;  // `straal import` took them from the files themselves.
  std::string plan = {};  // How files are read that come with no plan: TOML; may be empty.
  std::string location_table = {};  // Identifies postcodes and CRS; empty until they are in a
                                    // directory.
  std::optional<store::GrownTable> grown = {};  // As in store::Manifest::places.
};

// The tables as files for store::DataDirectory::create: `region.json` (CRS and coarse),
// `postcodes.csv`, `industries.csv` and, where there is one, `plan.toml`. read_region_tables gives
// the very same tables back.
[[nodiscard]] std::vector<store::RegionFile> region_files(const RegionTables& tables);

// Adds the texts that a plan has numbered to the industries, as titles in both languages.
void add_numbered(const store::TextNumbers& sbi_texts, store::Industries& industries);

// Reads region_files back, as `manifest` has them. Errors: kCorrupt, naming the file, where one is
// anything else; those of store::DataDirectory::read_region_file.
[[nodiscard]] store::Result<RegionTables> read_region_tables(const store::DataDirectory& directory,
                                                             const store::Manifest& manifest);

// How `plan` finds the place of a position among these tables, which must outlive it; empty where
// it needs none.
[[nodiscard]] store::MakeFindPlace find_place_of(const RegionTables& tables,
                                                 const store::ReadingPlan& plan);

// A data directory as it is at one moment.
struct OpenedDirectory {
  store::DataDirectory directory;
  RegionTables tables;
  store::Manifest manifest;
};

// Opens the data directory at `path` and reads all of it but its dates. Errors: those of
// DataDirectory::open and read_manifest, and of read_region_tables.
[[nodiscard]] store::Result<OpenedDirectory> open_directory(const std::filesystem::path& path);

// Adds what answers need beside the tables: the radius index, the areas, and the titles of what a
// manifest has numbered.
[[nodiscard]] Region make_region(RegionTables tables, const store::TextNumbers& sbi_texts = {});

// A load for one question: of the data directory at `path` only the dates for which `is_read` is
// true, so that it is quick in a large directory. Errors: those of open_directory and
// open_snapshot.
[[nodiscard]] store::Result<Load> read_load(const std::filesystem::path& path,
                                            const std::function<bool(store::Date)>& is_read);

}  // namespace server
