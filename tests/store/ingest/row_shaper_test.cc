#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "store/ingest/datapoint_chunk.h"
#include "store/ingest/datapoint_reader.h"
#include "store/text/chunk_reader.h"
#include "store/types/numbered_sbi.h"

namespace store {
namespace {

// What the lines of `table` below its header are read as by `toml`, a plan.
struct Shaped {
  std::vector<std::string> rows;
  std::vector<std::string> refused;
  std::vector<std::string> sbi_texts;
  std::vector<std::string> activity_texts;
  std::uint64_t unknown = 0;
  std::string error;
};

Shaped read(std::string_view toml, std::string_view table) {
  Shaped shaped;
  const auto plan = parse_reading_plan(toml, "plan.toml");
  EXPECT_TRUE(plan) << plan.error().detail;
  auto opened =
      DatapointReader::open(ByteSource::of_bytes(table, "a.csv"), plan->columns, false, *plan);
  if (!opened) {
    shaped.error = opened.error().detail;
    return shaped;
  }
  const DeltaKind kind = opened->delta_kind();
  CsvReader::Rest rest = std::move(*opened).rest();
  const PostcodeDictionary located;
  const auto find_place = [](Position at) -> tl::expected<Postcode, std::string> {
    if (at.lat > 90) return tl::unexpected<std::string>("no such latitude");
    return Postcode::parse(fmt::format("N{:.0f}E{:.0f}", at.lat, at.lon)).value();
  };
  DatapointChunkReader reader(located, "a.csv", rest.header, kind, BadLines::kSkip, *plan,
                              find_place);
  ChunkReader chunks(std::move(rest.lines), rest.header.separator, std::size_t{1} << 20U);
  Chunk text;
  DatapointChunk chunk;
  if (chunks.next(text).value_or(false)) reader.read(text.text(), chunk);
  for (const ChunkDate& date : chunk.dates) {
    for (const PartitionRow& row : date.rows) {
      shaped.rows.push_back(fmt::format("{} {} {} {} {} {}", to_iso(date.date), row.hour,
                                        row.activity, chunk.unlocated.code(row.postcode).text(),
                                        row.hits, chunk.sbi.code(row.sbi).text()));
    }
  }
  for (const RefusedLine& line : chunk.refused) shaped.refused.push_back(line.message());
  shaped.sbi_texts = chunk.sbi_texts;
  shaped.activity_texts = chunk.activity_texts;
  shaped.unknown = chunk.unknown;
  return shaped;
}

using Texts = std::vector<std::string>;

TEST(RowShaper, NumbersTextsInTheirOrder) {
  const Shaped shaped = read("[columns]\nsbi = {text = \"kind\"}\nid_activity = {text = \"who\"}\n",
                             "date,hour,postcode,hits,kind,who\n"
                             "2013-04-30,1,A,1,Noise,Ann\n2013-04-30,2,A,1,\"Noise, loud\",Bob\n"
                             "2013-04-30,3,A,1,Noise,Ann\n2013-04-30,4,A,1,,Ann\n");
  EXPECT_EQ(shaped.rows, (Texts{"2013-04-30 1 0 A 1 X00000", "2013-04-30 2 1 A 1 X00001",
                                "2013-04-30 3 0 A 1 X00000", "2013-04-30 4 0 A 1 00"}));
  EXPECT_EQ(shaped.sbi_texts, (Texts{"Noise", "Noise, loud"}));
  EXPECT_EQ(shaped.activity_texts, (Texts{"Ann", "Bob"}));
}

TEST(RowShaper, NumbersRowsByTheirLines) {
  const Shaped shaped = read("[columns]\nid_activity = {each = \"row\"}\n",
                             "date,hour,postcode,hits\n2013-04-30,1,A,1\n\n2013-04-30,2,A,1\n");
  EXPECT_EQ(shaped.rows, (Texts{"2013-04-30 1 1 A 1 00", "2013-04-30 2 3 A 1 00"}));
}

TEST(RowShaper, FindsThePlaceOfAPosition) {
  const std::string plan =
      "[columns]\nlatitude = \"lat\"\nlongitude = \"lon\"\n[places]\ngrid = 250\n";
  const Shaped shaped = read(plan,
                             "date,hour,lat,lon,hits\n"
                             "2013-04-30,1,52.4,4.9,1\n2013-04-30,2,,,2\n"
                             "2013-04-30,3,north,4.9,3\n2013-04-30,4,500,4.9,4\n"
                             "2013-04-30,5,52.4,,5\n2013-04-30,6,\"52.4\", 4.9 ,6\n");
  EXPECT_EQ(shaped.rows, (Texts{"2013-04-30 1 0 N52E5 1 00", "2013-04-30 2 0 NO-PLACE 2 00",
                                "2013-04-30 6 0 N52E5 6 00"}));
  ASSERT_EQ(shaped.refused.size(), 3U);
  EXPECT_NE(shaped.refused[0].find("\"north\" is not a number of decimal degrees"),
            std::string::npos)
      << shaped.refused[0];
  EXPECT_NE(shaped.refused[1].find("no such latitude"), std::string::npos);
  const Shaped point = read("[columns]\npoint = \"at\"\n[places]\nnearest = 250\n",
                            "date,hour,at,hits\n2013-04-30,1,POINT (4.9 52.4),1\n"
                            "2013-04-30,2,here,1\n");
  EXPECT_EQ(point.rows, (Texts{"2013-04-30 1 0 N52E5 1 00"}));
  ASSERT_EQ(point.refused.size(), 1U);
  EXPECT_NE(point.refused[0].find("\"here\" is not a point"), std::string::npos);
}

TEST(RowShaper, KeepsRowsWhosePositionIsNone) {
  const std::string plan =
      "[columns]\nlatitude = \"lat\"\nlongitude = \"lon\"\n[places]\ngrid = 250\n";
  const Shaped shaped = read(plan,
                             "date,hour,lat,lon,hits\n"
                             "2013-04-30,1,NULL,NULL,1\n2013-04-30,2,91,181,2\n"
                             "2013-04-30,3,\"52,4\",\"4,9\",3\n2013-04-30,4,120,4.9,4\n");
  EXPECT_EQ(shaped.rows, (Texts{"2013-04-30 1 0 NO-PLACE 1 00", "2013-04-30 2 0 NO-PLACE 2 00",
                                "2013-04-30 3 0 N52E5 3 00"}));
  ASSERT_EQ(shaped.refused.size(), 1U) << "it is a place with its numbers the other way round";
  EXPECT_NE(shaped.refused[0].find("no such latitude"), std::string::npos);
}

TEST(RowShaper, ReadsTimesAsThePlanSays) {
  const std::string plan = "[columns]\nhour = {column = \"at\", format = \"%H%M\"}\n";
  const Shaped shaped = read(plan,
                             "date,at,postcode,hits\n2013-04-30,1435,A,1\n2013-04-30,5,1.0,2\n"
                             "2013-04-30,2400,A,3\n2013-04-30,14:35,A,4\n");
  EXPECT_EQ(shaped.rows, (Texts{"2013-04-30 14 0 A 1 00", "2013-04-30 0 0 1 2 00"}));
  ASSERT_EQ(shaped.refused.size(), 2U);
  EXPECT_NE(shaped.refused[1].find("\"14:35\" is not a time as %H%M"), std::string::npos)
      << shaped.refused[1];
  const Shaped ends = read("hours = \"0-23\"\n" + plan,
                           "date,at,postcode,hits\n"
                           "2013-04-30,2400,A,3\n");
  EXPECT_EQ(ends.rows, (Texts{"2013-05-01 0 0 A 3 00"}));
  const Shaped spans = read("[columns]\nhour = {column = \"at\", format = \"%H:%M-%H:%M\"}\n",
                            "date,at,postcode,hits\n2013-04-30,08:00-09:00,A,1\n"
                            "2013-04-30,06:00-09:00,A,1\n");
  EXPECT_EQ(spans.rows, (Texts{"2013-04-30 8 0 A 1 00"}));
  ASSERT_EQ(spans.refused.size(), 1U);
  EXPECT_NE(spans.refused[0].find("is a span that is no hour of the day"), std::string::npos)
      << spans.refused[0];
}

TEST(RowShaper, MakesRowsOfAWideLine) {
  const std::string plan =
      "unknown = [\"-\"]\nhours = \"1-24\"\n"
      "[wide]\nsays = \"hour\"\ncolumns = [\"H1\", \"H2\", \"H3\"]\n";
  const Shaped hours = read(plan,
                            "date,postcode,H1,H2,H3\n2013-04-30,A,5,,7\n2013-05-01,A,-,8,9\n"
                            "2013-05-02,A,1,many,3\n");
  EXPECT_EQ(hours.rows, (Texts{"2013-04-30 0 0 A 5 00", "2013-04-30 2 0 A 7 00",
                               "2013-05-01 1 0 A 8 00", "2013-05-01 2 0 A 9 00"}));
  EXPECT_EQ(hours.unknown, 1U);
  ASSERT_EQ(hours.refused.size(), 1U);  // All of the line, for there is one file of refused lines.
  EXPECT_NE(hours.refused[0].find("\"many\""), std::string::npos) << hours.refused[0];

  const Shaped places = read("[wide]\nsays = \"postcode\"\ncolumns = [\"North\", \"South\"]\n",
                             "date,hour,North,South\n2013-04-30,8,5,6\n");
  EXPECT_EQ(places.rows, (Texts{"2013-04-30 8 0 NORTH 5 00", "2013-04-30 8 0 SOUTH 6 00"}));
}

TEST(RowShaper, NamesTheWideHeaderThatIsWrong) {
  const std::string table = "date,postcode,H1,H2,Total\n2013-04-30,A,5,6,11\n";
  EXPECT_EQ(read("[wide]\nsays = \"hour\"\ncolumns = [\"H1\", \"H3\"]\n", table).error,
            "a.csv: there is no header \"H3\" for the wide columns");
  EXPECT_EQ(read("[wide]\nsays = \"hour\"\ncolumns = [\"H2\", \"H1\"]\n", table).rows,
            (Texts{"2013-04-30 2 0 A 6 00", "2013-04-30 1 0 A 5 00"}));
  EXPECT_EQ(read("[wide]\nsays = \"hour\"\ncolumns = [\"H1\", \"Total\"]\n", table).error,
            "a.csv: the wide header \"Total\" says no hour");
}

TEST(RowShaper, TakesColumnsByNumberAndTheHeaderOfThePlan) {
  EXPECT_EQ(read("[columns]\npostcode = 3\nhits = 4\n", "date,hour,x,x\n2013-04-30,8,A,5\n").rows,
            (Texts{"2013-04-30 8 0 A 5 00"}));
  const std::string names = "header = [\"date\", \"hour\", \"postcode\", \"hits\", \"kind\"]\n";
  const std::string rows = "2013-04-30,8,A,5,Noise\n2013-04-30,9,A,6,Noise\n";
  EXPECT_EQ(read(names, rows).rows, (Texts{"2013-04-30 8 0 A 5 00", "2013-04-30 9 0 A 6 00"}));
  EXPECT_EQ(read(names + "[columns]\nsbi = {text = \"kind\"}\n", rows).sbi_texts, Texts{"Noise"});
  EXPECT_EQ(read("[columns]\nhits = 9\n", "date,hour,postcode,hits\n").error,
            "a.csv: there is no column number 9 for \"hits\"; there are 4");
}

TEST(NumberedSbi, IsReadBack) {
  for (const std::uint32_t number : {0U, 7U, 12'345U, kMostNumbered}) {
    EXPECT_EQ(number_of(numbered_sbi(number)), number);
  }
  EXPECT_EQ(numbered_sbi(12).text(), "X00012");
  for (const char* text : {"X1", "5610", "XABCDE", "X0001A", "Y00012"}) {
    EXPECT_FALSE(number_of(SbiCode::parse(text).value())) << text;
  }
}

}  // namespace
}  // namespace store
