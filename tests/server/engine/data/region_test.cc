#include "server/engine/data/region.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/support/machine/temporary_folder.h"
#include "tests/support/values.h"

namespace server {
namespace {

using tests::postcode;
using tests::sbi;

// Three places around Amsterdam, by hand: no PROJ in this test.
RegionTables three_places() {
  RegionTables tables{
      .crs = {.code = "EPSG:28992",
              .name = "Amersfoort / RD New",
              .pipeline = "+proj=pipeline +step \"quoted\"",
              .west = 3.2,
              .south = 50.75,
              .east = 7.22,
              .north = 53.7},
      .coarse = 3,
      .centres = geo::arrange_along_curve({{.postcode = postcode("1012JS"),
                                            .degrees = {.lon = 4.893, .lat = 52.373},
                                            .metres = {.x = 121398.1234567891, .y = 487354.2},
                                            .place = "Amsterdam"},
                                           {.postcode = postcode("1012AB"),
                                            .degrees = {.lon = 4.9, .lat = 52.38},
                                            .metres = {.x = 121900.0, .y = 488100.1},
                                            .place = "Amsterdam"},
                                           {.postcode = postcode("2011XX"),
                                            .degrees = {.lon = 4.63, .lat = 52.38},
                                            .metres = {.x = 103500.7, .y = 488400.3},
                                            .place = "'s-Graveland, \"Noord\""}}),
      .industries = {}};
  EXPECT_TRUE(tables.industries.add(sbi("I"), {.parent = {}, .title_en = "Food", .title_nl = ""}));
  EXPECT_TRUE(tables.industries.add(
      sbi("56"), {.parent = sbi("I"), .title_en = "", .title_nl = "Eten, \"drinken\""}));
  return tables;
}

store::DataDirectory directory_of(const tests::TemporaryFolder& folder,
                                  const RegionTables& tables) {
  auto directory = store::DataDirectory::create(folder.path() / "data", region_files(tables));
  EXPECT_TRUE(directory) << directory.error().detail;
  return std::move(*directory);
}

TEST(Region, ComesBackFromItsFilesToTheBit) {
  const tests::TemporaryFolder folder;
  const RegionTables made = three_places();
  const auto read = read_region_tables(directory_of(folder, made), {});
  ASSERT_TRUE(read) << read.error().detail;
  EXPECT_EQ(read->crs.code, made.crs.code);
  EXPECT_EQ(read->crs.name, made.crs.name);
  EXPECT_EQ(read->crs.pipeline, made.crs.pipeline);
  EXPECT_EQ(read->crs.west, made.crs.west);
  EXPECT_EQ(read->crs.south, made.crs.south);
  EXPECT_EQ(read->crs.east, made.crs.east);
  EXPECT_EQ(read->crs.north, made.crs.north);
  EXPECT_EQ(read->coarse, 3U);
  EXPECT_TRUE(std::ranges::equal(read->centres.codes.codes(), made.centres.codes.codes()));
  EXPECT_EQ(read->centres.degrees, made.centres.degrees);
  EXPECT_EQ(read->centres.metres, made.centres.metres);
  for (std::uint32_t slot = 0; slot < made.centres.size(); ++slot) {
    EXPECT_EQ(read->centres.place_name(store::PostcodeSlot{slot}),
              made.centres.place_name(store::PostcodeSlot{slot}));
  }
  EXPECT_EQ(read->industries.size(), 2U);
  EXPECT_EQ(read->industries.title(sbi("56"), store::Language::kDutch), "Eten, \"drinken\"");
  EXPECT_TRUE(read->industries.contains(sbi("I"), sbi("5610")));
}

TEST(Region, NeedsNoIndustries) {
  const tests::TemporaryFolder folder;
  RegionTables tables = three_places();
  tables.industries = {};
  const auto read = read_region_tables(directory_of(folder, tables), {});
  ASSERT_TRUE(read) << read.error().detail;
  EXPECT_EQ(read->industries.size(), 0U);
}

TEST(Region, HasAreasOfTheCoarseLengthAndFindsWhatIsInside) {
  const Region region = make_region(three_places());
  ASSERT_EQ(region.areas.codes.size(), 2U);
  EXPECT_EQ(region.areas.codes[0], postcode("101"));
  EXPECT_EQ(region.areas.codes[1], postcode("201"));
  const auto runs = region.radius_index.within({.x = 121398.1234567891, .y = 487354.2}, {1000.0});
  std::uint32_t found = 0;
  for (const store::SlotRun& run : runs) found += run.size();
  EXPECT_EQ(found, 2U);
}

TEST(Region, IsRefusedWhereItsFilesAreSomethingElse) {
  const std::vector<store::RegionFile> good = region_files(three_places());
  const auto error_with = [&good](const std::string& name, const std::string& bytes) {
    const tests::TemporaryFolder folder;
    std::vector<store::RegionFile> files = good;
    for (store::RegionFile& file : files) {
      if (file.name == name) file.bytes = bytes;
    }
    const auto directory = store::DataDirectory::create(folder.path() / "data", files);
    EXPECT_TRUE(directory) << directory.error().detail;
    const auto read = read_region_tables(*directory, {});
    if (read) return std::string("was read");
    EXPECT_EQ(read.error().code, store::ErrorCode::kCorrupt);
    return read.error().detail;
  };
  const auto names = [](const std::string& detail, std::string_view name) {
    return detail.find(name) != std::string::npos;
  };
  EXPECT_PRED2(names, error_with("region.json", ""), "region.json");
  EXPECT_PRED2(names, error_with("region.json", "[]"), "region.json");
  EXPECT_PRED2(names, error_with("region.json", "{\"crs\": {}}"), "region.json");
  EXPECT_PRED2(names, error_with("postcodes.csv", "nonsense"), "postcodes.csv");
  EXPECT_PRED2(names, error_with("industries.csv", "nonsense"), "industries.csv");
  std::string no_area = good.front().bytes;
  const std::size_t at = no_area.find("\"coarse\": 3");
  ASSERT_NE(at, std::string::npos);
  no_area.replace(at, 11, "\"coarse\": 0");
  EXPECT_PRED2(names, error_with("region.json", no_area), "coarse");
}

}  // namespace
}  // namespace server
