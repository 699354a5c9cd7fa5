#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "server/api/lists.h"
#include "server/base/json.h"
#include "server/base/parameters.h"
#include "server/engine/public_holidays.h"

namespace server {
namespace {

using store::DeltaKind;

// One date, as the data directory and PostGIS have it.
struct DateEntry {
  store::Date date;
  const store::SnapshotDate* directory = nullptr;
  const store::postgis::CatalogDate* postgis = nullptr;
};

std::vector<DateEntry> stored_entries(const Load& load, const store::postgis::Catalog* catalog) {
  std::vector<DateEntry> all;
  for (const store::SnapshotDate& date : load.snapshot.dates) {
    all.push_back({.date = date.date,
                   .directory = &date,
                   .postgis = catalog == nullptr ? nullptr : catalog->find(date.date)});
  }
  if (catalog != nullptr) {
    for (const store::postgis::CatalogDate& date : catalog->dates) {
      if (load.snapshot.find(date.date) == nullptr) {
        all.push_back({.date = date.date, .postgis = &date});
      }
    }
  }
  std::ranges::sort(all, {}, &DateEntry::date);
  return all;
}

// Nothing where the stored rows are damaged.
std::optional<std::uint64_t> datapoints_of_date(const DateEntry& entry) {
  if (entry.directory == nullptr) return entry.postgis->rows;
  if (!entry.directory->rows) return std::nullopt;
  return entry.directory->rows->rows();
}

DeltaKind delta_kind_of(const DateEntry& entry) {
  return entry.directory == nullptr ? entry.postgis->delta_kind : entry.directory->delta_kind();
}

void write_entry(JsonWriter& json, const Load& load, const DateEntry& entry) {
  json.begin_object()
      .member("date", entry.date)
      .member("datapoints", datapoints_of_date(entry))
      .member("delta", delta_kind_of(entry) == DeltaKind::kGiven ? "given" : "derived")
      .member("resident", load.is_resident(entry.date))
      .key("holiday");
  if (const auto holiday = public_holiday(load.region->crs, entry.date)) {
    json.begin_object().member("en", holiday->name_en).member("nl", holiday->name_nl).end_object();
  } else {
    json.null();
  }
  json.key("backends").begin_array();
  if (entry.directory != nullptr) json.value("memory");
  if (entry.postgis != nullptr) json.value("postgis");
  json.end_array().end_object();
}

}  // namespace

store::Result<std::string> dates_json(const Load& load, const store::postgis::Catalog* catalog,
                                      const Request& request) {
  if (auto sorted = sort_out(request.parameters, {}); !sorted) {
    return store::fail(std::move(sorted.error()));
  }
  std::string out;
  JsonWriter json(out);
  json.begin_object().key("dates").begin_array();
  for (const DateEntry& entry : stored_entries(load, catalog)) write_entry(json, load, entry);
  json.end_array().end_object();
  return out;
}

}  // namespace server
