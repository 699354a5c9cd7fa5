#include "geo/netherlands.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <numbers>

#include "geo/radius_index.h"
#include "tests/support/small_centres.h"

namespace geo {
namespace {

using store::PostcodeSlot;

const Centres& netherlands() {
  static const Centres centres = [] {
    const auto projector = Projector::make(find_crs(kNetherlandsCrs).value()).value();
    return arrange_along_curve(netherlands_postcodes(projector).value());
  }();
  return centres;
}

PostcodeSlot slot_of(std::string_view code) {
  return netherlands().codes.find(tests::postcode(code)).value();
}

TEST(Netherlands, HasEveryPc6AndEveryPc4WithAnArea) {
  const Centres& centres = netherlands();
  EXPECT_EQ(centres.size(), 464'107U + 4'067U);
  std::map<std::size_t, std::size_t> by_length;
  for (const auto& code : centres.codes.codes()) ++by_length[code.text().size()];
  EXPECT_EQ(by_length, (std::map<std::size_t, std::size_t>{{4, 4'067}, {6, 464'107}}));
}

TEST(Netherlands, LeavesOutPostOfficeBoxesAndUnclearCodes) {
  const Centres& centres = netherlands();
  EXPECT_TRUE(centres.codes.find(tests::postcode("1012")));
  EXPECT_FALSE(centres.codes.find(tests::postcode("1000")));
  EXPECT_FALSE(centres.codes.find(tests::postcode("1234")));
  EXPECT_FALSE(centres.codes.find(tests::postcode("1234AB")));
}

TEST(Netherlands, GivesPc6ThePlaceOfTheirPc4) {
  const Centres& centres = netherlands();
  for (const char* code : {"1012", "1012JS"}) {
    EXPECT_EQ(centres.place_name(slot_of(code)), "Amsterdam");
  }
  EXPECT_EQ(std::ranges::count(centres.place, 0U), 0);
}

const std::map<double, int> kOnTheSphere{{1, 858}, {2, 3'393}, {5, 14'566}, {10, 25'027}};

// The counts that were published with the table, which were taken on a sphere.
TEST(Netherlands, HasTheKnownNumbersOfPc6AroundDamSquare) {
  const Centres& centres = netherlands();
  const auto radians = [](double degrees) { return degrees * std::numbers::pi / 180; };
  const auto dam = centres.degrees[index(slot_of("1012JS"))];
  EXPECT_EQ(dam, (LonLat{.lon = 4.893, .lat = 52.373}));
  std::map<double, int> counts;
  for (std::uint32_t slot = 0; slot < centres.size(); ++slot) {
    if (centres.codes.code(PostcodeSlot{slot}).text().size() != 6) continue;
    const LonLat place = centres.degrees[slot];
    const double half_lat = std::sin(radians(place.lat - dam.lat) / 2);
    const double half_lon = std::sin(radians(place.lon - dam.lon) / 2);
    const double haversine = half_lat * half_lat + std::cos(radians(place.lat)) *
                                                       std::cos(radians(dam.lat)) * half_lon *
                                                       half_lon;
    const double km = 2 * 6371.0088 * std::asin(std::sqrt(haversine));
    for (const auto& [radius, expected] : kOnTheSphere) counts[radius] += km <= radius ? 1 : 0;
  }
  EXPECT_EQ(counts, kOnTheSphere);
}

// The Earth is flatter than that sphere there: distances are up to 0.3 % longer.
TEST(Netherlands, HasNearlyAsManyOfThemOnTheGrid) {
  const Centres& centres = netherlands();
  const RadiusIndex radius_index{centres.metres};
  const GridPoint dam = centres.metres[index(slot_of("1012JS"))];
  std::map<double, int> counts;
  for (const auto& [radius, expected] : kOnTheSphere) {
    for (const store::SlotRun& run : radius_index.within(dam, Metres{radius * 1000})) {
      for (auto slot = index(run.first); slot < index(run.last); ++slot) {
        const auto length = centres.codes.code(PostcodeSlot{slot}).text().size();
        counts[radius] += length == 6 ? 1 : 0;
      }
    }
  }
  EXPECT_EQ(counts, (std::map<double, int>{{1, 855}, {2, 3'378}, {5, 14'536}, {10, 25'006}}));
}

TEST(Netherlands, IsNotForACrsElsewhere) {
  const auto projector = Projector::make(find_crs("EPSG:26971").value()).value();
  const auto rows = netherlands_postcodes(projector);
  ASSERT_FALSE(rows);
  EXPECT_EQ(rows.error().code, store::ErrorCode::kInvalid);
  EXPECT_NE(rows.error().detail.find("EPSG:26971"), std::string::npos) << rows.error().detail;
}

TEST(Netherlands, CarriesItsIndustries) {
  const store::EmbeddedFile sbi = netherlands_industries();
  EXPECT_TRUE(sbi.bytes.starts_with("code,dotted,parent,level,section,title_nl,title_en,inferred"));
  EXPECT_EQ(std::ranges::count(sbi.bytes, '\n'), 1'455);
}

}  // namespace
}  // namespace geo
