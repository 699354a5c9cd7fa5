#include "server/write/question_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/support/small_load.h"

namespace server {
namespace {

nlohmann::json json_of(const GroundText& text) {
  const auto load = tests::small_load(tests::talk_data());
  std::string out;
  JsonWriter json(out);
  write_area(json, Ground::make(text, *load->region, {}).value());
  return nlohmann::json::parse(out);
}

TEST(AreaJson, DescribesACircleByItsRadii) {
  const auto json = json_of({.lat = "52.1", .lon = "5.2", .radius = "0.3"});
  EXPECT_EQ(json["kind"], "position");
  EXPECT_EQ(json["lat"], 52.1);
  EXPECT_EQ(json["radius_km"], 0.3);
  EXPECT_EQ(json["inner_radius_km"], 0);
  EXPECT_NEAR(json["area_km2"].get<double>(), 0.2827, 0.0001);
}

TEST(AreaJson, HasNoRadiusForAPolygon) {
  const auto json = json_of({.municipality = "Utrecht"});
  EXPECT_EQ(json["kind"], "municipality");
  EXPECT_EQ(json["radius_km"], nullptr);
}

}  // namespace
}  // namespace server
