#include "server/demo/city.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>

#include "server/demo/industries.h"
#include "server/demo/random.h"

namespace server {
namespace {

using store::Postcode;
using store::Result;

constexpr std::int64_t kFirstActivity = 10'001;
constexpr std::uint32_t kLargeTown = 25;  // Weights from here on open on every Sunday.
constexpr std::uint32_t kStreet = 8;      // Neighbouring postcodes share one shopping street.

// A town by its centre: `weight` as people come to it, and how far the centre reaches.
struct Town {
  std::string_view postcode;
  std::uint32_t weight;
  std::int64_t reach_m;
};

constexpr std::array kTowns = std::to_array<Town>({
    {"1012JS", 180, 1900}, {"3011HN", 80, 1500}, {"2512PD", 70, 1400}, {"3511GR", 60, 1200},
    {"5611", 38, 1000},    {"9711HV", 38, 1000}, {"5038", 26, 900},    {"4811NE", 30, 900},
    {"6511", 30, 900},     {"6211CH", 32, 900},  {"7511", 24, 900},    {"2011", 30, 900},
    {"6811", 27, 900},     {"5211", 28, 900},    {"2312AR", 26, 800},  {"8011", 24, 800},
    {"3811", 20, 800},     {"7311", 20, 800},    {"8911", 19, 800},    {"1315BX", 22, 800},
    {"2611", 19, 700},     {"1811", 18, 700},    {"7411", 17, 700},    {"3311", 17, 800},
    {"5911", 16, 700},     {"6411", 15, 700},    {"2711", 13, 700},    {"1506", 13, 700},
    {"1211", 13, 700},     {"2132", 13, 700},    {"6041", 13, 700},    {"5701", 12, 700},
    {"2801", 11, 600},     {"1621", 11, 600},    {"4331", 11, 600},    {"7811", 11, 700},
    {"9401", 11, 600},     {"4701", 10, 600},    {"4611", 10, 600},    {"7551", 10, 600},
    {"8232", 9, 600},      {"1781", 8, 600},     {"8441", 8, 600},     {"3431", 7, 500},
    {"7941", 7, 500},      {"2586", 14, 800},    {"2042", 10, 700},    {"1101", 18, 900},
    {"9101JK", 5, 500},    {"2161RJ", 6, 600},   {"4301", 5, 500},     {"1601", 5, 500},
    {"6701", 6, 500},      {"3961", 4, 400},     {"5616NE", 9, 700},   {"1017", 45, 1000},
});

// How far apart the busy and the quiet are, in per mille of the mean: a lognormal distribution with
// sigma 1, in 32 equal steps.
constexpr std::array<std::uint32_t, 32> kBusyness{
    73,  117, 152, 183, 213, 243, 273,  304,  335,  368,  402,  437,  475,  515,  557,  603,
    652, 705, 764, 828, 899, 979, 1069, 1173, 1294, 1439, 1616, 1842, 2145, 2589, 3351, 5404};

struct Address {
  Postcode postcode;
  WholeMetres position;
};

WholeMetres whole(geo::GridPoint point) {
  return {.x = std::llround(point.x), .y = std::llround(point.y)};
}

// Every postcode of a street (not the PC4 rows of the table), by code.
std::vector<Address> addresses_of(const geo::Centres& centres) {
  constexpr std::size_t kStreetCode = 6;
  std::vector<Address> addresses;
  addresses.reserve(centres.size());
  for (std::size_t i = 0; i < centres.size(); ++i) {
    const Postcode& postcode = centres.codes.codes()[i];
    if (postcode.text().size() != kStreetCode) continue;
    addresses.push_back({.postcode = postcode, .position = whole(centres.metres[i])});
  }
  std::ranges::sort(addresses, {}, &Address::postcode);
  return addresses;
}

// The addresses of a town's centre, each as often as a random choice should take it: more so
// towards the middle.
class TownCentre {
 public:
  TownCentre(const Town& town, WholeMetres middle, const std::vector<Address>& addresses)
      : large_{town.weight >= kLargeTown} {
    const auto reach = static_cast<std::uint64_t>(town.reach_m * town.reach_m);
    for (std::uint32_t i = 0; i < addresses.size(); ++i) {
      const std::uint64_t distance = addresses[i].position.distance_squared(middle);
      if (distance >= reach) continue;
      const std::uint64_t nearness = 10 * (reach - distance) / reach;  // 0 to 10
      chances_.insert(chances_.end(), 1 + nearness * nearness / 4, i);
    }
  }

  [[nodiscard]] bool large() const { return large_; }
  [[nodiscard]] std::uint32_t any_address(DemoRandom& random) const {
    return chances_[random.below(static_cast<std::uint32_t>(chances_.size()))];
  }

 private:
  bool large_;
  std::vector<std::uint32_t> chances_;
};

std::uint32_t first_digits(const Postcode& postcode, std::size_t count) {
  std::uint32_t number = 0;
  for (const char digit : postcode.text().substr(0, count)) {
    number = number * 10 + static_cast<std::uint32_t>(digit - '0');
  }
  return number;
}

// Rotterdam, Eindhoven, the east and the north shop late on Fridays, the others on Thursdays.
bool shops_late_on_friday(std::uint32_t region) {
  return region == 30 || region == 31 || region == 56 || region >= 70;
}

// Chooses places, one after the other.
class Placement {
 public:
  Placement(std::vector<Address> addresses, std::vector<TownCentre> centres, std::uint64_t seed)
      : random_{seed_of(seed, DemoDraw::kPlaces)},
        lives_{seed_of(seed, DemoDraw::kLives)},
        addresses_{std::move(addresses)},
        centres_{std::move(centres)} {
    for (std::uint32_t town = 0; town < kTowns.size(); ++town) {
      chances_.insert(chances_.end(), kTowns[town].weight, town);
    }
  }

  DemoPlace next(std::uint32_t industry_number, std::int64_t activity) {
    const DemoIndustry& industry = demo_industries()[industry_number];
    const bool in_centre = random_.below(100) < industry.centre;
    const TownCentre* centre = in_centre ? &any_centre() : nullptr;
    const Address& address =
        addresses_[centre != nullptr ? centre->any_address(random_) : any_street()];
    const std::uint32_t busyness = kBusyness[random_.below(kBusyness.size())];
    const std::uint32_t region = first_digits(address.postcode, 2);
    DemoPlace place{
        .postcode = address.postcode,
        .position = address.position,
        .activity = activity,
        .industry = industry_number,
        .hits_per_day = static_cast<std::uint32_t>(industry.hits_per_day * kOneHit * busyness *
                                                   (in_centre ? 14 : 9) / 10'000),
        .region = region,
        .neighbourhood = first_digits(address.postcode, 4),
        .kind = {.centre = in_centre,
                 .large_centre = in_centre && centre->large(),
                 .late_on_friday = shops_late_on_friday(region)},
        .opens = kDemoFirst,
        .closes = kDemoLast,
        .shut = kDemoLast + std::chrono::days{1},
    };
    live(place);
    return place;
  }

  // One place mostly, up to four.
  std::uint32_t how_many_places() {
    const std::uint32_t chance = random_.below(100);
    return 1U + (chance >= 80 ? 1U : 0U) + (chance >= 93 ? 1U : 0U) + (chance >= 98 ? 1U : 0U);
  }

 private:
  const TownCentre& any_centre() {
    return centres_[chances_[random_.below(static_cast<std::uint32_t>(chances_.size()))]];
  }
  std::uint32_t any_street() {
    const std::uint32_t any = random_.below(static_cast<std::uint32_t>(addresses_.size()));
    return any / kStreet * kStreet;
  }

  store::Date any_date() { return kDemoFirst + std::chrono::days{lives_.below(kDemoDays)}; }

  // Few places begin or end, and some have a week off.
  void live(DemoPlace& place) {
    const std::uint32_t chance = lives_.below(1000);
    if (chance < 15) place.opens = any_date();
    if (chance >= 15 && chance < 30) place.closes = any_date();
    if (chance >= 940) place.shut = any_date();
  }

  DemoRandom random_;
  DemoRandom lives_;
  std::vector<Address> addresses_;
  std::vector<TownCentre> centres_;
  std::vector<std::uint32_t> chances_;  // Each town as often as its weight.
};

}  // namespace

Result<WholeMetres> position_of(const geo::Centres& centres, const Postcode& postcode) {
  const auto slot = centres.codes.find(postcode);
  if (!slot) {
    return store::fail(store::ErrorCode::kNotFound,
                       "the demo needs a location of \"" + std::string(postcode.text()) + "\"",
                       "postcode");
  }
  return whole(centres.metres[index(*slot)]);
}

Result<std::vector<DemoPlace>> make_demo_places(const geo::Centres& centres, std::uint64_t seed) {
  std::vector<Address> addresses = addresses_of(centres);
  std::vector<TownCentre> town_centres;
  for (const Town& town : kTowns) {
    const Result<WholeMetres> middle =
        Postcode::parse(town.postcode).and_then([&](const Postcode& postcode) {
          return position_of(centres, postcode);
        });
    if (!middle) return store::fail(middle.error());
    town_centres.emplace_back(town, *middle, addresses);
  }

  Placement placement{std::move(addresses), std::move(town_centres), seed};
  std::vector<DemoPlace> places;
  std::int64_t activity = kFirstActivity;
  for (std::uint32_t i = 0; i < demo_industries().size(); ++i) {
    for (std::uint32_t n = 0; n < demo_industries()[i].activities; ++n, ++activity) {
      const std::uint32_t branches = placement.how_many_places();
      for (std::uint32_t b = 0; b < branches; ++b) places.push_back(placement.next(i, activity));
    }
  }
  return places;
}

}  // namespace server
