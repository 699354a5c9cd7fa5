#include "server/demo/city.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "server/demo/industries.h"
#include "server/engine/data/netherlands.h"

namespace server {
namespace {

const std::vector<DemoPlace>& places(std::uint64_t seed) {
  static const RegionTables tables = *netherlands_tables();
  static std::map<std::uint64_t, std::vector<DemoPlace>> made;
  if (!made.contains(seed)) made.emplace(seed, *make_demo_places(tables.centres, seed));
  return made.at(seed);
}

TEST(DemoPlaces, StandInTheRegionAndTheNeighbourhoodOfTheirPostcode) {
  for (const DemoPlace& place : places(kShippedSeed)) {
    ASSERT_EQ(std::to_string(place.region), place.postcode.text().substr(0, 2));
    ASSERT_EQ(std::to_string(place.neighbourhood), place.postcode.text().substr(0, 4));
    ASSERT_LT(place.industry, demo_industries().size());
    ASSERT_GT(place.hits_per_day, 0U);
  }
}

TEST(DemoPlaces, FewOpenOrCloseAndSomeHaveAWeekOff) {
  for (const std::uint64_t seed : {kShippedSeed, std::uint64_t{1}}) {
    SCOPED_TRACE(seed);
    std::size_t open_later = 0;
    std::size_t close_early = 0;
    std::size_t shut = 0;
    std::set<store::Date> openings;
    for (const DemoPlace& place : places(seed)) {
      if (place.opens > kDemoFirst) {
        ++open_later;
        openings.insert(place.opens);
        EXPECT_FALSE(place.is_open(place.opens - std::chrono::days{1}));
        EXPECT_TRUE(place.is_open(place.opens));
      }
      if (place.closes < kDemoLast) {
        ++close_early;
        EXPECT_TRUE(place.is_open(place.closes));
        EXPECT_FALSE(place.is_open(place.closes + std::chrono::days{1}));
      }
      if (place.shut <= kDemoLast) {
        ++shut;
        EXPECT_FALSE(place.is_open(place.shut));
        EXPECT_FALSE(place.is_open(place.shut + std::chrono::days{6}));
        if (place.shut + store::kWeek <= kDemoLast) {
          EXPECT_TRUE(place.is_open(place.shut + store::kWeek));
        }
      }
    }
    const auto all = static_cast<double>(places(seed).size());
    EXPECT_NEAR(static_cast<double>(open_later) / all, 0.015, 0.005);
    EXPECT_NEAR(static_cast<double>(close_early) / all, 0.015, 0.005);
    EXPECT_NEAR(static_cast<double>(shut) / all, 0.06, 0.01);
    EXPECT_GT(openings.size(), 40U) << "they open on any date";
  }
}

TEST(DemoPlaces, AnotherSeedPutsThemElsewhere) {
  std::set<std::pair<std::int64_t, store::Postcode>> shipped;
  for (const DemoPlace& place : places(kShippedSeed)) {
    shipped.emplace(place.activity, place.postcode);
  }
  std::size_t same = 0;
  for (const DemoPlace& place : places(1)) {
    same += shipped.contains({place.activity, place.postcode}) ? 1 : 0;
  }
  EXPECT_LT(same * 20, shipped.size());
}

}  // namespace
}  // namespace server
