#include "server/stored_dates.h"

#include <algorithm>
#include <memory>

#include "server/public_holidays.h"

namespace server {
namespace {

// What PostGIS holds, where it may be asked.
std::shared_ptr<const store::postgis::Catalog> catalog_for(const Backends& backends,
                                                           Backend backend) {
  if (backends.postgis == nullptr || backend == Backend::kMemory) return nullptr;
  return backends.postgis->seen().catalog;
}

}  // namespace

store::DeltaKindOf stored_kinds(const Backends& backends, Backend backend) {
  return [&load = backends.load, catalog = catalog_for(backends, backend)](
             store::Date date) -> std::optional<store::DeltaKind> {
    if (const auto* here = load.snapshot.find(date)) return here->delta_kind();
    const auto* there = catalog ? catalog->find(date) : nullptr;
    return there != nullptr ? std::optional{there->delta_kind} : std::nullopt;
  };
}

std::vector<store::Date> stored_dates(const Backends& backends, Backend backend) {
  std::vector<store::Date> dates;
  for (const store::SnapshotDate& stored : backends.load.snapshot.dates) {
    dates.push_back(stored.date);
  }
  if (const auto catalog = catalog_for(backends, backend)) {
    for (const store::postgis::CatalogDate& stored : catalog->dates) dates.push_back(stored.date);
  }
  std::ranges::sort(dates);
  const auto repeated = std::ranges::unique(dates);
  dates.erase(repeated.begin(), repeated.end());
  return dates;
}

store::impact::ComparisonRules rules_of(const Backends& backends, const ImpactQuery& query) {
  return {.baseline = query.baseline,
          .kind_of = stored_kinds(backends, query.backend),
          .is_left_out = [&query, &crs = backends.load.region->crs](store::Date date) {
            if (std::ranges::binary_search(query.without, date)) return true;
            return !query.holidays_in_baseline && public_holiday(crs, date).has_value();
          }};
}

}  // namespace server
