#include "store/postgis/join.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace {

using store::postgis::Join;
using store::postgis::JoinShape;
using store::postgis::quicker_join;

// A line of the table in store/postgis/README.md, milliseconds.
struct Line {
  JoinShape shape;
  double ranges;
  double table;
};

const std::vector<Line> kThin{
    {{.runs = 11, .postcodes = 227, .dates = 2, .rows = 43478}, 1.557, 3.867},
    {{.runs = 100, .postcodes = 9858, .dates = 2, .rows = 43478}, 2.009, 19.59},
    {{.runs = 270, .postcodes = 136951, .dates = 2, .rows = 43478}, 17.75, 131.2},
    {{.runs = 1, .postcodes = 468174, .dates = 2, .rows = 43478}, 62.33, 409.7},
    {{.runs = 1000, .postcodes = 5447, .dates = 2, .rows = 43478}, 4.01, 11.46},
    {{.runs = 5000, .postcodes = 12419, .dates = 2, .rows = 43478}, 10.98, 14.78},
    {{.runs = 20000, .postcodes = 89669, .dates = 2, .rows = 43478}, 68.21, 51.75},
    {{.runs = 20000, .postcodes = 30003, .dates = 2, .rows = 43478}, 33.79, 23.42},
    {{.runs = 60000, .postcodes = 90195, .dates = 2, .rows = 43478}, 146.1, 51.22},
    {{.runs = 117000, .postcodes = 233742, .dates = 2, .rows = 43478}, 306.9, 206.3},
    {{.runs = 11, .postcodes = 227, .dates = 92, .rows = 1999988}, 10.61, 32.25},
    {{.runs = 100, .postcodes = 9858, .dates = 92, .rows = 1999988}, 34.35, 230.5},
    {{.runs = 270, .postcodes = 136951, .dates = 92, .rows = 1999988}, 545, 1111},
    {{.runs = 1, .postcodes = 468174, .dates = 92, .rows = 1999988}, 1921, 3084},
    {{.runs = 1000, .postcodes = 5447, .dates = 92, .rows = 1999988}, 170.5, 212.9},
    {{.runs = 5000, .postcodes = 12419, .dates = 92, .rows = 1999988}, 559.4, 243.2},
    {{.runs = 20000, .postcodes = 89669, .dates = 92, .rows = 1999988}, 1499, 635.9},
    {{.runs = 20000, .postcodes = 30003, .dates = 92, .rows = 1999988}, 1158, 313.2},
    {{.runs = 60000, .postcodes = 90195, .dates = 92, .rows = 1999988}, 3496, 752.2},
    {{.runs = 117000, .postcodes = 233742, .dates = 92, .rows = 1999988}, 7057, 1703}};
const std::vector<Line> kFull{
    {{.runs = 11, .postcodes = 227, .dates = 2, .rows = 1847826}, 1.296, 3.733},
    {{.runs = 100, .postcodes = 9858, .dates = 2, .rows = 1847826}, 21.29, 45.05},
    {{.runs = 270, .postcodes = 136951, .dates = 2, .rows = 1847826}, 271.5, 496.1},
    {{.runs = 1, .postcodes = 468174, .dates = 2, .rows = 1847826}, 850.1, 1332},
    {{.runs = 1000, .postcodes = 5447, .dates = 2, .rows = 1847826}, 15.9, 25.62},
    {{.runs = 5000, .postcodes = 12419, .dates = 2, .rows = 1847826}, 45.63, 59.81},
    {{.runs = 20000, .postcodes = 89669, .dates = 2, .rows = 1847826}, 260.3, 349.1},
    {{.runs = 20000, .postcodes = 30003, .dates = 2, .rows = 1847826}, 113.5, 128},
    {{.runs = 60000, .postcodes = 90195, .dates = 2, .rows = 1847826}, 357, 335.1},
    {{.runs = 117000, .postcodes = 233742, .dates = 2, .rows = 1847826}, 991.1, 879.6},
    {{.runs = 11, .postcodes = 227, .dates = 92, .rows = 84999996}, 22.24, 77.09},
    {{.runs = 100, .postcodes = 9858, .dates = 92, .rows = 84999996}, 727.3, 2900},
    {{.runs = 270, .postcodes = 136951, .dates = 92, .rows = 84999996}, 1.198e+04, 5.082e+04},
    {{.runs = 1, .postcodes = 468174, .dates = 92, .rows = 84999996}, 4.98e+04, 6.13e+04},
    {{.runs = 1000, .postcodes = 5447, .dates = 92, .rows = 84999996}, 653.2, 1405},
    {{.runs = 5000, .postcodes = 12419, .dates = 92, .rows = 84999996}, 2188, 3658},
    {{.runs = 20000, .postcodes = 89669, .dates = 92, .rows = 84999996}, 1.178e+04, 2.228e+04},
    {{.runs = 20000, .postcodes = 30003, .dates = 92, .rows = 84999996}, 5253, 9451},
    {{.runs = 60000, .postcodes = 90195, .dates = 92, .rows = 84999996}, 1.503e+04, 2.551e+04},
    {{.runs = 117000, .postcodes = 233742, .dates = 92, .rows = 84999996}, 3.678e+04, 3.759e+04}};

TEST(QuickerJoin, IsNowhereFifteenPercentSlowerThanTheOther) {
  for (const auto& lines : {kThin, kFull}) {
    for (const Line& line : lines) {
      const double chosen = quicker_join(line.shape) == Join::kTable ? line.table : line.ranges;
      EXPECT_LE(chosen, 1.15 * std::min(line.ranges, line.table))
          << line.shape.runs << " runs on " << line.shape.dates << " dates";
    }
  }
}

TEST(QuickerJoin, IsByRangesWhereNothingIsReadRowByRow) {
  EXPECT_EQ(quicker_join({.runs = 0, .postcodes = 0, .dates = 2, .rows = 0}), Join::kRanges);
}

}  // namespace
