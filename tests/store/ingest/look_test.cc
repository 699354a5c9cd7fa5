#include "store/ingest/look.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "tests/support/machine/temporary_folder.h"

namespace store {
namespace {

class Look : public testing::Test {
 protected:
  TableLook look_at(std::string_view text) {
    const auto look = look_at_table(folder_.file("table.csv", std::string(text)));
    EXPECT_TRUE(look) << look.error().detail;
    return look.value_or(TableLook{});
  }
  std::filesystem::path file(const std::string& name, std::string_view text) const {
    return folder_.file(name, text);
  }
  static std::string plan_of(const TableLook& look) {
    std::string text;
    for (const std::string& line : look.plan) text += line + "; ";
    return text;
  }

 private:
  tests::TemporaryFolder folder_;
};

TEST_F(Look, NeedsNoPlanForTheCanonicalForm) {
  const TableLook look = look_at(
      "date,hour,id_activity,postcode,hits,delta,sbi\n"
      "2013-04-30,0,7,1012JS,45,1,5610\n"
      "2013-04-30,23,7,1012JS,45,1,5610\n");
  EXPECT_TRUE(look.is_decided());
  EXPECT_EQ(plan_of(look), "");
  ASSERT_EQ(look.rows.size(), 2U);
  EXPECT_EQ(look.rows[1].before, "2013-04-30,23,7,1012JS,45,1,5610");
  EXPECT_EQ(look.rows[1].after, "2013-04-30 23 h  1012JS  hits 45  sbi 5610");
}

TEST_F(Look, CountsWhatStandsInAllLines) {
  std::string text = "date,hour,id_activity,postcode,hits,delta,sbi\n";
  for (int i = 0; i < 40; ++i) {
    text += "2013-04-" + std::to_string(10 + i % 20) + ",8,7,101" + std::to_string(i % 4) +
            "JS,45,1," + (i % 2 == 0 ? "5610\n" : "47\n");
  }
  text += "2013-04-31,0,7,1012JS,45,1,5610\n";
  const LookedLines read = look_at(text).read;
  EXPECT_EQ(read.lines, 41U);
  EXPECT_EQ(read.dates, 20U);
  EXPECT_EQ(read.first_date, "2013-04-10");
  EXPECT_EQ(read.last_date, "2013-04-29");
  EXPECT_EQ(read.places, 4U);
  EXPECT_EQ(read.industries, 2U);
  EXPECT_EQ(read.refused, 1U);
  EXPECT_TRUE(read.first_reason.find("2013-04-31") != std::string::npos) << read.first_reason;

  const LookedLines at_positions = look_at(
                                       "timestamp,latitude,longitude\n"
                                       "2013-04-30 08:10,52.37,4.89\n"
                                       "2013-04-30 09:20,52.37,4.89\n"
                                       "2013-04-30 09:30,52.38,4.89\n"
                                       "2013-04-30 11:00,,\n")
                                       .read;
  EXPECT_EQ(at_positions.places, 2U);
  EXPECT_EQ(at_positions.lines, 4U);
}

TEST_F(Look, KnowsAPortalsOwnNamesAndFormats) {
  const TableLook look = look_at(
      "ID,Date,Primary Type,Station,FBI Code\n"
      "9000001,04/30/2013 11:40:00 PM,BATTERY,1131,08B\n"
      "9000002,04/01/2013 12:05:00 AM,THEFT,0111,06\n");
  EXPECT_TRUE(look.is_decided());
  EXPECT_EQ(plan_of(look),
            "date = \"%m/%d/%Y %I:%M:%S %p\"; [columns]; hits = {value = 1}; postcode = "
            "\"Station\"; sbi = \"FBI Code\"; ");
  ASSERT_EQ(look.rows.size(), 2U);
  EXPECT_EQ(look.rows[0].after, "2013-04-30 23 h  1131  hits 1  sbi 08B");
  EXPECT_EQ(look.rows[1].after, "2013-04-01  0 h  0111  hits 1  sbi 06");
}

TEST_F(Look, AsksWhereTwoReadingsFit) {
  const TableLook look = look_at(
      "Datum;Uur;Plaats;Aantal\n"
      "01/04/2013;0;1012JS;5\n"
      "02/04/2013;7;1012JS;6\n");
  EXPECT_FALSE(look.is_decided());
  ASSERT_EQ(look.questions.size(), 1U);
  EXPECT_EQ(look.questions[0].about, "\"01/04/2013\" in the column \"Datum\"");
  ASSERT_EQ(look.questions[0].readings.size(), 2U);
  EXPECT_EQ(look.questions[0].readings[0].line, "date = \"%d/%m/%Y\"");
  EXPECT_EQ(look.questions[0].readings[0].means, "2013-04-01");
  EXPECT_EQ(look.questions[0].readings[1].line, "date = \"%m/%d/%Y\"");
  EXPECT_EQ(look.questions[0].readings[1].means, "2013-01-04");
  EXPECT_TRUE(look.rows.empty());
}

TEST_F(Look, LetsTheWholeSampleDecide) {
  const TableLook look = look_at(
      "Datum;Uur;Plaats;Aantal\n"
      "01-04-2013;1;1012JS;1.234\n"
      "13-04-2013;24;1012JS;-\n");
  EXPECT_TRUE(look.is_decided());
  EXPECT_EQ(plan_of(look),
            "date = \"%d-%m-%Y\"; hours = \"1-24\"; thousands = \".\"; unknown = "
            "[\"-\"]; [columns]; date = \"Datum\"; hour = \"Uur\"; postcode = \"Plaats\"; hits = "
            "\"Aantal\"; ");
  ASSERT_EQ(look.rows.size(), 2U);
  EXPECT_EQ(look.rows[0].after, "2013-04-01  0 h  1012JS  hits 1234  sbi 00");
  EXPECT_EQ(look.rows[1].after, "not taken: the hits are not known");
}

TEST_F(Look, FindsTheHeaderBelowOtherLinesAndTheEncoding) {
  const TableLook look = look_at(
      "Bezoekers\nExport 2013-05-02\n\n"
      "date,hour,postcode,hits,naam\n"
      "2013-04-30,0,1012JS,45,Caf\xE9\n");
  EXPECT_TRUE(look.is_decided());
  EXPECT_EQ(plan_of(look), "encoding = \"windows-1252\"; skip_lines = 3; ");
  ASSERT_EQ(look.rows.size(), 1U);
  EXPECT_EQ(look.rows[0].after, "2013-04-30  0 h  1012JS  hits 45  sbi 00");
}

TEST_F(Look, SaysWhatNothingInTheFileSeemsToBe) {
  const TableLook look = look_at("Perioden;SoortMisdrijf;Waarde\n2013MM04;0.0.0;412\n");
  EXPECT_EQ(look.missing, (std::vector<std::string>{"date", "postcode"}));
}

TEST_F(Look, AsksFromWhichNumberHoursCountWhereNoneTells) {
  const TableLook look = look_at(
      "sensing_date,hourday,location_id,pedestriancount\n"
      "2025-01-01,1,51,179\n2025-01-01,2,51,110\n");
  ASSERT_EQ(look.questions.size(), 1U);
  EXPECT_EQ(look.questions[0].about,
            "the hours in the column \"hourday\", of which none is 0 or 24");
  EXPECT_EQ(look.questions[0].readings[1].line, "hours = \"1-24\"");
}

TEST_F(Look, AsksForTheTimeZoneOfInstants) {
  const TableLook look = look_at(
      "timestamp,postcode,hits\n2013-04-30T23:00:00.000Z,1012JS,5\n"
      "2013-04-30T23:15:00,1012JS,5\n");
  EXPECT_EQ(plan_of(look), "[columns]; date = \"timestamp\"; ");
  ASSERT_EQ(look.questions.size(), 1U);
  EXPECT_EQ(look.questions[0].about,
            "\"2013-04-30T23:00:00.000Z\" in the column \"timestamp\", which is another hour in "
            "each time zone (any IANA name)");
  ASSERT_EQ(look.questions[0].readings.size(), 3U);
  EXPECT_EQ(look.questions[0].readings[0].line, "time_zone = \"Europe/Amsterdam\"");
  EXPECT_EQ(look.questions[0].readings[0].means, "2013-05-01, hour 1");
  EXPECT_EQ(look.questions[0].readings[1].means, "2013-04-30, hour 19");
  EXPECT_EQ(plan_of(look_at("time,place,hits\n30/04/2013 23:00 +02:00,1012JS,5\n")),
            "date = \"%d/%m/%Y %H:%M %z\"; [columns]; date = \"time\"; postcode = \"place\"; ");
}

TEST_F(Look, KnowsCountsSince1970) {
  const TableLook look = look_at("ts,place,hits\n1367280000,1012JS,5\n");
  EXPECT_EQ(plan_of(look), "date = \"unix\"; [columns]; date = \"ts\"; postcode = \"place\"; ");
  ASSERT_EQ(look.questions.size(), 1U);
  EXPECT_EQ(look.questions[0].readings[0].means, "2013-04-30, hour 2");
  const TableLook millis = look_at("ts,place,hits\n1367280000000,1012JS,5\n");
  EXPECT_EQ(millis.plan[0], "date = \"unix-ms\"");
  const TableLook either = look_at("ts,place,hits\n2013043023,1012JS,5\n");
  ASSERT_EQ(either.questions.size(), 1U);
  EXPECT_EQ(either.questions[0].readings[0].line, "date = \"%Y%m%d%H\"");
  EXPECT_EQ(either.questions[0].readings[0].means, "2013-04-30, hour 23");
  EXPECT_EQ(either.questions[0].readings[1].line, "date = \"unix\"");
  EXPECT_EQ(either.questions[0].readings[1].means, "2033-10-16, hour 2 in UTC");
}

TEST_F(Look, SaysWhereThereAreNoDatesOrNoHours) {
  const TableLook months = look_at("date,hour,postcode,hits\n2013-04,0,1012JS,5\n");
  EXPECT_EQ(months.missing, std::vector<std::string>{"date"});
  EXPECT_EQ(months.reasons.front(),
            "the column \"date\" has no dates: \"2013-04\" is a month: Straal needs dates and "
            "hours");
  const TableLook only_days = look_at("date,postcode,hits\n2013-04-30,1012JS,5\n");
  EXPECT_EQ(only_days.missing, std::vector<std::string>{"hour"});
  EXPECT_EQ(only_days.reasons.front(),
            "the column \"date\" has only days, such as \"2013-04-30\", and no column is sure to "
            "have hours: Straal needs dates and hours");
  const TableLook unnamed = look_at("Perioden;postcode;hits\n2013MM04;1012JS;5\n");
  EXPECT_EQ(unnamed.reasons.front(),
            "no column is named like one of dates: its column \"Perioden\" has no dates: "
            "\"2013MM04\" is a month: Straal needs dates and hours");
  const TableLook spans = look_at("date,hour,postcode,hits\n2013-04-30,06:00-09:00,1012JS,5\n");
  EXPECT_EQ(spans.reasons.front(),
            "the column \"hour\" has no hours: \"06:00-09:00\" is a span of hours: Straal needs "
            "dates and hours");
}

TEST_F(Look, TakesTheColumnThatHasDates) {
  const TableLook look = look_at("Day,Date_Time,place,hits\nMonday,2013-04-29 08:00,1012JS,5\n");
  EXPECT_TRUE(look.is_decided());
  EXPECT_EQ(plan_of(look), "[columns]; date = \"Date_Time\"; postcode = \"place\"; ");
}

TEST_F(Look, AsksWhatTheEndOfADayIs) {
  const TableLook look =
      look_at("date,postcode,hits\n2013-04-30 01:00,1012JS,5\n2013-04-30 24:00,1012JS,5\n");
  ASSERT_EQ(look.questions.size(), 1U);
  EXPECT_EQ(look.questions[0].readings[0].means, "2013-05-01, hour 0");
  EXPECT_EQ(look.questions[0].readings[1].means, "2013-04-30, hour 23");
  const TableLook decided =
      look_at("date,postcode,hits\n2013-04-30 00:00,1012JS,5\n2013-04-30 24:00,1012JS,5\n");
  EXPECT_EQ(plan_of(decided), "hours = \"0-23\"; ");
  ASSERT_EQ(decided.rows.size(), 2U);
  EXPECT_EQ(decided.rows[1].after, "2013-05-01  0 h  1012JS  hits 5  sbi 00");
}

TEST_F(Look, FindsTheMarksOfNumbers) {
  const auto look_at_hits = [this](const std::string& hits, const std::string& more = "x") {
    return look_at("date;hour;postcode;hits;lat\n2013-04-30;0;1012JS;" + hits + ";" + more + "\n");
  };
  EXPECT_EQ(plan_of(look_at_hits("45,0")), "decimal = \",\"; ");
  EXPECT_EQ(look_at_hits("45,0").rows[0].after, "2013-04-30  0 h  1012JS  hits 45  sbi 00");
  EXPECT_EQ(plan_of(look_at_hits("1,500")), "thousands = \",\"; ");
  EXPECT_EQ(plan_of(look_at_hits("1'500")), "thousands = \"'\"; ");
  EXPECT_EQ(plan_of(look_at_hits("1 500")), "thousands = \" \"; ");
  EXPECT_EQ(plan_of(look_at_hits("1.234.567,0")), "thousands = \".\"; ");
  EXPECT_EQ(plan_of(look_at_hits("45.0")), "");
  const TableLook comma = look_at_hits("1,000");
  ASSERT_EQ(comma.questions.size(), 1U);
  EXPECT_EQ(comma.questions[0].readings[0].line, "thousands = \",\"");
  EXPECT_EQ(comma.questions[0].readings[0].means, "1000");
  EXPECT_EQ(comma.questions[0].readings[1].line, "decimal = \",\"");
  EXPECT_EQ(comma.questions[0].readings[1].means, "1");
  const TableLook point = look_at_hits("1.000");
  ASSERT_EQ(point.questions.size(), 1U);
  EXPECT_EQ(point.questions[0].readings[0].line, "decimal = \".\"");
  EXPECT_EQ(point.questions[0].readings[1].line, "thousands = \".\"");
  // Another column shows that the comma is decimal.
  EXPECT_EQ(plan_of(look_at_hits("1,000", "52,37")), "decimal = \",\"; ");
  EXPECT_EQ(look_at_hits("1,500", "52,37").remarks.front(),
            "the column \"hits\" is not all whole numbers, whichever marks it has: \"1,500\"");
  EXPECT_EQ(look_at_hits("0.5").remarks.front(),
            "the column \"hits\" is not all whole numbers, whichever marks it has: \"0.5\"");
  EXPECT_EQ(look_at_hits("<5").remarks.front(),
            "\"<5\" in the column \"hits\" is not a whole number");
  EXPECT_EQ(plan_of(look_at_hits("<5")), "");
}

TEST_F(Look, LeavesOutALineThatNamesTheSeparator) {
  const TableLook look = look_at("sep=;\ndate;hour;postcode;hits\n2013-04-30;0;1012JS;45\n");
  EXPECT_TRUE(look.is_decided());
  EXPECT_EQ(plan_of(look), "");
}

TEST_F(Look, TakesPositionsForPlacesUnlessAColumnNamesStations) {
  const TableLook rows = look_at(
      "date,hour,station,lat,lon,count\n"
      "2013-04-30,0,A,52.37,4.89,5\n2013-04-30,1,A,52.99,4.89,5\n");
  EXPECT_TRUE(rows.is_decided());
  EXPECT_TRUE(rows.needs_grid);
  EXPECT_EQ(rows.plan_with_grid(100).back(), "grid = 100");
  EXPECT_EQ(rows.rows[0].after, "2013-04-30  0 h  lat 52.37, lon 4.89  hits 5  sbi 00");

  const TableLook stations = look_at(
      "date,hour,station,lat,lon,count\n"
      "2013-04-30,0,A,52.37,4.89,5\n2013-04-30,1,A,52.37,4.89,5\n");
  EXPECT_TRUE(stations.is_decided());
  EXPECT_FALSE(stations.needs_grid);
  EXPECT_EQ(stations.rows[0].after, "2013-04-30  0 h  A  hits 5  sbi 00");

  const TableLook either =
      look_at("date,hour,station,lat,lon,count\n2013-04-30,0,A,52.37,4.89,5\n");
  ASSERT_EQ(either.questions.size(), 1U);
  EXPECT_EQ(either.questions[0].readings[0].line, "postcode = \"station\"");
  EXPECT_EQ(either.questions[0].readings[1].line, "grid = 250");
}

TEST_F(Look, ReadsHoursAndKnownPlacesThatAreColumns) {
  std::string head = "Telpunt;Datum";
  std::string row = "NL1;30-04-2013";
  for (int hour = 1; hour <= 24; ++hour) {
    head += ";U" + std::to_string(hour);
    row += ";" + std::to_string(hour * 10);
  }
  const TableLook hours = look_at(head + '\n' + row + '\n');
  EXPECT_TRUE(hours.is_decided());
  EXPECT_EQ(hours.rows[0].after,
            "2013-04-30  0 h  NL1  hits 10  sbi 00; 2013-04-30  1 h  NL1  hits 20  sbi 00; and 22 "
            "more");

  PostcodeDictionary known;
  known.add(Postcode::parse("north").value());
  known.add(Postcode::parse("south").value());
  const auto columns = look_at_table(
      file("counters.csv", "time,North,South\n2013-04-30 08:00,5,6\n"), {.known = &known});
  ASSERT_TRUE(columns);
  EXPECT_TRUE(columns->is_decided());
  EXPECT_EQ(columns->rows[0].after,
            "2013-04-30  8 h  NORTH  hits 5  sbi 00; 2013-04-30  8 h  SOUTH  hits 6  sbi 00");
  const auto codes =
      look_at_table(file("codes.csv", "time,id,count,m\n2013-04-30 08:00,north,5,north east\n"),
                    {.known = &known});
  ASSERT_TRUE(codes);
  ASSERT_TRUE(codes->is_decided());
  EXPECT_EQ(codes->rows[0].after, "2013-04-30  8 h  NORTH  hits 5  sbi 00");
}

TEST_F(Look, AsksWhatIsCountedWhereAColumnMayBe) {
  const std::string table =
      "when,station,ped_count\n2013-04-30 08:00,A,500\n2013-04-30 09:00,A,700\n";
  const TableLook open = look_at(table);
  ASSERT_EQ(open.questions.size(), 1U);
  EXPECT_EQ(open.questions[0].readings[0].line, "hits = \"ped_count\"");
  const auto path = file("counts.csv", table);
  const auto settled =
      look_at_table(path, {.settled = {"hits = \"ped_count\"", "date = \"when\""}});
  ASSERT_TRUE(settled);
  EXPECT_TRUE(settled->is_decided());
  EXPECT_EQ(settled->rows[1].after, "2013-04-30  9 h  A  hits 700  sbi 00");
  const auto rows = look_at_table(path, {.settled = {"hits = {value = 1}", "date = \"when\""}});
  ASSERT_TRUE(rows);
  EXPECT_EQ(rows->rows[1].after, "2013-04-30  9 h  A  hits 1  sbi 00");
}

TEST_F(Look, ReadsOnByWhatIsSettled) {
  const auto path =
      file("days.csv", "opened,closed,station,n\n01/02/2013 08:00,02/02/2013 08:00,A,5\n");
  const auto open = look_at_table(path);
  ASSERT_TRUE(open);
  EXPECT_FALSE(open->is_decided());
  const auto settled = look_at_table(
      path, {.settled = {"date = \"opened\"", "date = \"%d/%m/%Y %H:%M\"", "hits = \"n\""}});
  ASSERT_TRUE(settled);
  EXPECT_TRUE(settled->is_decided()) << plan_of(*settled);
  ASSERT_FALSE(settled->rows.empty());
  EXPECT_EQ(settled->rows[0].after, "2013-02-01  8 h  A  hits 5  sbi 00");
  EXPECT_FALSE(look_at_table(path, {.settled = {"date = \"opened\"", "hits = \"n\"",
                                                "date = \"%d/%m/%Y %H:%M\"", "foo = 1"}}));
}

TEST_F(Look, TakesNoNumberedColumnForAnHour) {
  std::string head = "time,site";
  std::string row = "2013-04-30 08:00,A";
  for (int lane = 1; lane <= 24; ++lane) {
    head += ",Lane " + std::to_string(lane);
    row += ",5";
  }
  const TableLook look = look_at(head + '\n' + row + '\n');
  EXPECT_EQ(plan_of(look).find("[wide]"), std::string::npos) << plan_of(look);
}

TEST_F(Look, TakesNoRowForAHeader) {
  const auto look = look_at_table(file("bare.csv",
                                       "01-DEC-2014 00:00,Monday,Town Hall (West),259\n"
                                       "01-DEC-2014 01:00,Monday,Town Hall (West),260\n"));
  ASSERT_FALSE(look);
  EXPECT_NE(look.error().detail.find("header = ["), std::string::npos) << look.error().detail;
}

TEST_F(Look, SaysWhatIsNoTable) {
  tests::TemporaryFolder folder;
  const auto look = look_at_table(folder.file("a.xlsx", "PK\x03\x04 and more"));
  ASSERT_FALSE(look);
  EXPECT_NE(look.error().detail.find("a ZIP archive or a spreadsheet"), std::string::npos);
}

TEST_F(Look, NeedsATable) {
  tests::TemporaryFolder folder;
  const auto look = look_at_table(folder.file("letter.txt", "Dear\n\nthanks\n"));
  ASSERT_FALSE(look);
  EXPECT_NE(look.error().detail.find("has no line of names"), std::string::npos)
      << look.error().detail;
}

}  // namespace
}  // namespace store
