#include "geo/centres.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "tests/support/small_centres.h"

namespace geo {
namespace {

using store::ErrorCode;
using store::PostcodeSlot;

void expect_same(const Centres& a, const Centres& b) {
  EXPECT_TRUE(std::ranges::equal(a.codes.codes(), b.codes.codes()));
  EXPECT_EQ(a.degrees, b.degrees);
  EXPECT_EQ(a.metres, b.metres);
  EXPECT_EQ(a.place, b.place);
  EXPECT_EQ(a.place_names, b.place_names);
}

std::vector<LocatedPostcode> random_rows(unsigned seed, int count) {
  std::mt19937_64 random{seed};
  std::uniform_real_distribution<double> metres{-1e6, 1e6};
  std::uniform_real_distribution<double> lon{-180, 180};
  std::uniform_real_distribution<double> lat{-90, 90};
  std::vector<LocatedPostcode> rows;
  rows.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    rows.push_back({.postcode = tests::postcode("P" + std::to_string(i)),
                    .degrees = {.lon = lon(random), .lat = lat(random)},
                    .metres = {metres(random), metres(random)},
                    .place = random() % 4 == 0 ? "" : "Town " + std::to_string(random() % 7)});
  }
  return rows;
}

TEST(BoundsAround, LeaveOutTheWidestStretchWithoutAPosition) {
  EXPECT_EQ(bounds_around({{.lon = 4.5, .lat = 52.4}, {.lon = 4.9, .lat = 51.9}}),
            (Bounds{.west = 4.5, .south = 51.9, .east = 4.9, .north = 52.4}));
  EXPECT_EQ(bounds_around({{179.95, -17}, {-179.95, -17.1}, {178.4, -17.8}, {179.99, -17}}),
            (Bounds{.west = 178.4, .south = -17.8, .east = -179.95, .north = -17}));
  EXPECT_EQ(bounds_around({{-74, 40}, {151, -34}}),
            (Bounds{.west = 151, .south = -34, .east = -74, .north = 40}));
  EXPECT_EQ(bounds_around({{5, 52}}), (Bounds{.west = 5, .south = 52, .east = 5, .north = 52}));
}

TEST(ArrangeAlongCurve, RanksByTheCurveAndTiesByCode) {
  // The curve goes up from the south-west corner, over, and down to the south-east.
  const Centres centres = tests::small_centres({{"SE", {6, 51}, {100, 0}, "East"},
                                                {"NE2", {6, 52}, {100, 100}, "East"},
                                                {"NW", {5, 52}, {0, 100}, "West"},
                                                {"SW", {5, 51}, {0, 0}},
                                                {"NE1", {6, 52}, {100, 100}, "East"}});
  ASSERT_EQ(centres.size(), 5U);
  const auto code = [&](std::uint32_t slot) {
    return centres.codes.code(PostcodeSlot{slot}).text();
  };
  EXPECT_EQ(code(0), "SW");
  EXPECT_EQ(code(1), "NW");
  EXPECT_EQ(code(2), "NE1");
  EXPECT_EQ(code(3), "NE2");
  EXPECT_EQ(code(4), "SE");
  EXPECT_EQ(centres.degrees[4], (LonLat{.lon = 6, .lat = 51}));
  EXPECT_EQ(centres.metres[1], (GridPoint{0, 100}));
  EXPECT_EQ(centres.place_names, (std::vector<std::string>{"", "West", "East"}));
  EXPECT_EQ(centres.place_name(PostcodeSlot{0}), "");
  EXPECT_EQ(centres.place_name(PostcodeSlot{3}), "East");
}

TEST(ArrangeAlongCurve, IsTheSameForTheSameRowsInAnyOrder) {
  auto rows = random_rows(1, 500);
  const Centres one = arrange_along_curve(rows);
  std::ranges::shuffle(rows, std::mt19937{2});
  expect_same(arrange_along_curve(rows), one);
}

TEST(ArrangeAlongCurve, PutsNeighboursSideBySide) {
  const Centres centres = arrange_along_curve(random_rows(3, 4096));
  double walked = 0;
  for (std::size_t i = 1; i < centres.size(); ++i) {
    walked += std::hypot(centres.metres[i].x - centres.metres[i - 1].x,
                         centres.metres[i].y - centres.metres[i - 1].y);
  }
  // 4096 points in 2000 km x 2000 km are some 31 km apart; in the order given it is 1000 km.
  EXPECT_LT(walked / static_cast<double>(centres.size()), 50'000);
}

TEST(ArrangeAlongCurve, TakesOneRowAndRowsOnOneSpotAndNone) {
  EXPECT_EQ(arrange_along_curve({}).size(), 0U);
  EXPECT_EQ(tests::small_centres({{"A", {0, 0}, {7, 7}}}).size(), 1U);
  const Centres twins = tests::small_centres({{"B", {0, 0}, {7, 7}}, {"A", {0, 0}, {7, 7}}});
  EXPECT_EQ(twins.codes.code(PostcodeSlot{0}).text(), "A");
}

TEST(CentresCsv, IsTheTableInRankOrder) {
  const Centres centres =
      tests::small_centres({{"1234AB", {4.8932, 52.3731}, {121398.25, 487343.5}, "Amsterdam"},
                            {"1000", {4.1, 52.0}, {80000, 450000}, "Sint Job, \"oud\""}});
  EXPECT_EQ(centres_to_csv(centres),
            "postcode,lat,lon,x,y,place\n"
            "1000,52,4.1,80000,450000,\"Sint Job, \"\"oud\"\"\"\n"
            "1234AB,52.3731,4.8932,121398.25,487343.5,Amsterdam\n");
}

TEST(CentresCsv, ReadsBackToTheVerySameTable) {
  for (unsigned seed = 0; seed < 10; ++seed) {
    SCOPED_TRACE(seed);
    const Centres centres = arrange_along_curve(random_rows(seed, 300));
    const auto again = centres_from_csv(centres_to_csv(centres), "postcodes.csv");
    ASSERT_TRUE(again) << again.error().detail;
    expect_same(*again, centres);
  }
}

TEST(CentresCsv, ReadsBackEveryDoubleAndEveryName) {
  const Centres centres = tests::small_centres(
      {{"A", {0.1 + 0.2, -1e-300}, {5e-324, 123456789.12345678}, "'s-Gravenhage"},
       {"B", {-0.0, 1.0 / 3.0}, {-1e22, 0x1.fffffffffffffp3}, "a,b"},
       {"C", {180, 90}, {1e-7, 1e21}, "\"quoted\""},
       {"D", {1, 1}, {2, 2}, "carriage\rreturn\r"},
       {"E", {1, 1}, {2, 2}, " spaces "},
       {"F", {1, 1}, {2, 2}, "Súdwest-Fryslân"},
       {"G", {1, 1}, {2, 2}, ""}});
  const auto again = centres_from_csv(centres_to_csv(centres), "postcodes.csv");
  ASSERT_TRUE(again) << again.error().detail;
  expect_same(*again, centres);
}

TEST(CentresCsv, RefusesAnythingElseWithItsLine) {
  const std::string header = "postcode,lat,lon,x,y,place\n";
  const std::string good = "1234AB,52,4,1,2,Amsterdam\n";
  const auto detail = [](const std::string& csv) {
    const auto centres = centres_from_csv(csv, "postcodes.csv");
    if (centres) return std::string{"accepted"};
    EXPECT_EQ(centres.error().code, ErrorCode::kCorrupt);
    return centres.error().detail;
  };
  EXPECT_EQ(detail(header + good), "accepted");
  EXPECT_EQ(detail(""), "postcodes.csv:1: the header is not that of a location table");
  EXPECT_EQ(detail("postcode,lat,lon\n"),
            "postcodes.csv:1: the header is not that of a location table");
  EXPECT_EQ(detail(header + good + "1234AC,52,4,1,2,Amster"),
            "postcodes.csv:3: the line is cut off");
  EXPECT_EQ(detail(header + good + good), "postcodes.csv:3: the postcode occurs twice");
  for (const char* line : {"", "1234AB,52,4,1,2", "1234AB,52,4,1,2,a,b", "1234AB,52,4,1,2,\"a"}) {
    EXPECT_EQ(detail(header + line + "\n"), "postcodes.csv:2: the line must have six fields")
        << line;
  }
  for (const char* code : {"", "1234 AB", "1234ab", "12345678901234567", "?"}) {
    EXPECT_EQ(detail(header + code + ",52,4,1,2,\n"),
              "postcodes.csv:2: the postcode is not in canonical form");
  }
  for (const char* numbers : {"nan,4,1,2", "52,inf,1,2", "52,4,,2", "52,4,1,2x", " 52,4,1,2"}) {
    EXPECT_EQ(detail(header + "1234AB," + numbers + ",\n"),
              "postcodes.csv:2: four numbers must follow the postcode");
  }
}

}  // namespace
}  // namespace geo
