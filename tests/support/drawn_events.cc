#include "tests/support/drawn_events.h"

#include <algorithm>
#include <string>
#include <utility>

#include "server/demo/calendar.h"
#include "server/demo/city.h"
#include "server/demo/industries.h"
#include "server/demo/random.h"
#include "store/types/datapoint.h"

namespace server {
namespace {

using store::Date;
using store::Result;

constexpr std::uint32_t kWeeksBefore = 4;
constexpr std::uint64_t kApartM = 6000;
constexpr std::size_t kTries = 200;

// The places of the towns' centres, or those of the neighbourhoods; a choice takes each as often as
// its hits want it to.
class BusyPlaces {
 public:
  BusyPlaces(const std::vector<DemoPlace>& places, bool centre) {
    for (const DemoPlace& place : places) {
      if (place.kind.centre != centre) continue;
      places_.push_back(&place);
      hits_up_to_.push_back((hits_up_to_.empty() ? 0 : hits_up_to_.back()) + place.hits_per_day);
    }
  }

  [[nodiscard]] const DemoPlace& any(DemoRandom& random) const {
    const auto at = std::ranges::upper_bound(hits_up_to_, random.next() % hits_up_to_.back());
    return *places_[static_cast<std::size_t>(at - hits_up_to_.begin())];
  }

 private:
  std::vector<const DemoPlace*> places_;
  std::vector<std::uint64_t> hits_up_to_;
};

struct PlaceAndDate {
  const DemoPlace* place;
  Date date;
};

bool too_near(const PlaceAndDate& one, const PlaceAndDate& other) {
  const auto days = (one.date - other.date).count();
  return std::abs(days) <= kWeeksBefore * store::kWeek.count() &&
         one.place->position.distance_squared(other.place->position) < kApartM * kApartM;
}

Date any_date(DemoRandom& random) {
  constexpr std::uint32_t kTooEarly = kWeeksBefore * 7;
  while (true) {
    const Date date =
        kDemoFirst + std::chrono::days{kTooEarly + random.below(kDemoDays - kTooEarly)};
    if (!is_public_holiday(date)) return date;
  }
}

std::uint32_t any_hours(DemoRandom& random) {
  if (random.below(3) == 0) return store::kEveryHour;
  const std::uint32_t length = 3 + random.below(8);
  const std::uint32_t first = 8 + random.below(24 - 8 - length + 1);
  return ((1U << length) - 1) << first;
}

// The branch (two digits) of the place's industry, and up to three others; or all.
Result<std::vector<store::SbiCode>> any_industries(const DemoPlace& place, DemoRandom& random) {
  std::vector<store::SbiCode> branches;
  if (random.below(5) < 2) return branches;
  const auto add = [&branches](std::uint32_t industry) -> Result<void> {
    const auto branch = store::SbiCode::parse(demo_industries()[industry].sbi.substr(0, 2));
    if (!branch) return store::fail(branch.error());
    if (std::ranges::find(branches, *branch) == branches.end()) branches.push_back(*branch);
    return {};
  };
  if (auto added = add(place.industry); !added) return store::fail(std::move(added.error()));
  for (std::uint32_t more = random.below(4); more > 0; --more) {
    const std::uint32_t industry =
        random.below(static_cast<std::uint32_t>(demo_industries().size()));
    if (auto added = add(industry); !added) return store::fail(std::move(added.error()));
  }
  return branches;
}

}  // namespace

Result<std::vector<DemoEvent>> draw_demo_events(std::uint64_t seed, const geo::Centres& centres,
                                                std::size_t how_many) {
  const Result<std::vector<DemoPlace>> places = make_demo_places(centres, seed);
  if (!places) return store::fail(places.error());
  const BusyPlaces in_centres{*places, true};
  const BusyPlaces in_neighbourhoods{*places, false};

  DemoRandom random{seed_of(seed, DemoDraw::kEvents)};
  std::vector<DemoEvent> events;
  std::vector<PlaceAndDate> taken;
  for (std::size_t tried = 0; events.size() < how_many && tried < how_many * kTries; ++tried) {
    const BusyPlaces& busy = events.size() % 2 == 0 ? in_centres : in_neighbourhoods;
    const PlaceAndDate at{.place = &busy.any(random), .date = any_date(random)};
    if (std::ranges::any_of(taken, [&](const auto& other) { return too_near(at, other); })) {
      continue;
    }
    taken.push_back(at);

    Result<std::vector<store::SbiCode>> industries = any_industries(*at.place, random);
    if (!industries) return store::fail(std::move(industries.error()));
    const std::string number = std::to_string(events.size() + 1);
    events.push_back({
        .known = {.id = "drawn-" + number,
                  .title = {.en = "Drawn event " + number, .nl = "Getrokken gebeurtenis " + number},
                  .description = {},
                  .postcode = at.place->postcode,
                  .dates = {at.date},
                  .radius_km = (400 + random.below(2601)) / 1000.0},
        .hours = any_hours(random),
        .industries = *std::move(industries),
        .permille = random.below(2) == 0 ? 200 + random.below(401) : 1500 + random.below(2501),
    });
  }
  return events;
}

}  // namespace server
