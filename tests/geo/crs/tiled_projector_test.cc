#include "geo/crs/tiled_projector.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace geo {
namespace {

// Positions all over a CRS's area of use, and its rims.
void expect_as_the_projector(const char* code) {
  SCOPED_TRACE(code);
  const Crs crs = find_crs(code).value();
  const Projector exact = Projector::make(crs).value();
  TiledProjector tiled(crs);
  std::mt19937 random{7};
  const double width = crs.east - crs.west + (crs.west > crs.east ? 360 : 0);
  std::uniform_real_distribution<double> across{crs.west, crs.west + width};
  std::uniform_real_distribution<double> up{crs.south, crs.north};
  double farthest = 0;
  for (int i = 0; i < 20'000; ++i) {
    LonLat position{.lon = across(random), .lat = i % 100 == 0 ? crs.north : up(random)};
    if (position.lon > 180) position.lon -= 360;
    const auto point = exact.project(position);
    const auto found = tiled.project(position);
    ASSERT_EQ(point.has_value(), found.has_value());
    if (!point) continue;
    farthest = std::max({farthest, std::abs(found->x - point->x), std::abs(found->y - point->y)});
  }
  EXPECT_LE(farthest, TiledProjector::kAway.value);
}

TEST(TiledProjector, IsAMillimetreAwayAtMost) {
  for (const char* code : {"EPSG:28992", "EPSG:32616", "EPSG:7855", "EPSG:3460", "EPSG:2193",
                           "EPSG:3035", "EPSG:32661", "EPSG:5041", "EPSG:6931"}) {
    expect_as_the_projector(code);
  }
}

TEST(TiledProjector, SaysWhatTheProjectorSays) {
  const Crs crs = find_crs("EPSG:28992").value();
  TiledProjector tiled(crs);
  for (const LonLat position : {LonLat{500, 52}, LonLat{5, 95}, LonLat{-73.9, 40.7}}) {
    const auto found = tiled.project(position);
    const auto exact = tiled.project_exactly(position);
    ASSERT_FALSE(found);
    ASSERT_FALSE(exact);
    EXPECT_EQ(found.error().detail, exact.error().detail);
  }
}

}  // namespace
}  // namespace geo
