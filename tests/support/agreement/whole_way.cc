#include "tests/support/agreement/whole_way.h"

#include <memory>
#include <stdexcept>
#include <utility>

#include "geo/postcode_table.h"
#include "server/engine/data/region.h"
#include "store/text/industries_reader.h"

namespace tests {
namespace {

template <typename T>
T value_of(store::Result<T> result) {
  if (!result) throw std::runtime_error(result.error().detail + " " + result.error().cause);
  return *std::move(result);
}

}  // namespace

store::DataDirectory init_directory(const std::filesystem::path& path,
                                    const WholeWayTables& tables) {
  store::RefusedLines refused(store::BadLines::kFail);
  geo::Crs crs = value_of(geo::find_crs(tables.crs));
  const geo::Projector projector = value_of(geo::Projector::make(crs));
  auto postcodes =
      value_of(geo::read_postcode_table(value_of(store::ByteSource::open(tables.postcodes)),
                                        tables.postcode_columns, projector, refused));
  store::Industries industries;
  if (!tables.industries.empty()) {
    industries = value_of(store::read_industries(
        value_of(store::ByteSource::open(tables.industries)), tables.industry_columns, refused));
  }
  if (refused.count() != 0) throw std::runtime_error(refused.lines().front().message());
  return value_of(store::DataDirectory::create(
      path, server::region_files({.crs = std::move(crs),
                                  .centres = geo::arrange_along_curve(std::move(postcodes)),
                                  .industries = std::move(industries)})));
}

store::IngestSummary ingest_file(const store::DataDirectory& directory,
                                 const std::filesystem::path& file,
                                 const store::IngestOptions& options) {
  const auto tables =
      value_of(server::read_region_tables(directory, value_of(directory.read_manifest())));
  return value_of(
      store::ingest(directory, tables.centres.codes, std::vector{file}, options, nullptr));
}

server::Load load_directory(const store::DataDirectory& directory) {
  const store::Manifest manifest = value_of(directory.read_manifest());
  auto region = std::make_shared<const server::Region>(
      server::make_region(value_of(server::read_region_tables(directory, manifest))));
  return server::Load(std::move(region), value_of(directory.open_snapshot(manifest, nullptr)),
                      store::Workers::for_every_core());
}

}  // namespace tests
