#include "server/engine/sources/panel_source.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace server {
namespace {

using store::Date;
using store::DateRead;

PlanQuestion plan_question_of(const PanelWanted& wanted) {
  return {.dates = wanted.dates,
          .radius_km = wanted.radius_km,
          .backend = wanted.backend,
          .week_before = WeekBefore::kNever};
}

std::vector<Date> dates_of(std::span<const DateRead> reads) {
  std::vector<Date> dates;
  dates.reserve(reads.size());
  for (const DateRead& read : reads) dates.push_back(read.stored);
  return dates;
}

store::Places areas_of(const Region& region, store::PlaceSums sums) {
  return {.sums = sums, .area_of = region.areas.of, .areas = region.areas.codes.size()};
}

// One panel of what several backends say.
class Merged {
 public:
  Merged(const PanelWanted& wanted, const Plan& plan, const Load& load)
      : zones_{wanted.zones}, snapshot_{load.snapshot} {
    result_.dates = dates_of(plan.memory);
    for (const DateRead& read : plan.postgis) result_.dates.push_back(read.stored);
    std::ranges::sort(result_.dates);
    result_.delta_kinds.resize(result_.dates.size());
    const auto codes = load.snapshot.sbi->codes();
    result_.codes.assign(codes.begin(), codes.end());
  }

  void add_memory(std::span<const Date> dates, store::Panel panel) {
    if (dates.size() == result_.dates.size()) {
      result_.panel = std::move(panel);
    } else {
      place(dates, panel, [](std::vector<store::Sums>& sums) { return std::move(sums); });
    }
    for (const Date date : dates) kind_of(date) = snapshot_.find(date)->delta_kind();
  }

  void add_postgis(const store::postgis::Catalog& catalog, std::span<const Date> dates,
                   store::Panel panel) {
    const std::vector<std::size_t> slots = slots_of(catalog.sbi.codes());
    place(dates, panel, [&](std::vector<store::Sums>& sums) {
      std::vector<store::Sums> here(sums.empty() ? 0 : result_.codes.size());
      for (std::size_t id = 0; id < sums.size(); ++id) here[slots[id]] = sums[id];
      return here;
    });
    for (const Date date : dates) kind_of(date) = catalog.find(date)->delta_kind;
  }

  SourcedPanel take() {
    if (result_.panel.by_hour.empty()) make_room();
    // Memory knows fewer codes than both.
    for (std::vector<store::Sums>& sums : result_.panel.by_sbi) {
      if (!sums.empty()) sums.resize(result_.codes.size());
    }
    return std::move(result_);
  }

 private:
  [[nodiscard]] std::size_t place_of(Date date) const {
    const auto at = std::ranges::lower_bound(result_.dates, date);
    return static_cast<std::size_t>(at - result_.dates.begin());
  }
  [[nodiscard]] store::DeltaKind& kind_of(Date date) { return result_.delta_kinds[place_of(date)]; }

  // Where each of a database's codes is in the panel, behind the others if need be.
  std::vector<std::size_t> slots_of(std::span<const store::SbiCode> codes) {
    std::vector<std::size_t> slots;
    slots.reserve(codes.size());
    for (const store::SbiCode& code : codes) {
      if (const auto known = snapshot_.sbi->find(code)) {
        slots.push_back(index(*known));
      } else {
        slots.push_back(result_.codes.size());
        result_.codes.push_back(code);
      }
    }
    return slots;
  }

  void make_room() {
    store::Panel& panel = result_.panel;
    panel.whole.resize(zones_.size() * result_.dates.size());
    panel.by_sbi.resize(panel.whole.size());
    panel.by_hour.resize(zones_.size());
    for (std::size_t zone = 0; zone < zones_.size(); ++zone) {
      if (zones_[zone].by_hour) panel.by_hour[zone].resize(result_.dates.size());
    }
  }

  template <typename InOurSlots>
  void place(std::span<const Date> dates, store::Panel& panel, InOurSlots in_our_slots) {
    if (result_.panel.by_hour.empty()) make_room();
    for (std::size_t date = 0; date < dates.size(); ++date) {
      const std::size_t to = place_of(dates[date]);
      for (std::size_t zone = 0; zone < zones_.size(); ++zone) {
        const std::size_t from = zone * dates.size() + date;
        const std::size_t at = zone * result_.dates.size() + to;
        result_.panel.whole[at] = panel.whole[from];
        if (zones_[zone].by_hour) result_.panel.by_hour[zone][to] = panel.by_hour[zone][date];
        result_.panel.by_sbi[at] = in_our_slots(panel.by_sbi[from]);
      }
    }
  }

  std::span<const store::Zone> zones_;
  const store::Snapshot& snapshot_;
  SourcedPanel result_;
};

store::Result<SourcedPanel> carry_out(const Backends& backends, const PanelWanted& wanted,
                                      const Planned& planned, int client) {
  const Load& load = backends.load;
  const Plan& plan = planned.plan;
  Merged merged(wanted, plan, load);
  if (!plan.memory.empty()) {
    const std::vector<Date> dates = dates_of(plan.memory);
    const std::vector<std::uint8_t> sbi =
        selected_sbi(*load.region, wanted.sbi, load.snapshot.sbi->codes());
    auto panel = store::panel(
        load.snapshot, {.dates = dates, .zones = wanted.zones, .sbi = sbi, .hours = wanted.hours},
        *load.workers);
    if (!panel) return store::fail(std::move(panel.error()));
    merged.add_memory(dates, std::move(*panel));
  }
  if (!plan.postgis.empty()) {
    const std::vector<Date> dates = dates_of(plan.postgis);
    const std::vector<std::uint8_t> sbi =
        selected_sbi(*load.region, wanted.sbi, planned.catalog->sbi.codes());
    auto panel = backends.postgis->panel(
        *planned.catalog,
        {.dates = dates, .zones = wanted.zones, .sbi = sbi, .hours = wanted.hours},
        areas_of(*load.region, store::PlaceSums::kNone), client);
    if (!panel) return store::fail(std::move(panel.error()));
    merged.add_postgis(*planned.catalog, dates, std::move(*panel));
  }
  return merged.take();
}

bool is_read(std::span<const DateRead> reads, Date date) {
  return std::ranges::binary_search(reads, date, {}, &DateRead::stored);
}

store::Result<std::vector<store::Sums>> places_of(const Backends& backends,
                                                  const PanelWanted& wanted,
                                                  const PlacesWanted& places, Date date,
                                                  const Planned& planned, int client) {
  const Load& load = backends.load;
  const DateRead read{.stored = date, .role = store::Role::kAsked};
  const std::span<const DateRead> reads(&read, 1);
  const store::Places fine = areas_of(*load.region, places.sums);
  if (is_read(planned.plan.memory, date)) {
    const std::vector<std::uint8_t> sbi =
        selected_sbi(*load.region, wanted.sbi, load.snapshot.sbi->codes());
    auto sums = store::aggregate(load.snapshot, reads,
                                 {.runs = places.runs, .sbi = sbi, .hours = wanted.hours}, fine,
                                 *load.workers);
    if (!sums) return store::fail(std::move(sums.error()));
    return std::move(sums->by_place);
  }
  if (!is_read(planned.plan.postgis, date)) return std::vector<store::Sums>{};
  const std::vector<std::uint8_t> sbi =
      selected_sbi(*load.region, wanted.sbi, planned.catalog->sbi.codes());
  auto asked = backends.postgis->aggregate(*planned.catalog, reads,
                                           {.runs = places.runs, .sbi = sbi, .hours = wanted.hours},
                                           fine, client);
  if (!asked) return store::fail(std::move(asked.error()));
  return std::move(asked->sums.by_place);
}

}  // namespace

store::Result<Planned> plan_panel(const Backends& backends, const PanelWanted& wanted) {
  return plan_question(backends, plan_question_of(wanted));
}

store::Result<SourcedPanel> panel_of(const Backends& backends, const PanelWanted& wanted,
                                     Planned& planned, int client) {
  return carry_out_planned(
      backends, plan_question_of(wanted), planned, client,
      [&](const Planned& plan) { return carry_out(backends, wanted, plan, client); });
}

store::Result<std::vector<std::vector<store::Sums>>> places_on(const Backends& backends,
                                                               const PanelWanted& wanted,
                                                               const PlacesWanted& places,
                                                               Planned& planned, int client) {
  using Sums = std::vector<std::vector<store::Sums>>;
  return carry_out_planned(backends, plan_question_of(wanted), planned, client,
                           [&](const Planned& plan) -> store::Result<Sums> {
                             Sums sums;
                             sums.reserve(places.dates.size());
                             for (const Date date : places.dates) {
                               auto of_date =
                                   places_of(backends, wanted, places, date, plan, client);
                               if (!of_date) return store::fail(std::move(of_date.error()));
                               sums.push_back(std::move(*of_date));
                             }
                             return sums;
                           });
}

}  // namespace server
