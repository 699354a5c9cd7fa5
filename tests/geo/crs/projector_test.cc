#include "geo/crs/projector.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>
#include <thread>
#include <vector>

namespace geo {
namespace {

using store::ErrorCode;

Projector projector_of(std::string_view code) {
  return Projector::make(find_crs(code).value()).value();
}

std::string code_refused(std::string_view code) {
  const auto crs = find_crs(code);
  if (crs) return "accepted";
  EXPECT_EQ(crs.error().code, ErrorCode::kInvalid);
  EXPECT_EQ(crs.error().parameter, "crs");
  return crs.error().detail;
}

TEST(FindCrs, KnowsTheDutchGridWithItsNameAndArea) {
  const auto crs = find_crs("EPSG:28992");
  ASSERT_TRUE(crs) << crs.error().detail;
  EXPECT_EQ(crs->code, "EPSG:28992");
  EXPECT_EQ(crs->name, "Amersfoort / RD New");
  EXPECT_NEAR(crs->west, 3.2, 0.3);
  EXPECT_NEAR(crs->south, 50.75, 0.3);
  EXPECT_NEAR(crs->east, 7.22, 0.3);
  EXPECT_NEAR(crs->north, 53.7, 0.3);
}

TEST(FindCrs, TakesTheAuthorityInAnyLetterCase) {
  const auto crs = find_crs("epsg:28992");
  ASSERT_TRUE(crs);
  EXPECT_EQ(crs->code, "EPSG:28992");
}

TEST(FindCrs, KeepsAPipelineThatNeedsNoDatabaseAndNoGrid) {
  for (const char* code : {"EPSG:28992", "EPSG:26971", "EPSG:5070", "EPSG:27700", "EPSG:31467",
                           "EPSG:3035", "EPSG:26716"}) {
    SCOPED_TRACE(code);
    const auto crs = find_crs(code);
    ASSERT_TRUE(crs) << crs.error().detail;
    EXPECT_TRUE(crs->pipeline.find("+proj=") != std::string::npos) << crs->pipeline;
    for (const char* word : {"EPSG", "init=", "grids=", "axisswap"}) {
      EXPECT_EQ(crs->pipeline.find(word), std::string::npos) << crs->pipeline;
    }
  }
}

TEST(FindCrs, RefusesWhatDoesNotCountInMetresOnTheGround) {
  EXPECT_EQ(code_refused("EPSG:4326"),
            "EPSG:4326 (WGS 84) counts in degrees, not in metres: a projected CRS is needed");
  EXPECT_EQ(code_refused("EPSG:2277"),
            "EPSG:2277 (NAD83 / Texas Central (ftUS)) counts in US survey foot, not in metres");
  const std::string web_mercator = "is Web Mercator, whose metres are not metres on the ground";
  EXPECT_EQ(code_refused("EPSG:3857"), "EPSG:3857 (WGS 84 / Pseudo-Mercator) " + web_mercator);
  EXPECT_EQ(code_refused("EPSG:3785"),
            "EPSG:3785 (Popular Visualisation CRS / Mercator) " + web_mercator);
  EXPECT_EQ(code_refused("ESRI:102100"),
            "ESRI:102100 (WGS_1984_Web_Mercator_Auxiliary_Sphere) " + web_mercator);
  EXPECT_EQ(code_refused("EPSG:4978"), "EPSG:4978 (WGS 84) is not a projected CRS");
  EXPECT_EQ(code_refused("EPSG:5709"), "EPSG:5709 (NAP height) is not a projected CRS");
  EXPECT_EQ(code_refused("EPSG:7415"),
            "EPSG:7415 (Amersfoort / RD New + NAP height) is not a projected CRS");
}

TEST(FindCrs, RefusesWhatIsNoCode) {
  EXPECT_EQ(code_refused("EPSG:999999"),
            "\"EPSG:999999\" is not a coordinate reference system that PROJ knows");
  for (const char* text : {"", ":", "EPSG", "EPSG:", ":28992", "28992", "EPSG:28992 ", "RD New",
                           "+proj=sterea", "EPSG:28992:1", "EPSG:28992+EPSG:5709"}) {
    EXPECT_EQ(code_refused(text),
              '"' + std::string(text) +
                  "\" is not the code of a coordinate reference system, such as EPSG:28992");
  }
}

TEST(Projector, PutsTheSelfTestPointsOfRdnaptransWithinAMetre) {
  struct SelfTestPoint {
    const char* name;
    LonLat etrs89;
    GridPoint rd;
  };
  // The points of the Dutch land registry's RDNAPTRANS test sheet.
  const std::vector<SelfTestPoint> points{
      {"Texel", {.lon = 4.824761912, .lat = 53.160753042}, {117380.12, 575040.34}},
      {"Noord-Groningen", {.lon = 6.776726674, .lat = 53.419482050}, {247380.56, 604580.78}},
      {"Amersfoort", {.lon = 5.387203657, .lat = 52.155172897}, {155000.00, 463000.00}},
      {"Zeeuws-Vlaanderen", {.lon = 3.397588595, .lat = 51.368607152}, {16460.91, 377380.23}},
      {"Zuid-Limburg", {.lon = 5.773795548, .lat = 50.792584916}, {182260.45, 311480.67}},
      {"Maasvlakte", {.lon = 4.072887101, .lat = 51.947393898}, {64640.89, 440700.01}},
  };
  const Projector projector = projector_of("EPSG:28992");
  for (const SelfTestPoint& point : points) {
    const auto projected = projector.project(point.etrs89);
    ASSERT_TRUE(projected) << point.name;
    EXPECT_LT(std::hypot(projected->x - point.rd.x, projected->y - point.rd.y), 1.0) << point.name;
  }
}

TEST(Projector, CountsInMetresAroundChicago) {
  const Projector projector = projector_of("EPSG:26971");
  // On the central meridian of Illinois East: its false easting. A degree of latitude there is
  // 111.07 km on the ground, and the scale is 0.999975.
  const GridPoint south = projector.project({.lon = -88.0 - 1.0 / 3.0, .lat = 41.5}).value();
  const GridPoint north = projector.project({.lon = -88.0 - 1.0 / 3.0, .lat = 42.5}).value();
  EXPECT_NEAR(south.x, 300000.0, 0.01);
  EXPECT_NEAR(north.x, 300000.0, 0.01);
  EXPECT_NEAR(north.y - south.y, 111070.0, 10.0);
  EXPECT_TRUE(projector.project({.lon = -87.6298, .lat = 41.8781}));
}

TEST(Projector, KeepsAreasInConusAlbers) {
  const Projector projector = projector_of("EPSG:5070");
  const GridPoint south_west = projector.project({.lon = -96.0, .lat = 37.45}).value();
  const GridPoint south_east = projector.project({.lon = -95.9, .lat = 37.45}).value();
  const GridPoint north_west = projector.project({.lon = -96.0, .lat = 37.55}).value();
  EXPECT_NEAR(south_west.x, 0.0, 0.01);  // On the central meridian.
  const double area = (south_east.x - south_west.x) * (north_west.y - south_west.y) -
                      (south_east.y - south_west.y) * (north_west.x - south_west.x);
  // A tenth of a degree both ways at 37.5 north on the ellipsoid: 11,099 m by 8,843 m.
  EXPECT_NEAR(area, 11'099.0 * 8'843.0, 0.002 * 11'099.0 * 8'843.0);
}

TEST(Projector, RefusesPlacesOutsideTheAreaOfUse) {
  const Crs crs = find_crs("EPSG:28992").value();
  const Projector projector = Projector::make(crs).value();
  const auto new_york = projector.project({.lon = -74.006, .lat = 40.7128});
  ASSERT_FALSE(new_york);
  EXPECT_EQ(new_york.error().code, ErrorCode::kInvalid);
  EXPECT_EQ(new_york.error().parameter, "lat");
  EXPECT_TRUE(new_york.error().detail.starts_with(
      "lat 40.7128, lon -74.006 lies outside the area of use of EPSG:28992"))
      << new_york.error().detail;
  const auto berlin = projector.project({.lon = 13.4, .lat = 52.5});
  ASSERT_FALSE(berlin);
  EXPECT_EQ(berlin.error().parameter, "lon");

  EXPECT_TRUE(projector.project({.lon = crs.west, .lat = 52}));
  EXPECT_TRUE(projector.project({.lon = crs.east, .lat = crs.north}));
  EXPECT_FALSE(projector.project({.lon = std::nextafter(crs.west, -180.0), .lat = 52}));
  EXPECT_FALSE(projector.project({.lon = 5, .lat = std::nextafter(crs.south, -90.0)}));
}

TEST(Projector, RefusesDegreesThatAreNotOnTheGlobe) {
  constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  const Projector projector = projector_of("EPSG:28992");
  for (const double lat : {kNan, kInfinity, -kInfinity, 90.5, -91.0}) {
    const auto point = projector.project({.lon = 5, .lat = lat});
    ASSERT_FALSE(point);
    EXPECT_EQ(point.error().parameter, "lat");
  }
  for (const double lon : {kNan, kInfinity, -kInfinity, 180.5, -181.0}) {
    const auto point = projector.project({.lon = lon, .lat = 52});
    ASSERT_FALSE(point);
    EXPECT_EQ(point.error().parameter, "lon");
  }
  EXPECT_EQ(projector.project({.lon = 5, .lat = 95.5}).error().detail,
            "95.5 is not a latitude from -90 to 90");
}

TEST(Projector, WorksAcrossLongitude180) {
  const Crs fiji = find_crs("EPSG:3460").value();
  ASSERT_GT(fiji.west, fiji.east);
  const Projector projector = Projector::make(fiji).value();
  const auto west_of_it = projector.project({.lon = 179.9, .lat = -17});
  const auto east_of_it = projector.project({.lon = -179.9, .lat = -17});
  ASSERT_TRUE(west_of_it && east_of_it);
  EXPECT_NEAR(east_of_it->x - west_of_it->x, 21300.0, 200.0);
  EXPECT_FALSE(projector.project({.lon = 0, .lat = -17}));
  EXPECT_FALSE(projector.project({.lon = -170, .lat = -17}));
}

TEST(Projector, ProjectsAgainToTheBitFromWhatADataDirectoryKeeps) {
  const Crs crs = find_crs("EPSG:28992").value();
  const LonLat dam_square{.lon = 4.893, .lat = 52.373};
  const GridPoint first = Projector::make(crs).value().project(dam_square).value();
  std::vector<GridPoint> later(4);
  {
    std::vector<std::jthread> threads;
    threads.reserve(later.size());
    for (GridPoint& point : later) {
      threads.emplace_back([&crs, &point, dam_square] {
        point = Projector::make(crs).value().project(dam_square).value();
      });
    }
  }
  for (const GridPoint& point : later) EXPECT_EQ(point, first);
}

TEST(Projector, RefusesAPipelineThatProjCannotRead) {
  Crs crs = find_crs("EPSG:28992").value();
  crs.pipeline = "+proj=nonsense";
  const auto projector = Projector::make(crs);
  ASSERT_FALSE(projector);
  EXPECT_EQ(projector.error().code, ErrorCode::kCorrupt);
  EXPECT_EQ(projector.error().detail,
            "PROJ cannot use the pipeline \"+proj=nonsense\" of EPSG:28992");
}

}  // namespace
}  // namespace geo
