#include "store/text/reading_plan.h"

#include <gtest/gtest.h>

#include <string>

namespace store {
namespace {

std::string plan_error(std::string_view toml) {
  const Result<ReadingPlan> plan = parse_reading_plan(toml, "plan.toml");
  return plan ? "" : plan.error().detail;
}

TEST(ReadingPlan, ReadsEveryKey) {
  const ReadingPlan plan = parse_reading_plan(R"(
encoding = "windows-1252"
separator = ";"
skip_lines = 3
decimal = ","
thousands = "."
unknown = ["NA", "-"]
hours = "1-24"
date = "%d-%m-%Y"
time_zone = "Europe/Amsterdam"
[columns]
postcode = "Sensor_ID"
hits = {value = 1}
sbi = {value = "5610"}
)",
                                              "plan.toml")
                               .value();
  EXPECT_EQ(plan.encoding, Encoding::kWindows1252);
  EXPECT_EQ(plan.separator, Separator::kSemicolon);
  EXPECT_EQ(plan.skip_lines, 3U);
  EXPECT_EQ(plan.marks.decimal, ',');
  EXPECT_EQ(plan.marks.thousands, '.');
  EXPECT_EQ(plan.unknown, (std::vector<std::string>{"NA", "-"}));
  EXPECT_EQ(plan.hours, HourCount::kFrom1);
  EXPECT_EQ(plan.date_format->pattern(), "%d-%m-%Y");
  EXPECT_EQ(plan.time_zone->name(), "Europe/Amsterdam");
  ASSERT_EQ(plan.columns.size(), 1U);
  EXPECT_EQ(plan.columns[0].header, "Sensor_ID");
  ASSERT_EQ(plan.constants.size(), 2U);
  EXPECT_EQ(plan.constants[0].text, "1");
  EXPECT_EQ(plan.constants[1].text, "5610");
}

TEST(ReadingPlan, AnEmptyOneIsTheCanonicalForm) {
  const ReadingPlan plan = parse_reading_plan("", "plan.toml").value();
  EXPECT_FALSE(plan.changes_rows());
  EXPECT_EQ(plan.identity(), "");
}

TEST(ReadingPlan, TakesAPointBeforeThousandsForACommaBeforeDecimals) {
  const ReadingPlan plan = parse_reading_plan("thousands = \".\"", "plan.toml").value();
  EXPECT_EQ(plan.marks.decimal, ',');
}

TEST(ReadingPlan, IsKnownByWhatItChanges) {
  const auto identity = [](std::string_view toml) {
    return parse_reading_plan(toml, "plan.toml").value().identity();
  };
  const std::vector<std::string> identities = {identity("skip_lines = 1"),
                                               identity("date = \"%d-%m-%Y\""),
                                               identity("hours = \"1-24\""),
                                               identity("hours = \"0-23\""),
                                               identity("time_zone = \"Europe/Amsterdam\""),
                                               identity("time_zone = \"Europe/Paris\""),
                                               identity("date = \"unix\"\ntime_zone = \"UTC\""),
                                               identity("date = \"unix-ms\"\ntime_zone = \"UTC\""),
                                               identity("thousands = \",\""),
                                               identity("unknown = [\"-\"]"),
                                               identity("[columns]\nhour = {column = \"t\", "
                                                        "format = \"%H:%M\"}"),
                                               identity("[columns]\npoint = {column = \"p\", "
                                                        "first = \"longitude\"}"),
                                               identity("[columns]\nhits = {value = 1}"),
                                               identity("[columns]\nhits = {value = 2}")};
  for (std::size_t i = 0; i < identities.size(); ++i) {
    EXPECT_NE(identities[i], "");
    for (std::size_t j = 0; j < i; ++j) EXPECT_NE(identities[i], identities[j]);
  }
}

TEST(ReadingPlan, NeedsAZoneWhereADateIsAnInstant) {
  for (const std::string date : {"unix", "unix-ms", "%Y-%m-%dT%H:%M:%S%z"}) {
    EXPECT_EQ(plan_error("date = \"" + date + "\""),
              "plan.toml: date = \"" + date +
                  "\" tells instants: the plan must also say in whose days and hours, such as "
                  "time_zone = \"Europe/Amsterdam\"");
    EXPECT_EQ(plan_error("time_zone = \"Asia/Kolkata\"\ndate = \"" + date + "\""), "");
  }
  EXPECT_EQ(plan_error("\ntime_zone = \"Europe/Amsterdm\""),
            "plan.toml:2: there is no time zone \"Europe/Amsterdm\" (did you mean "
            "\"Europe/Amsterdam\"?); it must be an IANA name such as \"Europe/Amsterdam\"");
  EXPECT_EQ(plan_error("time_zone = 2"),
            "plan.toml:1: time_zone must be a name such as \"Europe/Amsterdam\"");
}

TEST(ReadingPlan, SaysWhereItIsWrong) {
  EXPECT_EQ(
      plan_error("skip_line = 3"),
      "plan.toml:1: there is no key \"skip_line\" (did you mean \"skip_lines\"?); it must be one "
      "of: encoding, separator, skip_lines, header, decimal, thousands, unknown, hours, date, "
      "time_zone, columns, places, wide");
  EXPECT_EQ(plan_error("\n[columns]\nplaces = \"x\""),
            "plan.toml:3: there is no column \"places\" (did you mean \"place\"?); it must be one "
            "of: date, hour, id_activity, postcode, hits, delta, sbi, latitude, longitude, point, "
            "place");
  EXPECT_EQ(plan_error("encoding = \"latin\""),
            "plan.toml:1: encoding must be one of: \"utf-8\", \"utf-16le\", \"utf-16be\", "
            "\"windows-1252\"");
  EXPECT_EQ(plan_error("skip_lines = -1"),
            "plan.toml:1: skip_lines must be a whole number from 0 to 1000");
  EXPECT_EQ(plan_error("thousands = \".\"\ndecimal = \".\""),
            "plan.toml: decimal and thousands must be two marks, not both \".\"");
  EXPECT_EQ(
      plan_error("date = \"%d\""),
      "plan.toml:1: \"%d\" is no format of a date: it must have one year, one month and a day");
  EXPECT_EQ(
      plan_error("[columns]\nhits = {count = 1}"),
      "plan.toml:2: hits must be a header such as \"Sensor\", the number of a column, or what "
      "each row has, such as {value = 1}");
  EXPECT_EQ(
      plan_error("[columns]\nhits = {text = \"x\"}"),
      "plan.toml:2: hits must be a header such as \"Sensor\", the number of a column, or what "
      "each row has, such as {value = 1}");
  EXPECT_EQ(plan_error("[columns]\nhits = 0"),
            "plan.toml:2: hits must be the number of a column, 1 to 10000");
  EXPECT_EQ(plan_error("[columns]\nlatitude = \"lat\""),
            "plan.toml: latitude and longitude must both be given");
  EXPECT_EQ(plan_error("[places]\ngrid = 250"),
            "plan.toml: places needs a position: latitude and longitude, or point");
  EXPECT_EQ(plan_error("[columns]\npoint = \"at\"\n[places]\ngrid = 0.5"),
            "plan.toml:4: grid must be metres from 1 to 100000");
  EXPECT_EQ(plan_error("[columns]\npoint = \"at\"\n[places]\ncells = 5"),
            "plan.toml:4: there is no key of places \"cells\"; it must be one of: grid, nearest");
  EXPECT_EQ(plan_error("[wide]\nsays = \"hour\""),
            "plan.toml:1: wide must say both: says and columns");
  EXPECT_EQ(plan_error("[wide]\nsays = \"date\"\ncolumns = [\"a\", \"b\"]"),
            "plan.toml:2: says must be one of: hour, postcode, sbi");
  EXPECT_EQ(
      plan_error("[columns]\nhits = \"n\"\n[wide]\nsays = \"hour\"\ncolumns = [\"a\", \"b\"]"),
      "plan.toml: hits and hour are those of wide, and no columns beside them");
  EXPECT_EQ(
      plan_error("[columns]\nhour = {column = \"t\", format = \"%d\"}"),
      "plan.toml:2: \"%d\" is no format of a date: of a time of day it must have the hour, and "
      "nothing of a date");
  EXPECT_EQ(plan_error("[columns]\nhour = {column = \"t\"}"),
            "plan.toml:2: hour must be a header such as \"Sensor\", the number of a column, or "
            "{column = \"Sensor\", format = \"%H:%M\"}, or what each row has, such as {value = 1}");
  EXPECT_EQ(plan_error("[columns]\npoint = {column = \"t\", first = \"x\"}"),
            "plan.toml:2: first must be one of: latitude, longitude");
  EXPECT_EQ(plan_error("header = \"a\""), "plan.toml:1: header must be an array of texts");
  EXPECT_TRUE(plan_error("date = ").starts_with("plan.toml:1: ")) << plan_error("date = ");
}

}  // namespace
}  // namespace store
