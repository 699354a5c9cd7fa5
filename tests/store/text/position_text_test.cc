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

TEST(PositionText, ReadsDegreesWithTheDecimalMarkOfTheFile) {
  EXPECT_EQ(read_degrees("52.37"), 52.37);
  EXPECT_EQ(read_degrees("+52.37"), 52.37);
  EXPECT_EQ(read_degrees("-0.5"), -0.5);
  EXPECT_EQ(read_degrees("52,37", ','), 52.37);
  for (const char* text : {"", "52,37", "52.37 N", "52.3.7", "--1", "nan"}) {
    EXPECT_FALSE(read_degrees(text)) << text;
  }
  EXPECT_FALSE(read_degrees("52.37", ','));
}

}  // namespace
}  // namespace store
