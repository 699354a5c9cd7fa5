#include "server/engine/ground.h"

#include <gtest/gtest.h>

#include <fmt/format.h>
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <random>

#include "geo/geojson.h"
#include "server/engine/position.h"
#include "store/types/slot_runs.h"
#include "tests/support/has.h"
#include "tests/support/small_load.h"

namespace server {
namespace {

using store::ErrorCode;
using store::SlotRun;

// 3,000 postcodes within some 60 km of Utrecht, more of them near the middle.
const Region& region() {
  static const std::shared_ptr<const Load> load = [] {
    std::mt19937 random(1);
    std::normal_distribution<double> lon(5.12, 0.3);
    std::normal_distribution<double> lat(52.09, 0.2);
    tests::SmallData data{.places = {{"MIDDLE", 52.09, 5.12}}};
    for (int i = 0; i < 3000; ++i) {
      data.places.push_back({fmt::format("P{}", i), std::clamp(lat(random), 51.0, 53.2),
                             std::clamp(lon(random), 3.6, 6.9)});
    }
    return tests::small_load(data);
  }();
  return *load->region;
}

constexpr std::string_view kPolygon =
    R"({"type":"Polygon","coordinates":[[[5,52],[5.2,52],[5.2,52.2],[5.1,52.05],[5,52.2],[5,52]]]})";

Ground area(const GroundText& text) {
  auto made = Ground::make(text, region(), {});
  EXPECT_TRUE(made) << made.error().detail;
  return *std::move(made);
}

store::Error refused_area(const GroundText& text) {
  const auto made = Ground::make(text, region(), {});
  EXPECT_FALSE(made);
  return made ? store::Error{} : made.error();
}

std::vector<SlotRun> within(double lat, double lon, double metres) {
  const auto centre = project(region().crs, {.lon = lon, .lat = lat}).value();
  return region().radius_index.within(centre, geo::Metres{metres});
}

TEST(Ground, AroundAPostcodeIsItsCircle) {
  const Ground circle = area({.postcode = "middle", .radius = "12.5"});
  EXPECT_EQ(circle.kind(), GroundKind::kPostcode);
  EXPECT_EQ(circle.name(), "MIDDLE");
  EXPECT_EQ(circle.inside(), within(52.09, 5.12, 12'500));
  EXPECT_EQ(circle.within(3000), within(52.09, 5.12, 3000));
  EXPECT_EQ(area({.postcode = "MIDDLE"}).inside(), within(52.09, 5.12, 1000));
  EXPECT_DOUBLE_EQ(circle.radius_m(), 12'500);
}

TEST(Ground, AroundAPositionIsNotMovedToAPostcode) {
  const Ground circle = area({.lat = "52.1", .lon = "5.2", .radius = "10"});
  EXPECT_EQ(circle.name(), "52.1,5.2");
  EXPECT_EQ(circle.centre(), (geo::LonLat{.lon = 5.2, .lat = 52.1}));
  EXPECT_EQ(circle.inside(), within(52.1, 5.2, 10'000));
}

TEST(Ground, LeavesOutItsInnerRadius) {
  const Ground ring = area({.postcode = "MIDDLE", .radius = "20", .inner_radius = "5"});
  EXPECT_EQ(ring.inside(), store::subtract(within(52.09, 5.12, 20'000), within(52.09, 5.12, 5000)));
  EXPECT_NEAR(ring.area_m2(), 3.141593 * (400 - 25) * 1e6, 1e3);
}

TEST(Ground, CanBeAMunicipalityOrAPolygon) {
  const Ground utrecht = area({.municipality = "utrecht"});
  EXPECT_EQ(utrecht.kind(), GroundKind::kMunicipality);
  EXPECT_EQ(utrecht.name(), "Utrecht");
  const std::size_t found = store::count(utrecht.inside());
  EXPECT_GT(found, 20U);
  EXPECT_LT(found, 600U);
  const Ground polygon = area({.body = kPolygon});
  EXPECT_EQ(polygon.kind(), GroundKind::kPolygon);
  EXPECT_EQ(polygon.name(), "polygon");
  EXPECT_FALSE(polygon.is_circle());
  EXPECT_GT(store::count(polygon.within(2000)), store::count(polygon.inside()));
  EXPECT_EQ(polygon.within(0), polygon.inside());
}

// The slots of all rings, which must not overlap.
std::vector<SlotRun> together(const std::vector<GroundRing>& rings) {
  std::vector<bool> there(region().centres.size());
  for (const GroundRing& ring : rings) {
    for (const SlotRun& run : ring.runs) {
      for (std::uint32_t slot = index(run.first); slot < index(run.last); ++slot) {
        EXPECT_FALSE(there[slot]) << slot;
        there[slot] = true;
      }
    }
  }
  std::vector<SlotRun> runs;
  for (std::uint32_t slot = 0; slot < there.size(); ++slot) {
    if (there[slot]) store::append_run(runs, slot, slot + 1);
  }
  return runs;
}

TEST(Rings, PartitionTheDisc) {
  const std::vector<double> edges = {0, 250, 500, 1000, 2000, 5000, 20'000};
  const Ground circle = area({.postcode = "MIDDLE"});
  const auto rings = circle.rings(edges);
  ASSERT_EQ(rings.size(), 6U);
  EXPECT_EQ(together(rings), within(52.09, 5.12, 20'000));
  EXPECT_EQ(rings[0].runs, within(52.09, 5.12, 250));  // With the very centre.
  EXPECT_EQ(rings[5].from_m, 5000);
  EXPECT_EQ(rings[5].to_m, 20'000);

  const std::vector<double> outer = {1000, 3000};
  EXPECT_EQ(together(circle.rings(outer)),
            store::subtract(within(52.09, 5.12, 3000), within(52.09, 5.12, 1000)));
  EXPECT_TRUE(circle.rings({}).empty());
}

TEST(Rings, OfAPolygonBeginWithItsInside) {
  const std::vector<double> edges = {0, 250, 1000, 20'000};
  const Ground polygon = area({.body = kPolygon});
  const auto rings = polygon.rings(edges);
  ASSERT_EQ(rings.size(), 4U);
  EXPECT_EQ(rings[0].to_m, 0);
  EXPECT_EQ(rings[0].runs, polygon.inside());
  EXPECT_EQ(together(rings), polygon.within(20'000));
}

TEST(Control, IsARingOrTheRest) {
  const Ground circle = area({.postcode = "MIDDLE", .radius = "5"});
  EXPECT_EQ(circle.control(Control::kRing).runs,
            store::subtract(within(52.09, 5.12, 20'000), within(52.09, 5.12, 10'000)));
  const auto rest = circle.control(Control::kRest);
  EXPECT_EQ(store::count(rest.runs),
            region().centres.size() - store::count(within(52.09, 5.12, 10'000)));
  EXPECT_TRUE(std::isinf(rest.to_m));

  const Ground polygon = area({.body = kPolygon});
  const double r = std::sqrt(polygon.area_m2() / 3.14159265358979);
  EXPECT_NEAR(polygon.control(Control::kRing).from_m, r, 1e-6 * r);
  EXPECT_EQ(polygon.control(Control::kRing).runs,
            store::subtract(polygon.within(3 * r), polygon.within(r)));
}

TEST(Outline, OfACircleKeepsItsDistance) {
  const Ground ring = area({.lat = "52.09", .lon = "5.12", .radius = "20", .inner_radius = "5"});
  const auto outline = ring.outline().value();
  ASSERT_EQ(outline.size(), 1U);
  ASSERT_EQ(outline[0].size(), 2U);
  const auto centre = project(region().crs, {.lon = 5.12, .lat = 52.09}).value();
  for (const std::size_t which : {0U, 1U}) {
    EXPECT_EQ(outline[0][which].size(), 65U);
    for (const geo::LonLat& corner : outline[0][which]) {
      const auto at = project(region().crs, corner).value();
      EXPECT_NEAR(std::hypot(at.x - centre.x, at.y - centre.y), which == 0 ? 20'000 : 5000, 0.001);
    }
  }
}

TEST(Outline, OfAPolygonIsItsOwnAndItsRingsAreAround) {
  const Ground polygon = area({.body = kPolygon});
  std::string text;
  geo::append_geojson(text, polygon.outline().value());
  EXPECT_EQ(nlohmann::json::parse(text), nlohmann::json::parse(kPolygon));
  EXPECT_TRUE(tests::has(text, "[[[5.0,52.0],[5.2,52.0],"));
  const std::vector<double> edges = {0, 500};
  const auto rings = polygon.rings(edges);
  EXPECT_EQ(polygon.outline(rings[0]).value(), polygon.outline().value());
  EXPECT_EQ(polygon.outline(rings[1]).value()[0].size(), 2U);
}

TEST(Ground, HasAnIdentityOfItsOwn) {
  const std::vector<std::string> identities = {
      area({.postcode = "MIDDLE"}).identity(),
      area({.postcode = "MIDDLE", .radius = "2"}).identity(),
      area({.postcode = "MIDDLE", .inner_radius = "0.5"}).identity(),
      area({.lat = "52.1", .lon = "5.2"}).identity(),
      area({.municipality = "Utrecht"}).identity(),
      area({.municipality = "Zeist"}).identity(),
      area({.body = kPolygon}).identity()};
  for (std::size_t i = 0; i < identities.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) EXPECT_NE(identities[i], identities[j]);
  }
  EXPECT_EQ(area({.postcode = "middle", .radius = "1.00"}).identity(), identities[0]);
}

TEST(Ground, IsRefusedWithTheParameterAtFault) {
  const auto at_fault = [](const GroundText& text, ErrorCode code) {
    const store::Error error = refused_area(text);
    EXPECT_EQ(error.code, code) << error.detail;
    return error.parameter;
  };
  EXPECT_EQ(at_fault({}, ErrorCode::kInvalid), "postcode");
  EXPECT_EQ(at_fault({.postcode = "MIDDLE", .municipality = "Zeist"}, ErrorCode::kInvalid),
            "municipality");
  EXPECT_EQ(at_fault({.postcode = "MIDDLE", .lat = "52"}, ErrorCode::kInvalid), "lat");
  EXPECT_EQ(at_fault({.postcode = "MIDDLE", .body = kPolygon}, ErrorCode::kInvalid), "postcode");
  EXPECT_EQ(at_fault({.lat = "52"}, ErrorCode::kInvalid), "lon");
  EXPECT_EQ(at_fault({.lon = "5"}, ErrorCode::kInvalid), "lat");
  EXPECT_EQ(at_fault({.lat = "5", .lon = "52"}, ErrorCode::kInvalid), "lat");
  EXPECT_EQ(at_fault({.lat = "52", .lon = "x"}, ErrorCode::kInvalid), "lon");
  EXPECT_EQ(at_fault({.postcode = "NOWHERE"}, ErrorCode::kNotFound), "postcode");
  EXPECT_EQ(at_fault({.postcode = "%"}, ErrorCode::kInvalid), "postcode");
  EXPECT_EQ(at_fault({.municipality = "Gotham"}, ErrorCode::kNotFound), "municipality");
  EXPECT_EQ(at_fault({.municipality = "Zeist", .radius = "1"}, ErrorCode::kInvalid), "radius");
  EXPECT_EQ(at_fault({.inner_radius = "1", .body = kPolygon}, ErrorCode::kInvalid), "inner-radius");
  EXPECT_EQ(at_fault({.postcode = "MIDDLE", .radius = "-1"}, ErrorCode::kInvalid), "radius");
  EXPECT_EQ(at_fault({.postcode = "MIDDLE", .radius = "501"}, ErrorCode::kTooLarge), "radius");
  EXPECT_EQ(at_fault({.postcode = "MIDDLE", .inner_radius = "1"}, ErrorCode::kInvalid),
            "inner-radius");
  EXPECT_EQ(at_fault({.postcode = "MIDDLE", .inner_radius = "x"}, ErrorCode::kInvalid),
            "inner-radius");
  EXPECT_EQ(at_fault({.body = "{"}, ErrorCode::kInvalid), "body");
}

TEST(TakeAreaParameter, TakesItsOwnOnce) {
  const Parameter parameter{.name = "inner-radius", .value = "0.5"};  // What is taken borrows it.
  GroundText text;
  EXPECT_TRUE(take_ground_parameter(parameter, text).value());
  EXPECT_FALSE(take_ground_parameter({.name = "dates", .value = "2013"}, text).value());
  EXPECT_EQ(text.inner_radius, "0.5");
  const auto again = take_ground_parameter({.name = "inner-radius", .value = "1"}, text);
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().parameter, "inner-radius");
}

}  // namespace
}  // namespace server
