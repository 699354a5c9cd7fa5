// `straal impact` and `straal calendar` as a user runs them.

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "store/types/date.h"
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

constexpr std::string_view kFourPlaces =
    "postcode,lat,lon,place\n"
    "1234AB,52.3731,4.8932,Amsterdam\n"
    "1234AC,52.3740,4.8940,Amsterdam\n"
    "1236AA,52.3731,4.9320,Amsterdam\n"
    "9999ZZ,53.2000,6.5000,Groningen\n";

constexpr std::string_view kTwoIndustries =
    "code,parent,title_en,title_nl\n"
    "I,,Food and drink,Eten en drinken\n"
    "56,I,Restaurants,Restaurants\n";

constexpr std::string_view kPark =
    R"({"type":"Polygon","coordinates":[[[4.89,52.37],[4.9,52.37],[4.9,52.38],[4.89,52.38],[4.89,52.37]]]})";

// Ten weeks from Monday 2013-01-07, with a crowd in the city centre on Tuesday 2013-03-12.
std::string ten_weeks() {
  std::string csv = "date,hour,id_activity,postcode,hits,sbi\n";
  store::Date date = store::parse_date("2013-01-07").value();
  for (int day = 0; day < 70; ++day, date += std::chrono::days{1}) {
    for (const std::string postcode : {"1234AB", "1234AC", "1236AA", "9999ZZ"}) {
      for (int hour = 10; hour < 20; ++hour) {
        int hits = 20 + (day * 5 + hour * 3) % 7;
        if (day == 64 && postcode.starts_with("1234") && hour >= 14) hits *= 4;
        csv += store::to_iso(date) + "," + std::to_string(hour) + ",1," + postcode + "," +
               std::to_string(hits) + ",56\n";
      }
    }
  }
  return csv;
}

class ImpactProgram : public testing::Test {
 protected:
  void SetUp() override {
    (void)folder_.file("places.csv", kFourPlaces);
    (void)folder_.file("sbi.csv", kTwoIndustries);
    (void)folder_.file("hits.csv", ten_weeks());
    (void)folder_.file("park.geojson", kPark);
    ASSERT_EQ(straal({"init", "data", "--postcodes", "places.csv", "--sbi", "sbi.csv", "--crs",
                      "EPSG:28992"})
                  .exit_code,
              0);
    ASSERT_EQ(straal({"ingest", "data", "hits.csv"}).exit_code, 0);
  }

  [[nodiscard]] ProgramResult straal(const Words& words) const {
    tests::ProgramInput here;
    here.working_folder = folder_.path().string();
    return tests::run_straal(words, here);
  }

  [[nodiscard]] std::string out(const Words& words) const {
    const ProgramResult result = straal(words);
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_EQ(result.err, "");
    return result.out;
  }

  tests::TemporaryFolder folder_;
};

TEST_F(ImpactProgram, TellsWhatTheEventDid) {
  const std::string text = out({"impact", "data", "1234ab", "2013-03-12"});
  EXPECT_TRUE(text.starts_with(
      "On Tuesday 12 March 2013, within 1 km of 1234AB, there were clearly more hits than usual: "))
      << text;
  EXPECT_TRUE(has(text, ", mostly in Restaurants, from 14 to 20 h, as far as "));
  EXPECT_TRUE(has(text, "  distance        postcodes"));
  EXPECT_TRUE(has(text, "\n  56   Restaurants"));
  EXPECT_TRUE(has(text, "2013-03-12 is compared with 4 dates, 2013-02-12 .. 2013-03-05\n"));
  EXPECT_TRUE(has(out({"impact", "data", "52.3731,4.8932", "2013-03-12"}), "of 52.3731,4.8932, "));
  EXPECT_TRUE(has(out({"impact", "data", "amsterdam", "2013-03-12"}), "in Amsterdam, "));
  EXPECT_TRUE(has(out({"impact", "data", "@park.geojson", "2013-03-12"}), "in the polygon, "));
  EXPECT_TRUE(
      has(out({"impact", "data", "1234AB", "2013-03-11..2013-03-12", "--inner-radius", "0.05",
               "--hours", "14-19", "--sbi", "I"}),
          "On 2013-03-11, 2013-03-12 together, 50 m to 1 km from 1234AB, only in sbi I, only hours "
          "14-19, "));
}

TEST_F(ImpactProgram, TellsWhichDatesStandOut) {
  const std::string text = out({"calendar", "data", "1234AB"});
  EXPECT_TRUE(text.starts_with("1 of 70 dates stands out within 1 km of 1234AB: 2013-03-12.\n"))
      << text;
  EXPECT_TRUE(has(text, "\n  *  2013-03-12  Tue "));
  EXPECT_TRUE(has(out({"calendar", "data", "1234AB", "--dates", "2013-03-11..2013-03-13"}),
                  "1 of 3 dates"));
}

TEST_F(ImpactProgram, PrintsWhatTheServerAnswers) {
  tests::ProgramInput here;
  here.working_folder = folder_.path().string();
  tests::RunningProgram server({"serve", "data", "--port", "0"}, here);
  const int port = tests::port_in(server.wait_for_line("listening on "));
  const auto served = [port](const std::string& target) { return tests::fetch(port, target).body; };
  const std::string question = "postcode=1234AB&dates=2013-03-12&radius=0.5";
  const Words impact = {"impact", "data", "1234AB", "2013-03-12", "--radius", "0.5"};
  const auto with = [](Words words, const Words& more) {
    words.insert(words.end(), more.begin(), more.end());
    return words;
  };
  EXPECT_EQ(out(with(impact, {"--json"})), served("/v1/impact?" + question) + '\n');
  EXPECT_EQ(out(with(impact, {"--csv", "industries"})),
            served("/v1/impact?" + question + "&f=csv&table=industries"));
  EXPECT_EQ(out(with(impact, {"--geojson", "rings", "--rings", "0,100,200"})),
            served("/v1/impact?" + question + "&f=geojson&table=rings&rings=0,100,200") + '\n');
  EXPECT_EQ(out(with(impact, {"--csv", "control"})),
            served("/v1/impact?" + question + "&f=csv&table=control"));
  EXPECT_EQ(out({"calendar", "data", "1234AB", "--json", "--baseline", "week"}),
            served("/v1/calendar?postcode=1234AB&baseline=week") + '\n');
  tests::HttpConnection connection(port);
  connection.send(
      "POST /v1/impact?dates=2013-03-12 HTTP/1.1\r\nHost: localhost\r\n"
      "Content-Type: application/geo+json\r\nContent-Length: " +
      std::to_string(kPark.size()) + "\r\n\r\n" + std::string(kPark));
  const auto reply = connection.receive();
  ASSERT_TRUE(reply);
  EXPECT_EQ(reply->status, 200);
  EXPECT_EQ(out({"impact", "data", "@park.geojson", "2013-03-12", "--json"}), reply->body + '\n');
}

TEST_F(ImpactProgram, ReadsOnlyTheDatesThatItNeeds) {
  for (const auto& file : fs::directory_iterator(folder_.path() / "data" / "dates")) {
    if (file.path().filename().string().starts_with("2013-01-07")) fs::remove(file.path());
  }
  (void)out({"impact", "data", "1234AB", "2013-03-12"});
  (void)out({"calendar", "data", "1234AB", "--dates", "2013-03-12"});
  EXPECT_EQ(straal({"calendar", "data", "1234AB"}).exit_code, 1);
  EXPECT_EQ(straal({"impact", "data", "1234AB", "2013-03-12", "--baseline", "weeks:9"}).exit_code,
            0);
  EXPECT_EQ(straal({"impact", "data", "1234AB", "2013-03-11", "--baseline", "weeks:9"}).exit_code,
            1);
}

TEST_F(ImpactProgram, SaysWhatIsWrong) {
  struct Case {
    Words words;
    int exit_code;
    std::string_view said;
  };
  const Words impact = {"impact", "data", "1234AB", "2013-03-12"};
  const auto with = [&impact](const Words& more) {
    Words words = impact;
    words.insert(words.end(), more.begin(), more.end());
    return words;
  };
  (void)folder_.file("crossing.geojson",
                     R"({"type":"Polygon","coordinates":
                     [[[4.89,52.37],[4.9,52.38],[4.9,52.37],[4.89,52.38],[4.89,52.37]]]})");
  const std::vector<Case> cases = {
      {{"impact", "data", "1234AB"}, 2, "DATES"},
      {{"impact", "data", "1234AB", "2013-02-30"}, 2, "\"2013-02-30\""},
      {with({"--baseline", "weeks:0"}), 2, "\"weeks:0\""},
      {with({"--baseline", "dates:2013-03-12"}), 2, "2013-03-12 is a date of the event"},
      {with({"--radius", "1000"}), 2, "\"1000\""},
      {with({"--csv", "stats"}), 2, "--csv must be one of: total, "},
      {with({"--geojson", "stats"}), 2, "not \"stats\""},
      {with({"--csv", "rings", "--json"}), 2, "only one of"},
      {{"calendar", "data", "1234AB", "--rings", "0,100"}, 2, "--rings"},
      {{"impact", "data", "1,2,3", "2013-03-12"}, 2, "\"2,3\""},
      {{"impact", "data", "9999AA", "2013-03-12"}, 1, "\"9999AA\""},
      {{"impact", "data", "Eindhovn", "2013-03-12"}, 1, "did you mean Eindhoven?"},
      {{"impact", "data", "@nowhere.geojson", "2013-03-12"}, 1, "nowhere.geojson"},
      {{"impact", "data", "@crossing.geojson", "2013-03-12"}, 1, "4.895"},
      {{"impact", "nodata", "1234AB", "2013-03-12"}, 1, "nodata"}};
  for (const Case& one : cases) {
    const ProgramResult result = straal(one.words);
    EXPECT_EQ(result.exit_code, one.exit_code) << result.err;
    EXPECT_TRUE(has(result.err, one.said));
    EXPECT_EQ(result.out, "");
  }
}

TEST_F(ImpactProgram, HelpsWithBothCommands) {
  EXPECT_TRUE(has(out({"--help"}), "its hits, against the hits that were expected.\n"));
  for (const std::string command : {"impact", "calendar"}) {
    const std::string help = out({command, "--help"});
    EXPECT_TRUE(has(help, "Usage: straal " + command + " DIR AREA"));
    EXPECT_TRUE(has(help, "(default weeks:4)"));
    EXPECT_EQ(has(help, "points, control"), command == "impact");
    EXPECT_TRUE(has(out({"--help"}), "\n  " + command + " "));
  }
}

// GDAL, as many clients do, takes the type of a column from the first file that it reads.
class ReadByGdal : public ImpactProgram {
 protected:
  // Adds the rows of a file to a GeoPackage, as a new table if there is none.
  void append(const std::string& file) const {
    Words words{"-f", "GPKG", "all.gpkg", file, "-nln", "rows"};
    if (fs::exists(folder_.path() / "all.gpkg")) words.emplace_back("-append");
    if (file.ends_with(".csv")) words.insert(words.end(), {"-oo", "AUTODETECT_TYPE=YES"});
    const ProgramResult result = gdal(words);
    ASSERT_EQ(result.exit_code, 0) << result.err;
  }

  // The last row of the GeoPackage, by column.
  [[nodiscard]] json last_row() const {
    const ProgramResult result = gdal({"-f", "GeoJSON", "/vsistdout/", "all.gpkg", "rows"});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    return json::parse(result.out)["features"].back()["properties"];
  }

 private:
  [[nodiscard]] ProgramResult gdal(const Words& words) const {
    tests::ProgramInput here;
    here.working_folder = folder_.path().string();
    here.program = "/usr/bin/ogr2ogr";
    return tests::run_straal(words, here);
  }
};

TEST_F(ReadByGdal, KeepsTheFractionsOfTheSecondAnswerAlthoughTheFirstHasNone) {
  const std::string kThreeDays = "dates:2013-03-09;2013-03-10;2013-03-11";
  const auto ask = [this](const std::string& baseline, const Words& form) {
    Words words{"impact", "data", "1234AB", "2013-03-12", "--baseline", baseline};
    words.insert(words.end(), form.begin(), form.end());
    return out(words);
  };
  const json whole = json::parse(ask("week", {"--json"}))["total"]["expected"];
  const json fraction = json::parse(ask(kThreeDays, {"--json"}))["total"]["expected"];
  ASSERT_EQ(whole, std::floor(whole.get<double>()));
  ASSERT_NE(fraction, std::floor(fraction.get<double>()));
  for (const std::string form : {"csv", "geojson"}) {
    SCOPED_TRACE(form);
    fs::remove(folder_.path() / "all.gpkg");
    append(folder_.file("first." + form, ask("week", {"--" + form, "total"})));
    append(folder_.file("second." + form, ask(kThreeDays, {"--" + form, "total"})));
    const json row = last_row();
    EXPECT_EQ(row["expected"], fraction);
    EXPECT_TRUE(row["hits"].is_number_integer()) << row["hits"];
  }
}

}  // namespace
