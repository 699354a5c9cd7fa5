#include "server/engine/inventory.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "server/engine/engine_parts.h"
#include "server/engine/public_holidays.h"

namespace server {
namespace {

HeldDate held(const Load& load, store::Date date, const store::SnapshotDate* directory,
              const store::postgis::CatalogDate* postgis) {
  HeldDate held{.date = date,
                .datapoints = {},
                .delta = directory == nullptr ? postgis->delta_kind : directory->delta_kind(),
                .is_resident = load.is_resident(date),
                .in_directory = directory != nullptr,
                .in_postgis = postgis != nullptr,
                .holiday = public_holiday(load.region->crs, date)};
  if (directory == nullptr) {
    held.datapoints = postgis->rows;
  } else if (directory->rows) {
    held.datapoints = directory->rows->rows();
  }
  return held;
}

StartQuestion start_at(const Engine& engine, std::size_t slot, store::Date date) {
  const auto postcode = store::PostcodeSlot{static_cast<std::uint32_t>(slot)};
  return {.postcode = engine.region().centres.codes.code(postcode), .dates = store::to_iso(date)};
}

// The postcode with the most hits on the last date that can be read, and that date; nothing where
// no located postcode has any. Cost: linear in the location table and in the rows of that date.
std::optional<StartQuestion> busiest_place(const Engine& engine) {
  const auto located = static_cast<std::uint32_t>(engine.region().centres.size());
  const std::array everywhere = {
      store::SlotRun{.first = store::PostcodeSlot{0}, .last = store::PostcodeSlot{located}}};
  const auto& dates = EngineParts(engine).load().snapshot.dates;
  const std::optional<std::vector<store::SbiCode>> any_industry;
  for (std::size_t last = located == 0 ? 0 : dates.size(); last > 0; --last) {
    const store::Date date = dates[last - 1].date;
    const SumsWanted wanted{.reads = {.dates = std::span(&date, 1),
                                      .radius_km = 0,
                                      .backend = Backend::kMemory,
                                      .week_before = WeekBefore::kNever},
                            .runs = everywhere,
                            .rows = {.sbi = any_industry},
                            .places = store::PlaceSums::kByPostcode};
    auto planned = engine.plan(wanted.reads);
    if (!planned) continue;
    const auto found = engine.ask(wanted, *planned);
    if (!found) continue;  // Damaged: take the date before it.
    const std::vector<store::Sums>& sums = (*found)->sums.by_place;
    const auto busiest = std::ranges::max_element(sums, {}, &store::Sums::hits);
    if (busiest->hits > 0) {
      return start_at(engine, static_cast<std::size_t>(busiest - sums.begin()), date);
    }
  }
  return std::nullopt;
}

}  // namespace

Cleared<std::vector<HeldDate>> held_dates(const Engine& engine) {
  return held_dates(engine, engine.catalog(Backend::kAuto).get());
}

Cleared<std::vector<HeldDate>> held_dates(const Engine& engine,
                                          const store::postgis::Catalog* catalog) {
  const EngineParts parts(engine);
  const Load& load = parts.load();
  std::vector<HeldDate> all;
  for (const store::SnapshotDate& date : load.snapshot.dates) {
    all.push_back(
        held(load, date.date, &date, catalog != nullptr ? catalog->find(date.date) : nullptr));
  }
  if (catalog != nullptr) {
    for (const store::postgis::CatalogDate& date : catalog->dates) {
      if (load.snapshot.find(date.date) == nullptr) {
        all.push_back(held(load, date.date, nullptr, &date));
      }
    }
  }
  std::ranges::sort(all, {}, &HeldDate::date);
  return parts.gate().clear(std::move(all));
}

Cleared<std::vector<store::SbiCode>> held_industries(const Engine& engine) {
  return held_industries(engine, engine.catalog(Backend::kAuto).get());
}

Cleared<std::vector<store::SbiCode>> held_industries(const Engine& engine,
                                                     const store::postgis::Catalog* catalog) {
  const EngineParts parts(engine);
  const auto in_directory = parts.load().snapshot.sbi->codes();
  std::vector<store::SbiCode> codes(in_directory.begin(), in_directory.end());
  if (catalog != nullptr) std::ranges::copy(catalog->sbi.codes(), std::back_inserter(codes));
  std::ranges::sort(codes);
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
  return parts.gate().clear(std::move(codes));
}

Cleared<Inventory> inventory(const Engine& engine, const AboutData& about) {
  const EngineParts parts(engine);
  const Load& load = parts.load();
  Inventory inventory{.data_version = load.snapshot.data_version,
                      .resident_dates = load.resident_dates(),
                      .start = about.start ? about.start : busiest_place(engine)};
  for (const store::SnapshotDate& date : load.snapshot.dates) {
    inventory.dates.push_back(date.date);
    if (date.rows) inventory.datapoints += date.rows->rows();
  }
  return parts.gate().clear(std::move(inventory));
}

}  // namespace server
