#include "geo/polygon.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

#include "geo/municipalities.h"
#include "store/types/slot_runs.h"
#include "tests/support/values.h"

namespace geo {
namespace {

using tests::rd_new;

const Projector& projector() {
  static const Projector made = Projector::make(rd_new()).value();
  return made;
}

// A closed ring of degrees around (5, 52).
Ring around(std::vector<LonLat> offsets) {
  offsets.push_back(offsets.front());
  for (LonLat& offset : offsets) offset = {.lon = 5 + offset.lon, .lat = 52 + offset.lat};
  return offsets;
}

Ring square(double half) {
  return around({{-half, -half}, {half, -half}, {half, half}, {-half, half}});
}

std::string refusal_of(MultiPolygonRings rings) {
  const auto polygon = Polygon::make(std::move(rings), projector());
  if (polygon) return "";
  EXPECT_EQ(polygon.error().code, store::ErrorCode::kInvalid);
  EXPECT_EQ(polygon.error().parameter, "body");
  return polygon.error().detail;
}

TEST(Polygon, HasAnAreaWithoutItsHole) {
  const auto whole = Polygon::make({{square(0.01)}}, projector()).value();
  const auto ring = Polygon::make({{square(0.01), square(0.005)}}, projector()).value();
  // 0.02 degrees: 2.2258 km north to south and 1.3734 km west to east at latitude 52.
  EXPECT_NEAR(whole.area_m2(), 2225.8 * 1373.4, 5000);
  EXPECT_NEAR(ring.area_m2(), whole.area_m2() * 3 / 4, 100);
}

TEST(Polygon, HasItsCentreOnItsSurface) {
  const auto ring = Polygon::make({{square(0.01), square(0.009)}}, projector()).value();
  const RadiusIndex centre(std::vector{projector().project(ring.centre()).value()});
  EXPECT_EQ(store::count(ring.inside(centre)), 1U);
}

TEST(Polygon, SaysWhereItIsNotValid) {
  // Straight on the plane, so the crossing lies a third of a metre beside that of the degrees.
  EXPECT_EQ(refusal_of({{around({{-0.01, -0.01}, {0.01, 0.01}, {0.01, -0.01}, {-0.01, 0.01}})}}),
            "the polygon is not valid: Self-intersection at longitude 5.000000, latitude "
            "52.000003");
  EXPECT_TRUE(refusal_of({{square(0.005), square(0.01)}})
                  .starts_with("the polygon is not valid: Hole lies outside shell at longitude "));
  EXPECT_TRUE(refusal_of({{square(0.01)}, {square(0.005)}})
                  .starts_with("the polygon is not valid: Nested shells at longitude 4.99"));
  EXPECT_NE(refusal_of({}), "");
  EXPECT_NE(refusal_of({{}}), "");
}

TEST(Polygon, JoinsThoseThatShareASideOrOverlap) {
  const Ring west = around({{-0.02, -0.01}, {0, -0.01}, {0, 0.01}, {-0.02, 0.01}});
  const Ring east = around({{0, -0.01}, {0.02, -0.01}, {0.02, 0.01}, {0, 0.01}});
  const Ring beside = around({{0, -0.005}, {0.02, -0.005}, {0.02, 0.02}, {0, 0.02}});
  const Ring over = around({{-0.01, -0.01}, {0.02, -0.01}, {0.02, 0.01}, {-0.01, 0.01}});
  const auto area_of = [](MultiPolygonRings rings) {
    const auto polygon = Polygon::make(std::move(rings), projector());
    EXPECT_TRUE(polygon) << polygon.error().detail;
    return polygon ? polygon->area_m2() : 0;
  };
  const double one = area_of({{west}});
  EXPECT_NEAR(area_of({{west}, {east}}), 2 * one, one / 1000);
  EXPECT_NEAR(area_of({{west}, {beside}}), one * 9 / 4, one / 1000)
      << "a corner lies on the other's side";
  EXPECT_NEAR(area_of({{west}, {over}}), 2 * one, one / 1000) << "what both have counts once";
  EXPECT_NEAR(area_of({{west}, {west}}), one, one / 1000);

  const auto joined = Polygon::make({{west}, {east}}, projector()).value();
  ASSERT_EQ(joined.outline().size(), 1U);
  EXPECT_EQ(joined.outline()[0].size(), 1U) << "the side between them is gone";
  const RadiusIndex middle(std::vector{projector().project({.lon = 5, .lat = 52}).value()});
  EXPECT_EQ(store::count(joined.inside(middle)), 1U);
}

TEST(Polygon, JoinsNothingThatHasMillionsOfCrossings) {
  // Two combs of 1,000 teeth, one across the other.
  Ring comb;
  for (int tooth = 0; tooth < 1'000; ++tooth) {
    const double at = -0.01 + tooth * 2e-5;
    comb.insert(comb.end(),
                {{at, -0.01}, {at + 5e-6, 0.01}, {at + 1e-5, 0.01}, {at + 1.5e-5, -0.01}});
  }
  comb.insert(comb.end(), {{0.01, -0.011}, {-0.01, -0.011}});
  Ring across = comb;
  for (LonLat& position : across) std::swap(position.lon, position.lat);
  EXPECT_EQ(
      refusal_of({{around(comb)}, {around(across)}}),
      "the polygons overlap or share sides at over 20000 places; join them to one area before "
      "it is asked about");
}

TEST(Polygon, HasACodeForWhatThePageSaysInItsOwnWords) {
  const auto reason_of = [](MultiPolygonRings rings) {
    return Polygon::make(std::move(rings), projector()).error().reason;
  };
  EXPECT_EQ(reason_of({{around({{-0.01, -0.01}, {0.01, 0.01}, {0.01, -0.01}, {-0.01, 0.01}})}}),
            "self-intersection");
  EXPECT_EQ(reason_of({{square(0.005), square(0.01)}}), "");
  EXPECT_EQ(reason_of({{around({{-100, 0}, {0, 0}, {0, 1}})}}), kOutsideAreaOfUse);
}

TEST(Polygon, StaysInTheAreaOfUse) {
  EXPECT_TRUE(refusal_of({{around({{-100, 0}, {0, 0}, {0, 1}})}}).find("outside the area of use") !=
              std::string::npos);
}

TEST(Polygon, HasSurroundingsOfTheRightSize) {
  const auto polygon = Polygon::make({{square(0.01)}}, projector()).value();
  const auto near = polygon.surroundings(Metres{0}, Metres{100}, projector()).value();
  const auto far = polygon.surroundings(Metres{100}, Metres{200}, projector()).value();
  ASSERT_EQ(near.size(), 1U);
  ASSERT_EQ(near[0].size(), 2U);  // A shell, and the polygon as its hole.
  // Around a convex polygon: length * 100 and a quarter circle at each corner.
  const double length = 2 * (2225.8 + 1373.4);
  const auto area = [](const MultiPolygonRings& rings) {
    return Polygon::make(rings, projector()).value().area_m2();
  };
  EXPECT_NEAR(area(near), length * 100 + 3.14159 * 100 * 100, 1000);
  EXPECT_NEAR(area(far), length * 100 + 3.14159 * (200 * 200 - 100 * 100), 1000);
}

// Spikes from 1 to 8 kilometres around one place.
Ring star(int spikes) {
  Ring ring;
  for (int i = 0; i <= 2 * spikes; ++i) {
    const double angle = 2 * std::numbers::pi * (i % (2 * spikes)) / (2 * spikes);
    const double degrees = i % 2 == 0 ? 0.07 : 0.01;
    ring.push_back(
        {.lon = 5 + degrees * std::cos(angle), .lat = 52 + degrees * std::sin(angle) / 2});
  }
  return ring;
}

TEST(Polygon, HasSurroundingsThatAreSoonDrawnHoweverItFolds) {
  for (const int spikes : {500, 4'999}) {
    const auto polygon = Polygon::make({{star(spikes)}}, projector()).value();
    const auto drawn = polygon.surroundings(Metres{1'000}, Metres{2'000}, projector()).value();
    ASSERT_FALSE(drawn.empty());
    std::size_t corners = 0;
    for (const auto& rings : drawn) {
      for (const auto& ring : rings) corners += ring.size();
    }
    EXPECT_LT(corners, 5'000U);
    // Between a kilometre and two around a place that reaches some five.
    const double km2 = Polygon::make(drawn, projector()).value().area_m2() / 1e6;
    EXPECT_GT(km2, 20);
    EXPECT_LT(km2, 60);
  }
}

TEST(Polygon, TakesEveryMunicipality) {
  double population = 0;
  for (const Municipality& one : dutch_municipalities()) {
    const auto polygon = Polygon::make(one.rings, projector());
    ASSERT_TRUE(polygon) << one.name << ": " << polygon.error().detail;
    // Simplified, and land only: the sum over the country is close, each one only roughly.
    EXPECT_NEAR(polygon->area_m2() / 1e6 / one.area_km2, 1, 0.25) << one.name;
    population += one.population.value_or(0);
  }
  EXPECT_NEAR(population, 17'120'000, 1'000);  // The Netherlands in 2022, but for four of them.
}

}  // namespace
}  // namespace geo
