#include "geo/postcode_table.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace geo {
namespace {

using store::BadLines;
using store::ErrorCode;

const Projector& rd() {
  static const Projector projector = Projector::make(find_crs("EPSG:28992").value()).value();
  return projector;
}

struct Read {
  store::Result<std::vector<LocatedPostcode>> rows;
  store::RefusedLines refused;
};

Read read(std::string_view csv, BadLines policy = BadLines::kSkip,
          const std::vector<store::ColumnName>& names = {}, const Projector& projector = rd()) {
  store::RefusedLines refused{policy};
  auto rows = read_postcode_table(store::ByteSource::of_bytes(csv, "places.csv"), names, projector,
                                  refused);
  return {std::move(rows), std::move(refused)};
}

std::vector<std::string> messages(const store::RefusedLines& refused) {
  std::vector<std::string> all;
  for (const auto& line : refused.lines()) all.push_back(line.message());
  return all;
}

TEST(ReadPostcodeTable, ReadsPlacesAndProjectsThem) {
  const auto [rows, refused] = read(
      "postcode,lat,lon,place\n"
      "1012 js,52.373,4.893,Amsterdam\n"
      "2491,52.06738,4.38471,Den Haag\n");
  ASSERT_TRUE(rows) << rows.error().detail;
  EXPECT_EQ(refused.count(), 0U);
  ASSERT_EQ(rows->size(), 2U);
  const LocatedPostcode& dam = rows->front();
  EXPECT_EQ(dam.postcode.text(), "1012JS");
  EXPECT_EQ(dam.degrees, (LonLat{.lon = 4.893, .lat = 52.373}));
  EXPECT_EQ(dam.metres, rd().project(dam.degrees).value());
  EXPECT_EQ(dam.place, "Amsterdam");
}

TEST(ReadPostcodeTable, TakesColumnsInAnyOrderUnderTheirGivenNamesAndWithoutPlace) {
  const auto [rows, refused] = read(
      "breedte;zip;lengte;inwoners\n"
      "52.373;1012;4.893;8600\n",
      BadLines::kFail, {{"postcode", "zip"}, {"lat", "breedte"}, {"lon", "lengte"}});
  ASSERT_TRUE(rows) << rows.error().detail;
  ASSERT_EQ(rows->size(), 1U);
  EXPECT_EQ(rows->front().postcode.text(), "1012");
  EXPECT_EQ(rows->front().place, "");
}

TEST(ReadPostcodeTable, RefusesALineThatCannotBeReadWithItsColumn) {
  const auto [rows, refused] = read(
      "postcode,lat,lon\n"
      "10?12,52.4,4.9\n"
      "1001,,4.9\n"
      "1002,nan,4.9\n"
      "1003,52.4,inf\n"
      "1004,52.4 N,4.9\n"
      "1005,\"52,4,1\",4.9\n"
      "1006,91,4.9\n"
      "1007,52.4,200\n"
      "1008,52.4\n"
      "1009,52.4,4.9\n");
  ASSERT_TRUE(rows);
  ASSERT_EQ(rows->size(), 1U);
  EXPECT_EQ(rows->front().postcode.text(), "1009");
  const auto all = messages(refused);
  ASSERT_EQ(all.size(), 9U);
  EXPECT_EQ(all[0],
            "places.csv:2: column \"postcode\": \"10?12\" is not a postcode: 1 to 16 letters, "
            "digits, '-' or '_'");
  EXPECT_EQ(all[1], "places.csv:3: column \"lat\": \"\" is not a number of decimal degrees");
  EXPECT_EQ(all[2], "places.csv:4: column \"lat\": \"nan\" is not a number of decimal degrees");
  EXPECT_EQ(all[3], "places.csv:5: column \"lon\": \"inf\" is not a number of decimal degrees");
  EXPECT_EQ(all[4], "places.csv:6: column \"lat\": \"52.4 N\" is not a number of decimal degrees");
  EXPECT_EQ(all[5], "places.csv:7: column \"lat\": \"52,4,1\" is not a number of decimal degrees");
  EXPECT_EQ(all[6], "places.csv:8: column \"lat\": 91 is not a latitude from -90 to 90");
  EXPECT_EQ(all[7], "places.csv:9: column \"lon\": 200 is not a longitude from -180 to 180");
  EXPECT_TRUE(all[8].starts_with("places.csv:10: ")) << all[8];
}

TEST(ReadPostcodeTable, TakesAnIdenticalRepetitionOnceAndRefusesAnotherPlace) {
  const auto [rows, refused] = read(
      "postcode,lat,lon,place\n"
      "1012JS,52.373,4.893,Amsterdam\n"
      "1012 js,52.3730,4.893,Amsterdam\n"
      "1012JS,52.374,4.893,Amsterdam\n"
      "1012JS,52.373,4.893,Diemen\n");
  ASSERT_TRUE(rows);
  ASSERT_EQ(rows->size(), 1U);
  EXPECT_EQ(rows->front().degrees.lat, 52.373);
  EXPECT_EQ(rows->front().place, "Amsterdam");
  const std::string reason =
      "column \"postcode\": \"1012JS\" was placed before, at lat 52.373, lon 4.893 in "
      "\"Amsterdam\"";
  EXPECT_EQ(messages(refused),
            (std::vector<std::string>{"places.csv:4: " + reason, "places.csv:5: " + reason}));
}

// Rows of the United States' ZIP codes: Conus Albers is for the 48 states that lie together.
TEST(ReadPostcodeTable, RefusesPlacesOutsideTheAreaOfUse) {
  const auto projector = Projector::make(find_crs("EPSG:5070").value()).value();
  const auto [rows, refused] = read(
      "postcode,lat,lon,place,county,state\n"
      "00601,18.16527,-66.72258,Adjuntas,Adjuntas,PR\n"
      "10001,40.75042,-73.99633,New York,New York,NY\n"
      "60601,41.81193,-87.68732,Chicago,Cook,IL\n"
      "96701,21.39065,-157.92783,Aiea,Honolulu,HI\n"
      "96799,-7.20998,-170.77160,Pago Pago,American Samoa,AS\n"
      "96950,15.19013,145.74080,Saipan,Northern Mariana Islands,MP\n"
      "99501,61.28762,-149.48698,Anchorage,Anchorage,AK\n",
      BadLines::kSkip, {}, projector);
  ASSERT_TRUE(rows);
  ASSERT_EQ(rows->size(), 2U);
  EXPECT_EQ(rows->at(0).postcode.text(), "10001");
  EXPECT_EQ(rows->at(1).postcode.text(), "60601");
  const auto all = messages(refused);
  ASSERT_EQ(all.size(), 5U);
  EXPECT_TRUE(
      all[0].starts_with("places.csv:2: column \"lat\": lat 18.16527, lon -66.72258 lies "
                         "outside the area of use of EPSG:5070"))
      << all[0];
}

TEST(ReadPostcodeTable, LeavesItToTheVerdictToTellWhyNothingIsLeft) {
  const std::string_view all_bad = "postcode,lat,lon\n1012,north,4.9\n";
  const auto failing = read(all_bad, BadLines::kFail);
  ASSERT_TRUE(failing.rows);
  EXPECT_TRUE(failing.rows->empty());
  ASSERT_FALSE(failing.refused.verdict());

  for (const auto& [csv, policy] :
       {std::pair{all_bad, BadLines::kSkip},
        std::pair{std::string_view{"postcode,lat,lon\n"}, BadLines::kFail}}) {
    const auto skipping = read(csv, policy);
    ASSERT_FALSE(skipping.rows);
    EXPECT_EQ(skipping.rows.error().code, ErrorCode::kInvalid);
    EXPECT_EQ(skipping.rows.error().detail, "places.csv: no postcode can be placed");
  }
}

TEST(ReadPostcodeTable, PassesOnWhatIsWrongWithTheFile) {
  const auto missing = read("postcode,lat\n1012,52\n");
  ASSERT_FALSE(missing.rows);
  EXPECT_NE(missing.rows.error().detail.find("lon"), std::string::npos)
      << missing.rows.error().detail;
  const auto unknown = read("postcode,lat,lon\n1012,52,5\n", BadLines::kFail, {{"lat", "north"}});
  ASSERT_FALSE(unknown.rows);
  EXPECT_NE(unknown.rows.error().detail.find("north"), std::string::npos);
}

}  // namespace
}  // namespace geo
