#include "store/text/position_text.h"

#include <gtest/gtest.h>

namespace store {
namespace {

TEST(PositionText, ReadsPointsAsPortalsWriteThem) {
  const Position there{.lat = 41.8789, .lon = -87.7206};
  for (const char* text :
       {"POINT (-87.7206 41.8789)", "point(-87.7206  41.8789)", "(41.8789, -87.7206)",
        "41.8789, -87.7206", "41.8789 -87.7206", " 41.8789 , -87.7206 ",
        R"({"type": "Point", "coordinates": [-87.7206, 41.8789]})",
        R"({"coordinates":[-87.7206,41.8789,180.5],"type":"Point"})"}) {
    EXPECT_EQ(read_point(text), there) << text;
  }
}

TEST(PositionText, ReadsNothingElse) {
  for (const char* text :
       {"", "POINT", "POINT ()", "POINT (1)", "POINT (1 2", "POINT (1 2) x", "(1, 2", "1,2,3", "1",
        "a, b", "nan, 1", "1, inf", "LINESTRING (1 2, 3 4)", "{}", "POINT Z (1 2 3)",
        R"({"type": "Polygon", "coordinates": [1, 2]})", R"({"type": "Point", "coordinates": [1]})",
        R"({"type": "Point"})", "1.5.2, 3"}) {
    EXPECT_FALSE(read_point(text)) << text;
  }
}

TEST(PositionText, ReadsDegreesWithEitherDecimalMark) {
  EXPECT_EQ(read_degrees("52.37"), 52.37);
  EXPECT_EQ(read_degrees("+52.37"), 52.37);
  EXPECT_EQ(read_degrees("-0.5"), -0.5);
  EXPECT_EQ(read_degrees("52,37"), 52.37);
  for (const char* text : {"", "52.37 N", "52.3.7", "--1", "nan"}) {
    EXPECT_FALSE(read_degrees(text)) << text;
  }
  EXPECT_FALSE(read_degrees("52.370,1"));
  EXPECT_FALSE(read_degrees("52,370,1"));
}

TEST(PositionText, TakesTwoNumbersInTheOrderThatIsSaid) {
  const auto order = PairOrder::kLongitudeFirst;
  EXPECT_EQ(read_point("4.9,52.4", order), (Position{.lat = 52.4, .lon = 4.9}));
  EXPECT_EQ(read_point("(4.9, 52.4)", order), (Position{.lat = 52.4, .lon = 4.9}));
  EXPECT_EQ(read_point("POINT (4.9 52.4)", order), (Position{.lat = 52.4, .lon = 4.9}));
  EXPECT_TRUE(is_bare_pair("4.9, 52.4"));
  EXPECT_FALSE(is_bare_pair("(4.9, 52.4)"));
  EXPECT_FALSE(is_bare_pair("4.9"));
}

TEST(PositionText, KnowsWhatIsNoPosition) {
  for (const char* text : {"NULL", "na", "N/A", "-", "None", "999", "-9999.0"})
    EXPECT_TRUE(says_nothing(text)) << text;
  for (const char* text : {"", "abc", "0", "99"}) EXPECT_FALSE(says_nothing(text)) << text;
  EXPECT_FALSE(is_on_globe({.lat = 91, .lon = 4.9}));
  EXPECT_TRUE(is_on_globe({.lat = -90, .lon = 180}));
}

}  // namespace
}  // namespace store
