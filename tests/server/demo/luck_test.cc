#include "server/demo/luck.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>

#include "server/demo/calendar.h"
#include "server/demo/random.h"

namespace server {
namespace {

constexpr std::uint64_t kSeeds = 40;

// Two series as one cloud of points: their means, standard deviations and correlation.
class Cloud {
 public:
  void add(double x, double y) {
    ++count_;
    x_ += x;
    y_ += y;
    xx_ += x * x;
    yy_ += y * y;
    xy_ += x * y;
  }
  [[nodiscard]] double mean() const { return x_ / count_; }
  [[nodiscard]] double sd() const { return std::sqrt(xx_ / count_ - mean() * mean()); }
  [[nodiscard]] double correlation() const {
    const double of_y = y_ / count_;
    return (xy_ / count_ - mean() * of_y) / (sd() * std::sqrt(yy_ / count_ - of_y * of_y));
  }

 private:
  double count_ = 0;
  double x_ = 0;
  double y_ = 0;
  double xx_ = 0;
  double yy_ = 0;
  double xy_ = 0;
};

double of_one(std::int64_t log) { return static_cast<double>(log) / kOneHit; }

DemoPlace place(std::uint32_t neighbourhood, std::uint32_t industry) {
  return {.postcode = *store::Postcode::parse("1012JS"),
          .position = {.x = 0, .y = 0},
          .activity = 1,
          .industry = industry,
          .hits_per_day = 1,
          .region = neighbourhood / 100,
          .neighbourhood = neighbourhood,
          .kind = {},
          .opens = kDemoFirst,
          .closes = kDemoLast,
          .shut = kDemoLast};
}

TEST(DemoLuck, TheShippedSpringIsTheOneOfALongWinter) {
  const DemoLuck luck{kShippedSeed};
  const auto weather = [&luck](const char* date) { return luck.weather(*store::parse_date(date)); };
  EXPECT_EQ(weather("2013-01-01"), 5);
  EXPECT_LE(weather("2013-01-20"), 2);
  EXPECT_LE(weather("2013-03-12"), 2);
  EXPECT_EQ(weather("2013-04-16"), 8);
  EXPECT_EQ(weather("2013-05-12"), 3);
}

TEST(DemoLuck, OtherWeatherStaysOnItsScaleAndLastsForDays) {
  Cloud days;
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    const DemoLuck luck{seed};
    for (const store::Date date : demo_dates()) {
      ASSERT_GE(luck.weather(date), 0);
      ASSERT_LE(luck.weather(date), 9);
      if (date == kDemoLast) continue;
      days.add(static_cast<double>(luck.weather(date)),
               static_cast<double>(luck.weather(date + std::chrono::days{1})));
    }
  }
  EXPECT_NEAR(days.mean(), 5, 0.3);
  EXPECT_NEAR(days.sd(), 1.8, 0.2);
  EXPECT_NEAR(days.correlation(), 0.63, 0.06);
}

// What changes from one day to the next in a region, which a trend hardly moves.
TEST(DemoLuck, RegionsShareTheNationsDaysAndTheirNeighbours) {
  Cloud next;
  Cloud far;
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    const DemoLuck luck{seed};
    auto before = luck.regions(kDemoFirst);
    for (store::Date date = kDemoFirst + std::chrono::days{1}; date <= kDemoLast;
         date += std::chrono::days{1}) {
      const auto today = luck.regions(date);
      const auto change = [&](std::size_t region) {
        return of_one(today[region] - before[region]);
      };
      for (std::size_t region = 10; region < 70; region += 8) {
        next.add(change(region), change(region + 1));
        far.add(change(region), change(region + 25));
      }
      before = today;
    }
  }
  // Of the change's variance the nation has 2 * 0.4 * 0.03^2, the region 2 * 0.03^2.
  EXPECT_NEAR(next.sd(), std::sqrt((0.8 + 2) * 0.03 * 0.03), 0.004);
  EXPECT_NEAR(far.correlation(), 0.8 / 2.8, 0.06);
  EXPECT_NEAR(next.correlation(), (0.8 + 2 * 0.75) / 2.8, 0.06);
}

TEST(DemoLuck, ATrendOfAFewPerMilleAWeekRunsEitherWay) {
  std::size_t up = 0;
  std::size_t down = 0;
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    const DemoLuck luck{seed};
    double rise = 0;  // Of all regions and six weeks, from the first six to the last.
    for (int day = 0; day < 42; ++day) {
      const auto first = luck.regions(kDemoFirst + std::chrono::days{day});
      const auto last = luck.regions(kDemoLast - std::chrono::days{day});
      for (std::size_t region = 0; region < DemoLuck::kRegions; ++region) {
        rise += of_one(last[region] - first[region]) / (42 * DemoLuck::kRegions);
      }
    }
    const double a_week = rise / (90.0 / 7);
    EXPECT_LT(std::abs(a_week), 0.007) << seed;
    ++(a_week > 0 ? up : down);
  }
  EXPECT_GT(up, 8U);
  EXPECT_GT(down, 8U);
}

TEST(DemoLuck, PlacesShareTheirNeighbourhoodAndTheirTrade) {
  const DemoLuck luck{kShippedSeed};
  Cloud strangers;
  Cloud neighbours;
  Cloud colleagues;
  for (const store::Date date : demo_dates()) {
    for (std::uint64_t i = 0; i < 200; ++i) {
      const auto number = static_cast<std::uint32_t>(3000 + i * 5);
      const double one = of_one(luck.place(date, place(number, 1), 4 * i));
      strangers.add(one, of_one(luck.place(date, place(number + 4000, 2), 4 * i + 1)));
      neighbours.add(one, of_one(luck.place(date, place(number, 2), 4 * i + 2)));
      colleagues.add(one, of_one(luck.place(date, place(number / 100 * 100 + 99, 1), 4 * i + 3)));
    }
  }
  const double all = 0.06 * 0.06 + 0.06 * 0.06 + 0.3 * 0.3;
  EXPECT_NEAR(strangers.sd(), std::sqrt(all), 0.01);
  EXPECT_NEAR(strangers.correlation(), 0, 0.02);
  EXPECT_NEAR(neighbours.correlation(), 0.06 * 0.06 / all, 0.02);
  EXPECT_NEAR(colleagues.correlation(), 0.06 * 0.06 / all, 0.02);
}

TEST(DemoLuck, ASeedDecidesAllOfIt) {
  const DemoLuck one{1};
  const DemoLuck same{1};
  const DemoLuck other{2};
  std::size_t other_weather = 0;
  for (const store::Date date : demo_dates()) {
    EXPECT_EQ(one.weather(date), same.weather(date));
    EXPECT_EQ(one.regions(date), same.regions(date));
    EXPECT_NE(one.regions(date), other.regions(date));
    EXPECT_EQ(one.place(date, place(1012, 3), 7), same.place(date, place(1012, 3), 7));
    EXPECT_NE(one.place(date, place(1012, 3), 7), other.place(date, place(1012, 3), 7));
    other_weather += one.weather(date) != other.weather(date) ? 1 : 0;
  }
  EXPECT_GT(other_weather, kDemoDays / 2);
}

}  // namespace
}  // namespace server
