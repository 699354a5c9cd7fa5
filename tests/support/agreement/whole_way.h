#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "server/engine/data/load.h"
#include "store/directory/data_directory.h"
#include "store/ingest/ingest.h"
#include "store/text/csv.h"

namespace tests {

// Where a data directory is made from, as `straal init` is told.
struct WholeWayTables {
  std::filesystem::path postcodes;
  std::vector<store::ColumnName> postcode_columns = {};
  std::filesystem::path industries = {};  // Empty: none.
  std::vector<store::ColumnName> industry_columns = {};
  std::string crs;
};

// `straal init`, without the command line. Throws what is wrong.
[[nodiscard]] store::DataDirectory init_directory(const std::filesystem::path& path,
                                                  const WholeWayTables& tables);

// `straal ingest` of one file.
store::IngestSummary ingest_file(const store::DataDirectory& directory,
                                 const std::filesystem::path& file,
                                 const store::IngestOptions& options);

// What `straal serve` keeps in memory of it.
[[nodiscard]] server::Load load_directory(const store::DataDirectory& directory);

}  // namespace tests
