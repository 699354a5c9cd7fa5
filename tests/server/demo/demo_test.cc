#include "server/demo/demo.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "server/demo/calendar.h"
#include "server/demo/directory.h"
#include "server/demo/industries.h"
#include "server/demo/random.h"
#include "server/engine/data/netherlands.h"

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
  // Whoever changes what is made also raises kVersion, so that
  // nobody is shown an old copy; then this is what was made.
  EXPECT_EQ(DemoSpring::kVersion, 3);
  EXPECT_EQ(rows, 5'785'947U);
  EXPECT_EQ(hash, 9851256829616888753U);
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

// By date, place and hour.
std::map<std::tuple<std::int64_t, store::Postcode, int>, std::uint64_t> hits_of(
    const std::vector<Datapoint>& datapoints) {
  std::map<std::tuple<std::int64_t, store::Postcode, int>, std::uint64_t> hits;
  for (const Datapoint& d : datapoints) hits[{d.id_activity, d.postcode, d.hour}] += d.hits;
  return hits;
}

TEST(DemoSpring, WhereNothingIsPlantedNothingChanges) {
  const auto with = DemoSpring::make(netherlands().centres, events());
  const auto without = DemoSpring::make(netherlands().centres, {});
  ASSERT_TRUE(with && without);
  const store::Date quiet = *store::parse_date("2013-02-20");
  EXPECT_EQ(hash_of(with->datapoints(quiet), 0), hash_of(without->datapoints(quiet), 0));

  // On the day of an event, every hour and place that it leaves alone.
  const auto fair = std::ranges::find(events(), "utrecht-market",
                                      [](const DemoEvent& event) { return event.known.id; });
  ASSERT_NE(fair, events().end());
  const auto parade = std::ranges::find(events(), "lisse-flower-parade",
                                        [](const DemoEvent& event) { return event.known.id; });
  ASSERT_EQ(fair->known.dates, parade->known.dates);
  const auto untouched = [&](const DemoSpring& spring) {
    std::vector<Datapoint> datapoints = spring.datapoints(fair->known.dates.front());
    std::erase_if(datapoints, [&](const Datapoint& d) {
      return std::ranges::any_of(std::array{*fair, *parade}, [&](const DemoEvent& event) {
        const geo::Centres& centres = netherlands().centres;
        const WholeMetres middle = *position_of(centres, event.known.postcode);
        return event.touches(d.sbi) && (event.hours >> d.hour & 1U) != 0 &&
               event.permille_at(position_of(centres, d.postcode)->distance_squared(middle)) !=
                   1000;
      });
    });
    return hits_of(datapoints);
  };
  EXPECT_EQ(untouched(*with), untouched(*without));
  EXPECT_NE(hits_of(with->datapoints(fair->known.dates.front())),
            hits_of(without->datapoints(fair->known.dates.front())));
}

TEST(DemoSpring, AnotherSeedIsAnotherCountry) {
  const auto shipped = DemoSpring::make(netherlands().centres, {});
  const auto other = DemoSpring::make(netherlands().centres, {}, 1);
  const auto same = DemoSpring::make(netherlands().centres, {}, 1);
  ASSERT_TRUE(shipped && other && same);
  const store::Date date = *store::parse_date("2013-03-06");
  EXPECT_EQ(hash_of(other->datapoints(date), 0), hash_of(same->datapoints(date), 0));
  const auto one = hits_of(shipped->datapoints(date));
  std::size_t shared = 0;
  for (const auto& entry : hits_of(other->datapoints(date))) shared += one.contains(entry.first);
  EXPECT_LT(shared * 20, one.size());
}

TEST(DemoSpring, WhereAPlaceIsNotOpenNothingIsSeen) {
  const auto spring = DemoSpring::make(netherlands().centres, {}, 1);
  const auto places = make_demo_places(netherlands().centres, 1);
  ASSERT_TRUE(spring && places);
  for (const store::Date date : {kDemoFirst, demo_dates()[70], kDemoLast}) {
    std::set<std::pair<std::int64_t, store::Postcode>> open;
    for (const DemoPlace& place : *places) {
      if (place.is_open(date)) open.emplace(place.activity, place.postcode);
    }
    EXPECT_LT(open.size(), places->size() * 99 / 100);
    for (const Datapoint& d : spring->datapoints(date)) {
      ASSERT_TRUE(open.contains({d.id_activity, d.postcode})) << d.id_activity;
    }
  }
}

// Dates a week apart of which the calendar says the same: no holiday, no sales, no school's week
// off.
std::vector<std::pair<store::Date, store::Date>> ordinary_weeks() {
  std::vector<std::pair<store::Date, store::Date>> weeks;
  for (const auto& [first, last] :
       {std::pair{"2013-01-21", "2013-02-13"}, std::pair{"2013-02-25", "2013-03-28"}}) {
    for (store::Date date = *store::parse_date(first);
         date + store::kWeek <= *store::parse_date(last); date += std::chrono::days{1}) {
      // On Sundays offices see nobody.
      if (std::chrono::weekday{date} != std::chrono::Sunday) {
        weeks.emplace_back(date, date + store::kWeek);
      }
    }
  }
  return weeks;
}

std::set<store::Date> ordinary_dates() {
  std::set<store::Date> dates;
  for (const auto& [before, after] : ordinary_weeks()) dates.insert({before, after});
  return dates;
}

TEST(DemoSpring, DaysAreFarMoreDispersedThanPoisson) {
  for (const std::uint64_t seed : {kShippedSeed, std::uint64_t{1}}) {
    const auto spring = DemoSpring::make(netherlands().centres, {}, seed);
    ASSERT_TRUE(spring);
    for (const char* town : {"3511GR", "9711HV", "2312AR"}) {
      const geo::Centres& centres = netherlands().centres;
      const auto middle = *position_of(centres, *store::Postcode::parse(town));
      std::map<store::Date, double> hits;
      for (const store::Date date : ordinary_dates()) {
        for (const Datapoint& d : spring->datapoints(date)) {
          if (position_of(centres, d.postcode)->distance_squared(middle) <= 1000 * 1000) {
            hits[date] += d.hits;
          }
        }
      }
      // The squared difference of two Poisson numbers with one expectation is their sum, on the
      // average; here it is many times that.
      double squares = 0;
      double sums = 0;
      for (const auto& [before, after] : ordinary_weeks()) {
        const double difference = hits.at(after) - hits.at(before);
        squares += difference * difference;
        sums += hits.at(after) + hits.at(before);
      }
      EXPECT_GT(squares / sums, 6) << "seed " << seed << ", within 1 km of " << town;
    }
  }
}

// How two series of changes around zero go together: -1 to 1.
double correlation(const std::vector<double>& x, const std::vector<double>& y) {
  double products = 0;
  double of_x = 0;
  double of_y = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    products += x[i] * y[i];
    of_x += x[i] * x[i];
    of_y += y[i] * y[i];
  }
  return products / std::sqrt(of_x * of_y);
}

TEST(DemoSpring, TheWeatherMovesAllIndustriesTogether) {
  for (const std::uint64_t seed : {std::uint64_t{1}, std::uint64_t{2}}) {
    const auto spring = DemoSpring::make(netherlands().centres, {}, seed);
    ASSERT_TRUE(spring);
    std::map<store::Date, std::array<double, 10>> hits;  // By the first digit of the sbi; 0 is all.
    for (const store::Date date : ordinary_dates()) {
      for (const Datapoint& d : spring->datapoints(date)) {
        hits[date][0] += d.hits;
        hits[date][static_cast<std::size_t>(d.sbi.text().front() - '0')] += d.hits;
      }
    }
    // What a week made of a branch in the whole country.
    const DemoLuck luck{seed};
    std::vector<double> weather;
    std::array<std::vector<double>, 10> changes;
    for (const auto& [before, after] : ordinary_weeks()) {
      weather.push_back(static_cast<double>(luck.weather(after) - luck.weather(before)));
      for (const std::size_t branch : {0U, 4U, 5U, 6U, 7U, 8U, 9U}) {
        changes[branch].push_back(std::log(hits[after][branch] / hits[before][branch]));
      }
    }
    for (const std::size_t branch : {0U, 4U, 5U, 6U, 7U, 8U, 9U}) {
      EXPECT_GT(correlation(changes[branch], weather), 0.2) << "seed " << seed << ", " << branch;
      EXPECT_GT(correlation(changes[branch], changes[0]), 0.4) << "seed " << seed << ", " << branch;
    }
  }
}

}  // namespace
}  // namespace server
