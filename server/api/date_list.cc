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
struct Entry {
  store::Date date;
  const store::SnapshotDate* directory = nullptr;
  const store::postgis::CatalogDate* postgis = nullptr;
};

std::vector<Entry> entries(const Load& load, const store::postgis::Catalog* catalog) {
  std::vector<Entry> all;
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
  std::ranges::sort(all, {}, &Entry::date);
  return all;
}

// Nothing where the stored rows are damaged.
std::optional<std::uint64_t> datapoints_of(const Entry& entry) {
  if (entry.directory == nullptr) return entry.postgis->rows;
  if (!entry.directory->rows) return std::nullopt;
  return entry.directory->rows->rows();
}

DeltaKind delta_kind_of(const Entry& entry) {
  return entry.directory == nullptr ? entry.postgis->delta_kind : entry.directory->delta_kind();
}

void append_entry(std::string& out, const Load& load, const Entry& entry) {
  out += out.ends_with('[') ? "" : ",";
  out += R"({"date":)";
  append_json(out, store::to_iso(entry.date));
  out += R"(,"datapoints":)";
  if (const auto datapoints = datapoints_of(entry)) {
    append_json(out, *datapoints);
  } else {
    out += "null";
  }
  out += R"(,"delta":)";
  append_json(out, delta_kind_of(entry) == DeltaKind::kGiven ? "given" : "derived");
  out += R"(,"resident":)";
  out += load.is_resident(entry.date) ? "true" : "false";
  out += R"(,"holiday":)";
  if (const auto holiday = public_holiday(load.region->crs, entry.date)) {
    out += R"({"en":)";
    append_json(out, holiday->name_en);
    out += R"(,"nl":)";
    append_json(out, holiday->name_nl);
    out += '}';
  } else {
    out += "null";
  }
  out += R"(,"backends":[)";
  if (entry.directory != nullptr) out += R"("memory")";
  if (entry.directory != nullptr && entry.postgis != nullptr) out += ',';
  if (entry.postgis != nullptr) out += R"("postgis")";
  out += "]}";
}

}  // namespace

store::Result<std::string> dates_json(const Load& load, const store::postgis::Catalog* catalog,
                                      const Request& request) {
  if (auto sorted = sort_out(request.parameters, {}); !sorted) {
    return store::fail(std::move(sorted.error()));
  }
  std::string json = R"({"dates":[)";
  for (const Entry& entry : entries(load, catalog)) append_entry(json, load, entry);
  return json + "]}";
}

}  // namespace server
