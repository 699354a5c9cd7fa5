// The real program on the command line: what it prints, its exit code, and what it leaves on disk.

#include <gtest/gtest.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
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

constexpr std::string_view kPlaces =
    "code,lat,lon,place\n"
    "1234AB,52.3731,4.8932,Amsterdam\n"
    "1234AC,52.3740,4.8940,Amsterdam\n"
    "9999ZZ,53.2000,6.5000,Groningen\n";

constexpr std::string_view kIndustries =
    "code,parent,title_en,title_nl\n"
    "1,,Food and drink,Eten en drinken\n";

// The form in which the system was first described: runs of spaces.
constexpr std::string_view kTalk =
    "date       hour id_activity postcode hits delta sbi\n"
    "2013-01-01 12   1234        1234AB   35   22    1\n"
    "2013-01-08 12   1234        1234AB   45   35    1\n"
    "2013-01-01 13   77          9999ZZ   7    3     1\n"
    "2013-01-08 13   77          0000XX   2    1     1\n";

class Program : public testing::Test {
 protected:
  ProgramResult straal(const Words& words, const tests::ProgramInput& input = {}) const {
    tests::ProgramInput here = input;
    here.working_folder = folder_.path().string();
    return tests::run_straal(words, here);
  }

  static Words init_of(const std::string& directory) {  // The whole country takes seconds.
    return {"init",    directory, "--postcodes", "places.csv", "--sbi",
            "sbi.csv", "--crs",   "EPSG:28992",  "--column",   "postcode=code"};
  }

  // A region of three places, and the talk's rows in it.
  void make_data() {
    (void)folder_.file("places.csv", kPlaces);
    (void)folder_.file("sbi.csv", kIndustries);
    (void)folder_.file("talk.txt", kTalk);
    const ProgramResult made = straal(init_of("data"));
    ASSERT_EQ(made.exit_code, 0) << made.err;
    const ProgramResult taken = straal({"ingest", "data", "talk.txt"});
    ASSERT_EQ(taken.exit_code, 0) << taken.err;
  }

  // Every file under `name`, with its bytes.
  std::map<std::string, std::string> contents(const std::string& name) const {
    std::map<std::string, std::string> files;
    const fs::path root = folder_.path() / name;
    if (!fs::exists(root)) return files;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
      std::ostringstream bytes;
      if (entry.is_regular_file()) bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
      files[fs::relative(entry.path(), root).string()] = bytes.str();
    }
    return files;
  }

  json json_of(const Words& words) const {
    const ProgramResult result = straal(words);
    EXPECT_EQ(result.exit_code, 0) << result.err;
    return json::parse(result.out, nullptr, false);
  }

  tests::TemporaryFolder folder_;
};

TEST_F(Program, HelpsWithEveryCommand) {
  const ProgramResult all = straal({"--help"});
  EXPECT_EQ(all.exit_code, 0);
  EXPECT_EQ(all.err, "");
  for (const char* command :
       {"init", "ingest", "remove", "serve", "query", "info", "check", "upgrade"}) {
    EXPECT_TRUE(has(all.out, command));
    const ProgramResult help = straal({command, "--help"});
    EXPECT_EQ(help.exit_code, 0);
    EXPECT_EQ(help.err, "");
    EXPECT_TRUE(has(help.out, std::string("Usage: straal ") + command));
    EXPECT_TRUE(has(help.out, "Example:\n  straal "));
  }
  EXPECT_TRUE(has(straal({"serve", "--help"}).out, "(default 8080)"));
}

TEST_F(Program, TellsItsVersion) {
  const ProgramResult version = straal({"--version"});
  EXPECT_EQ(version.exit_code, 0);
  EXPECT_TRUE(version.out.starts_with("straal ")) << version.out;
}

TEST_F(Program, ExitsWithTwoWhereItIsMisused) {
  make_data();
  const auto before = contents("data");
  const std::vector<std::pair<Words, std::string>> cases = {
      {{}, "command"},
      {{"fly"}, "\"fly\""},
      {{"info", "data", "--jsn"}, "\"--jsn\""},
      {{"info", "data", "more"}, "\"more\""},
      {{"info"}, "DIR"},
      {{"ingest", "data"}, "FILE"},
      {{"ingest", "data", "talk.txt", "--if-exists", "skip"}, "\"skip\""},
      {{"ingest", "data", "talk.txt", "--column", "place=x"}, "\"place\""},
      {{"remove", "data"}, "--dates"},
      {{"remove", "data", "--dates", "2013-02-30"}, "\"2013-02-30\""},
      {{"serve", "data", "--port", "65536"}, "\"65536\""},
      {{"serve", "data", "--host", "nowhere"}, "\"nowhere\""},
      {{"serve", "data", "--max-radius-km", "nan"}, "\"nan\""},
      {{"serve"}, "DIR"},
      {{"serve", "data", "--demo"}, "--demo"},
      {{"query", "data", "1234AB"}, "DATES"},
      {{"query", "data", "1234AB", "2013-02-30"}, "\"2013-02-30\""},
      {{"query", "data", "1234AB", "2013-01-08..2013-01-01"}, "2013-01-08..2013-01-01"},
      {{"query", "data", "12-34-AB!", "2013-01-01"}, "12-34-AB!"},
      {{"query", "data", "1234AB", "2013-01-01", "--radius", "-1"}, "\"-1\""},
      {{"query", "data", "1234AB", "2013-01-01", "--radius", "501"}, "501"},
      {{"query", "data", "1234AB", "2013-01-01", "--hours", "24"}, "24"},
      {{"query", "data", "1234AB", "2013-01-01", "--lang", "fr"}, "fr"},
      {{"query", "data", "1234AB", "2013-01-01", "--precision", "pc5"}, "pc5"},
      {{"init", "other", "--postcodes", "places.csv"}, "--crs"},
      {{"init", "other", "--crs", "EPSG:3857"}, "Web Mercator"},
      {{"init", "other", "--crs", "EPSG:4326"}, "degrees"},
      {{"init", "other", "--crs", "mars"}, "\"mars\""},
      {{"init", "other", "--crs", "EPSG:5070"}, "EPSG:5070"},
      {{"init", "other", "--coarse", "0"}, "\"0\""},
      {{"init", "other", "--column", "hits=x"}, "\"hits\""},
      {{"init", "other", "--column", "lat=y"}, "lat"},
  };
  for (const auto& [words, part] : cases) {
    SCOPED_TRACE(testing::PrintToString(words));
    const ProgramResult result = straal(words);
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_EQ(result.out, "");
    EXPECT_TRUE(result.err.starts_with("straal: ") ||
                result.err.find("loaded") != std::string::npos)
        << result.err;
    EXPECT_TRUE(has(result.err, part));
  }
  EXPECT_EQ(contents("data"), before);
  EXPECT_FALSE(fs::exists(folder_.path() / "other"));
}

TEST_F(Program, ExitsWithOneWhereTheWorkFails) {
  make_data();
  (void)folder_.file("bad.csv", "date,hour\n2013-01-01,1\n");
  (void)folder_.file("not-gzip.csv", "\x1f\x8b garbage");
  fs::create_directory(folder_.path() / "empty");
  const auto before = contents("data");
  const std::vector<std::pair<Words, std::string>> cases = {
      {{"info", "nowhere"}, "\"nowhere\""},
      {{"info", "empty"}, "empty"},
      {{"info", "talk.txt"}, "talk.txt"},
      {{"ingest", "nowhere", "talk.txt"}, "\"nowhere\""},
      {{"ingest", "data", "absent.csv"}, "absent.csv"},
      {{"ingest", "data", "bad.csv"}, "postcode"},
      {{"ingest", "data", "not-gzip.csv"}, "not-gzip.csv"},
      {{"ingest", "data", "talk.txt", "--if-exists", "fail", "--column", "date=date"},
       "2013-01-01"},
      {{"remove", "nowhere", "--dates", "2013-01-01"}, "\"nowhere\""},
      {{"query", "nowhere", "1234AB", "2013-01-01"}, "\"nowhere\""},
      {{"query", "data", "4321AB", "2013-01-01"}, "4321AB"},
      {{"query", "data", "0000XX", "2013-01-01"}, "0000XX"},
      {{"serve", "nowhere"}, "\"nowhere\""},
      {init_of("data"), "data"},
      {init_of("talk.txt"), "talk.txt"},
      {init_of("no/such/folder"), "no/such"},
      {{"init", "other", "--postcodes", "absent.csv", "--crs", "EPSG:28992"}, "absent.csv"},
      {{"init", "other", "--sbi", "absent.csv"}, "absent.csv"},
  };
  for (const auto& [words, part] : cases) {
    SCOPED_TRACE(testing::PrintToString(words));
    const ProgramResult result = straal(words);
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_EQ(result.out, "");
    EXPECT_TRUE(result.err.starts_with("straal: ")) << result.err;
    EXPECT_TRUE(has(result.err, part));
  }
  EXPECT_EQ(contents("data"), before);
  EXPECT_TRUE(fs::is_empty(folder_.path() / "empty"));
  EXPECT_FALSE(fs::exists(folder_.path() / "other"));
}

TEST_F(Program, AnswersTheTalksQuestion) {
  make_data();
  const json answer = json_of({"query", "data", "1234 ab", "2013-01-08;2013-01-01", "--json"});
  ASSERT_EQ(answer["stats"].size(), 1U);
  EXPECT_EQ(answer["stats"][0]["sbi"], "1");
  EXPECT_EQ(answer["stats"][0]["title"], "Food and drink");
  EXPECT_EQ(answer["stats"][0]["total"], 80);
  EXPECT_EQ(answer["stats"][0]["delta"], 57);
  EXPECT_DOUBLE_EQ(answer["stats"][0]["percentage"], 23.0 / 57.0);
  EXPECT_EQ(answer["timeline"], json::parse(R"([
      {"date": "2013-01-01", "hour": 12, "hits": 35, "delta": 22},
      {"date": "2013-01-08", "hour": 12, "hits": 45, "delta": 35}])"));
  EXPECT_EQ(answer["query"]["dates"], json::parse(R"(["2013-01-01", "2013-01-08"])"));
  EXPECT_EQ(answer["meta"]["postcodes"], 2);
  EXPECT_EQ(answer["meta"]["datapoints"], 2);
}

TEST_F(Program, ShowsAnAnswerThatAPersonCanRead) {
  make_data();
  const ProgramResult shown = straal({"query", "data", "1234AB", "2013-01-01,2013-01-08,2013-01-09",
                                      "--lang", "nl", "--radius", "200"});
  EXPECT_EQ(shown.exit_code, 0) << shown.err;
  EXPECT_TRUE(has(shown.out, "1234AB Amsterdam, 200 km, 2013-01-01, 2013-01-08, 2013-01-09\n"));
  EXPECT_TRUE(has(shown.out, "87 hits, +45.0 % against 60 the week before\n"));
  EXPECT_TRUE(has(shown.out, "  1    Eten en drinken    87           60  +45.0 %\n"));
  EXPECT_TRUE(has(shown.out, "▁▁▁▁▁▁▁▁▁▁▁▁█▂▁▁▁▁▁▁▁▁▁▁"));
  EXPECT_TRUE(has(shown.out, "9999ZZ  Groningen"));
  EXPECT_TRUE(has(shown.out, "not in the store: 2013-01-09\n"));
}

TEST_F(Program, TellsWhatADirectoryHolds) {
  make_data();
  const json info = json_of({"info", "data", "--json"});
  EXPECT_EQ(info["datapoints"], 4);
  EXPECT_EQ(info["postcodes"], 3);
  EXPECT_EQ(info["industries"], 1);
  EXPECT_EQ(info["crs"]["code"], "EPSG:28992");
  EXPECT_EQ(info["unlocated"],
            json::parse(R"({"postcodes": 1, "datapoints": 1, "codes": ["0000XX"]})"));
  ASSERT_EQ(info["dates"].size(), 2U);
  EXPECT_EQ(info["dates"][0]["date"], "2013-01-01");
  EXPECT_EQ(info["dates"][0]["datapoints"], 2);
  EXPECT_EQ(info["dates"][0]["delta"], "given");
  std::uint64_t bytes = 0;
  for (const auto& [name, text] : contents("data")) bytes += text.size();
  EXPECT_EQ(info["bytes"], bytes);

  const ProgramResult shown = straal({"info", "data"});
  EXPECT_EQ(shown.exit_code, 0) << shown.err;
  EXPECT_TRUE(has(shown.out, "2 dates, 2013-01-01 .. 2013-01-08, 6 between them missing"));
  EXPECT_TRUE(has(shown.out, "1 postcode, 1 datapoint: 0000XX"));
  EXPECT_TRUE(has(shown.out, "EPSG:28992 (Amersfoort / RD New)"));
}

TEST_F(Program, TakesTheSameContentOnce) {
  make_data();
  const ProgramResult again = straal({"ingest", "data", "talk.txt"});
  EXPECT_EQ(again.exit_code, 0) << again.err;
  EXPECT_TRUE(has(again.out, "already there"));
  EXPECT_EQ(json_of({"info", "data", "--json"})["datapoints"], 4);
}

TEST_F(Program, RemovesDates) {
  make_data();
  const ProgramResult removed =
      straal({"remove", "data", "--dates", "2013-01-01..2013-01-02;2013-01-05"});
  EXPECT_EQ(removed.exit_code, 0) << removed.err;
  EXPECT_EQ(removed.out,
            "removed    1 date, 2013-01-01\n"
            "not there  2 dates, 2013-01-02 .. 2013-01-05\n");
  EXPECT_EQ(json_of({"info", "data", "--json"})["datapoints"], 2);
}

TEST_F(Program, ReadsStandardInputAndFoldersAndTakesColumnsAsTold) {
  make_data();
  const ProgramResult piped =
      straal({"ingest", "data", "--column", "postcode=where", "-", "--column=sbi=what"},
             {.standard_input =
                  "date,hour,id_activity,where,hits,what,sbi\n2013-02-01,1,1,1234AB,5,1,9\n"});
  EXPECT_EQ(piped.exit_code, 0) << piped.err;
  EXPECT_TRUE(has(piped.out, "1 row from 1 file"));
  EXPECT_EQ(json_of({"query", "data", "1234AB", "2013-02-01", "--json"})["stats"][0]["sbi"], "1");

  fs::create_directories(folder_.path() / "february" / "deeper");
  const std::string header = "date,hour,id_activity,postcode,hits,sbi\n";
  (void)folder_.file("february/a.csv", header + "2013-02-02,1,1,1234AB,5,1\n");
  (void)folder_.file("february/deeper/b.csv", header + "2013-02-03,1,1,1234AB,5,1\n");
  (void)folder_.file("february/.hidden.csv", "nonsense");
  const ProgramResult folder = straal({"ingest", "data", "february"});
  EXPECT_EQ(folder.exit_code, 0) << folder.err;
  EXPECT_TRUE(has(folder.out, "2 rows from 2 files"));
}

TEST_F(Program, ChangesNothingWhereALineIsBad) {
  make_data();
  (void)folder_.file("bad.csv",
                     "date,hour,id_activity,postcode,hits,delta,sbi\n"
                     "2013-03-01,12,1,1234AB,5,5,1\n"
                     "2013-03-01,24,1,1234AB,5,5,1\n"
                     "2013-02-30,1,1,1234AB,5,5,1\n");
  const auto before = contents("data");
  const ProgramResult failed = straal({"ingest", "data", "bad.csv"});
  EXPECT_EQ(failed.exit_code, 1);
  EXPECT_EQ(failed.out, "");
  EXPECT_TRUE(has(failed.err, "bad.csv:3: column \"hour\": \"24\""));
  EXPECT_TRUE(has(failed.err, "bad.csv:4: column \"date\": \"2013-02-30\""));
  EXPECT_EQ(contents("data"), before);

  const ProgramResult skipped = straal({"ingest", "data", "bad.csv", "--skip-bad-lines"});
  EXPECT_EQ(skipped.exit_code, 0) << skipped.err;
  EXPECT_TRUE(has(skipped.out, "refused"));
  EXPECT_TRUE(has(skipped.out, "2 lines"));
  EXPECT_EQ(json_of({"info", "data", "--json"})["datapoints"], 5);
  std::string refused;
  for (const auto& [name, text] : contents("data/refused")) refused += text;
  EXPECT_TRUE(has(refused, "bad.csv"));
  EXPECT_TRUE(has(refused, "2013-02-30"));
}

TEST_F(Program, MakesNothingWhereAPlaceIsBad) {
  (void)folder_.file("places.csv", "postcode,lat,lon\n1,52.1,4.9\n2,52.2,490\n3,40.7,-74.0\n");
  const Words words = {"init", "data", "--postcodes", "places.csv", "--crs", "EPSG:28992"};
  const ProgramResult failed = straal(words);
  EXPECT_EQ(failed.exit_code, 1);
  EXPECT_TRUE(has(failed.err, "places.csv:3: "));
  EXPECT_TRUE(has(failed.err, "places.csv:4: "));
  EXPECT_FALSE(fs::exists(folder_.path() / "data"));

  Words skipping = words;
  skipping.push_back("--skip-bad-lines");
  const ProgramResult made = straal(skipping);
  EXPECT_EQ(made.exit_code, 0) << made.err;
  EXPECT_TRUE(has(made.out, "data/refused/init.csv"));
  EXPECT_TRUE(has(contents("data")["refused/init.csv"], "places.csv,3,lon,"));
  EXPECT_EQ(json_of({"info", "data", "--json"})["postcodes"], 1);
}

TEST_F(Program, LoadsTheNetherlandsWhereNothingElseIsGiven) {
  const ProgramResult made = straal({"init", "nl"});
  EXPECT_EQ(made.exit_code, 0) << made.err;
  const json info = json_of({"info", "nl", "--json"});
  EXPECT_EQ(info["postcodes"], 464107 + 4067);
  EXPECT_EQ(info["industries"], 1454);
  EXPECT_EQ(info["coarse"], 4);
  const json answer = json_of({"query", "nl", "1012", "2013-01-01", "--json"});
  EXPECT_EQ(answer["query"]["postcode"], "1012");
}

TEST_F(Program, TakesItsOptionsFromFlagThenEnvironmentThenFile) {
  make_data();
  (void)folder_.file("straal.toml", "[query]\nradius = 300\njson = true\n");
  const auto radius = [this](const Words& more,
                             const std::map<std::string, std::string>& variables) {
    Words words = {"query", "data", "1234AB", "2013-01-01"};
    words.insert(words.end(), more.begin(), more.end());
    const ProgramResult result = straal(words, {.environment = variables});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    return json::parse(result.out)["query"]["radius_km"].get<double>();
  };
  EXPECT_EQ(radius({"--config", "straal.toml"}, {}), 300.0);
  EXPECT_EQ(radius({}, {{"STRAAL_CONFIG", "straal.toml"}}), 300.0);
  EXPECT_EQ(radius({"--config", "straal.toml"}, {{"STRAAL_RADIUS", "20"}}), 20.0);
  EXPECT_EQ(radius({"--config", "straal.toml", "--radius", "3"}, {{"STRAAL_RADIUS", "20"}}), 3.0);
  EXPECT_EQ(radius({}, {{"STRAAL_JSON", "true"}}), 1.0);

  (void)folder_.file("wrong.toml", "[query]\n\nradios = 300\n");
  const ProgramResult wrong = straal({"--config", "wrong.toml", "info", "data"});
  EXPECT_EQ(wrong.exit_code, 2);
  EXPECT_TRUE(has(wrong.err, "wrong.toml:3: \"radios\""));
}

TEST_F(Program, FailsWhereItsOutputCannotBeWritten) {
  make_data();
  const ProgramResult full = straal({"info", "data"}, {.out_path = "/dev/full"});
  EXPECT_EQ(full.exit_code, 1);
  EXPECT_TRUE(has(full.err, "standard output"));
}

TEST_F(Program, RefusesADirectoryOfAnotherFormat) {
  make_data();
  const fs::path marker = folder_.path() / "data" / "straal.json";
  std::string text = contents("data")["straal.json"];
  const std::size_t at = text.find("\"format\": 2");
  ASSERT_NE(at, std::string::npos) << text;
  text.replace(at, 11, "\"format\": 99");
  std::ofstream(marker) << text;
  const auto before = contents("data");
  for (const Words& words :
       {Words{"info", "data"}, Words{"serve", "data"}, Words{"ingest", "data", "talk.txt"},
        Words{"remove", "data", "--dates", "2013-01-01"},
        Words{"query", "data", "1234AB", "2013-01-01"}, Words{"check", "data"},
        Words{"upgrade", "data"}}) {
    const ProgramResult result = straal(words);
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_TRUE(has(result.err, "99"));
  }
  EXPECT_EQ(contents("data"), before);
}

class Server : public Program {
 protected:
  Server() { make_data(); }

  [[nodiscard]] tests::ProgramInput here() const {
    return {.working_folder = folder_.path().string()};
  }
};

TEST_F(Server, AnswersExactlyAsTheCommandLineAndStopsWhenAsked) {
  for (const int signal : {SIGTERM, SIGINT}) {
    tests::RunningProgram server({"serve", "data", "--port", "0"}, here());
    const int port = tests::port_in(server.wait_for_line("listening on http://127.0.0.1:"));
    ASSERT_GT(port, 0);
    const tests::HttpReply reply =
        tests::fetch(port, "/api/1234AB/2013-01-01..2013-01-08/200?lang=nl");
    EXPECT_EQ(reply.status, 200);
    const ProgramResult asked = straal({"query", "data", "1234AB", "2013-01-01..2013-01-08",
                                        "--radius", "200", "--lang", "nl", "--json"});
    EXPECT_EQ(reply.body + "\n", asked.out);
    server.send_signal(signal);
    const ProgramResult ended = server.wait();
    EXPECT_EQ(ended.exit_code, 0) << ended.err;
    EXPECT_TRUE(has(ended.err, "4 datapoints, 2 dates, 2013-01-01 .. 2013-01-08; 3 postcodes"));
  }
}

TEST_F(Server, SeesWhatIsIngestedAndKeepsTheLastGoodState) {
  tests::RunningProgram server({"serve", "data", "--port", "0"}, here());
  const int port = tests::port_in(server.wait_for_line("listening on"));
  ASSERT_GT(port, 0);
  const auto hits = [port] {
    return json::parse(
               tests::fetch(port, "/api/1234AB/2013-01-01..2013-03-01").body)["total"]["hits"]
        .get<int>();
  };
  EXPECT_EQ(hits(), 80);

  (void)folder_.file(
      "more.csv", "date,hour,id_activity,postcode,hits,delta,sbi\n2013-02-01,1,1,1234AB,9,0,1\n");
  EXPECT_EQ(straal({"ingest", "data", "more.csv"}).exit_code, 0);
  EXPECT_TRUE(has(server.wait_for_line("loaded"), "5 datapoints, 3 dates"));
  EXPECT_EQ(hits(), 89);

  const fs::path manifest = folder_.path() / "data" / "manifest.json";
  const std::string good = contents("data")["manifest.json"];
  std::ofstream(manifest) << "{ nonsense";
  EXPECT_TRUE(has(server.wait_for_line("the last good data stays"), "manifest.json"));
  EXPECT_EQ(hits(), 89);

  std::ofstream(manifest) << good;
  EXPECT_EQ(straal({"remove", "data", "--dates", "2013-02-01"}).exit_code, 0);
  EXPECT_TRUE(has(server.wait_for_line("loaded"), "4 datapoints, 2 dates"));
  EXPECT_EQ(hits(), 80);
}

TEST_F(Server, StopsAtOnceWhileItIsNotReady) {
  tests::ProgramInput input = here();
  input.environment["XDG_CACHE_HOME"] = (folder_.path() / "cache").string();
  tests::RunningProgram server({"serve", "--demo", "--port", "0"}, input);
  ASSERT_TRUE(has(server.wait_for_line("making the demo"), "cache"));
  server.send_signal(SIGTERM);
  const ProgramResult ended = server.wait();
  EXPECT_EQ(ended.exit_code, 0) << ended.err;
  EXPECT_TRUE(has(ended.err, "stopped before it was ready"));
}

TEST_F(Server, LogsAFailedRequestOnce) {
  tests::RunningProgram server({"serve", "data", "--port", "0"}, here());
  const int port = tests::port_in(server.wait_for_line("listening on"));
  ASSERT_GT(port, 0);
  EXPECT_EQ(tests::fetch(port, "/api/1234AB/2013-02-30").status, 400);
  server.send_signal(SIGTERM);
  const ProgramResult ended = server.wait();
  EXPECT_TRUE(has(ended.err, "400 GET \"/api/1234AB/2013-02-30\": \"2013-02-30\" is not on the"));
  EXPECT_EQ(ended.err.find("400 GET"), ended.err.rfind("400 GET")) << ended.err;
}

TEST_F(Server, KeepsToItsLimits) {
  tests::RunningProgram server(
      {"serve", "data", "--port", "0", "--max-dates", "2", "--max-radius-km", "10"}, here());
  const int port = tests::port_in(server.wait_for_line("listening on"));
  ASSERT_GT(port, 0);
  EXPECT_EQ(tests::fetch(port, "/api/1234AB/2013-01-01..2013-01-02/10").status, 200);
  EXPECT_EQ(tests::fetch(port, "/api/1234AB/2013-01-01..2013-01-03/10").status, 400);
  EXPECT_EQ(tests::fetch(port, "/api/1234AB/2013-01-01/10.1").status, 400);
}

TEST_F(Server, SaysSoWhereThePortIsTaken) {
  tests::RunningProgram server({"serve", "data", "--port", "0"}, here());
  const int port = tests::port_in(server.wait_for_line("listening on"));
  ASSERT_GT(port, 0);
  const ProgramResult second = straal({"serve", "data", "--port", std::to_string(port)});
  EXPECT_EQ(second.exit_code, 1);
  EXPECT_TRUE(has(second.err, std::to_string(port)));
}

}  // namespace
