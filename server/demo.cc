#include "server/demo.h"

#include <algorithm>
#include <array>

#include "server/demo_calendar.h"
#include "server/demo_industries.h"
#include "server/demo_random.h"

namespace server {
namespace {

using store::Datapoint;
using store::Date;
using store::Result;

constexpr std::uint64_t kSeed = 20130201;

// By industry and kind of place: what the calendar says of one date.
std::vector<std::array<DayPlan, PlaceKind::kCount>> plans_of(Date date) {
  std::vector<std::array<DayPlan, PlaceKind::kCount>> plans;
  for (const DemoIndustry& industry : demo_industries()) {
    auto& by_kind = plans.emplace_back();
    for (std::size_t i = 0; i < by_kind.size(); ++i) {
      by_kind[i] = day_plan(industry, date, PlaceKind::of(i));
    }
  }
  return plans;
}

// A per mille near 1000, the same for everybody who shares `key`.
std::uint64_t luck(std::uint64_t key, std::uint64_t spread) {
  return 1000 - spread + mixed(kSeed, key) % (2 * spread + 1);
}

}  // namespace

Result<DemoSpring> DemoSpring::make(const geo::Centres& centres,
                                    const std::vector<DemoEvent>& events) {
  Result<std::vector<DemoPlace>> made = make_demo_places(centres);
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
  return DemoSpring{std::move(places), events};
}

std::vector<Datapoint> DemoSpring::datapoints(Date date) const {
  std::vector<Datapoint> datapoints;
  const auto day = static_cast<std::uint64_t>(date.time_since_epoch().count());
  const auto plans = plans_of(date);
  std::vector<bool> today;
  for (const DemoEvent& event : events_) {
    today.push_back(std::ranges::binary_search(event.known.dates, date));
  }

  for (std::size_t p = 0; p < places_.size(); ++p) {
    const DemoPlace& place = places_[p].place;
    DayPlan plan = plans[place.industry][place.kind.number()];
    for (const Effect& effect : places_[p].effects) {
      if (!today[effect.event]) continue;
      for (std::size_t hour = 0; hour < plan.size(); ++hour) {
        if ((events_[effect.event].hours >> hour & 1U) == 0) continue;
        plan[hour] = plan[hour] * effect.permille / 1000;
      }
    }

    // A region has good days and bad ones, so have a trade in a region and a place.
    DemoRandom random{mixed(kSeed + day, p)};
    const std::uint64_t whole_day = place.hits_per_day * luck(day * 100 + place.region, 40) / 1000 *
                                    luck((day * 100 + place.region) * 1000 + place.industry, 60) /
                                    1000 * (880 + random.below(241)) / 1000;
    for (std::size_t hour = 0; hour < plan.size(); ++hour) {
      if (plan[hour] == 0) continue;
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
