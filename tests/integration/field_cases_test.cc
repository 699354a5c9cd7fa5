// Files of the shapes that people get from portals and spreadsheets, each offered to the real
// program as it is: tests/data/cases/.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <vector>

#include "tests/support/has.h"
#include "tests/support/machine/program.h"
#include "tests/support/machine/temporary_folder.h"

namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using tests::has;
using tests::ProgramResult;
using Words = std::vector<std::string>;

const fs::path kCases = fs::path(STRAAL_TEST_DATA) / "cases";

struct FieldCase {
  std::string name;
  std::string file;
  Words options = {};
  std::string plan = {};  // What `--plan` says.
  std::string taken;      // Hits by hour around 1012JS on 2013-04-30: "12=45"; empty: none is.
  std::string says = {};  // Where it is refused.
  std::string also = {};
};

std::ostream& operator<<(std::ostream& out, const FieldCase& one) { return out << one.name; }

class FieldCases : public testing::TestWithParam<FieldCase> {
 protected:
  ProgramResult straal(const Words& words) const {
    return tests::run_straal(words, {.working_folder = folder_.path().string()});
  }

  // Each case has a data directory of two places, `base`.
  void SetUp() override {
    const Words init = {"init",  "base",      "--postcodes", kCases / "two_places.csv",
                        "--crs", "EPSG:28992"};
    ASSERT_EQ(straal(init).exit_code, 0);
  }

  tests::TemporaryFolder folder_;
};

std::string hours_of(const std::string& answer) {
  std::string text;
  const json document = json::parse(answer);
  for (const json& hour : document["timeline"]) {
    text += (text.empty() ? "" : " ") + std::to_string(hour["hour"].get<int>()) + "=" +
            std::to_string(hour["hits"].get<int>());
  }
  return text;
}

TEST_P(FieldCases, HaveTheRightOutcome) {
  const FieldCase& one = GetParam();
  Words ingest = {"ingest", "base", kCases / one.file};
  ingest.insert(ingest.end(), one.options.begin(), one.options.end());
  if (!one.plan.empty()) {
    std::ofstream(folder_.path() / "plan.toml") << one.plan;
    ingest.insert(ingest.end(), {"--plan", "plan.toml"});
  }
  const ProgramResult result = straal(ingest);
  if (one.says.empty()) {
    EXPECT_EQ(result.exit_code, 0) << result.err;
  } else {
    EXPECT_EQ(result.exit_code, 1) << result.out;
    EXPECT_TRUE(has(result.err, one.says)) << result.err;
    EXPECT_TRUE(has(result.err, one.also)) << result.err;
  }
  const ProgramResult asked = straal({"query", "base", "1012JS", "2013-04-30", "--json"});
  ASSERT_EQ(asked.exit_code, 0) << asked.err;
  EXPECT_EQ(hours_of(asked.out), one.taken);
}

INSTANTIATE_TEST_SUITE_P(
    Ingest, FieldCases,
    testing::Values(
        FieldCase{.name = "sep_line", .file = "sep_line.csv", .taken = "12=45"},
        FieldCase{.name = "nbsp_postcode", .file = "nbsp_postcode.csv", .taken = "8=45"},
        FieldCase{.name = "hour_colon", .file = "hour_colon.csv", .taken = "8=45"},
        FieldCase{.name = "trail_rows", .file = "trail_rows.csv", .taken = "12=45 13=45"},
        FieldCase{.name = "trail_excel_blank", .file = "trail_excel_blank.csv", .taken = "12=45"},
        FieldCase{.name = "float_hits", .file = "float_hits.csv", .taken = "12=45"},
        FieldCase{.name = "header_case", .file = "header_case.csv", .taken = "8=45"},
        FieldCase{.name = "no_act_sbi", .file = "no_act_sbi.csv", .taken = "12=45"},
        FieldCase{.name = "isodt",
                  .file = "isodt.csv",
                  .taken = "",
                  .says = ":3: column \"date\": \"2013-04-30T00:00:00.000Z\" has an offset",
                  .also = "time_zone = \"Europe/Amsterdam\""},
        FieldCase{.name = "isodt_said",
                  .file = "isodt.csv",
                  .plan = "time_zone = \"Europe/Amsterdam\"\n",
                  .taken = "8=45 9=45 10=5"},
        FieldCase{.name = "isodt_said_of_no_zone",
                  .file = "isodt.csv",
                  .plan = "time_zone = \"Europe/Amsterdm\"\n",
                  .taken = "",
                  .says = "did you mean \"Europe/Amsterdam\"?"},
        FieldCase{.name = "dayfirst",
                  .file = "dayfirst.csv",
                  .taken = "",
                  .says = "\"01-04-2013\" is not a date such as \"2013-01-31\""},
        FieldCase{.name = "dayfirst_with_nothing_left",
                  .file = "dayfirst.csv",
                  .options = {"--skip-bad-lines"},
                  .taken = "",
                  .says = "no row could be read"},
        FieldCase{.name = "preamble_said",
                  .file = "preamble.csv",
                  .plan = "skip_lines = 3\n",
                  .taken = "12=45"},
        FieldCase{.name = "dayfirst_said",
                  .file = "dayfirst.csv",
                  .plan = "date = \"%d-%m-%Y\"\n",
                  .taken = ""},
        FieldCase{.name = "thou_comma_said",
                  .file = "thou_comma.csv",
                  .plan = "thousands = \",\"\n",
                  .taken = "12=1234"},
        FieldCase{.name = "w1252_said",
                  .file = "w1252.csv",
                  .plan = "encoding = \"windows-1252\"\n",
                  .taken = "12=45"},
        FieldCase{.name = "nyc_bike_counts_said",
                  .file = "nyc_bike_counts.csv",
                  .plan = "[columns]\npostcode = \"id\"\nhits = \"counts\"\n",
                  .taken = ""},
        FieldCase{.name = "preamble",
                  .file = "preamble.csv",
                  .taken = "",
                  .says = "line 4 looks like the header"},
        FieldCase{.name = "thou_comma",
                  .file = "thou_comma.csv",
                  .taken = "",
                  .says = "\"1,234\" is not a whole number"},
        FieldCase{.name = "w1252",
                  .file = "w1252.csv",
                  .taken = "",
                  .says = "is not UTF-8",
                  .also = "Windows-1252"},
        FieldCase{.name = "quoted_newline_ghost",
                  .file = "quoted_newline_ghost.csv",
                  .taken = "",
                  .says = ":2: a field in quotes goes on for 2 more lines"},
        FieldCase{.name = "spreadsheet",
                  .file = "spreadsheet.xlsx",
                  .taken = "",
                  .says = "a ZIP archive or a spreadsheet, not CSV",
                  .also = "spreadsheet.xlsx' | straal ingest DIR -"},
        FieldCase{.name = "nyc_bipeds",
                  .file = "nyc_bipeds.csv",
                  .taken = "",
                  .says = "the header lacks the columns \"date\"",
                  .also = "none of its columns has dates"},
        FieldCase{.name = "cbs_statline",
                  .file = "cbs_statline.csv",
                  .taken = "",
                  .says = "the header lacks the columns \"date\"",
                  .also = "\"2013MM04\" is a month: Straal needs dates and hours"},
        FieldCase{.name = "cbs_statline_said",
                  .file = "cbs_statline.csv",
                  .plan = "[columns]\ndate = \"Perioden\"\nhour = {value = 0}\n"
                          "postcode = \"WijkenEnBuurten\"\n"
                          "hits = \"GeregistreerdeMisdrijven_1\"\n",
                  .taken = "",
                  .says = ":2: column \"Perioden\": \"2013MM04\" is a month: Straal needs dates "
                          "and hours"}),
    [](const testing::TestParamInfo<FieldCase>& each) { return each.param.name; });

TEST_F(FieldCases, ADateIsReadAsThePlanHasIt) {
  std::ofstream(folder_.path() / "plan.toml") << "date = \"%d-%m-%Y\"\n";
  ASSERT_EQ(straal({"ingest", "base", kCases / "dayfirst.csv", "--plan", "plan.toml"}).exit_code,
            0);
  const auto asked = [this](const char* date) {
    return hours_of(straal({"query", "base", "1012JS", date, "--json"}).out);
  };
  EXPECT_EQ(asked("2013-04-01"), "8=45");
  EXPECT_EQ(asked("2013-04-13"), "8=40");
}

TEST_F(FieldCases, AreLookedAtAndThePlanReadsThem) {
  const ProgramResult look = straal({"look", kCases / "dayfirst.csv"});
  EXPECT_EQ(look.exit_code, 0) << look.err;
  EXPECT_TRUE(has(look.out, "date = \"%d-%m-%Y\"")) << look.out;
  EXPECT_TRUE(has(look.out, "2013-04-13  8 h  1012JS  hits 40  sbi 5610")) << look.out;
  EXPECT_TRUE(has(look.out, "next: straal look")) << look.out;
  const ProgramResult plan = straal({"look", kCases / "dayfirst.csv", "--plan"});
  EXPECT_EQ(plan.out, "date = \"%d-%m-%Y\"\n");
}

TEST_F(FieldCases, HaveNoPlanWhereTwoReadingsFit) {
  std::ofstream(folder_.path() / "either.csv")
      << "date;hour;postcode;hits\n01/04/2013;0;1012JS;45\n";
  const ProgramResult plan = straal({"look", "either.csv", "--plan"});
  EXPECT_EQ(plan.exit_code, 1);
  EXPECT_EQ(plan.out, "");
  EXPECT_TRUE(has(plan.err, "date = \"%d/%m/%Y\"")) << plan.err;
  EXPECT_TRUE(has(plan.err, "# 2013-01-04")) << plan.err;
}

TEST_F(FieldCases, AreNotDatesAndHours) {
  const ProgramResult months = straal({"look", kCases / "cbs_statline.csv"});
  EXPECT_TRUE(has(months.out, "\"2013MM04\" is a month: Straal needs dates and hours"))
      << months.out;
  const ProgramResult none = straal({"look", kCases / "nyc_bipeds.csv"});
  EXPECT_TRUE(has(none.out, "none of its columns has dates")) << none.out;
  std::ofstream(folder_.path() / "days.csv") << "date,postcode,hits\n2013-04-30,1012JS,45\n";
  const ProgramResult days = straal({"ingest", "base", "days.csv"});
  EXPECT_EQ(days.exit_code, 1);
  EXPECT_TRUE(has(days.err,
                  "\"2013-04-30\" has no hour, and there is no column \"hour\": Straal "
                  "needs dates and hours"))
      << days.err;
  const ProgramResult look = straal({"look", "days.csv"});
  EXPECT_TRUE(has(look.out, "has only days, such as \"2013-04-30\"")) << look.out;
}

// The time zone is asked for, and with it the same seconds are read.
TEST_F(FieldCases, CountSeconds) {
  std::ofstream(folder_.path() / "unix.csv")
      << "timestamp,postcode,hits\n1367359200,1012JS,45\n1367362800.5,1012JS,5\n";
  const ProgramResult look = straal({"look", "unix.csv"});
  EXPECT_TRUE(has(look.out, "date = \"unix\"")) << look.out;
  EXPECT_TRUE(has(look.out, "time_zone = \"Europe/Amsterdam\"     # 2013-05-01, hour 0"))
      << look.out;
  EXPECT_EQ(straal({"look", "unix.csv", "--plan"}).exit_code, 1);
  std::ofstream(folder_.path() / "plan.toml")
      << "date = \"unix\"\ntime_zone = \"America/Chicago\"\n[columns]\ndate = \"timestamp\"\n";
  const ProgramResult ingest = straal({"ingest", "base", "unix.csv", "--plan", "plan.toml"});
  EXPECT_EQ(ingest.exit_code, 0) << ingest.err;
  const ProgramResult asked = straal({"query", "base", "1012JS", "2013-04-30", "--json"});
  EXPECT_EQ(hours_of(asked.out), "17=45 18=5");
}

// The line inside the quotes looks like a row of 1,000 hits.
TEST_F(FieldCases, ALineInsideQuotesIsNeverARow) {
  const ProgramResult result =
      straal({"ingest", "base", kCases / "quoted_newline_ghost.csv", "--skip-bad-lines"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_TRUE(has(result.out, "1 row from 1 file")) << result.out;
  EXPECT_TRUE(has(result.out, "1 line, see")) << result.out;
  const ProgramResult ghost = straal({"query", "base", "1012JS", "2013-04-30", "--json"});
  EXPECT_EQ(hours_of(ghost.out), "");
  const ProgramResult asked = straal({"query", "base", "1012JS", "2013-04-29", "--json"});
  EXPECT_EQ(hours_of(asked.out), "13=45");
}

}  // namespace
