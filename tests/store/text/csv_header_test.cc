#include "store/text/csv_header.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <string>
#include <vector>

namespace store {
namespace {

const std::vector<CsvColumn> kPlaces = {{.name = "postcode", .required = true},
                                        {.name = "lat", .required = true},
                                        {.name = "lon", .required = true},
                                        {.name = "place", .required = false}};

Result<CsvHeader> read_header(std::string_view line, const std::vector<ColumnName>& names = {}) {
  return read_csv_header(line, "places.csv", kPlaces, names);
}

std::string error_of(std::string_view line, const std::vector<ColumnName>& names = {}) {
  const Result<CsvHeader> header = read_header(line, names);
  if (header) return "";
  EXPECT_EQ(header.error().code, ErrorCode::kInvalid);
  return header.error().detail;
}

using Places = std::vector<std::size_t>;
constexpr std::size_t kAbsent = CsvHeader::kAbsent;

TEST(CsvHeader, TellsTheSeparator) {
  EXPECT_EQ(read_header("postcode,lat,lon")->separator, Separator::kComma);
  EXPECT_EQ(read_header("postcode;lat;lon")->separator, Separator::kSemicolon);
  EXPECT_EQ(read_header("postcode\tlat\tlon")->separator, Separator::kTab);
  EXPECT_EQ(read_header("  postcode lat   lon ")->separator, Separator::kSpaces);
}

TEST(CsvHeader, IsNotMisledByOtherSeparatorsInExtraColumns) {
  EXPECT_EQ(read_header("name, first;postcode;lat;lon;a,b,c,d")->separator, Separator::kSemicolon);
  EXPECT_EQ(read_header("postcode,lat,lon,unit (km; miles)")->separator, Separator::kComma);
  EXPECT_EQ(read_header("\"postcode\";\"lat\";\"lon\"")->separator, Separator::kSemicolon);
}

TEST(CsvHeader, TakesTheSeparatorThatFindsTheOptionalColumnsToo) {
  const std::vector<CsvColumn> columns = {{.name = "code", .required = true},
                                          {.name = "title_en", .required = false}};
  const auto header = read_csv_header("code;x, code ,y;title_en", "sbi.csv", columns, {});
  ASSERT_TRUE(header);
  EXPECT_EQ(header->separator, Separator::kSemicolon);
}

TEST(CsvHeader, TakesTheCommaWhereEverySeparatorWouldDo) {
  const std::vector<CsvColumn> columns = {{.name = "code", .required = true}};
  EXPECT_EQ(read_csv_header("code", "sbi.csv", columns, {})->separator, Separator::kComma);
}

TEST(CsvHeader, PlacesColumnsInAnyOrder) {
  EXPECT_EQ(read_header("postcode,lat,lon,place")->positions, (Places{0, 1, 2, 3}));
  EXPECT_EQ(read_header("x,place,lon,,lat,postcode")->positions, (Places{5, 4, 2, 1}));
  EXPECT_EQ(read_header("lon,lat,postcode")->positions, (Places{2, 1, 0, kAbsent}));
}

TEST(CsvHeader, LeavesOutBlanksAroundAHeader) {
  EXPECT_EQ(read_header(" postcode ,\tlat,\" lon \"")->positions, (Places{0, 1, 2, kAbsent}));
  EXPECT_EQ(read_header("\u00A0postcode\u202F,lat,lon")->positions, (Places{0, 1, 2, kAbsent}));
}

TEST(CsvHeader, MindsTheCaseOfAHeaderOnlyWhereTwoDifferInNothingElse) {
  EXPECT_EQ(read_header("Postcode,LAT,lon")->positions, (Places{0, 1, 2, kAbsent}));
  EXPECT_EQ(read_header("Postcode,postcode,lat,lon")->positions, (Places{1, 2, 3, kAbsent}));
  EXPECT_EQ(error_of("Postcode,POSTCODE,lat,lon"),
            "places.csv: the header \"postcode\" occurs twice");
  EXPECT_EQ(read_header("Place,lat,lon", {{"postcode", "place"}})->positions,
            (Places{0, 1, 2, kAbsent}))
      << "which serves no other column";
}

TEST(CsvHeader, NamesEveryMissingColumnAndWhatIsThere) {
  EXPECT_EQ(error_of("lat;breedte;x"),
            "places.csv: the header lacks the columns \"postcode\", \"lon\"; the headers are "
            "\"lat\", \"breedte\", \"x\"");
}

TEST(CsvHeader, ShowsOnlyTheFirstOfVeryManyHeaders) {
  std::string line = "postcode,lat";
  for (int i = 0; i < 10'000; ++i) line += ",h" + std::to_string(i);
  const std::string error = error_of(line);
  EXPECT_TRUE(error.ends_with("\"h27\", 9972 more")) << error;
}

TEST(CsvHeader, AColumnMayStandUnderAnotherHeader) {
  EXPECT_EQ(read_header("zip,lat,lng", {{"postcode", "zip"}, {"lon", "lng"}})->positions,
            (Places{0, 1, 2, kAbsent}));
  EXPECT_EQ(read_header("post code,lat,lon", {{"postcode", "post code"}})->positions,
            (Places{0, 1, 2, kAbsent}));
  EXPECT_EQ(read_header("zip;lat;lon", {{"postcode", "zip"}})->separator, Separator::kSemicolon);
}

TEST(CsvHeader, AHeaderTakenForOneColumnServesNoOther) {
  EXPECT_EQ(read_header("place,lat,lon", {{"postcode", "place"}})->positions,
            (Places{0, 1, 2, kAbsent}));
  EXPECT_EQ(error_of("postcode,lat,lon", {{"place", "postcode"}}),
            "places.csv: the header lacks the column \"postcode\"; the headers are \"postcode\", "
            "\"lat\", \"lon\"");
}

TEST(CsvHeader, AColumnGivenAnotherHeaderLeavesItsOwnNameAlone) {
  EXPECT_EQ(read_header("postcode,place,lat,lon", {{"postcode", "place"}})->positions,
            (Places{1, 2, 3, kAbsent}));
  EXPECT_EQ(read_header("postcode,place,lat,lon", {{"postcode", "place"}, {"place", "postcode"}})
                ->positions,
            (Places{1, 2, 3, 0}));
}

TEST(CsvHeader, RefusesNamesThatFitNothing) {
  EXPECT_EQ(error_of("postcode,lat,lon", {{"zip", "postcode"}}),
            "places.csv: there is no column \"zip\"; the columns are \"postcode\", "
            "\"lat\", \"lon\", \"place\"");
  EXPECT_EQ(error_of("postcode,lat,lon", {{"place", "plaats"}}),
            "places.csv: there is no header \"plaats\" for the column \"place\"; the headers are "
            "\"postcode\", \"lat\", \"lon\"");
}

TEST(CsvHeader, NamesTheHeaderThatIsNearestToOneThatIsNotThere) {
  EXPECT_EQ(error_of("zipcode,lat,lon", {{"postcode", "ZIP code"}}),
            "places.csv: there is no header \"ZIP code\" for the column \"postcode\" (did you mean "
            "\"zipcode\"?); the headers are \"zipcode\", \"lat\", \"lon\"");
}

TEST(CsvHeader, RefusesTwoNamesForOneThing) {
  EXPECT_EQ(error_of("a,b,lat,lon", {{"postcode", "a"}, {"postcode", "b"}}),
            "places.csv: the column \"postcode\" is given two headers, \"a\" and \"b\"");
  EXPECT_EQ(error_of("a,lat,lon", {{"postcode", "a"}, {"place", "a"}}),
            "places.csv: the header \"a\" is given to two columns, \"postcode\" and \"place\"");
}

TEST(CsvHeader, RefusesAWantedHeaderThatStandsTwice) {
  EXPECT_EQ(error_of("postcode,lat,lon,lat"), "places.csv: the header \"lat\" occurs twice");
  EXPECT_EQ(error_of("postcode,lat,lon,place,place"),
            "places.csv: the header \"place\" occurs twice");
  EXPECT_TRUE(read_header("postcode,lat,lon,,,x,x")) << "nobody asks for the others";
}

TEST(CsvHeader, RefusesAQuoteThatIsNeverClosed) {
  EXPECT_EQ(error_of("\"postcode,lat,lon"),
            "places.csv: the header cannot be read: the quote before \"postcode,lat,lon\" is never "
            "closed");
}

}  // namespace
}  // namespace store
