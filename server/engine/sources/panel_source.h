#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "server/engine/query.h"
#include "server/engine/sources/planning.h"
#include "store/sums/panel.h"

namespace server {

// A panel as it is asked for, whoever answers; places are the region's slots.
struct PanelWanted {
  std::span<const store::Date> dates;                   // Ascending, each once; stored or not.
  std::span<const store::Zone> zones;                   // As store::panel takes them.
  std::optional<std::vector<store::SbiCode>> sbi = {};  // As in Query.
  std::uint32_t hours = store::kEveryHour;
  double radius_km = 0;  // For --memory-radius-km.
  Backend backend = Backend::kAuto;
};

struct SourcedPanel {
  std::vector<store::Date> dates;  // Those asked that somebody stores; Plan::missing_dates are not.
  std::vector<store::DeltaKind> delta_kinds;  // By date; a derived one is 0 here.
  store::Panel panel;                         // Of these dates.
  std::vector<store::SbiCode> codes;  // By its sbi slots: the load's dictionary, then what PostGIS
                                      // alone knows.
};

// Sums by place on one date: of PlaceSums::kByPostcode or kByArea.
struct PlacesWanted {
  std::span<const store::Date> dates;  // Some of those that the plan reads.
  std::span<const store::SlotRun> runs;
  store::PlaceSums sums;
};

// Decides who reads which date; no week before is read on behalf of another. Errors: kUnavailable
// as in make_plan.
[[nodiscard]] store::Result<Planned> plan_panel(const Backends& backends,
                                                const PanelWanted& wanted);

// Adds it up as planned. Where the database has changed in between, or fails and memory can answer
// in its place, it is planned again, into `planned`.
//
//   client   the socket of whoever asks, or -1: see Backend::panel
//   errors   kCorrupt where a date's stored data is damaged; kUnavailable where only PostGIS could
//            answer, and did not
//   threads  any number at once
[[nodiscard]] store::Result<SourcedPanel> panel_of(const Backends& backends,
                                                   const PanelWanted& wanted, Planned& planned,
                                                   int client = -1);

// The sums by place of each of `places.dates`, filtered as in `wanted`: one for each postcode of
// the runs, in their order, or by AreaSlot; none for a date that is gone since it was planned. With
// the plan of the panel, and planned again likewise: where `planned.version` is another than
// before, panel and places are of different moments, and belong asked again.
//
//   cost  that of store::aggregate for each date; of PostGIS a statement for each
[[nodiscard]] store::Result<std::vector<std::vector<store::Sums>>> places_on(
    const Backends& backends, const PanelWanted& wanted, const PlacesWanted& places,
    Planned& planned, int client = -1);

}  // namespace server
