#include "server/demo/demo.h"

#include <algorithm>
#include <array>

#include "server/demo/calendar.h"
#include "server/demo/industries.h"
#include "server/demo/random.h"

namespace server {
namespace {

using store::Datapoint;
using store::Date;
using store::Result;

// By industry and kind of place: what the calendar says of one date.
std::vector<std::array<DayPlan, PlaceKind::kCount>> plans_of(Date date, std::int64_t weather) {
  std::vector<std::array<DayPlan, PlaceKind::kCount>> plans;
  for (const DemoIndustry& industry : demo_industries()) {
    auto& by_kind = plans.emplace_back();
    for (std::size_t i = 0; i < by_kind.size(); ++i) {
      by_kind[i] = day_plan(industry, date, PlaceKind::of(i), weather);
    }
  }
  return plans;
}

}  // namespace

Result<DemoSpring> DemoSpring::make(const geo::Centres& centres,
                                    const std::vector<DemoEvent>& events, std::uint64_t seed) {
  Result<std::vector<DemoPlace>> made = make_demo_places(centres, seed);
  if (!made) return store::fail(std::move(made.error()));

  std::vector<store::SbiCode> codes;
  for (const DemoIndustry& industry : demo_industries()) {
    Result<store::SbiCode> code = store::SbiCode::parse(industry.sbi);
    if (!code) return store::fail(std::move(code.error()));
    codes.push_back(*code);
  }
  std::vector<Place> places;
  places.reserve(made->size());
  for (const DemoPlace& place : *made) {
    places.push_back({.place = place, .sbi = codes[place.industry], .effects = {}});
  }

  for (std::uint32_t e = 0; e < events.size(); ++e) {
    const Result<WholeMetres> middle = position_of(centres, events[e].known.postcode);
    if (!middle) return store::fail(middle.error());
    for (Place& place : places) {
      if (!events[e].touches(place.sbi)) continue;
      const std::uint32_t permille =
          events[e].permille_at(place.place.position.distance_squared(*middle));
      if (permille != 1000) place.effects.push_back({.event = e, .permille = permille});
    }
  }
  return DemoSpring{std::move(places), events, seed};
}

DayPlan DemoSpring::with_events(DayPlan plan, const Place& place, Date date) const {
  for (const Effect& effect : place.effects) {
    const DemoEvent& event = events_[effect.event];
    if (!std::ranges::binary_search(event.known.dates, date)) continue;
    for (std::size_t hour = 0; hour < plan.size(); ++hour) {
      if ((event.hours >> hour & 1U) != 0) plan[hour] = plan[hour] * effect.permille / 1000;
    }
  }
  return plan;
}

std::vector<Datapoint> DemoSpring::datapoints(Date date) const {
  std::vector<Datapoint> datapoints;
  const auto plans = plans_of(date, luck_.weather(date));
  const auto regions = luck_.regions(date);
  const auto day = static_cast<std::uint64_t>(date.time_since_epoch().count());
  const std::uint64_t today = mixed(seed_of(seed_, DemoDraw::kHits), day);

  for (std::size_t p = 0; p < places_.size(); ++p) {
    const DemoPlace& place = places_[p].place;
    if (!place.is_open(date)) continue;
    const DayPlan plan = with_events(plans[place.industry][place.kind.number()], places_[p], date);
    const std::uint64_t factor = factor_of(regions[place.region] + luck_.place(date, place, p));
    const std::uint64_t whole_day = place.hits_per_day * factor / kOneHit;
    for (std::size_t hour = 0; hour < plan.size(); ++hour) {
      if (plan[hour] == 0) continue;
      DemoRandom random{mixed(today, p * plan.size() + hour)};
      const std::uint32_t hits = poisson(whole_day * plan[hour] / 1000, random);
      if (hits == 0) continue;
      datapoints.push_back({.date = date,
                            .hour = static_cast<std::uint8_t>(hour),
                            .id_activity = place.activity,
                            .postcode = place.postcode,
                            .hits = hits,
                            .delta = 0,
                            .sbi = places_[p].sbi});
    }
  }
  return datapoints;
}

}  // namespace server
