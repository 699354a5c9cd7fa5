#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "geo/centres.h"
#include "geo/projector.h"
#include "server/engine/data/load.h"
#include "store/directory/data_directory.h"
#include "store/types/industries.h"
#include "store/types/result.h"

namespace server {

// What `straal init` fixes for the life of a data directory: the positions of the postcodes, their
// CRS, and the names of the industries.
struct RegionTables {
  geo::Crs crs;
  std::size_t coarse = 4;  // Characters of a postcode that make an area; at least 1.
  geo::Centres centres;
  store::Industries industries;
  std::string location_table = {};  // Identifies postcodes and CRS; empty until they are in a
                                    // directory.
};

// The tables as files for store::DataDirectory::create: `region.json` (CRS and coarse),
// `postcodes.csv` and `industries.csv`. read_region_tables gives the very same tables back.
[[nodiscard]] std::vector<store::RegionFile> region_files(const RegionTables& tables);

// Reads region_files back. Errors: kCorrupt, naming the file, where one is anything else; those of
// store::DataDirectory::read_region_file.
[[nodiscard]] store::Result<RegionTables> read_region_tables(const store::DataDirectory& directory);

// A data directory as it is at one moment.
struct OpenedDirectory {
  store::DataDirectory directory;
  RegionTables tables;
  store::Manifest manifest;
};

// Opens the data directory at `path` and reads all of it but its dates. Errors: those of
// DataDirectory::open and read_manifest, and of read_region_tables.
[[nodiscard]] store::Result<OpenedDirectory> open_directory(const std::filesystem::path& path);

// Adds what answers need beside the tables: the radius index and the areas.
[[nodiscard]] Region make_region(RegionTables tables);

// A load for one question: of the data directory at `path` only the dates for which `is_read` is
// true, so that it is quick in a large directory. Errors: those of open_directory and
// open_snapshot.
[[nodiscard]] store::Result<Load> read_load(const std::filesystem::path& path,
                                            const std::function<bool(store::Date)>& is_read);

}  // namespace server
