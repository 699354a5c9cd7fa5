#include "store/postgis/catalog.h"

#include <algorithm>

namespace store::postgis {

const CatalogDate* Catalog::find(Date date) const {
  const auto at = std::ranges::lower_bound(dates, date, {}, &CatalogDate::date);
  return at != dates.end() && at->date == date ? &*at : nullptr;
}

}  // namespace store::postgis
