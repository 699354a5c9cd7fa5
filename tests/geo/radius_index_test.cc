#include "geo/radius_index.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <thread>
#include <vector>

#include "tests/support/references/naive_radius.h"

namespace geo {
namespace {

using store::PostcodeSlot;
using store::SlotRun;

constexpr double kInfinity = std::numeric_limits<double>::infinity();

SlotRun run(std::uint32_t first, std::uint32_t last) {
  return {PostcodeSlot{first}, PostcodeSlot{last}};
}

// Points as towns would have them: clusters of neighbours, in the order of their towns; some stand
// on the very same spot, and some share a coordinate.
std::vector<GridPoint> points_for_a_tree(unsigned seed, std::size_t count) {
  std::mt19937 random{seed};
  std::uniform_real_distribution<double> anywhere{0, 300'000};
  std::normal_distribution<double> nearby{0, 800};
  std::vector<GridPoint> points;
  GridPoint town{};
  for (std::size_t i = 0; i < count; ++i) {
    if (i % 150 == 0) town = {anywhere(random), anywhere(random)};
    GridPoint point{town.x + nearby(random), town.y + nearby(random)};
    if (i > 0 && random() % 10 == 0) point = points.back();
    if (i > 0 && random() % 10 == 0) point.x = points.back().x;
    points.push_back(point);
  }
  return points;
}

TEST(RadiusIndex, CountsACentreExactlyAtTheRadiusAsInside) {
  const std::vector<GridPoint> metres{{0, 0}, {3, 4}, {6, 8}, {-3, 4}};
  const RadiusIndex index{metres};
  EXPECT_EQ(index.within({0, 0}, Metres{5}), (std::vector<SlotRun>{run(0, 2), run(3, 4)}));
  EXPECT_EQ(index.within({0, 0}, Metres{std::nextafter(5.0, 0.0)}),
            (std::vector<SlotRun>{run(0, 1)}));
}

TEST(RadiusIndex, FindsTheCentreItselfAndItsTwinsWithRadiusZero) {
  const std::vector<GridPoint> metres{{10, 20}, {10, 20}, {10, 20.000001}, {10, 20}};
  EXPECT_EQ(RadiusIndex{metres}.within({10, 20}, Metres{0}),
            (std::vector<SlotRun>{run(0, 2), run(3, 4)}));
}

TEST(RadiusIndex, FindsNothingInAnEmptyTableOrBelowZero) {
  const RadiusIndex empty{{}};
  EXPECT_TRUE(empty.within({0, 0}, Metres{1e9}).empty());
  const std::vector<GridPoint> metres{{0, 0}};
  EXPECT_TRUE(RadiusIndex{metres}.within({0, 0}, Metres{-1}).empty());
  EXPECT_TRUE(RadiusIndex{metres}.within({5, 0}, Metres{1}).empty());
}

TEST(RadiusIndex, MergesWhatLiesSideBySideAcrossBlocks) {
  for (const std::size_t count : {1U, 63U, 64U, 65U, 128U, 1000U}) {
    std::vector<GridPoint> metres;
    for (std::size_t i = 0; i < count; ++i) metres.push_back({static_cast<double>(i), 0});
    const RadiusIndex index{metres};
    EXPECT_EQ(index.within({0, 0}, Metres{1e6}),
              (std::vector<SlotRun>{run(0, static_cast<std::uint32_t>(count))}));
    EXPECT_EQ(index.within({0, 0}, Metres{kInfinity}),
              (std::vector<SlotRun>{run(0, static_cast<std::uint32_t>(count))}));
  }
}

TEST(RadiusIndex, AgreesWithTheNaiveScanOnRandomCircles) {
  for (unsigned seed = 0; seed < 30; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random{seed};
    const auto metres = points_for_a_tree(seed, 1 + random() % 3000);
    const RadiusIndex index{metres};
    std::uniform_real_distribution<double> exponent{-3, 6.5};
    std::uniform_real_distribution<double> anywhere{-50'000, 350'000};
    for (int question = 0; question < 60; ++question) {
      GridPoint centre = metres[random() % metres.size()];
      if (question % 3 == 0) centre = {anywhere(random), anywhere(random)};
      const Metres radius{question % 20 == 0 ? 0.0 : std::pow(10.0, exponent(random))};
      EXPECT_EQ(index.within(centre, radius), tests::within_naively(metres, centre, radius))
          << "centre " << centre.x << ", " << centre.y << ", radius " << radius.value;
    }
  }
}

// Where a squared comparison, hypot or a fused multiply-add would give another set.
TEST(RadiusIndex, AgreesWithTheNaiveScanOnTheVeryRim) {
  const auto metres = points_for_a_tree(7, 2000);
  const RadiusIndex index{metres};
  std::mt19937 random{7};
  int squares_that_differ = 0;
  for (int question = 0; question < 3000; ++question) {
    const GridPoint centre = metres[random() % metres.size()];
    const std::uint32_t slot = static_cast<std::uint32_t>(random() % metres.size());
    const GridPoint rim = metres[slot];
    const double exact = tests::distance(rim, centre);
    for (const double radius : {exact, std::nextafter(exact, 0.0), std::nextafter(exact, 1e9)}) {
      ASSERT_EQ(index.within(centre, Metres{radius}),
                tests::within_naively(metres, centre, Metres{radius}))
          << "slot " << slot << ", radius " << radius;
    }
    const double dx = rim.x - centre.x;
    const double dy = rim.y - centre.y;
    squares_that_differ += dx * dx + dy * dy > exact * exact ? 1 : 0;
  }
  EXPECT_GT(squares_that_differ, 100) << "the rims asked here would not tell the formulas apart";
}

// Each block is one spot, so the tree's rectangle touches its box with nothing to spare.
TEST(RadiusIndex, MissesNoBlockThatOnlyTheRimTouches) {
  std::mt19937_64 random{11};
  std::uniform_real_distribution<double> east{0, 1000};
  std::uniform_real_distribution<double> west{-300'000, -100'000};
  std::vector<GridPoint> metres;
  for (int block = 0; block < 100; ++block) {
    const GridPoint spot{east(random), -1};
    metres.insert(metres.end(), RadiusIndex::kBlock, block % 2 == 0 ? spot : GridPoint{-1, spot.x});
  }
  const RadiusIndex index{metres};
  int rims_that_fall_short = 0;
  for (int question = 0; question < 500; ++question) {
    const GridPoint spot = metres[random() % metres.size()];
    const double away = west(random);
    const GridPoint centre = spot.y == -1 ? GridPoint{away, -1} : GridPoint{-1, away};
    const Metres radius{tests::distance(spot, centre)};
    ASSERT_EQ(index.within(centre, radius), tests::within_naively(metres, centre, radius));
    rims_that_fall_short += away + radius.value < std::max(spot.x, spot.y) ? 1 : 0;
  }
  EXPECT_GT(rims_that_fall_short, 10) << "no rounding here would make a plain rectangle miss";
}

TEST(RadiusIndex, AgreesWithTheNaiveScanOnTinyAndHugeNumbers) {
  const std::vector<GridPoint> metres{{0, 0},      {1e-170, 0}, {1e-160, 1e-160}, {5e-324, 0},
                                      {1e-8, 0},   {1e8, -1e8}, {1e15, 1e15},     {1e155, 0},
                                      {-1e155, 1}, {0.1, 0.2},  {1e300, -1e300}};
  const RadiusIndex index{metres};
  for (const GridPoint centre : metres) {
    for (const double radius : {0.0, 5e-324, 1e-200, 1e-162, 1e-161, 1e-8, 1.0, 1e9, 1e16, 1e154,
                                1.5e155, 1e200, std::numeric_limits<double>::max(), kInfinity}) {
      EXPECT_EQ(index.within(centre, Metres{radius}),
                tests::within_naively(metres, centre, Metres{radius}))
          << "centre " << centre.x << ", " << centre.y << ", radius " << radius;
    }
  }
}

TEST(RadiusIndex, AnswersManyThreadsAtOnce) {
  const auto metres = points_for_a_tree(3, 5000);
  const RadiusIndex index{metres};
  std::vector<std::jthread> threads;
  for (unsigned thread = 0; thread < 4; ++thread) {
    threads.emplace_back([&, thread] {
      std::mt19937 random{thread};
      for (int question = 0; question < 50; ++question) {
        const GridPoint centre = metres[random() % metres.size()];
        const Metres radius{static_cast<double>(random() % 20'000)};
        EXPECT_EQ(index.within(centre, radius), tests::within_naively(metres, centre, radius));
      }
    });
  }
}

PostcodeSlot nearest_naively(const std::vector<GridPoint>& metres, GridPoint position) {
  std::uint32_t best = 0;
  double best_square = kInfinity;
  for (std::uint32_t slot = 0; slot < metres.size(); ++slot) {
    const double dx = metres[slot].x - position.x;
    const double dy = metres[slot].y - position.y;
    if (dx * dx + dy * dy < best_square) {
      best = slot;
      best_square = dx * dx + dy * dy;
    }
  }
  return PostcodeSlot{best};
}

TEST(RadiusIndex, NearestIsTheLowestOfTheNearestSlots) {
  const std::vector<GridPoint> metres{{10, 0}, {0, 10}, {-10, 0}, {3, 0}, {3, 0}};
  const RadiusIndex index{metres};
  EXPECT_EQ(index.nearest({2, 0}), PostcodeSlot{3});
  EXPECT_EQ(index.nearest({0, 40}), PostcodeSlot{1});
  EXPECT_EQ(index.nearest({-20, -20}), PostcodeSlot{2});
}

TEST(RadiusIndex, NearestIsTheLowestSlotThoughALaterBlockLooksNearer) {
  std::vector<GridPoint> metres(RadiusIndex::kBlock, {10, 0});
  metres.push_back({6, 8});  // As far as the block before, in a box that is 8 metres away.
  metres.push_back({-6, 20});
  EXPECT_EQ(RadiusIndex{metres}.nearest({0, 0}), PostcodeSlot{0});
}

TEST(RadiusIndex, NearestIsNoFartherThanAsked) {
  const RadiusIndex index{std::vector<GridPoint>{{10, 0}, {0, 300}}};
  EXPECT_EQ(index.nearest({0, 0}, Metres{10}), PostcodeSlot{0});
  EXPECT_EQ(index.nearest({0, 0}, Metres{9.99}), std::nullopt);
  EXPECT_EQ(index.nearest({-5e6, 0}, Metres{5'000'001}), PostcodeSlot{1});
  EXPECT_EQ(RadiusIndex{std::vector<GridPoint>{}}.nearest({0, 0}), std::nullopt);
}

// A place far away, points on one line, and many on one spot: of such a grid is made as well.
TEST(RadiusIndex, NearestAgreesWithTheNaiveScanOfUnevenPoints) {
  std::mt19937 random{5};
  std::uniform_real_distribution<double> near{0, 100};
  std::vector<GridPoint> metres(500, {50, 50});
  for (int i = 0; i < 500; ++i) metres.push_back({near(random), near(random)});
  for (int i = 0; i < 500; ++i) metres.push_back({1e5, 1e3 * i});
  metres.push_back({-9e6, 9e6});
  const RadiusIndex index{metres};
  std::uniform_real_distribution<double> anywhere{-1e6, 1e6};
  for (int question = 0; question < 500; ++question) {
    const GridPoint position = question % 2 == 0 ? GridPoint{near(random), near(random)}
                                                 : GridPoint{anywhere(random), anywhere(random)};
    EXPECT_EQ(index.nearest(position), nearest_naively(metres, position));
  }
}

TEST(RadiusIndex, NearestAgreesWithTheNaiveScan) {
  for (unsigned seed = 0; seed < 20; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random{seed};
    const auto metres = points_for_a_tree(seed, 1 + random() % 3000);
    const RadiusIndex index{metres};
    std::uniform_real_distribution<double> anywhere{-50'000, 350'000};
    for (int question = 0; question < 50; ++question) {
      const GridPoint position{anywhere(random), anywhere(random)};
      EXPECT_EQ(index.nearest(position), nearest_naively(metres, position));
    }
  }
}

}  // namespace
}  // namespace geo
