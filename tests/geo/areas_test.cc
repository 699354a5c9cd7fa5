#include "geo/areas.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/small_centres.h"

namespace geo {
namespace {

std::vector<std::string> codes(const Areas& areas) {
  std::vector<std::string> all;
  for (const auto& code : areas.codes) all.emplace_back(code.text());
  return all;
}

std::string area_of(const Areas& areas, const Centres& centres, std::string_view code) {
  const auto slot = centres.codes.find(tests::postcode(code)).value();
  return std::string(areas.codes[index(areas.of[index(slot)])].text());
}

TEST(Areas, AreThePostcodesWithTheirPrecisionLoweredInCodeOrder) {
  const Centres centres = tests::small_centres({{"2000AA", {4, 52}, {0, 0}},
                                                {"1000AB", {5, 52}, {10, 0}},
                                                {"1000AA", {5, 52}, {10, 10}},
                                                {"99", {6, 53}, {20, 20}}});
  const Areas areas = make_areas(centres, 4);
  EXPECT_EQ(codes(areas), (std::vector<std::string>{"1000", "2000", "99"}));
  ASSERT_EQ(areas.of.size(), centres.size());
  EXPECT_EQ(area_of(areas, centres, "1000AB"), "1000");
  EXPECT_EQ(area_of(areas, centres, "1000AA"), "1000");
  EXPECT_EQ(area_of(areas, centres, "2000AA"), "2000");
  EXPECT_EQ(area_of(areas, centres, "99"), "99");
}

TEST(Areas, StandWhereTheTablesOwnRowIs) {
  const Centres centres = tests::small_centres({{"1000", {4.5, 52.5}, {5, 5}},
                                                {"1000AA", {4, 52}, {0, 0}},
                                                {"1000AB", {4.2, 52.2}, {2, 2}}});
  const Areas areas = make_areas(centres, 4);
  ASSERT_EQ(areas.degrees.size(), 1U);
  EXPECT_EQ(areas.degrees[0], (LonLat{.lon = 4.5, .lat = 52.5}));
}

TEST(Areas, StandAtTheMeanOfTheirPostcodesWhereTheTableHasNoRow) {
  const Centres centres = tests::small_centres({{"1000AA", {4, 52}, {0, 0}},
                                                {"1000AB", {4.5, 52.25}, {2, 2}},
                                                {"1000AC", {5.5, 52.75}, {4, 4}},
                                                {"1001AA", {9, 9}, {5, 5}}});
  const Areas areas = make_areas(centres, 4);
  ASSERT_EQ(areas.degrees.size(), 2U);
  EXPECT_DOUBLE_EQ(areas.degrees[0].lon, 14.0 / 3.0);
  EXPECT_DOUBLE_EQ(areas.degrees[0].lat, 157.0 / 3.0);
  EXPECT_EQ(areas.degrees[1], (LonLat{.lon = 9, .lat = 9}));
}

TEST(Areas, HaveTheirMeanOnTheirOwnSideOfTheGlobe) {
  const Centres pacific = tests::small_centres(
      {{"96AA", {179, 10}, {0, 0}}, {"96AB", {-179.5, 11}, {2, 2}}, {"96AC", {-179, 12}, {4, 4}}});
  const Areas areas = make_areas(pacific, 2);
  ASSERT_EQ(areas.degrees.size(), 1U);
  EXPECT_NEAR(areas.degrees[0].lon, -179.8333, 0.001);
  EXPECT_DOUBLE_EQ(areas.degrees[0].lat, 11);
}

TEST(Areas, OfNoPostcodesAreNone) {
  const Areas areas = make_areas(tests::small_centres({}), 4);
  EXPECT_TRUE(areas.codes.empty());
  EXPECT_TRUE(areas.of.empty());
}

}  // namespace
}  // namespace geo
