// How look reads dates, hours, numbers and positions that two readings fit.

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "store/ingest/look.h"
#include "tests/support/has.h"
#include "tests/support/machine/temporary_folder.h"

namespace store {
namespace {

using tests::has;
using Settled = std::vector<std::string>;

class LookTimes : public testing::Test {
 protected:
  TableLook look_at(std::string_view text, const Settled& settled = {}) {
    const auto look =
        look_at_table(folder_.file("table.csv", std::string(text)), {.settled = settled});
    EXPECT_TRUE(look) << look.error().detail;
    return look.value_or(TableLook{});
  }

  // What is asked, with each line; "decided" where nothing is.
  static std::string asked_by(const TableLook& look) {
    std::string text;
    for (const OpenQuestion& question : look.questions) {
      text += question.about + ":";
      for (const PlanReading& reading : question.readings) text += " [" + reading.line + "]";
    }
    for (const std::string& column : look.missing) text += " missing " + column;
    for (const std::string& reason : look.reasons) text += " because " + reason;
    return text.empty() ? "decided" : text;
  }
  std::string asked(std::string_view text, const Settled& settled = {}) {
    return asked_by(look_at(text, settled));
  }

  // How a row is read, once `settled` settles all.
  std::string row_of(std::string_view text, const Settled& settled, std::size_t number = 0) {
    const TableLook look = look_at(text, settled);
    EXPECT_EQ(asked_by(look), "decided");
    return number < look.rows.size() ? look.rows[number].after : "no row";
  }

  // A table with these dates.
  static std::string dated(const std::vector<std::string>& dates) {
    std::string text = "date,postcode,hits\n";
    for (const std::string& date : dates) text += date + ",A1,5\n";
    return text;
  }
  // A table with these hours.
  static std::string at_hours(const std::string& name, const std::vector<std::string>& hours) {
    std::string text = "date," + name + ",postcode,hits\n";
    for (const std::string& hour : hours) text += "2024-04-01," + hour + ",A1,5\n";
    return text;
  }

 private:
  tests::TemporaryFolder folder_;
};

TEST_F(LookTimes, AsksWhetherMidnightIsADay) {
  const std::string midnights = dated({"04/13/2024 12:00:00 AM", "04/14/2024 12:00:00 AM"});
  EXPECT_EQ(asked(midnights),
            "the hours of \"date\", which are all the same, such as \"04/13/2024 12:00:00 AM\": "
            "[hours = \"0-23\"] [hour = {value = 0}]");
  EXPECT_EQ(row_of(midnights, {"hours = \"0-23\""}), "2024-04-13  0 h  A1  hits 5  sbi 00");
  EXPECT_EQ(row_of(midnights, {"hour = {value = 0}"}), "2024-04-13  0 h  A1  hits 5  sbi 00");
  EXPECT_EQ(asked(dated({"2024-04-13 00:00", "2024-04-13 00:15"})), "decided");
  // Days as ArcGIS writes them are midnight in one zone.
  const std::string instants = dated({"2024-04-13T04:00:00Z", "2024-04-14T04:00:00Z"});
  EXPECT_TRUE(has(asked(instants), "time zone")) << asked(instants);
  EXPECT_EQ(asked(dated({"2024-04-13T04:00:00Z", "2024-04-14T04:00:00Z", "2024-04-15T04:00:00Z"}),
                  {"time_zone = \"America/New_York\""}),
            "the hours of \"date\", which are all the same, such as \"2024-04-13T04:00:00Z\": "
            "[hours = \"0-23\"] []");
}

TEST_F(LookTimes, AsksWhetherHoursApartAreSpans) {
  std::vector<std::string> dates;
  for (const std::string date : {"01", "02"}) {
    for (const std::string hour : {"00", "03", "06", "09", "12", "15", "18", "21"}) {
      dates.push_back("2024-04-" + date + " " + hour + ":00");
    }
  }
  EXPECT_EQ(asked(dated(dates)),
            "the hours of \"date\", which are 3 apart, such as \"2024-04-01 00:00\": [hours = "
            "\"0-23\"] []");
  EXPECT_EQ(row_of(dated(dates), {"hours = \"0-23\""}, 1), "2024-04-01  3 h  A1  hits 5  sbi 00");
  dates.emplace_back("2024-04-02 22:00");
  EXPECT_EQ(asked(dated(dates)), "decided");
  // Two rows show nothing.
  EXPECT_EQ(asked(dated({"2024-04-01 06:00", "2024-04-01 09:00"})), "decided");
}

TEST_F(LookTimes, TellsASpanFromAnOffset) {
  const std::string spans = dated({"2024-04-01 08:00-09:00", "2024-04-01 09:00-10:00"});
  EXPECT_EQ(asked(spans), "decided");
  EXPECT_EQ(row_of(spans, {}, 1), "2024-04-01  9 h  A1  hits 5  sbi 00");
  const std::string one = asked(dated({"2024-04-01 08:00-09:00"}));
  EXPECT_TRUE(has(one, "[date = \"%Y-%m-%d %H:%M-%H:%M\"]")) << one;
  EXPECT_TRUE(has(one, "[date = \"%Y-%m-%d %H:%M%z\"]")) << one;
  EXPECT_EQ(row_of(dated({"2024-04-01 08:00-09:00"}),
                   {"date = \"%Y-%m-%d %H:%M%z\"", "time_zone = \"UTC\""}),
            "2024-04-01 17 h  A1  hits 5  sbi 00");
  const std::string offsets = dated({"2024-04-01 03:20-05:00", "2024-04-01 19:20-05:00"});
  EXPECT_TRUE(has(asked(offsets), "time zone")) << asked(offsets);
  EXPECT_EQ(row_of(offsets, {"time_zone = \"UTC\""}), "2024-04-01  8 h  A1  hits 5  sbi 00");
  EXPECT_TRUE(has(asked(dated({"2024-04-01 14:20-05:00"})), "time zone"));
  const std::string long_ones =
      asked(dated({"2024-04-01 06:00-09:00", "2024-04-01 09:00-16:00", "2024-04-01 16:00-20:00"}));
  EXPECT_TRUE(has(long_ones, "is a span of hours")) << long_ones;
  // Behind seconds it is an offset, whatever it looks like.
  EXPECT_TRUE(has(asked(dated({"2024-04-01 08:00:00-09:00"})), "time zone"));
}

TEST_F(LookTimes, AsksWhichHourIsTheFirst) {
  EXPECT_EQ(asked(at_hours("hour", {"24:00", "08:00"})),
            "\"24:00\" in the column \"hour\", in which no hour is 0: [hours = \"0-23\"] [hours = "
            "\"1-24\"]");
  EXPECT_EQ(row_of(at_hours("hour", {"24:00", "08:00"}), {"hours = \"0-23\""}),
            "2024-04-02  0 h  A1  hits 5  sbi 00");
  EXPECT_EQ(row_of(at_hours("hour", {"24:00", "08:00"}), {"hours = \"1-24\""}),
            "2024-04-01 23 h  A1  hits 5  sbi 00");
  EXPECT_EQ(row_of(at_hours("hour", {"24", "0"}), {}), "2024-04-02  0 h  A1  hits 5  sbi 00");
  EXPECT_EQ(row_of(at_hours("hour", {"24", "1"}), {}), "2024-04-01 23 h  A1  hits 5  sbi 00");
  EXPECT_EQ(asked(at_hours("hour", {"8", "9"})),
            "the hours in the column \"hour\", of which none is 0 or 24: [hours = \"0-23\"] [hours "
            "= \"1-24\"]");
  EXPECT_EQ(row_of(at_hours("hour_start", {"8", "9"}), {}), "2024-04-01  8 h  A1  hits 5  sbi 00");
  EXPECT_EQ(row_of(at_hours("hour_ending", {"8", "9"}), {}), "2024-04-01  7 h  A1  hits 5  sbi 00");
  EXPECT_EQ(asked("date,hour,id_activity,postcode,hits,delta,sbi\n2024-04-01,8,1,A1,5,0,56\n"),
            "decided");
}

TEST_F(LookTimes, FindsTimesInAColumnOfTheirOwn) {
  const std::string clock = at_hours("Incident Time", {"03:27", "13:05"});
  EXPECT_EQ(row_of(clock, {}, 1), "2024-04-01 13 h  A1  hits 5  sbi 00");
  EXPECT_EQ(look_at(clock).plan.back(), "hour = {column = \"Incident Time\", format = \"%H:%M\"}");
  EXPECT_EQ(row_of(at_hours("time of day", {"03:27:00 PM", "12:05:00 AM"}), {}),
            "2024-04-01 15 h  A1  hits 5  sbi 00");
  EXPECT_EQ(row_of(at_hours("hour", {"1 PM", "2 AM"}), {}), "2024-04-01 13 h  A1  hits 5  sbi 00");
  EXPECT_EQ(row_of(at_hours("hour", {"08:00-09:00", "23:00-00:00"}), {}, 1),
            "2024-04-01 23 h  A1  hits 5  sbi 00");
  const std::string numbers = at_hours("Issue time", {"1435", "5", "903"});
  EXPECT_EQ(asked(numbers),
            "at which hour a row was: [hour = {column = \"Issue time\", format = \"%H%M\"}] []");
  const Settled settled = {"hour = {column = \"Issue time\", format = \"%H%M\"}"};
  EXPECT_EQ(row_of(numbers, settled), "2024-04-01 14 h  A1  hits 5  sbi 00");
  EXPECT_EQ(row_of(numbers, settled, 1), "2024-04-01  0 h  A1  hits 5  sbi 00");
  EXPECT_EQ(row_of(numbers, settled, 2), "2024-04-01  9 h  A1  hits 5  sbi 00");
  EXPECT_EQ(row_of(at_hours("hour", {"24:00", "08:15"}), {}),
            "2024-04-02  0 h  A1  hits 5  sbi 00");
  // The column of dates has a midnight that says nothing.
  EXPECT_EQ(row_of("date,from time,postcode,hits\n04/13/2024 12:00:00 AM,03:27:00,A1,5\n"
                   "04/14/2024 12:00:00 AM,13:27:00,A1,5\n",
                   {}),
            "2024-04-13  3 h  A1  hits 5  sbi 00");
  const std::string two = asked(
      "date,start time,end time,postcode,hits\n2024-04-01,08:10,09:10,A1,5\n"
      "2024-04-01,18:10,19:10,A1,5\n");
  EXPECT_TRUE(has(two,
                  "[hour = {column = \"start time\", format = \"%H:%M\"}] [hour = {column = "
                  "\"end time\", format = \"%H:%M\"}]"))
      << two;
  // A column that is settled without its format has the one that was found.
  EXPECT_EQ(row_of("date,seen,postcode,hits\n2024-04-01,08:10,A1,5\n2024-04-01,18:10,A1,5\n",
                   {"hour = \"seen\""}, 1),
            "2024-04-01 18 h  A1  hits 5  sbi 00");
}

TEST_F(LookTimes, ReadsYearsOfTwoDigits) {
  const std::string years = asked("date,hour,postcode,hits\n24-04-01,0,A1,5\n24-04-13,1,A1,5\n");
  EXPECT_TRUE(has(years, "[date = \"%y-%m-%d\"] [date = \"%d-%m-%y\"]")) << years;
  const std::string dots = asked("date,hour,postcode,hits\n11.12.10,0,A1,5\n");
  EXPECT_TRUE(has(dots, "[date = \"%y.%m.%d\"] [date = \"%d.%m.%y\"]")) << dots;
  const std::string unbroken = asked("Datum;Stunde;postcode;hits\n240301;0;A1;5\n");
  EXPECT_TRUE(has(unbroken, "[date = \"%y%m%d\"] [date = \"%d%m%y\"]")) << unbroken;
}

TEST_F(LookTimes, AsksWhichOfTwoNumbersIsTheLatitude) {
  const auto at = [](const std::string& point) {
    return "timestamp,location,count\n2024-03-01 01:00,\"" + point + "\",5\n2024-03-01 02:00,\"" +
           point + "\",5\n";
  };
  EXPECT_EQ(asked(at("4.9,52.1")),
            "\"4.9,52.1\" in the column \"location\": [point = {column = \"location\", first = "
            "\"latitude\"}] [point = {column = \"location\", first = \"longitude\"}]");
  EXPECT_EQ(row_of(at("4.9,52.1"), {"point = {column = \"location\", first = \"longitude\"}"}),
            "2024-03-01  1 h  lat 52.1, lon 4.9  hits 5  sbi 00");
  EXPECT_EQ(row_of(at("4.9,52.1"), {"point = {column = \"location\", first = \"latitude\"}"}),
            "2024-03-01  1 h  lat 4.9, lon 52.1  hits 5  sbi 00");
  EXPECT_EQ(row_of(at("-122.3 47.6"), {}), "2024-03-01  1 h  lat 47.6, lon -122.3  hits 5  sbi 00");
  EXPECT_EQ(row_of(at("47.6,-122.3"), {}), "2024-03-01  1 h  lat 47.6, lon -122.3  hits 5  sbi 00");
  EXPECT_EQ(row_of(at("(41.8, -87.6)"), {}),
            "2024-03-01  1 h  lat 41.8, lon -87.6  hits 5  sbi 00");
  EXPECT_EQ(row_of(at("POINT (4.9 52.1)"), {}),
            "2024-03-01  1 h  lat 52.1, lon 4.9  hits 5  sbi 00");
}

TEST_F(LookTimes, KeepsPositionsOfWhichSomeAreNone) {
  for (const std::string none : {"NULL,NULL", "NA,NA", ",", "91,4.9", "-,-", "999,999"}) {
    const std::string table =
        "timestamp,lat,lon,count\n2024-03-01 01:00,52.1,4.9,5\n2024-03-01 02:00," + none + ",5\n";
    EXPECT_EQ(row_of(table, {}), "2024-03-01  1 h  lat 52.1, lon 4.9  hits 5  sbi 00");
    if (none != "91,4.9") {  // Whether that is a place swapped, only places tell.
      EXPECT_EQ(row_of(table, {}, 1), "2024-03-01  2 h  NO-PLACE  hits 5  sbi 00") << none;
    }
  }
  const TableLook metres = look_at(
      "timestamp,lat,lon,count\n2024-03-01 01:00,487000,121000,5\n2024-03-01 02:00,487100,1,5\n");
  EXPECT_FALSE(metres.has_positions);
}

TEST_F(LookTimes, AsksWhatAnEmptyCountIs) {
  const std::string table = "date,hour,postcode,hits\n2024-04-01,0,A1,5\n2024-04-01,1,A1,\n";
  EXPECT_EQ(asked(table), "an empty cell in the column \"hits\": [unknown = [\"\"]] []");
  EXPECT_EQ(row_of(table, {"unknown = [\"\"]"}, 1), "not taken: the hits are not known");
  EXPECT_EQ(asked(table + "2024-04-01,2,A1,-\n"),
            "an empty cell in the column \"hits\": [unknown = [\"-\", \"\"]] []");
}

TEST_F(LookTimes, TakesWordsForTextsAndLooksAtAllOfTheFile) {
  const std::string head = "date,hour,postcode,hits,category\n";
  EXPECT_EQ(row_of(head + "2024-04-01,0,A1,5,Theft\n2024-04-01,1,A1,5,Fire\n", {}),
            "2024-04-01  0 h  A1  hits 5  sbi \"Theft\"");
  EXPECT_EQ(row_of(head + "2024-04-01,0,A1,5,08B\n2024-04-01,1,A1,5,I\n", {}),
            "2024-04-01  0 h  A1  hits 5  sbi 08B");
  std::string late = head;
  for (int row = 0; row < 200'000; ++row) late += "2024-04-01,0,A1,5,08B\n";
  EXPECT_EQ(row_of(late + "2024-04-01,0,A1,5,Burglaries and more\n", {}),
            "2024-04-01  0 h  A1  hits 5  sbi \"08B\"");
}

TEST_F(LookTimes, SaysWhichTextOfAColumnIsNoDate) {
  std::string table = "date,hour,postcode,hits\n";
  for (int hour = 0; hour < 20; ++hour) {
    table += "2024-04-01," + std::to_string(hour) + ",A1,5\n";
  }
  const TableLook look = look_at(table + "Total,,,100\n");
  ASSERT_FALSE(look.remarks.empty());
  EXPECT_EQ(look.remarks.front(),
            "in row 21, the column \"date\" has \"Total\", which is no date as the others are: the "
            "line is refused, or left out with --skip-bad-lines");
  EXPECT_EQ(asked_by(look), "decided");
}

TEST_F(LookTimes, FindsMomentsThatPortalsWrite) {
  EXPECT_EQ(row_of("Offense Start DateTime,postcode,hits\n2024 Mar 01 01:07:00 PM,A1,5\n"
                   "2024 Mar 02 02:07:00 AM,A1,5\n",
                   {}),
            "2024-03-01 13 h  A1  hits 5  sbi 00");
  const std::string arcgis =
      "X,Y,REPORT_DAT,END_DATE,OFFENSE\n"
      "-77.01984,38.91737,1709822700000,1709826300000,ROBBERY\n"
      "-77.02639,38.90886,1709794920000,1709798520000,ROBBERY\n";
  const std::string open = asked(arcgis);
  EXPECT_TRUE(has(open, "[date = \"REPORT_DAT\"] [date = \"END_DATE\"]")) << open;
  EXPECT_EQ(row_of(arcgis, {"date = \"REPORT_DAT\"", "time_zone = \"UTC\""}),
            "2024-03-07 14 h  lat 38.91737, lon -77.01984  hits 1  sbi 00");
  EXPECT_EQ(row_of("timestamp,station,count\n2024-03-01 01:00,1.0,5\n2024-03-01 02:00,1.0,5\n", {}),
            "2024-03-01  1 h  1  hits 5  sbi 00");
}

TEST_F(LookTimes, TakesThePositionsThatAreSettled) {
  const std::string table =
      "timestamp,from_lat,from_lon,to_lat,to_lon,count\n"
      "2024-03-01 01:00,52.1,4.9,53.1,5.9,5\n2024-03-01 02:00,52.1,4.9,53.1,5.9,5\n";
  EXPECT_EQ(asked(table), " missing postcode");
  EXPECT_EQ(row_of(table, {"latitude = \"to_lat\"", "longitude = \"to_lon\""}),
            "2024-03-01  1 h  lat 53.1, lon 5.9  hits 5  sbi 00");
}

TEST_F(LookTimes, TakesColumnsOfHoursBeforeTheirTotal) {
  std::string head = "Station;Date";
  std::string row = "A1;2024-04-01";
  for (int hour = 1; hour <= 24; ++hour) {
    head += ";H" + std::to_string(hour);
    row += ";" + std::to_string(hour);
  }
  EXPECT_EQ(
      row_of(head + ";Total\n" + row + ";300\n", {}),
      "2024-04-01  0 h  A1  hits 1  sbi 00; 2024-04-01  1 h  A1  hits 2  sbi 00; and 22 more");
}

TEST_F(LookTimes, ReadsThousandsAndDegreesOfOneFile) {
  const std::string table =
      "Tijdstip;Aantal;Breedtegraad;Lengtegraad\n04-03-2024 08:05;1.571;52.37;4.89\n"
      "13-03-2024 05:03;942;52.37;4.89\n";
  EXPECT_EQ(row_of(table, {}), "2024-03-04  8 h  lat 52.37, lon 4.89  hits 1571  sbi 00");
}

}  // namespace
}  // namespace store
