// What `straal ingest` tells of the rows that arrive, and how it ends.

#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/has.h"
#include "tests/support/machine/program.h"
#include "tests/support/machine/temporary_folder.h"
#include "tests/support/stored.h"

namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using tests::has;
using tests::ProgramResult;
using Words = std::vector<std::string>;

constexpr std::string_view kHeader = "date,hour,id_activity,postcode,hits,delta,sbi\n";

// A data directory of two places with a table of industries, and nothing in it.
class IngestProgram : public testing::Test {
 protected:
  void SetUp() override {
    (void)folder_.file("sbi.csv",
                       "code,title_en\n01,Agriculture\n0111,Cereals\n5610,Restaurants\n");
    const ProgramResult made = straal({"init", "data", "--postcodes", case_file("two_places.csv"),
                                       "--sbi", "sbi.csv", "--crs", "EPSG:28992"});
    ASSERT_EQ(made.exit_code, 0) << made.err;
  }

  static std::string case_file(const std::string& name) {
    return (fs::path(STRAAL_TEST_DATA) / "cases" / name).string();
  }

  void rows_file(const std::string& name, const std::string& lines) const {
    (void)folder_.file(name, std::string(kHeader) + lines);
  }

  [[nodiscard]] ProgramResult straal(const Words& words) const {
    return tests::run_straal(words, {.working_folder = folder_.path().string()});
  }
  [[nodiscard]] json json_of(const Words& words, int exit_code = 0) const {
    const ProgramResult result = straal(words);
    EXPECT_EQ(result.exit_code, exit_code) << result.err;
    return json::parse(result.out, nullptr, false);
  }
  [[nodiscard]] int hits() const {
    return json_of({"query", "data", "1012JS", "2013-04-30", "--json"})["total"]["hits"];
  }

  tests::TemporaryFolder folder_;
};

TEST_F(IngestProgram, RefusesTheSameExportInAnotherForm) {
  ASSERT_EQ(straal({"ingest", "data", case_file("redelivered_1.csv")}).exit_code, 0);
  const auto before = tests::files_below(folder_.path() / "data");
  const std::string again = case_file("redelivered_2_crlf.csv");
  for (const Words& words :
       {Words{"ingest", "data", again}, Words{"ingest", "data", again, "--json"}}) {
    const ProgramResult refused = straal(words);
    EXPECT_EQ(refused.exit_code, 1);
    EXPECT_EQ(refused.out, "");
    EXPECT_TRUE(has(refused.err, "2 of 2 rows of 2013-04-30 are in the store already"));
    EXPECT_TRUE(has(refused.err, "--if-exists append"));
  }
  EXPECT_EQ(tests::files_below(folder_.path() / "data"), before);
  EXPECT_EQ(hits(), 50);

  const ProgramResult added = straal({"ingest", "data", again, "--if-exists", "append"});
  EXPECT_EQ(added.exit_code, 0) << added.err;
  EXPECT_TRUE(has(added.out, "1 date, 2013-04-30, which had rows: 2 of 2 rows equal stored ones"));
  EXPECT_EQ(hits(), 100);
  EXPECT_EQ(straal({"ingest", "data", again, "--if-exists", "replace"}).exit_code, 0);
  EXPECT_EQ(hits(), 50);
}

TEST_F(IngestProgram, TellsOfCodesThatAreInNoTableAndSoDoesInfo) {
  const ProgramResult taken = straal({"ingest", "data", case_file("sbi_zero_lost.csv")});
  EXPECT_EQ(taken.exit_code, 0) << taken.err;
  const std::string told =
      "3 codes in no table of industries: 1 111 99999; 2 look as if they lost a zero: 1 (01) "
      "111 (0111)";
  EXPECT_TRUE(has(taken.out, told));
  EXPECT_TRUE(has(straal({"info", "data"}).out, told));
  EXPECT_EQ(json_of({"info", "data", "--json"})["unlisted"], json::parse(R"({
      "codes": ["1", "111", "99999"],
      "zero_lost": [{"code": "1", "listed": "01"}, {"code": "111", "listed": "0111"}]})"));
}

TEST_F(IngestProgram, SaysNothingOfCodesWithoutATable) {
  ASSERT_EQ(
      straal({"init", "bare", "--postcodes", case_file("two_places.csv"), "--crs", "EPSG:28992"})
          .exit_code,
      0);
  const json summary = json_of({"ingest", "bare", case_file("sbi_zero_lost.csv"), "--json"});
  EXPECT_TRUE(summary["unlisted"].is_null());
  EXPECT_EQ(summary["warnings"], json::array());
  EXPECT_TRUE(json_of({"info", "bare", "--json"})["unlisted"].is_null());
}

TEST_F(IngestProgram, TellsAllOfItToPrograms) {
  rows_file("first.csv",
            "2013-04-29,9,1,1012JS,5,1,5610\n2013-04-30,9,1,1012JS,5,1,5610\n"
            "2013-04-30,9,2,1012JS,5,1,5610\n");
  EXPECT_EQ(json_of({"ingest", "data", "first.csv", "--json"}), json::parse(R"({
      "directory": "data", "held_back": false, "files": 1, "rows": 3,
      "dates": ["2013-04-29", "2013-04-30"],
      "already_there": {"files": 0, "rows": 0},
      "unknown_rows": 0,
      "refused": {"lines": 0, "file": null},
      "added_to": [],
      "new_industries": [], "without_position": 0, "without_place": 0,
      "new_places": {"places": 0, "rows": 0, "outside": 0},
      "unlocated": {"postcodes": 0, "rows": 0},
      "unlisted": {"codes": [], "zero_lost": []},
      "last_date": {"date": "2013-04-30", "first_hour": 9, "last_hour": 9},
      "silent": null,
      "only_midnight": [],
      "warnings": []})"));

  rows_file("second.csv",
            "2013-04-30,9,1,1012JS,5,1,5610\n2013-04-30,7,1,9999ZZ,5,1,111\n"
            "2013-04-30,17,1,1012JS,5,1,5610\n2013-04-30,99,1,1012JS,5,1,5610\n");
  json second =
      json_of({"ingest", "data", "second.csv", "first.csv", "--json", "--skip-bad-lines"});
  EXPECT_TRUE(has(second["refused"]["file"].get<std::string>(), "data/refused/"));
  second["refused"].erase("file");
  EXPECT_EQ(second, json::parse(R"({
      "directory": "data", "held_back": false, "files": 2, "rows": 3,
      "dates": ["2013-04-30"],
      "already_there": {"files": 1, "rows": 3},
      "unknown_rows": 0,
      "refused": {"lines": 1},
      "added_to": [{"date": "2013-04-30", "rows": 3, "equal_rows": 1}],
      "new_industries": ["111"], "without_position": 0, "without_place": 0,
      "new_places": {"places": 0, "rows": 0, "outside": 0},
      "unlocated": {"postcodes": 1, "rows": 1},
      "unlisted": {"codes": ["111"], "zero_lost": [{"code": "111", "listed": "0111"}]},
      "last_date": {"date": "2013-04-30", "first_hour": 7, "last_hour": 17},
      "silent": null,
      "only_midnight": [],
      "warnings": ["equal-rows", "unlisted-sbi", "lost-zero", "unlocated"]})"));
}

TEST_F(IngestProgram, NamesPlacesThatWentSilent) {
  std::string lines;
  for (int day = 1; day <= 15; ++day) {
    for (const char* place : {"1012JS", "1012AB"}) {
      lines += "2013-04-" + std::string(day < 10 ? "0" : "") + std::to_string(day) + ",9,1," +
               place + ",5,1,5610\n";
    }
  }
  rows_file("before.csv", lines);
  ASSERT_EQ(straal({"ingest", "data", "before.csv"}).exit_code, 0);
  rows_file("now.csv", "2013-04-16,9,1,1012AB,5,1,5610\n");
  const json held = json_of({"ingest", "data", "now.csv", "--strict", "--json"}, 1);
  EXPECT_EQ(held["silent"], json::parse(R"({
      "date": "2013-04-16", "dates_before": 15, "postcodes": ["1012JS"]})"));
  const ProgramResult taken = straal({"ingest", "data", "now.csv"});
  EXPECT_EQ(taken.exit_code, 0) << taken.err;
  EXPECT_TRUE(has(taken.out,
                  "1 place with rows on most of the 28 days before 2013-04-16, and "
                  "none on it: 1012JS"));
}

TEST_F(IngestProgram, ChangesNothingOverAWarningWhereItIsStrict) {
  rows_file("well.csv", "2013-04-30,9,1,1012JS,5,1,5610\n");
  ASSERT_EQ(straal({"ingest", "data", "well.csv", "--strict"}).exit_code, 0);
  rows_file("unlocated.csv", "2013-04-29,9,1,9999ZZ,5,1,5610\n");
  const auto before = tests::files_below(folder_.path() / "data");
  const ProgramResult held = straal({"ingest", "data", "unlocated.csv", "--strict"});
  EXPECT_EQ(held.exit_code, 1);
  EXPECT_TRUE(has(held.out, "not taken  1 row from 1 file\n"));
  EXPECT_TRUE(has(held.err, "there are warnings (unlocated), and --strict: nothing was changed"));
  const json told = json_of({"ingest", "data", "unlocated.csv", "--strict", "--json"}, 1);
  EXPECT_EQ(told["held_back"], true);
  EXPECT_EQ(told["warnings"], json::array({"unlocated"}));
  EXPECT_EQ(tests::files_below(folder_.path() / "data"), before);
}

}  // namespace
