#include "server/demo.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>

#include "server/demo_calendar.h"
#include "server/demo_directory.h"
#include "server/demo_industries.h"
#include "server/demo_random.h"
#include "server/netherlands.h"

namespace server {
namespace {

using store::Datapoint;

const RegionTables& netherlands() {
  static const RegionTables tables = *netherlands_tables();
  return tables;
}

const std::vector<DemoEvent>& events() {
  static const std::vector<DemoEvent> planted = *planted_events();
  return planted;
}

// Every field of every row, in order.
std::uint64_t hash_of(const std::vector<Datapoint>& datapoints, std::uint64_t hash) {
  for (const Datapoint& d : datapoints) {
    hash = mixed(hash, static_cast<std::uint64_t>(d.date.time_since_epoch().count()));
    hash = mixed(hash, d.hour);
    hash = mixed(hash, static_cast<std::uint64_t>(d.id_activity));
    for (const char c : d.postcode.text()) hash = mixed(hash, static_cast<std::uint64_t>(c));
    hash = mixed(hash, d.hits);
    hash = mixed(hash, d.delta);
    for (const char c : d.sbi.text()) hash = mixed(hash, static_cast<std::uint64_t>(c));
  }
  return hash;
}

TEST(DemoSpring, IsTheSameEveryTimeAndEverywhere) {
  const auto spring = DemoSpring::make(netherlands().centres, events());
  ASSERT_TRUE(spring) << spring.error().detail;
  std::uint64_t hash = 0;
  std::size_t rows = 0;
  std::set<store::SbiCode> industries;
  std::map<std::int64_t, store::SbiCode> industry_of;
  for (const store::Date date : demo_dates()) {
    const std::vector<Datapoint> datapoints = spring->datapoints(date);
    hash = hash_of(datapoints, hash);
    rows += datapoints.size();
    for (const Datapoint& d : datapoints) {
      ASSERT_EQ(d.date, date);
      ASSERT_LT(d.hour, 24);
      ASSERT_GT(d.hits, 0U);
      ASSERT_EQ(d.delta, 0U);
      ASSERT_EQ(industry_of.emplace(d.id_activity, d.sbi).first->second, d.sbi);
      industries.insert(d.sbi);
    }
  }
  EXPECT_EQ(industries.size(), demo_industries().size());
  // A few million, as the README says. Whoever changes what is made also raises kVersion, so that
  // nobody is shown an old copy; then this is what was made.
  EXPECT_EQ(DemoSpring::kVersion, 1);
  EXPECT_EQ(rows, 4'697'666U);
  EXPECT_EQ(hash, 5865739709390721789U);
}

TEST(DemoSpring, ADateDoesNotDependOnWhatWasMadeBefore) {
  const auto one = DemoSpring::make(netherlands().centres, events());
  const auto other = DemoSpring::make(netherlands().centres, events());
  ASSERT_TRUE(one && other);
  const store::Date date = demo_dates()[40];
  (void)other->datapoints(demo_dates()[60]);
  EXPECT_EQ(hash_of(one->datapoints(date), 0), hash_of(other->datapoints(date), 0));
}

TEST(DemoSpring, ThePostcodesMayStandInAnyOrder) {
  const geo::Centres& along_curve = netherlands().centres;
  geo::Centres by_code = along_curve;
  std::vector<store::Postcode> codes(along_curve.codes.codes().begin(),
                                     along_curve.codes.codes().end());
  std::ranges::sort(codes);
  by_code.codes = {};
  for (std::size_t i = 0; i < codes.size(); ++i) {
    by_code.codes.add(codes[i]);
    by_code.metres[i] = along_curve.metres[index(*along_curve.codes.find(codes[i]))];
  }
  const auto one = DemoSpring::make(along_curve, events());
  const auto other = DemoSpring::make(by_code, events());
  ASSERT_TRUE(one && other);
  const store::Date date = demo_dates()[88];
  EXPECT_EQ(hash_of(one->datapoints(date), 0), hash_of(other->datapoints(date), 0));
}

TEST(DemoSpring, ATableWithoutATownIsRefused) {
  const auto spring = DemoSpring::make(geo::Centres{}, events());
  ASSERT_FALSE(spring);
  EXPECT_EQ(spring.error().code, store::ErrorCode::kNotFound);
  EXPECT_NE(spring.error().detail.find("1012JS"), std::string::npos);
}

// The hits that an event may move: its hours and industries, within a share of its reach.
std::uint64_t hits_near(const DemoSpring& spring, const DemoEvent& event, double share) {
  const geo::Centres& centres = netherlands().centres;
  const WholeMetres middle = *position_of(centres, event.known.postcode);
  const auto reach = static_cast<std::uint64_t>(event.known.radius_km * 1000 * share);
  std::uint64_t hits = 0;
  for (const store::Date date : event.known.dates) {
    for (const Datapoint& d : spring.datapoints(date)) {
      if ((event.hours >> d.hour & 1U) == 0 || !event.touches(d.sbi)) continue;
      const WholeMetres at = *position_of(centres, d.postcode);
      if (at.distance_squared(middle) <= reach * reach) hits += d.hits;
    }
  }
  return hits;
}

TEST(DemoSpring, WhatIsPlantedCanBeSeen) {
  const auto with = DemoSpring::make(netherlands().centres, events());
  const auto without = DemoSpring::make(netherlands().centres, {});
  ASSERT_TRUE(with && without);
  for (const DemoEvent& event : events()) {
    SCOPED_TRACE(event.known.id);
    // In the inner half at least three quarters of the effect are left; half of it allows for
    // chance where few hits are to be seen.
    const auto expected = static_cast<double>(hits_near(*without, event, 0.5));
    const auto seen = static_cast<double>(hits_near(*with, event, 0.5));
    EXPECT_GE(expected, 20);
    const double effect = event.permille / 1000.0 - 1;
    if (effect > 0) {
      EXPECT_GT(seen / expected, 1 + effect / 2);
    } else {
      EXPECT_LT(seen / expected, 1 + effect / 2);
    }
  }
}

TEST(DemoSpring, WhereNothingIsPlantedNothingChanges) {
  const auto with = DemoSpring::make(netherlands().centres, events());
  const auto without = DemoSpring::make(netherlands().centres, {});
  ASSERT_TRUE(with && without);
  const store::Date quiet = *store::parse_date("2013-02-20");
  EXPECT_EQ(hash_of(with->datapoints(quiet), 0), hash_of(without->datapoints(quiet), 0));
}

}  // namespace
}  // namespace server
