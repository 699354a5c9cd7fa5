#include "geo/geojson.h"

#include <gtest/gtest.h>

#include <fmt/format.h>

#include "tests/support/values.h"

namespace geo {
namespace {

using tests::rd_new;

constexpr std::string_view kSquare = "[[[5,52],[5.1,52],[5.1,52.1],[5,52.1],[5,52]]]";

std::string polygon(std::string_view coordinates) {
  return fmt::format(R"({{"type":"Polygon","coordinates":{}}})", coordinates);
}

std::string feature(std::string_view geometry) {
  return fmt::format(R"({{"type":"Feature","properties":{{"a":["x]"]}},"geometry":{}}})", geometry);
}

std::string refusal(std::string_view text) {
  const auto read = read_geojson(text, rd_new());
  if (read) return "";
  EXPECT_EQ(read.error().code, store::ErrorCode::kInvalid);
  EXPECT_EQ(read.error().parameter, "body");
  return read.error().detail;
}

TEST(ReadGeoJson, TakesAPolygonInAnyOfItsWrappings) {
  const MultiPolygonRings square = {{{{5, 52}, {5.1, 52}, {5.1, 52.1}, {5, 52.1}, {5, 52}}}};
  const std::string bare = polygon(kSquare);
  for (const std::string& text :
       {bare, feature(bare), R"({"type":"FeatureCollection","features":[)" + feature(bare) + "]}",
        fmt::format(R"({{"type":"MultiPolygon","coordinates":[{}],"bbox":[1]}})", kSquare),
        polygon("[[[5,52,7],[5.1,52,7],[5.1,52.1,7],[5,52.1,7],[5,52,7]]]")}) {
    const auto read = read_geojson(text, rd_new());
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_EQ(*read, square) << text;
  }
}

TEST(ReadGeoJson, KeepsHolesAndParts) {
  const std::string ring = "[[5,52],[5.1,52],[5.1,52.1],[5,52]]";
  const auto read = read_geojson(
      fmt::format(R"({{"type":"MultiPolygon","coordinates":[[{0},{0}],[{0}]]}})", ring), rd_new());
  ASSERT_TRUE(read);
  ASSERT_EQ(read->size(), 2U);
  EXPECT_EQ((*read)[0].size(), 2U);
  EXPECT_EQ((*read)[1].size(), 1U);
}

TEST(ReadGeoJson, TakesNoOtherCrsThanWgs84) {
  const auto with = [](std::string text, std::string_view crs) {
    text.insert(1, fmt::format(R"("crs":{},)", crs));
    return text;
  };
  const auto named = [](std::string_view name) {
    return fmt::format(R"({{"type":"name","properties":{{"name":"{}"}}}})", name);
  };
  const std::string bare = polygon(kSquare);
  for (const std::string& crs :
       {std::string("null"), named("urn:ogc:def:crs:OGC:1.3:CRS84"), named("EPSG:4326")}) {
    EXPECT_EQ(refusal(with(bare, crs)), "");
  }
  constexpr std::string_view kSaid =
      "crs names \"urn:ogc:def:crs:EPSG::28992\": positions must be longitude and latitude in WGS "
      "84 "
      "degrees, as RFC 7946 has them";
  const std::string rd_new = named("urn:ogc:def:crs:EPSG::28992");
  EXPECT_EQ(refusal(with(bare, rd_new)), kSaid);
  EXPECT_EQ(refusal(with(feature(bare), rd_new)), kSaid);
  EXPECT_EQ(refusal(feature(with(bare, rd_new))), fmt::format("geometry.{}", kSaid));
  const std::string all = R"({"type":"FeatureCollection","features":[)" + feature(bare) + "]}";
  EXPECT_EQ(refusal(with(all, rd_new)), kSaid);
  EXPECT_TRUE(refusal(with(bare, R"({"type":"link"})")).starts_with("crs names \"{\"type\":"));
}

TEST(ReadGeoJson, SaysWhereTextIsNoJson) {
  EXPECT_EQ(refusal(""), "the body is empty; it must be a GeoJSON polygon");
  EXPECT_EQ(refusal(" \n"), "the body is empty; it must be a GeoJSON polygon");
  EXPECT_EQ(refusal(R"({"type":"Polygon",})"),
            R"(the body is not JSON: it goes wrong at byte 19, "{"type":"Polygon",}")");
  EXPECT_TRUE(refusal(polygon("[[[1e999,52]]]")).starts_with("the body is not JSON: "));
  EXPECT_EQ(refusal(std::string(1'000'000, '[')),
            "the body has arrays and objects more than 64 deep");
  EXPECT_NE(refusal("\xFF\xFE"), "");
}

TEST(ReadGeoJson, SaysWhatIsNoPolygon) {
  EXPECT_EQ(
      refusal(R"({"type":"Point","coordinates":[5,52]})"),
      "type must be one of: Polygon, MultiPolygon, a Feature of one, a FeatureCollection with "
      "one; not \"Point\"");
  EXPECT_EQ(refusal(R"({"type":7})").substr(0, 20), "type must be one of:");
  EXPECT_TRUE(refusal(R"({"type":7})").ends_with("; not \"7\""));
  EXPECT_TRUE(refusal("{}").starts_with("type is missing; it must be one of: Polygon, "));
  EXPECT_TRUE(refusal(feature("{}")).starts_with("geometry.type is missing; it must be one of: "));
  EXPECT_EQ(refusal(feature("null")), "geometry must be a GeoJSON polygon, not \"null\"");
  EXPECT_EQ(refusal(R"("Polygon")"), "the body must be a GeoJSON polygon, not \"Polygon\"");
  EXPECT_EQ(refusal("[1]"), "the body must be a GeoJSON polygon, not \"[1]\"");
  EXPECT_EQ(refusal("7"), "the body must be a GeoJSON polygon, not \"7\"");
  EXPECT_TRUE(
      refusal(R"({"type":"FeatureCollection","features":[]})")
          .starts_with("a FeatureCollection must have exactly one feature; features has 0"));
  EXPECT_EQ(refusal(R"({"type":"FeatureCollection","features":[{"type":"Polygon"}]})"),
            R"(features[0] is not a Feature: "{"type":"Polygon"}")");
  EXPECT_EQ(refusal(R"({"type":"Polygon"})"), "coordinates is not a list of rings: \"null\"");
  EXPECT_EQ(refusal(R"({"type":"MultiPolygon","coordinates":[]})"),
            "coordinates is not a list of polygons: \"[]\"");
}

TEST(ReadGeoJson, NamesTheRingAndThePosition) {
  EXPECT_EQ(refusal(polygon("[[[5,52],[5.1,52],[5.1,52.1],[5,52.1]]]")),
            "coordinates[0] is not closed: it begins with \"[5,52]\" and ends with \"[5,52.1]\"");
  EXPECT_EQ(refusal(feature(polygon("[[[5,52],[5.1,52],[5,52]]]"))),
            "geometry.coordinates[0] has 3 positions, and a ring needs at least 4: "
            "\"[[5,52],[5.1,52],[5,52]]\"");
  EXPECT_EQ(refusal(polygon("[[[5,52],[5.1,\"x\"],[5.1,52.1],[5,52]]]")),
            "coordinates[0][1] is not a position of two numbers, longitude and latitude: "
            "\"[5.1,\"x\"]\"");
  EXPECT_EQ(refusal(R"({"type":"MultiPolygon","coordinates":[[7]]})"),
            "coordinates[0][0] is not a ring: \"7\"");
  EXPECT_EQ(refusal(polygon("[[[5,52],[5.1],[5.1,52.1],[5,52]]]")),
            "coordinates[0][1] is not a position of two numbers, longitude and latitude: "
            "\"[5.1]\"");
}

TEST(ReadGeoJson, SaysWhatLiesOutside) {
  EXPECT_EQ(refusal(polygon("[[[5,52],[121687,487484],[5.1,52.1],[5,52]]]")),
            "coordinates[0][1] is [121687,487484]: a position is a longitude from -180 to 180 and "
            "a latitude from -90 to 90, in WGS 84 degrees");
  const std::string detail = refusal(polygon("[[[5,52],[-74,40.7],[5.1,52.1],[5,52]]]"));
  EXPECT_TRUE(detail.starts_with(
      "coordinates[0][1] is [-74,40.7]: that lies outside the area of use of EPSG:28992, "
      "longitude 3.2 to 7.22"))
      << detail;
}

TEST(ReadGeoJson, KnowsLatitudeBeforeLongitude) {
  EXPECT_EQ(refusal(polygon("[[[52,5],[52,5.1],[52.1,5.1],[52,5]]]")),
            "coordinates[0][0] is [52,5]: positions are longitude, latitude; this one looks like "
            "latitude, longitude");
  // In Chicago the swapped latitude is not even one.
  const auto chicago =
      read_geojson(polygon("[[[41.8,-87.6],[41.9,-87.6],[41.9,-87.7],[41.8,-87.6]]]"),
                   find_crs("EPSG:26916").value());
  ASSERT_FALSE(chicago);
  EXPECT_TRUE(chicago.error().detail.ends_with("looks like latitude, longitude"))
      << chicago.error().detail;
}

TEST(ReadGeoJson, CountsPositionsOverItsLimit) {
  const auto circle = [](std::size_t positions) {
    std::string ring = "[[";
    for (std::size_t i = 1; i < positions; ++i) ring += fmt::format("[5.{:06},52],", i);
    return polygon(ring + "[5.000001,52]]]");
  };
  const auto large = read_geojson(circle(100'000), rd_new());
  ASSERT_FALSE(large);
  EXPECT_EQ(large.error().code, store::ErrorCode::kTooLarge);
  EXPECT_EQ(large.error().detail, "the polygon has 100000 positions, over the limit of 10000");
  EXPECT_TRUE(read_geojson(circle(10'000), rd_new()));
}

TEST(AppendGeoJson, RunsOnPast180Degrees) {
  std::string text;
  append_geojson(text, {{{{179.9, -17}, {-179.9, -17}, {-179.9, -16}, {179.9, -16}, {179.9, -17}},
                         {{-179.95, -16.8}, {179.95, -16.2}, {-179.95, -16.2}, {-179.95, -16.8}}}});
  EXPECT_EQ(text, R"({"type":"Polygon","coordinates":[)"
                  "[[179.9,-17.0],[180.1,-17.0],[180.1,-16.0],[179.9,-16.0],[179.9,-17.0]],"
                  "[[180.05,-16.8],[179.95,-16.2],[180.05,-16.2],[180.05,-16.8]]]}");
}

TEST(AppendGeoJson, TurnsRingsAndRoundsDegrees) {
  const Ring clockwise = {{5, 52}, {5, 52.123456789}, {5.5, 52}, {5, 52}};
  const Ring other = {{5, 52}, {5.5, 52}, {5, 52.123456789}, {5, 52}};
  std::string one;
  append_geojson(one, {{clockwise, other}});
  EXPECT_EQ(one, R"({"type":"Polygon","coordinates":[)"
                 "[[5.0,52.0],[5.5,52.0],[5.0,52.1234568],[5.0,52.0]],"
                 "[[5.0,52.0],[5.0,52.1234568],[5.5,52.0],[5.0,52.0]]]}");
  std::string two;
  append_geojson(two, {{clockwise}, {other}});
  EXPECT_EQ(two, R"({"type":"MultiPolygon","coordinates":[)"
                 "[[[5.0,52.0],[5.5,52.0],[5.0,52.1234568],[5.0,52.0]]],"
                 "[[[5.0,52.0],[5.5,52.0],[5.0,52.1234568],[5.0,52.0]]]]}");
}

}  // namespace
}  // namespace geo
