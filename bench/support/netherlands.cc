#include "bench/support/netherlands.h"

#include "geo/crs/projector.h"
#include "geo/netherlands.h"

namespace bench {

const geo::Centres& netherlands() {
  static const geo::Centres centres = [] {
    const auto crs = geo::find_crs(geo::kNetherlandsCrs);
    const auto projector = geo::Projector::make(crs.value());
    auto rows = geo::netherlands_postcodes(projector.value());
    return geo::arrange_along_curve(std::move(rows).value());
  }();
  return centres;
}

}  // namespace bench
