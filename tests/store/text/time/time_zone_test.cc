#include "store/text/time/time_zone.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "store/text/time/moment_reader.h"

namespace store {
namespace {

// "2013-04-01 8", or why there is none, of a row that has its hour in its date.
std::string row_in(std::string_view zone, std::string_view format, std::string_view text,
                   HourCount hours = HourCount::kUnsaid) {
  std::optional<DateFormat> date_format;
  if (!format.empty()) date_format = DateFormat::make(format).value();
  std::optional<TimeZone> time_zone;
  if (!zone.empty()) time_zone = TimeZone::find(zone).value();
  MomentReader reader{date_format, time_zone, hours};
  const auto moment = reader.read(text);
  if (!moment) return moment.error();
  const auto at = reader.date_and_hour(text, *moment, std::nullopt);
  return at ? to_iso(at->date) + " " + std::to_string(at->hour) : at.error();
}

// The same of a row that has its hour beside its date.
std::string row_with_hour(std::string_view zone, std::string_view text, std::uint8_t hour) {
  std::optional<TimeZone> time_zone;
  if (!zone.empty()) time_zone = TimeZone::find(zone).value();
  MomentReader reader{std::nullopt, time_zone, HourCount::kUnsaid};
  const auto moment = reader.read(text);
  if (!moment) return moment.error();
  const std::string hour_text = std::to_string(hour);
  const auto at = reader.date_and_hour(text, *moment, RowHour{.hour = hour, .text = hour_text});
  return at ? to_iso(at->date) + " " + std::to_string(at->hour) : at.error();
}

constexpr std::string_view kIsoZ = "%Y-%m-%dT%H:%M:%S%z";

TEST(TimeZone, TellsInstantsAroundClockChanges) {
  // 31 March 2013, 01:00 UTC: from 02:00 to 03:00. 27 October, 01:00 UTC: from 03:00 to 02:00.
  EXPECT_EQ(row_in("Europe/Amsterdam", kIsoZ, "2013-03-31T00:59:59Z"), "2013-03-31 1");
  EXPECT_EQ(row_in("Europe/Amsterdam", kIsoZ, "2013-03-31T01:00:00Z"), "2013-03-31 3");
  EXPECT_EQ(row_in("Europe/Amsterdam", kIsoZ, "2013-10-27T00:30:00Z"), "2013-10-27 2");
  EXPECT_EQ(row_in("Europe/Amsterdam", kIsoZ, "2013-10-27T01:30:00Z"), "2013-10-27 2");
  EXPECT_EQ(row_in("Europe/Amsterdam", kIsoZ, "2013-10-27T02:00:00Z"), "2013-10-27 3");
  // Melbourne: 6 October 2013, 02:00 to 03:00; 7 April 2013, 03:00 to 02:00.
  EXPECT_EQ(row_in("Australia/Melbourne", kIsoZ, "2013-10-05T15:59:59Z"), "2013-10-06 1");
  EXPECT_EQ(row_in("Australia/Melbourne", kIsoZ, "2013-10-05T16:00:00Z"), "2013-10-06 3");
  EXPECT_EQ(row_in("Australia/Melbourne", kIsoZ, "2013-04-06T15:30:00Z"), "2013-04-07 2");
  EXPECT_EQ(row_in("Australia/Melbourne", kIsoZ, "2013-04-06T16:30:00Z"), "2013-04-07 2");
  EXPECT_EQ(row_in("Australia/Melbourne", kIsoZ, "2013-04-06T17:00:00Z"), "2013-04-07 3");
  // Chicago: 10 March 2013, 02:00 to 03:00; 3 November, 02:00 to 01:00.
  EXPECT_EQ(row_in("America/Chicago", kIsoZ, "2013-03-10T07:59:59Z"), "2013-03-10 1");
  EXPECT_EQ(row_in("America/Chicago", kIsoZ, "2013-03-10T08:00:00Z"), "2013-03-10 3");
  EXPECT_EQ(row_in("America/Chicago", kIsoZ, "2013-11-03T06:30:00Z"), "2013-11-03 1");
  EXPECT_EQ(row_in("America/Chicago", kIsoZ, "2013-11-03T07:30:00Z"), "2013-11-03 1");
  EXPECT_EQ(row_in("America/Chicago", kIsoZ, "2013-11-03T08:00:00Z"), "2013-11-03 2");
}

TEST(TimeZone, TellsInstantsAnywhereInTime) {
  EXPECT_EQ(row_in("Asia/Kolkata", kIsoZ, "2013-04-30T18:29:59Z"), "2013-04-30 23");
  EXPECT_EQ(row_in("Asia/Kolkata", kIsoZ, "2013-04-30T18:30:00Z"), "2013-05-01 0");
  EXPECT_EQ(row_in("Europe/Amsterdam", kIsoZ, "2012-12-31T23:00:00Z"), "2013-01-01 0");
  EXPECT_EQ(row_in("America/Chicago", kIsoZ, "2013-01-01T05:59:59Z"), "2012-12-31 23");
  EXPECT_EQ(row_in("Europe/Amsterdam", kIsoZ, "2012-02-28T23:00:00Z"), "2012-02-29 0");
  EXPECT_EQ(row_in("Europe/Amsterdam", kIsoZ, "2012-02-29T23:00:00Z"), "2012-03-01 0");
  EXPECT_EQ(row_in("America/Chicago", kIsoZ, "1969-07-20T20:17:40Z"), "1969-07-20 15");
  EXPECT_EQ(row_in("Europe/Amsterdam", kIsoZ, "2037-12-31T22:59:59Z"), "2037-12-31 23");
  EXPECT_EQ(row_in("Europe/Amsterdam", kIsoZ, "2038-06-01T00:00:00Z"),
            "\"2038-06-01T00:00:00Z\" is in 2038: time zones are known from the year 1 to 2037");
}

TEST(TimeZone, TakesOffAnyOffset) {
  EXPECT_EQ(row_in("UTC", kIsoZ, "2013-04-30T08:00:00Z"), "2013-04-30 8");
  EXPECT_EQ(row_in("UTC", kIsoZ, "2013-04-30T08:00:00z"), "2013-04-30 8");
  EXPECT_EQ(row_in("UTC", kIsoZ, "2013-04-30T08:00:00+02:00"), "2013-04-30 6");
  EXPECT_EQ(row_in("UTC", kIsoZ, "2013-04-30T08:00:00.123+0200"), "2013-04-30 6");
  EXPECT_EQ(row_in("UTC", kIsoZ, "2013-04-30T08:00:00-05"), "2013-04-30 13");
  EXPECT_EQ(row_in("UTC", kIsoZ, "2013-04-30T00:00:00+05:30"), "2013-04-29 18");
  EXPECT_EQ(row_in("UTC", "%d/%m/%Y %I:%M %p %z", "30/04/2013 11:30 PM -00:30"), "2013-05-01 0");
  for (const char* offset : {"", "+25:00", "+16:00", "+02:60", "+2", "+02:", "+02:0", "+020",
                             "+02000", "02:00", "ZZ", "CET", "+", " Z"}) {
    const std::string text = std::string("2013-04-30T08:00:00") + offset;
    EXPECT_EQ(row_in("UTC", kIsoZ, text), "\"" + text + "\" is not a date as %Y-%m-%dT%H:%M:%S%z");
  }
}

TEST(TimeZone, ReadsCountsSince1970) {
  EXPECT_EQ(row_in("Europe/Amsterdam", "unix", "1367280000"), "2013-04-30 2");
  EXPECT_EQ(row_in("Europe/Amsterdam", "unix", "1367279999.999"), "2013-04-30 1");
  EXPECT_EQ(row_in("Europe/Amsterdam", "unix-ms", "1367280000000"), "2013-04-30 2");
  EXPECT_EQ(row_in("Europe/Amsterdam", "unix-ms", "1367279999999"), "2013-04-30 1");
  EXPECT_EQ(row_in("UTC", "unix", "0"), "1970-01-01 0");
  EXPECT_EQ(row_in("UTC", "unix", "-1"), "1969-12-31 23");
  EXPECT_EQ(row_in("UTC", "unix", "-0.5"), "1969-12-31 23");
  EXPECT_EQ(row_in("UTC", "unix-ms", "-1"), "1969-12-31 23");
  EXPECT_EQ(row_in("UTC", "unix-ms", "-1000"), "1969-12-31 23");
  EXPECT_EQ(row_in("UTC", "unix-ms", "-3600000"), "1969-12-31 23");
  EXPECT_EQ(row_in("UTC", "unix-ms", "-3600001"), "1969-12-31 22");
}

TEST(TimeZone, RefusesCountsThatAreNone) {
  for (const char* text : {"", "-", "1e9", "13,5", "1367280000000", "99999999999999999999999",
                           "-99999999999999", "1367280000.", "0x10", " 1", "+1"}) {
    EXPECT_EQ(row_in("UTC", "unix", text),
              "\"" + std::string(text) + "\" is not a count of seconds since 1970");
  }
  EXPECT_EQ(row_in("UTC", "unix-ms", "9e12"), "\"9e12\" is not a count of milliseconds since 1970");
  EXPECT_EQ(row_in("UTC", "unix", "99999999999"),
            "\"99999999999\" is in 5138: time zones are known from the year 1 to 2037");
}

TEST(TimeZone, RefusesAnOffsetWithoutAZone) {
  EXPECT_EQ(row_in("", "", "2013-04-30T08:00:00.000Z"),
            "\"2013-04-30T08:00:00.000Z\" has an offset from UTC: the plan must say in whose days "
            "and hours it is told, such as time_zone = \"Europe/Amsterdam\"");
  EXPECT_EQ(row_in("Europe/Amsterdam", "", "2013-04-30T08:00:00.000Z"), "2013-04-30 10");
  EXPECT_EQ(row_in("Europe/Amsterdam", "", "2013-04-30 08:00-01:00"), "2013-04-30 11");
  EXPECT_EQ(row_in("Europe/Amsterdam", "", "2013-04-30 08:00"), "2013-04-30 8");
}

TEST(TimeZone, RefusesALocalTimeThatTheClocksLeaveOut) {
  constexpr std::string_view kAmsterdam = "Europe/Amsterdam";
  EXPECT_EQ(row_in(kAmsterdam, "", "2013-03-31T01:59:59"), "2013-03-31 1");
  EXPECT_EQ(
      row_in(kAmsterdam, "", "2013-03-31T02:30"),
      "\"2013-03-31T02:30\" does not exist in Europe/Amsterdam: its clocks went from 02:00 to "
      "03:00");
  EXPECT_EQ(row_in(kAmsterdam, "", "2013-03-31T03:00"), "2013-03-31 3");
  EXPECT_EQ(row_in(kAmsterdam, "", "2013-10-27T02:30"), "2013-10-27 2");
  EXPECT_EQ(row_in("America/Chicago", "", "2013-03-31T02:30"), "2013-03-31 2");
  EXPECT_EQ(row_in("", "", "2013-03-31T02:30"), "2013-03-31 2");
  EXPECT_EQ(
      row_with_hour(kAmsterdam, "2013-03-31", 2),
      "\"2013-03-31\", hour 2, does not exist in Europe/Amsterdam: its clocks went from 02:00 "
      "to 03:00");
  EXPECT_EQ(row_with_hour(kAmsterdam, "2013-03-31", 3), "2013-03-31 3");
  // Lord Howe's clocks go forward by half an hour: the second half of the hour exists.
  EXPECT_EQ(row_with_hour("Australia/Lord_Howe", "2013-10-06", 2), "2013-10-06 2");
  EXPECT_EQ(row_in("Australia/Lord_Howe", "", "2013-10-06 02:45"), "2013-10-06 2");
  EXPECT_EQ(
      row_in("Australia/Lord_Howe", "", "2013-10-06 02:15"),
      "\"2013-10-06 02:15\" does not exist in Australia/Lord_Howe: its clocks went from 02:00 "
      "to 02:30");
}

TEST(TimeZone, ReadsTheEndOfADayAsThePlanCountsHours) {
  constexpr std::string_view kEnd = "2013-12-31 24:00";
  EXPECT_EQ(
      row_in("", "", kEnd),
      "\"2013-12-31 24:00\" is hour 0 of 2014-01-01, or the last hour of 2013-12-31: the plan "
      "must say hours = \"0-23\" or hours = \"1-24\"");
  EXPECT_EQ(row_in("", "", kEnd, HourCount::kFrom0), "2014-01-01 0");
  EXPECT_EQ(row_in("", "", kEnd, HourCount::kFrom1), "2013-12-31 23");
  EXPECT_EQ(row_in("", "", "2013-12-31 01:00", HourCount::kFrom1), "2013-12-31 0");
  EXPECT_EQ(row_in("", "", "2013-12-31 00:00", HourCount::kFrom1),
            "\"2013-12-31 00:00\" is not a whole hour from 1 to 24");
  EXPECT_EQ(row_in("", "", "2013-12-31 01:15", HourCount::kFrom1),
            "\"2013-12-31 01:15\" is not a whole hour from 1 to 24");
  EXPECT_EQ(row_in("", "", "9999-12-31 24:00", HourCount::kFrom0),
            "\"9999-12-31 24:00\" is not a date such as \"2013-01-31\"");
  EXPECT_EQ(row_in("UTC", "", "2013-12-31T24:00:00Z", HourCount::kFrom0), "2014-01-01 0");
}

TEST(TimeZone, TakesNoSpanForAnOffset) {
  const std::string reason =
      " is a span of time, or has an offset from UTC: the plan must say which, date = \"%Y-%m-%d "
      "%H:%M-%H:%M\" for hours or date = \"%Y-%m-%d %H:%M%z\"";
  EXPECT_EQ(row_in("UTC", "", "2013-04-30 08:00-09:00"), "\"2013-04-30 08:00-09:00\"" + reason);
  EXPECT_EQ(row_in("UTC", "%Y-%m-%d %H:%M%z", "2013-04-30 08:00-09:00"), "2013-04-30 17");
  EXPECT_EQ(row_in("UTC", "%Y-%m-%d %H:%M-%H:%M", "2013-04-30 08:00-09:00"), "2013-04-30 8");
  EXPECT_EQ(
      row_in("UTC", "%Y-%m-%d %H:%M-%H:%M", "2013-04-30 06:00-09:00"),
      "\"2013-04-30 06:00-09:00\" is a span that is no hour of the day: Straal needs dates and "
      "hours");
  EXPECT_EQ(row_in("UTC", "", "2013-04-30 08:00:00-09:00"), "2013-04-30 17");
  EXPECT_EQ(row_in("UTC", "", "2013-04-30T08:00-09:00"), "2013-04-30 17");
}

TEST(TimeZone, ReadsAnInstantBesideAnHour) {
  constexpr std::string_view kMidnight = "2013-04-30T00:00:00.000Z";
  // The date alone: it is the same in both readings.
  EXPECT_EQ(row_with_hour("Europe/Amsterdam", kMidnight, 9), "2013-04-30 9");
  // A date at midnight there.
  EXPECT_EQ(row_with_hour("Europe/Amsterdam", "2013-04-29T22:00:00.000Z", 9), "2013-04-30 9");
  EXPECT_EQ(row_with_hour("Europe/Amsterdam", "2013-04-30T07:15:00Z", 9), "2013-04-30 9");
  EXPECT_EQ(row_with_hour("Europe/Amsterdam", "2013-04-30T09:00:00Z", 9),
            "\"2013-04-30T09:00:00Z\" is at another hour than its row, \"9\"");
  EXPECT_EQ(
      row_with_hour("America/Chicago", kMidnight, 9),
      "\"2013-04-30T00:00:00.000Z\" is 2013-04-29 in America/Chicago, and its row has an hour "
      "of its own, \"9\": it may also mean the date 2013-04-30");
}

TEST(TimeZone, IsFoundByItsName) {
  EXPECT_EQ(TimeZone::find("Europe/Amsterdam").value().name(), "Europe/Amsterdam");
  const auto error = [](std::string_view name) { return TimeZone::find(name).error().detail; };
  EXPECT_EQ(error("Europe/Amsterdm"),
            "there is no time zone \"Europe/Amsterdm\" (did you mean \"Europe/Amsterdam\"?); it "
            "must be an IANA name such as \"Europe/Amsterdam\"");
  EXPECT_NE(error("amsterdam").find("did you mean \"Europe/Amsterdam\""), std::string::npos)
      << error("amsterdam");
  EXPECT_NE(error("Chicago").find("\"America/Chicago\""), std::string::npos) << error("Chicago");
  EXPECT_EQ(error("").find("did you mean"), std::string::npos) << error("");
  for (const char* name : {"", "localtime", "posixrules", "../../etc/passwd", "tzdata.zi", "posix",
                           "Europe", "Europe/", "CEST"}) {
    EXPECT_FALSE(TimeZone::find(name)) << name;
  }
}

}  // namespace
}  // namespace store
