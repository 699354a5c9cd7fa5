#include "server/engine/data/netherlands.h"

#include <string>
#include <utility>

#include "geo/netherlands.h"
#include "store/text/industries_reader.h"

namespace server {

using store::fail;
using store::Result;

Result<RegionTables> netherlands_tables() {
  Result<geo::Crs> crs = geo::find_crs(geo::kNetherlandsCrs);
  if (!crs) return fail(std::move(crs.error()));
  const Result<geo::Projector> projector = geo::Projector::make(*crs);
  if (!projector) return fail(projector.error());
  auto postcodes = geo::netherlands_postcodes(*projector);
  if (!postcodes) return fail(std::move(postcodes.error()));

  const store::EmbeddedFile table = geo::netherlands_industries();
  store::RefusedLines refused(store::BadLines::kFail);
  auto industries = store::read_industries(
      store::ByteSource::of_bytes(table.bytes, std::string(table.name)), {}, refused);
  if (!industries) return fail(std::move(industries.error()));
  if (auto verdict = refused.verdict(); !verdict) return fail(std::move(verdict.error()));

  return RegionTables{.crs = *std::move(crs),
                      .centres = geo::arrange_along_curve(*std::move(postcodes)),
                      .industries = *std::move(industries)};
}

}  // namespace server
