#include "geo/polygon_search.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>
#include <set>

#include "geo/hilbert.h"
#include "tests/support/references/naive_polygon.h"

namespace geo {
namespace {

using Points = std::vector<GridPoint>;

GridRing rectangle(double min_x, double min_y, double max_x, double max_y) {
  return {{min_x, min_y}, {max_x, min_y}, {max_x, max_y}, {min_x, max_y}, {min_x, min_y}};
}

std::set<std::uint32_t> slots(const GridMultiPolygon& polygons, const Points& points,
                              double distance) {
  std::set<std::uint32_t> all;
  for (const store::SlotRun& run : slots_within(polygons, RadiusIndex(points), Metres{distance})) {
    for (std::uint32_t slot = index(run.first); slot < index(run.last); ++slot) all.insert(slot);
  }
  return all;
}

using Slots = std::set<std::uint32_t>;

const GridMultiPolygon kSquareWithAHole = {
    {rectangle(0, 0, 1000, 1000), rectangle(400, 400, 600, 600)}};

TEST(PolygonSearch, LeavesOutTheHoleAndTakesTheEdge) {
  const Points points = {{100, 100}, {500, 500}, {-1, 500},   {1000, 500},    {0, 0},
                         {400, 500}, {600, 600}, {500, 1000}, {1000.001, 500}};
  EXPECT_EQ(slots(kSquareWithAHole, points, 0), (Slots{0, 3, 4, 5, 6, 7}));
}

TEST(PolygonSearch, MeasuresFromTheNearestEdge) {
  const Points points = {{500, 500}, {1100, 500}, {1100.001, 500}, {1060, 1080}, {1061, 1080}};
  EXPECT_EQ(slots(kSquareWithAHole, points, 100), (Slots{0, 1, 3}));  // The hole is 200 wide.
  EXPECT_EQ(slots(kSquareWithAHole, points, 99), (Slots{}));
  EXPECT_EQ(slots(kSquareWithAHole, points, -1), (Slots{}));
  EXPECT_EQ(slots(kSquareWithAHole, points, 1e6), (Slots{0, 1, 2, 3, 4}));
}

TEST(PolygonSearch, KnowsTheBayOfAUFromItsArms) {
  const GridMultiPolygon u = {{{{0, 0},
                                {300, 0},
                                {300, 300},
                                {200, 300},
                                {200, 100},
                                {100, 100},
                                {100, 300},
                                {0, 300},
                                {0, 0}}}};
  const Points points = {{50, 200}, {150, 200}, {250, 200}, {150, 50}, {150, 100}, {150, 300}};
  EXPECT_EQ(slots(u, points, 0), (Slots{0, 2, 3, 4}));
  EXPECT_EQ(slots(u, points, 50), (Slots{0, 1, 2, 3, 4, 5}));
}

TEST(PolygonSearch, IsExactOnASlantingEdge) {
  // The line through (0,0) and (3,1), scaled: points on it, and one unit in the last place off it.
  const GridMultiPolygon triangle = {{{{0, 0}, {300000, 100000}, {0, 100000}, {0, 0}}}};
  const double above = std::nextafter(50000.0, 1e9);
  const double below = std::nextafter(50000.0, 0);
  const Points points = {{150000, 50000}, {150000, above}, {150000, below}, {3, 1}};
  EXPECT_EQ(slots(triangle, points, 0), (Slots{0, 1, 3}));
}

TEST(PolygonSearch, FindsNothingAmongNoPostcodes) {
  EXPECT_EQ(slots(kSquareWithAHole, {}, 100), Slots{});
}

// Points in clusters, in the order of the curve, as postcodes are.
Points random_points(std::mt19937& random, std::size_t size) {
  std::uniform_real_distribution<double> anywhere(0, 100'000);
  std::normal_distribution<double> around(0, 1500);
  Points points;
  while (points.size() < size) {
    const GridPoint town{anywhere(random), anywhere(random)};
    for (int i = 0; i < 40; ++i) {
      points.push_back({town.x + around(random), town.y + around(random)});
    }
  }
  std::ranges::sort(points, {}, [](GridPoint p) {
    return hilbert_index(static_cast<std::uint32_t>((p.x + 20'000) * 10'000),
                         static_cast<std::uint32_t>((p.y + 20'000) * 10'000));
  });
  return points;
}

// A star around `centre`, whose rays have random lengths: it never crosses itself.
GridRing star(std::mt19937& random, GridPoint centre, double radius, int corners) {
  std::uniform_real_distribution<double> length(0.4 * radius, radius);
  GridRing ring;
  for (int i = 0; i < corners; ++i) {
    const double angle = 2 * std::numbers::pi * i / corners;
    const double ray = length(random);
    ring.push_back({centre.x + ray * std::cos(angle), centre.y + ray * std::sin(angle)});
  }
  const GridPoint first = ring.front();
  ring.push_back(first);
  return ring;
}

TEST(PolygonSearch, AgreesWithTheNaiveLoopsOnRandomPolygons) {
  for (unsigned seed = 0; seed < 12; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const Points points = random_points(random, 3000);
    const int corners = 3 + static_cast<int>(random() % 200);
    const GridPoint centre{50'000, 50'000};
    const GridMultiPolygon polygons = {
        {star(random, centre, 40'000, corners), star(random, centre, 15'000, 8)},
        {star(random, {95'000, 95'000}, 6'000, 30)}};
    const RadiusIndex index(points);
    for (const double distance : {0.0, 1.0, 250.0, 5000.0, 30'000.0, 200'000.0}) {
      EXPECT_EQ(slots_within(polygons, index, Metres{distance}),
                tests::slots_within_naively(polygons, points, distance))
          << distance;
    }
  }
}

}  // namespace
}  // namespace geo
