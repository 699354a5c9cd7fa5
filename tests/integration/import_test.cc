// Raw exports of portals, each in the shape of its origin, go through the real program without
// being edited: tests/data/portals/.

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "tests/support/has.h"
#include "tests/support/machine/http_client.h"
#include "tests/support/machine/program.h"
#include "tests/support/machine/temporary_folder.h"

namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using tests::has;
using tests::ProgramResult;
using Words = std::vector<std::string>;

const fs::path kPortals = fs::path(STRAAL_TEST_DATA) / "portals";
const fs::path kFieldCases = fs::path(STRAAL_TEST_DATA) / "cases";

class Imports : public testing::Test {
 protected:
  ProgramResult straal(const Words& words) const {
    return tests::run_straal(words, {.working_folder = folder_.path().string()});
  }
  json json_of(const Words& words) const {
    const ProgramResult result = straal(words);
    EXPECT_EQ(result.exit_code, 0) << result.err;
    return json::parse(result.out);
  }
  std::string plan() const {
    std::ifstream file(folder_.path() / "d" / "plan.toml");
    return {std::istreambuf_iterator<char>(file), {}};
  }
  void write(const std::string& name, std::string_view text) const {
    std::ofstream(folder_.path() / name) << text;
  }
  bool is_there(const std::string& name) const { return fs::exists(folder_.path() / name); }

  tests::TemporaryFolder folder_;
};

// An export, how it is imported, and what the sentence about its event must say.
struct Export {
  std::string name;
  std::string file;
  Words options;
  std::string place;  // Where the event was.
  std::string dates;
  std::string says;
};
std::ostream& operator<<(std::ostream& out, const Export& one) { return out << one.name; }

class Portals : public Imports, public testing::WithParamInterface<Export> {};

TEST_P(Portals, GoFromFileToARightSentence) {
  const Export& one = GetParam();
  Words words = {"import", "d", kPortals / one.file};
  words.insert(words.end(), one.options.begin(), one.options.end());
  const ProgramResult imported = straal(words);
  ASSERT_EQ(imported.exit_code, 0) << imported.err;
  EXPECT_TRUE(has(imported.out, "straal serve d")) << imported.out;

  const ProgramResult impact = straal({"impact", "d", one.place, one.dates});
  EXPECT_EQ(impact.exit_code, 0) << impact.err;
  EXPECT_TRUE(has(impact.out, one.says)) << impact.out;

  // The same file again needs no option, and changes nothing.
  const ProgramResult again = straal({"ingest", "d", kPortals / one.file});
  EXPECT_EQ(again.exit_code, 0) << again.err;
  EXPECT_TRUE(has(again.out, "already there")) << again.out;
}

INSTANTIATE_TEST_SUITE_P(
    SixShapes, Portals,
    testing::Values(Export{.name = "chicago",
                           .file = "chicago_crimes.csv",
                           .options = {},
                           .place = "N18548E1790",
                           .dates = "2013-04-30",
                           .says = "clearly more"},
                    Export{.name = "melbourne",
                           .file = "melbourne_pedestrians.csv",
                           .options = {},
                           .place = "51",
                           .dates = "2025-02-07",
                           .says = "clearly more"},
                    Export{.name = "new_york_bicycles",
                           .file = "new_york_bicycles.csv",
                           .options = {"--postcodes", kPortals / "new_york_counters.csv"},
                           .place = "100009424",
                           .dates = "2013-04-30",
                           .says = "clearly more"},
                    Export{.name = "hours_as_columns",
                           .file = "tellingen_uren.csv",
                           .options = {},
                           .place = "NL101",
                           .dates = "2024-04-26",
                           .says = "clearly more"},
                    Export{.name = "instants_and_points",
                           .file = "service_requests.csv",
                           .options = {"--settle", "time_zone = \"America/New_York\"", "--grid",
                                       "500"},
                           .place = "N9017E1169",
                           .dates = "2023-06-29",
                           .says = "clearly more"},
                    Export{.name = "counters_as_columns",
                           .file = "zaehlstellen.csv",
                           .options = {"--postcodes", kPortals / "zaehlstellen_orte.csv"},
                           .place = "OBERBAUMBRUECKE",
                           .dates = "2022-05-31",
                           .says = "clearly fewer"}),
    [](const auto& one) { return one.param.name; });

TEST_F(Imports, StopsAtAnAmbiguityAndTellsBothReadings) {
  const std::string file = kFieldCases / "melbourne_new.csv";
  const ProgramResult stopped = straal({"import", "d", file});
  EXPECT_EQ(stopped.exit_code, 1);
  EXPECT_TRUE(has(stopped.err, "hours = \"0-23\"")) << stopped.err;
  EXPECT_TRUE(has(stopped.err, "hours = \"1-24\"")) << stopped.err;
  EXPECT_FALSE(is_there("d"));
  EXPECT_FALSE(is_there("d.importing"));

  const json summary = json_of(
      {"import", "d", file, "--settle", "hours = \"0-23\"", "--crs", "EPSG:7855", "--json"});
  EXPECT_EQ(summary["rows"], 2);
  const json answer = json_of({"query", "d", "51", "2025-01-01", "--json"});
  EXPECT_EQ(answer["total"]["hits"], 289);
  EXPECT_EQ(answer["timeline"][0]["hour"], 1);
  EXPECT_EQ(answer["timeline"][1]["hour"], 2);
}

TEST_F(Imports, AsksWhetherMidnightIsADayAndWarnsOfItLater) {
  const std::string head = "date,hits,station,lat,lon\n";
  write("days.csv", head +
                        "04/13/2024 12:00:00 AM,5,A,52.1,4.9\n"
                        "04/14/2024 12:00:00 AM,7,A,52.1,4.9\n");
  const ProgramResult stopped = straal({"import", "d", "days.csv"});
  EXPECT_EQ(stopped.exit_code, 1);
  EXPECT_TRUE(has(stopped.err, "hour = {value = 0}")) << stopped.err;
  write("hours.csv", head +
                         "04/15/2024 01:00:00 AM,5,A,52.1,4.9\n"
                         "04/15/2024 12:00:00 PM,7,A,52.1,4.9\n");
  const ProgramResult imported = straal({"import", "d", "hours.csv"});
  ASSERT_EQ(imported.exit_code, 0) << imported.err;
  EXPECT_TRUE(has(imported.out, "lat 52.10 to 52.10, lon 4.90 to 4.90")) << imported.out;
  EXPECT_EQ(straal({"ingest", "d", "days.csv", "--strict"}).exit_code, 1);
  const ProgramResult next = straal({"ingest", "d", "days.csv"});
  ASSERT_EQ(next.exit_code, 0) << next.err;
  EXPECT_TRUE(has(next.out, "days.csv: every row is at midnight")) << next.out;
}

TEST_F(Imports, SaysWhyAFileHasNoDates) {
  write("months.csv", "Month,Longitude,Latitude\n2024-03,-2.5,51.4\n2024-03,-2.6,51.5\n");
  const ProgramResult stopped = straal({"import", "d", "months.csv"});
  EXPECT_EQ(stopped.exit_code, 1);
  EXPECT_TRUE(has(stopped.err, "\"2024-03\" is a month: Straal needs dates and hours"))
      << stopped.err;
}

TEST_F(Imports, MakesPlacesOfPositionsAndCountsRowsWithoutOne) {
  const ProgramResult imported =
      straal({"import", "d", kFieldCases / "chicago_crime.csv", "--crs", "EPSG:26971"});
  ASSERT_EQ(imported.exit_code, 0) << imported.err;
  EXPECT_TRUE(has(imported.out, "EPSG:26971 (NAD83 / Illinois East)")) << imported.out;
  EXPECT_TRUE(has(imported.out, "1 row of 1 postcode without a location")) << imported.out;
  EXPECT_TRUE(has(plan(), "grid = 250")) << plan();
  const json info = json_of({"info", "d", "--json"});
  EXPECT_EQ(info["postcodes"], 2);
  std::ifstream table(folder_.path() / "d" / "postcodes.csv");
  std::string cell;
  std::getline(table, cell);
  std::getline(table, cell, ',');
  const json hits = json_of({"query", "d", cell, "2013-04-30", "--radius", "20", "--json"});
  EXPECT_EQ(hits["total"]["hits"], 2);
  EXPECT_EQ(hits["stats"][0]["sbi"], "06");
  EXPECT_EQ(hits["stats"][1]["sbi"], "08B");
}

TEST_F(Imports, ChoosesTheUtmZoneOrTheSmallestThatHoldsAll) {
  write("two_zones.csv",
        "date,hour,station,latitude,longitude,count\n"
        "2024-03-01,0,A,52.37,4.89,5\n2024-03-02,0,A,52.37,4.89,5\n"
        "2024-03-01,0,B,53.21,6.57,6\n2024-03-02,0,B,53.21,6.57,6\n");
  const ProgramResult imported = straal({"import", "d", "two_zones.csv"});
  ASSERT_EQ(imported.exit_code, 0) << imported.err;
  EXPECT_TRUE(has(imported.out, "EPSG:28992 (Amersfoort / RD New)")) << imported.out;
}

TEST_F(Imports, TakesRawPointsToTheNearestDutchPostcode) {
  write("trips.csv",
        "when,lat,lon\n"
        "2024-03-01 08:15,52.3731,4.8932\n2024-03-01 09:15,52.3731,4.8932\n"
        "2024-03-01 10:15,52.9000,4.0000\n");
  write("plan.toml",
        "date = \"%Y-%m-%d %H:%M\"\n[columns]\ndate = \"when\"\nlatitude = \"lat\"\n"
        "longitude = \"lon\"\nhits = {value = 1}\n");
  const json summary =
      json_of({"import", "d", "trips.csv", "--plan", "plan.toml", "--nearest", "500", "--json"});
  EXPECT_EQ(summary["rows"], 3);
  EXPECT_EQ(summary["unlocated"]["rows"], 1);
  EXPECT_EQ(json_of({"query", "d", "1012JS", "2024-03-01", "--json"})["total"]["hits"], 2);
}

TEST_F(Imports, NumbersTextsAndTellsThemAsTitlesAlsoOfLaterFiles) {
  const std::string head = "date,hour,station,latitude,longitude,count,category\n";
  write("first.csv", head +
                         "2024-03-01,0,A,52.37,4.89,5,\"Noise - Street\"\n"
                         "2024-03-02,0,A,52.37,4.89,5,\"Illegal parking\"\n");
  write("next.csv", head + "2024-03-03,0,A,52.37,4.89,7,\"Graffiti removal\"\n");
  ASSERT_EQ(straal({"import", "d", "first.csv"}).exit_code, 0);
  EXPECT_TRUE(has(plan(), "sbi = {text = \"category\"}")) << plan();
  const ProgramResult next = straal({"ingest", "d", "next.csv"});
  ASSERT_EQ(next.exit_code, 0) << next.err;
  const json stats = json_of({"query", "d", "A", "2024-03-01..2024-03-03", "--json"})["stats"];
  ASSERT_EQ(stats.size(), 3U);
  EXPECT_EQ(stats[0]["title"], "Graffiti removal");
  EXPECT_EQ(stats[0]["sbi"], "X00002");
  EXPECT_EQ(stats[1]["title"], "Noise - Street");
  EXPECT_EQ(stats[2]["title"], "Illegal parking");
}

TEST_F(Imports, ChangesNothingWhereTheFilesCannotBeRead) {
  write("bad.csv",
        "date,hour,station,latitude,longitude,count\n"
        "2024-03-01,0,A,52.37,4.89,5\n2024-03-02,0,A,52.37,4.89,many\n");
  write("moved.csv",
        "date,hour,postcode,latitude,longitude,hits\n"
        "2024-03-01,0,A,52.37,4.89,5\n2024-03-02,0,A,52.97,4.89,5\n");
  const Words plan = {"--settle", "unknown = [\"NA\"]"};
  const ProgramResult bad = straal({"import", "d", "bad.csv", plan[0], plan[1]});
  EXPECT_EQ(bad.exit_code, 1);
  write("plan.toml",
        "[columns]\npostcode = \"postcode\"\nlatitude = \"latitude\"\n"
        "longitude = \"longitude\"\n");
  const ProgramResult moved = straal({"import", "d", "moved.csv", "--plan", "plan.toml"});
  EXPECT_EQ(moved.exit_code, 1);
  EXPECT_TRUE(has(moved.err, "a place has one position")) << moved.err;
  EXPECT_FALSE(is_there("d"));
  EXPECT_FALSE(is_there("d.importing"));

  fs::create_directory(folder_.path() / "full");
  write("full/mine.txt", "mine");
  const ProgramResult full = straal({"import", "full", kPortals / "chicago_crimes.csv"});
  EXPECT_EQ(full.exit_code, 1);
  EXPECT_TRUE(has(full.err, "not empty")) << full.err;
  EXPECT_TRUE(is_there("full/mine.txt"));
}

TEST_F(Imports, InitReadsATableOfPlacesByAPlan) {
  std::ifstream table(kFieldCases / "loc_comma.csv");
  std::string text{std::istreambuf_iterator<char>(table), {}};
  for (const auto& [name, called] : {std::pair("lat", "breedte"), std::pair("lon", "lengte")}) {
    text.replace(text.find(name), 3, called);
  }
  write("places.csv", text);
  const Words init = {"init", "d", "--postcodes", "places.csv", "--crs", "EPSG:28992"};
  EXPECT_EQ(straal(init).exit_code, 1);
  write("plan.toml",
        "decimal = \",\"\n[columns]\nlatitude = \"breedte\"\nlongitude = \"lengte\"\n");
  Words with_plan = init;
  with_plan.insert(with_plan.end(), {"--plan", "plan.toml"});
  const ProgramResult made = straal(with_plan);
  EXPECT_EQ(made.exit_code, 0) << made.err;
  EXPECT_EQ(json_of({"info", "d", "--json"})["postcodes"], 1);
}

TEST_F(Imports, TakesTheNewYorkCountersByTheirTable) {
  write("counters.csv",
        "id,name,latitude,longitude\n100009424,Prospect Park West,40.6717,-73.9716\n");
  const std::string file = kFieldCases / "nyc_bike_counts.csv";
  ASSERT_EQ(straal({"import", "d", file, "--postcodes", "counters.csv"}).exit_code, 0);
  const json answer = json_of({"query", "d", "100009424", "2013-04-30", "--json"});
  EXPECT_EQ(answer["timeline"],
            json::parse(R"([{"date": "2013-04-30", "hour": 0, "hits": 20, "delta": 0}])"));
}

TEST_F(Imports, SayWhatIsTheMatterWithPositions) {
  const std::string rows = "date,hour,lat,lon,hits\n2024-03-01,0,";
  write("swapped.csv", rows + "4.89,52.37,5\n");
  write("metres.csv", rows + "487000,121000,5\n");
  write("plan.toml",
        "[columns]\nlatitude = \"lat\"\nlongitude = \"lon\"\n[places]\nnearest = 500\n");
  ASSERT_EQ(straal({"init", "nl"}).exit_code, 0);
  const ProgramResult swapped = straal({"ingest", "nl", "swapped.csv", "--plan", "plan.toml"});
  EXPECT_EQ(swapped.exit_code, 1);
  EXPECT_TRUE(has(swapped.err, "are latitude and longitude swapped?")) << swapped.err;
  const ProgramResult metres = straal({"ingest", "nl", "metres.csv", "--plan", "plan.toml"});
  EXPECT_EQ(metres.exit_code, 1);
  EXPECT_TRUE(has(metres.err, "metres of a projected CRS?")) << metres.err;
}

// The first of two months, and the second with places that are new.
constexpr std::string_view kJanuary =
    "timestamp,hits,lat,lon\n2024-01-01 01:00,5,52.3,4.9\n2024-01-01 02:00,6,52.31,4.9\n";
constexpr std::string_view kFebruary =
    "timestamp,hits,lat,lon\n2024-02-01 01:00,5,52.3,4.9\n2024-02-01 02:00,600,52.305,4.9\n";

TEST_F(Imports, LaterFilesAddTheirCellsAlsoToWhatIsServed) {
  write("jan.csv", kJanuary);
  write("feb.csv", kFebruary);
  ASSERT_EQ(straal({"import", "d", "jan.csv"}).exit_code, 0);
  tests::RunningProgram server({"serve", "d", "--port", "0"},
                               {.working_folder = folder_.path().string()});
  const int port = tests::port_in(server.wait_for_line("listening on"));
  const json told = json_of({"ingest", "d", "feb.csv", "--json"});
  EXPECT_EQ(told["new_places"]["places"], 1);
  EXPECT_EQ(told["new_places"]["rows"], 1);
  EXPECT_EQ(told["unlocated"]["rows"], 0);
  const ProgramResult impact = straal({"impact", "d", "52.3,4.9", "2024-02-01"});
  EXPECT_TRUE(has(impact.out, "There were 605 hits within 1 km")) << impact.out;
  EXPECT_EQ(straal({"check", "d"}).exit_code, 0);

  std::string served;
  for (int tries = 0; tries < 100 && !has(served, "\"hits\":605"); ++tries) {
    std::this_thread::sleep_for(std::chrono::milliseconds{100});
    served = tests::fetch(port, "/api/N23184E2518/2024-02-01/1").body;
  }
  EXPECT_TRUE(has(served, "\"hits\":605")) << served;
}

TEST_F(Imports, LaterFilesAddTheirStationsAndMoveNone) {
  write("a.csv",
        "date,hits,station,lat,lon\n2024-03-01 01:00,5,A,52.30,4.90\n"
        "2024-03-01 01:00,7,B,52.31,4.91\n");
  const Words settle = {"--settle", "postcode = \"station\""};
  ASSERT_EQ(straal({"import", "d", "a.csv", settle[0], settle[1]}).exit_code, 0);
  write("b.csv",
        "date,hits,station,lat,lon\n2024-03-08 01:00,5,A,52.30,4.90\n"
        "2024-03-08 01:00,600,C,52.305,4.905\n2024-03-08 01:00,7,Far,5.3,104.91\n"
        "2024-03-08 01:00,7,Nowhere,,\n");
  const ProgramResult added = straal({"ingest", "d", "b.csv"});
  EXPECT_EQ(added.exit_code, 0) << added.err;
  EXPECT_TRUE(has(added.out, "new places  1, of 1 row")) << added.out;
  EXPECT_TRUE(has(added.out, "1 new place outside the area of use")) << added.out;
  EXPECT_TRUE(has(added.out, "2 rows of 2 postcodes without a location")) << added.out;
  EXPECT_EQ(json_of({"query", "d", "C", "2024-03-08", "--json"})["total"]["hits"], 605);

  write("c.csv", "date,hits,station,lat,lon\n2024-03-09 01:00,5,A,52.90,4.90\n");
  const ProgramResult moved = straal({"ingest", "d", "c.csv"});
  EXPECT_EQ(moved.exit_code, 1);
  EXPECT_TRUE(has(moved.err, "\"A\" is at lat 52.9, lon 4.9")) << moved.err;
  EXPECT_TRUE(has(moved.err, "a place has one position")) << moved.err;
}

TEST_F(Imports, TellWhatTheyMadeAndWhatIsNewLaterOn) {
  write("a.csv",
        "timestamp,kind,lat,lon\n2024-01-01 01:00,Fire engine,52.3,4.9\n"
        "2024-01-01 02:00,Fire engine,52.31,4.9\n2024-01-01 02:00,Burglary,52.31,4.9\n");
  write("b.csv",
        "timestamp,kind,lat,lon\n2024-01-02 01:00,Flood,52.3,4.9\n"
        "2024-01-02 01:00,Burglary,52.3,4.9\n2024-01-02 03:00,Burglary,-33,151\n"
        "2024-01-02 04:00,Flood,,\n");
  const json made =
      json_of({"import", "d", "a.csv", "--json", "--settle", "sbi = {text = \"kind\"}"})["made"];
  EXPECT_EQ(made["places"], 2);
  EXPECT_EQ(made["crs"]["code"], "EPSG:32631");
  EXPECT_EQ(made["crs"]["area_of_use"]["west"], 0);
  EXPECT_LT(made["crs"]["scale_error"], 0.001);
  EXPECT_TRUE(has(made["plan"].get<std::string>(), "grid = 250")) << made;
  const json told = json_of({"ingest", "d", "b.csv", "--json"});
  EXPECT_EQ(told["new_industries"], json::array({"Flood"}));
  EXPECT_EQ(told["without_place"], 1);
  EXPECT_EQ(told["without_position"], 1);
  EXPECT_EQ(told["unlocated"]["rows"], 2);
}

TEST_F(Imports, SayWhichPositionIsAstrayAndGoOnWithTheCrsThatTheyName) {
  std::string rows = "timestamp,lat,lon\n2024-01-01 02:00,0,0\n";
  for (int i = 0; i < 20; ++i) rows += "2024-01-01 01:00,47.6,-122.33\n";
  write("a.csv", rows);
  const ProgramResult asked = straal({"import", "d", "a.csv"});
  EXPECT_EQ(asked.exit_code, 1);
  EXPECT_TRUE(has(asked.err, "20 of 21 rows are in one zone")) << asked.err;
  EXPECT_TRUE(has(asked.err, "--crs EPSG:32610")) << asked.err;
  const json told = json_of({"import", "d", "a.csv", "--crs", "EPSG:32610", "--json"});
  EXPECT_EQ(told["rows"], 21);
  EXPECT_EQ(told["without_place"], 1);
}

TEST_F(Imports, SayWhatIsNoPosition) {
  write("letters.csv", "when,hits,lat,lon\n2024-03-01 01:00,5,52.3N,4.9E\n");
  write("plan.toml", "[columns]\ndate = \"when\"\nlatitude = \"lat\"\nlongitude = \"lon\"\n");
  const ProgramResult letters = straal({"import", "d", "letters.csv", "--plan", "plan.toml"});
  EXPECT_TRUE(has(letters.err, "letters.csv: \"52.3N\" in the column \"lat\"")) << letters.err;
  write("metres.csv", "when,hits,geom\n2024-03-01 01:00,5,POINT(121000 487000)\n");
  const ProgramResult metres = straal({"import", "d", "metres.csv"});
  EXPECT_TRUE(has(metres.err, "lat 487000, lon 121000 is not on the globe")) << metres.err;
}

// A column for each counter, whose names are no codes.
TEST_F(Imports, TakeCountersByTheirNamesInTheHeader) {
  write("wide.csv",
        "Date,Fremont Bridge Total,VELO_IN,Rue de l'\u00c9cole (Est)\n"
        "2024-03-01 08:00,5,6,7\n2024-03-01 09:00,15,16,\n");
  write("where.csv",
        "name,lat,lon\nFremont Bridge Total,47.648,-122.350\n"
        "VELO_IN,47.649,-122.350\nRue de l'\u00c9cole (Est),47.650,-122.350\n");
  const ProgramResult asked = straal({"look", "wide.csv"});
  EXPECT_TRUE(has(asked.out, "says = \"postcode\"")) << asked.out;
  EXPECT_TRUE(has(asked.out, "hits = \"VELO_IN\"")) << asked.out;
  const Words settle = {"--settle", "says = \"postcode\""};
  const ProgramResult needed = straal({"import", "d", "wide.csv", settle[0], settle[1]});
  EXPECT_EQ(needed.exit_code, 1);
  EXPECT_TRUE(has(needed.err, "--postcodes")) << needed.err;
  // The names in the table tell that they are counters.
  const json told = json_of({"import", "d", "wide.csv", "--postcodes", "where.csv", "--json"});
  EXPECT_EQ(told["rows"], 5);
  EXPECT_EQ(told["unlocated"]["rows"], 0);
  const json sums = json_of({"query", "d", "VELO_IN", "2024-03-01", "--json"});
  EXPECT_EQ(sums["total"]["hits"], 5 + 15 + 6 + 16 + 7);
  EXPECT_EQ(sums["points"].size(), 3);
}

TEST_F(Imports, TakeHoursThatAreNumbersInTheHeader) {
  std::string header = "date,station,lat,lon";
  std::string row = "2024-03-01,A,52.1,4.9";
  for (int hour = 0; hour < 24; ++hour) {
    header += "," + std::to_string(hour);
    row += "," + std::to_string(hour * 10);
  }
  write("a.csv", header + "\n" + row + "\n2024-03-02" + row.substr(10) + "\n");
  EXPECT_EQ(json_of({"import", "d", "a.csv", "--json"})["rows"], 48);
  const json sums = json_of({"query", "d", "A", "2024-03-01", "--json"});
  EXPECT_EQ(sums["total"]["hits"], 2760);
  EXPECT_EQ(sums["timeline"][0]["hour"], 1);
}

TEST_F(Imports, NameFilesAsAShellReadsThem) {
  const std::string rows = "timestamp,hits,lat,lon\n2024-03-01 01:00,5,52.3,4.9\n";
  write("it's a file.csv", rows);
  write("-x.csv", rows);
  const ProgramResult looked = straal({"look", "it's a file.csv"});
  EXPECT_TRUE(has(looked.out, "import DIR 'it'\\''s a file.csv'\n")) << looked.out << looked.err;
  const ProgramResult dashed = straal({"look", "--", "-x.csv"});
  EXPECT_TRUE(has(dashed.out, "import DIR ./-x.csv\n")) << dashed.out << dashed.err;
}

TEST_F(Imports, NameWhatIsWrongByWhatThePersonGave) {
  write("a.csv",
        "timestamp,hits,lat,lon\n2024-03-01 01:00,5,52.3,4.9\n"
        "2024-03-01 02:00,5x,52.3,4.9\n");
  const ProgramResult grid = straal({"import", "d", "a.csv", "--grid", "0.5"});
  EXPECT_EQ(grid.exit_code, 2);
  EXPECT_TRUE(has(grid.err, "--grid: must be metres from 1 to 100000, not 0.5")) << grid.err;
  write("b.csv", "timestamp,hits,lat,lon\n2024-03-01 01:00,5,52.3,4.9\n");
  const ProgramResult settled = straal({"import", "d", "b.csv", "--settle", "date = \"%Q\""});
  EXPECT_TRUE(has(settled.err, "--settle")) << settled.err;
  write("mine.toml", "grid = 0\n");
  const ProgramResult plan = straal({"import", "d", "b.csv", "--plan", "mine.toml"});
  EXPECT_TRUE(has(plan.err, "mine.toml:1")) << plan.err;
  const ProgramResult skipped = straal({"import", "d", "a.csv", "--skip-bad-lines"});
  EXPECT_TRUE(has(skipped.out, "see d/refused/transaction-1.csv")) << skipped.out << skipped.err;
}

}  // namespace
