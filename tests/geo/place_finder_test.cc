#include "geo/place_finder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <set>
#include <string>

#include "geo/crs/crs_choice.h"

namespace geo {
namespace {

TEST(Cells, AreNamedByTheirColumnAndRow) {
  constexpr Metres kSide{250};
  EXPECT_EQ(cell_code({.x = 500'000, .y = 4'600'000}, kSide).text(), "N18400E2000");
  EXPECT_EQ(cell_code({.x = 500'249.9, .y = 4'600'249.9}, kSide).text(), "N18400E2000");
  EXPECT_EQ(cell_code({.x = 500'250, .y = 4'600'000}, kSide).text(), "N18400E2001");
  EXPECT_EQ(cell_code({.x = -1, .y = -250.1}, kSide).text(), "S2W1");
  EXPECT_EQ(cell_centre({.x = -1, .y = -250.1}, kSide), (GridPoint{.x = -125, .y = -375}));
}

TEST(Cells, HoldTheirCentre) {
  std::mt19937_64 random{15};
  std::uniform_real_distribution<double> metres{-1e6, 1e6};
  for (int i = 0; i < 1'000; ++i) {
    const GridPoint point{.x = metres(random), .y = metres(random)};
    const Metres side{1 + std::abs(metres(random)) / 100};
    const GridPoint centre = cell_centre(point, side);
    EXPECT_EQ(cell_code(centre, side), cell_code(point, side));
    EXPECT_LE(std::abs(centre.x - point.x), side.value / 2 + 1e-6);
    EXPECT_LE(std::abs(centre.y - point.y), side.value / 2 + 1e-6);
  }
}

TEST(Cells, SayWhatIsTheMatterWithAPosition) {
  const auto find = cells_of(find_crs("EPSG:28992").value(), Metres{100})();
  EXPECT_TRUE(find({.lat = 52.37, .lon = 4.89}));
  const auto swapped = find({.lat = 4.89, .lon = 52.37});
  ASSERT_FALSE(swapped);
  EXPECT_NE(swapped.error().find("latitude and longitude swapped?"), std::string::npos);
  const auto metres = find({.lat = 487'000, .lon = 121'000});
  ASSERT_FALSE(metres);
  EXPECT_NE(metres.error().find("metres of a projected CRS?"), std::string::npos);
  EXPECT_EQ(find({.lat = 41.88, .lon = -87.63}).value().text(), store::kNoPlace);
  EXPECT_EQ(find({.lat = 0, .lon = 0}).value().text(), store::kNoPlace);
}

TEST(Nearest, IsTheNearestPlaceOrNone) {
  const Crs crs = find_crs("EPSG:28992").value();
  const auto projector = Projector::make(crs).value();
  std::mt19937_64 random{16};
  std::uniform_real_distribution<double> lat{52.30, 52.40};
  std::uniform_real_distribution<double> lon{4.80, 4.95};
  std::vector<LocatedPostcode> rows;
  for (int i = 0; i < 500; ++i) {
    const LonLat at{.lon = lon(random), .lat = lat(random)};
    rows.push_back({.postcode = store::Postcode::parse("P" + std::to_string(i)).value(),
                    .degrees = at,
                    .metres = projector.project(at).value(),
                    .place = ""});
  }
  const Centres centres = arrange_along_curve(std::move(rows));
  const RadiusIndex index(centres.metres);
  for (const double farthest : {50.0, 300.0, 5'000.0}) {
    const auto find = nearest_of(crs, centres, index, Metres{farthest})();
    for (int i = 0; i < 300; ++i) {
      const LonLat at{.lon = lon(random), .lat = lat(random)};
      const GridPoint point = projector.project(at).value();
      double best = farthest;
      std::string expected{store::kNoPlace};
      for (std::uint32_t slot = 0; slot < centres.size(); ++slot) {
        const double distance =
            std::hypot(centres.metres[slot].x - point.x, centres.metres[slot].y - point.y);
        if (distance > best) continue;
        best = distance;
        expected = centres.codes.code(store::PostcodeSlot{slot}).text();
      }
      EXPECT_EQ(find({.lat = at.lat, .lon = at.lon}).value().text(), expected);
    }
  }
}

DegreesBox box_of(std::initializer_list<LonLat> positions) {
  DegreesBox box;
  for (const LonLat position : positions) box.add(position);
  return box;
}

TEST(CrsChoice, TakesTheZoneThatHoldsAllOrTheSmallestArea) {
  EXPECT_EQ(choose_crs(box_of({{-87.72, 41.87}, {-87.63, 41.88}})).value().code, "EPSG:32616");
  EXPECT_EQ(choose_crs(box_of({{144.9, -37.8}, {145.0, -37.7}})).value().code, "EPSG:32755");
  EXPECT_EQ(choose_crs(box_of({{4.9, 52.3}, {6.6, 53.2}})).value().code, "EPSG:28992");
  // Both sides of the equator are in no zone.
  const auto both = choose_crs(box_of({{36.8, -1.3}, {36.9, 0.5}}));
  ASSERT_TRUE(both);
  EXPECT_TRUE(covers(*both, {.lon = 36.8, .lat = -1.3}));
  EXPECT_TRUE(covers(*both, {.lon = 36.9, .lat = 0.5}));
}

TEST(CrsChoice, TakesNoneThatIsWrongAboutLengths) {
  // Across the 180th meridian: the Fiji Map Grid.
  const DegreesBox fiji = box_of({{179.95, -17}, {-179.95, -17}, {178.4, -17.8}});
  EXPECT_TRUE(fiji.is_across());
  EXPECT_EQ(choose_crs(fiji).value().code, "EPSG:3460");
  EXPECT_LT(scale_error(choose_crs(fiji).value(), fiji), 0.001);
  EXPECT_TRUE(choose_crs(box_of({{179.9, 66}, {-179.9, 66.2}}))) << "Chukotka";
  EXPECT_FALSE(box_of({{-122.33, 47.6}, {-1, -1}}).is_across());
  EXPECT_FALSE(box_of({{-100, 40}, {100, 40}}).is_empty());
  for (const DegreesBox& box :
       {box_of({{0, 0}, {-87.6, 41.9}}), box_of({{-122.33, 47.6}, {-1, -1}}),
        box_of({{0, 0}, {-87.6, 41.9}, {151, -33.9}})}) {
    const auto none = choose_crs(box);
    ASSERT_FALSE(none) << none->code;
    EXPECT_EQ(none.error().code, store::ErrorCode::kNotFound);
    EXPECT_NE(none.error().detail.find("astray"), std::string::npos) << none.error().detail;
  }
}

TEST(ScaleError, IsThatOfTheProjection) {
  const DegreesBox middle = box_of({{3.0, 52.0}, {3.0, 52.0}});
  EXPECT_NEAR(scale_error(find_crs("EPSG:32631").value(), middle), 0.0004, 1e-6);
  const DegreesBox amersfoort = box_of({{5.3872, 52.1552}, {5.3872, 52.1552}});
  EXPECT_NEAR(scale_error(find_crs("EPSG:28992").value(), amersfoort), 0.0000921, 3e-6);
}

}  // namespace
}  // namespace geo
