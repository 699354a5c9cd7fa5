#include "server/demo/luck.h"

#include <algorithm>
#include <string_view>

#include "server/demo/calendar.h"
#include "server/demo/random.h"

namespace server {
namespace {

using store::Date;

constexpr std::int64_t percent(std::int64_t of_one) {
  return of_one * static_cast<std::int64_t>(kOneHit) / 100;
}
constexpr std::int64_t kNationSigma = percent(3);
constexpr std::int64_t kRegionSigma = percent(3);
constexpr std::int64_t kNeighbourhoodSigma = percent(6);
constexpr std::int64_t kTradeSigma = percent(6);
constexpr std::int64_t kPlaceSigma = percent(30);

// The shipped weather, one digit a day.
constexpr std::string_view kShippedWeather =
    "5665544444433222212223223345554"  // January
    "4444333324433455544434334445"     // February
    "5556888642123333433223343344443"  // March
    "444445554566788886655666878655"   // April
    "665678898443";                    // May
static_assert(kShippedWeather.size() == kDemoDays);

std::uint64_t number_of(Date date) {
  return static_cast<std::uint64_t>(date.time_since_epoch().count());
}

std::int64_t normal_of(std::uint64_t seed, std::uint64_t key) {
  DemoRandom random{mixed(seed, key)};
  return normal(random);
}

// A standard normal deviate a date, in units of 1/256: each is 0.6 of the one before and 0.8 of a
// new one, which keeps the standard deviation at 1.
std::vector<std::int64_t> deviates_by_date(std::uint64_t seed) {
  DemoRandom random{seed};
  std::vector<std::int64_t> deviates{normal(random)};
  while (deviates.size() < kDemoDays) {
    deviates.push_back((6 * deviates.back() + 8 * normal(random)) / 10);
  }
  return deviates;
}

std::vector<std::int64_t> weather_of(std::uint64_t seed) {
  std::vector<std::int64_t> weather;
  weather.reserve(kDemoDays);
  if (seed == kShippedSeed) {
    for (const char digit : kShippedWeather) weather.push_back(digit - '0');
    return weather;
  }
  const auto deviates = deviates_by_date(seed_of(seed, DemoDraw::kWeather));
  for (std::size_t day = 0; day < kDemoDays; ++day) {
    // In 256ths of a point: from 4 in winter to 6 in May, give or take 1.75.
    const auto season = static_cast<std::int64_t>(1024 + 512 * day / kDemoDays);
    const std::int64_t fine = season + deviates[day] * 7 / 4;
    weather.push_back(std::clamp<std::int64_t>((fine + 128) / 256, 0, 9));
  }
  return weather;
}

}  // namespace

DemoLuck::DemoLuck(std::uint64_t seed)
    : seed_{seed},
      weather_{weather_of(seed)},
      nation_{deviates_by_date(seed_of(seed, DemoDraw::kNation))},
      trend_{} {
  for (std::int64_t& log : nation_) log = lognormal(log, kNationSigma);
  DemoRandom random{seed_of(seed, DemoDraw::kTrends)};
  const auto permille_up_to = [&random](std::uint32_t most) {
    const auto permille = static_cast<std::int64_t>(random.below(2 * most + 1)) - most;
    return permille * static_cast<std::int64_t>(kOneHit) / 1000;
  };
  const std::int64_t everywhere = permille_up_to(3);
  for (std::int64_t& trend : trend_) trend = everywhere + permille_up_to(4);
}

std::int64_t DemoLuck::weather(Date date) const {
  return weather_[static_cast<std::size_t>((date - kDemoFirst).count())];
}

std::array<std::int64_t, DemoLuck::kRegions> DemoLuck::regions(Date date) const {
  const std::uint64_t today = mixed(seed_of(seed_, DemoDraw::kRegion), number_of(date));
  const std::int64_t days = (date - kDemoFirst).count();
  const std::int64_t from_middle = days - static_cast<std::int64_t>(kDemoDays / 2);
  std::array<std::int64_t, kRegions> logs{};
  for (std::size_t region = 0; region < kRegions; ++region) {
    // Regions are numbered as they lie beside each other, so half the sum of four deviates in a row
    // is a deviate that changes little from one to the next.
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < 4; ++i) sum += normal_of(today, region + i);
    logs[region] = nation_[static_cast<std::size_t>(days)] + lognormal(sum / 2, kRegionSigma) +
                   trend_[region] * from_middle / store::kWeek.count();
  }
  return logs;
}

std::int64_t DemoLuck::place(Date date, const DemoPlace& place, std::uint64_t number) const {
  const auto log = [&](DemoDraw draw, std::uint64_t who, std::int64_t sigma) {
    return lognormal(normal_of(mixed(seed_of(seed_, draw), number_of(date)), who), sigma);
  };
  return log(DemoDraw::kNeighbourhood, place.neighbourhood, kNeighbourhoodSigma) +
         log(DemoDraw::kTrade, place.region * std::uint64_t{1000} + place.industry, kTradeSigma) +
         log(DemoDraw::kPlace, number, kPlaceSigma);
}

}  // namespace server
