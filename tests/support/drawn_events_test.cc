#include "tests/support/drawn_events.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "server/demo/demo.h"
#include "server/engine/data/netherlands.h"
#include "store/types/datapoint.h"

namespace server {
namespace {

const geo::Centres& centres() {
  static const RegionTables tables = *netherlands_tables();
  return tables.centres;
}

std::vector<DemoEvent> drawn(std::uint64_t seed, std::size_t how_many) {
  return draw_demo_events(seed, centres(), how_many).value();
}

TEST(DrawnEvents, AreWhatTheyPromiseToBe) {
  const std::vector<DemoEvent> events = drawn(1, 60);
  ASSERT_EQ(events.size(), 60U);
  std::size_t quieter = 0;
  std::size_t of_all_industries = 0;
  std::size_t of_whole_days = 0;
  for (const DemoEvent& event : events) {
    SCOPED_TRACE(event.known.id);
    ASSERT_EQ(event.known.dates.size(), 1U);
    const store::Date date = event.known.dates.front();
    EXPECT_GE(date, kDemoFirst + 4 * store::kWeek);
    EXPECT_LE(date, kDemoLast);
    EXPECT_FALSE(is_public_holiday(date));
    EXPECT_TRUE(position_of(centres(), event.known.postcode));
    EXPECT_GE(event.known.radius_km, 0.4);
    EXPECT_LE(event.known.radius_km, 3);
    EXPECT_TRUE((event.permille >= 200 && event.permille <= 600) ||
                (event.permille >= 1500 && event.permille <= 4000));
    EXPECT_NE(event.hours, 0U);
    EXPECT_EQ(event.hours & ~store::kEveryHour, 0U);
    EXPECT_LE(event.industries.size(), 4U);
    quieter += event.permille < 1000 ? 1 : 0;
    of_all_industries += event.industries.empty() ? 1 : 0;
    of_whole_days += event.hours == store::kEveryHour ? 1 : 0;
  }
  for (const std::size_t some : {quieter, of_all_industries, of_whole_days}) {
    EXPECT_GT(some, 8U);
    EXPECT_LT(some, 52U);
  }
}

TEST(DrawnEvents, StandInNobodysWeekBefore) {
  const std::vector<DemoEvent> events = drawn(2, 100);
  ASSERT_EQ(events.size(), 100U);
  for (const DemoEvent& one : events) {
    for (const DemoEvent& other : events) {
      if (&one == &other) continue;
      const auto apart = (one.known.dates.front() - other.known.dates.front()).count();
      if (std::abs(apart) > 28) continue;
      EXPECT_GE(position_of(centres(), one.known.postcode)
                    ->distance_squared(*position_of(centres(), other.known.postcode)),
                6000U * 6000U)
          << one.known.id << " " << other.known.id;
    }
  }
}

TEST(DrawnEvents, AreTheSameForASeedAndOthersForAnother) {
  const std::vector<DemoEvent> once = drawn(3, 10);
  const std::vector<DemoEvent> more = drawn(3, 20);
  const std::vector<DemoEvent> other = drawn(4, 10);
  std::size_t elsewhere = 0;
  for (std::size_t i = 0; i < once.size(); ++i) {
    // The first ones do not depend on how many are drawn.
    EXPECT_EQ(once[i].known.postcode, more[i].known.postcode);
    EXPECT_EQ(once[i].known.dates, more[i].known.dates);
    EXPECT_EQ(once[i].known.radius_km, more[i].known.radius_km);
    EXPECT_EQ(once[i].hours, more[i].hours);
    EXPECT_EQ(once[i].industries, more[i].industries);
    EXPECT_EQ(once[i].permille, more[i].permille);
    elsewhere += once[i].known.postcode != other[i].known.postcode ? 1 : 0;
  }
  EXPECT_GE(elsewhere, 9U);
}

TEST(DrawnEvents, ThereAreFewerWhereThereIsNoRoom) {
  const std::size_t too_many = 3000;
  const std::size_t room = drawn(5, too_many).size();
  EXPECT_GT(room, 200U);
  EXPECT_LT(room, too_many);
}

TEST(DrawnEvents, CanBePlanted) {
  const std::vector<DemoEvent> events = drawn(6, 12);
  const auto with = DemoSpring::make(centres(), events, 6);
  const auto without = DemoSpring::make(centres(), {}, 6);
  ASSERT_TRUE(with && without);
  for (const DemoEvent& event : events) {
    SCOPED_TRACE(event.known.id);
    const auto hits = [&](const DemoSpring& spring) {
      const WholeMetres middle = *position_of(centres(), event.known.postcode);
      std::uint64_t sum = 0;
      for (const store::Datapoint& d : spring.datapoints(event.known.dates.front())) {
        const std::uint64_t distance = position_of(centres(), d.postcode)->distance_squared(middle);
        if (event.permille_at(distance) != 1000 && event.touches(d.sbi)) sum += d.hits;
      }
      return sum;
    };
    if (event.permille > 1000) {
      EXPECT_GE(hits(*with), hits(*without));
    } else {
      EXPECT_LE(hits(*with), hits(*without));
    }
  }
}

}  // namespace
}  // namespace server
