#include "server/write/question_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/support/small_load.h"

namespace server {
namespace {

nlohmann::json json_of(const GroundText& text) {
  const auto load = tests::small_load(tests::talk_data());
  std::string out;
  JsonWriter writer(out);
  write_area(writer, Ground::make(text, *load->region, {}).value());
  return nlohmann::json::parse(out);
}

TEST(AreaJson, DescribesACircleByItsRadii) {
  const auto area = json_of({.lat = "52.1", .lon = "5.2", .radius = "0.3"});
  EXPECT_EQ(area["kind"], "position");
  EXPECT_EQ(area["lat"], 52.1);
  EXPECT_EQ(area["radius_km"], 0.3);
  EXPECT_EQ(area["inner_radius_km"], 0);
  EXPECT_NEAR(area["area_km2"].get<double>(), 0.2827, 0.0001);
}

TEST(AreaJson, HasNoRadiusForAPolygon) {
  const auto area = json_of({.municipality = "Utrecht"});
  EXPECT_EQ(area["kind"], "municipality");
  EXPECT_EQ(area["radius_km"], nullptr);
}

}  // namespace
}  // namespace server
