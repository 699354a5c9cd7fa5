#include "store/text/time/date_format.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>

namespace store {
namespace {

// "2013-04-01", with " 08" where there is an hour and "+" where it is not on the hour.
std::string moment_in(std::string_view pattern, std::string_view text) {
  const Result<DateFormat> format = DateFormat::make(pattern);
  if (!format) return format.error().detail;
  const auto moment = format->read(text);
  if (!moment) return "no";
  std::string told = to_iso(moment->date);
  if (moment->hour) told += " " + std::to_string(*moment->hour);
  return told + (moment->is_on_the_hour() ? "" : "+");
}

TEST(DateFormat, ReadsWhatPeopleWrite) {
  EXPECT_EQ(moment_in("%d-%m-%Y", "01-04-2013"), "2013-04-01");
  EXPECT_EQ(moment_in("%d-%m-%Y", "1-4-2013"), "2013-04-01");
  EXPECT_EQ(moment_in("%m/%d/%Y", "04/01/2013"), "2013-04-01");
  EXPECT_EQ(moment_in("%d %b %Y", "1 april 2013"), "2013-04-01");
  EXPECT_EQ(moment_in("%Y%m%d", "20130401"), "2013-04-01");
  EXPECT_EQ(moment_in("%d.%m.%y", "01.04.13"), "2013-04-01");
  EXPECT_EQ(moment_in("%d.%m.%y", "01.04.69"), "1969-04-01");
}

TEST(DateFormat, ReadsTheTimeOfDay) {
  constexpr std::string_view kAmerican = "%m/%d/%Y %I:%M:%S %p";
  EXPECT_EQ(moment_in(kAmerican, "04/30/2013 11:40:00 PM"), "2013-04-30 23+");
  EXPECT_EQ(moment_in(kAmerican, "04/30/2013 12:05:00 am"), "2013-04-30 0+");
  EXPECT_EQ(moment_in(kAmerican, "04/30/2013 12:00:00 PM"), "2013-04-30 12");
  EXPECT_EQ(moment_in("%Y-%m-%dT%H:%M:%S", "2013-04-30T00:00:00.000"), "2013-04-30 0");
  EXPECT_EQ(moment_in("%Y-%m-%dT%H:%M:%S", "2013-04-30T00:00:00.001"), "2013-04-30 0+");
  EXPECT_EQ(moment_in("%d-%m-%Y %H", "30-04-2013 7"), "2013-04-30 7");
}

TEST(DateFormat, RefusesWhatIsNotWrittenSo) {
  for (const char* text :
       {"", "1", "01-04-13", "01/04/2013", "01-13-2013", "31-04-2013", "29-02-2013", "01-04-2013 ",
        " 01-04-2013", "01-04-20133", "-1-4-2013", "00-04-2013"}) {
    EXPECT_EQ(moment_in("%d-%m-%Y", text), "no") << text;
  }
  EXPECT_EQ(moment_in("%Y-%m-%d %H:%M", "2013-04-01 24:01"), "no");
  EXPECT_EQ(moment_in("%Y-%m-%d %H:%M", "2013-04-01 25:00"), "no");
  EXPECT_EQ(moment_in("%Y-%m-%d %I:%M %p", "2013-04-01 13:00 PM"), "no");
  EXPECT_EQ(moment_in("%Y-%m-%d %I:%M %p", "2013-04-01 12:00"), "no");
}

TEST(DateFormat, ReadsOffsetsAndCounts) {
  EXPECT_TRUE(DateFormat::make("%Y-%m-%dT%H:%M:%S%z").value().has_offset());
  EXPECT_FALSE(DateFormat::make("%Y-%m-%dT%H:%M:%S").value().has_offset());
  EXPECT_TRUE(DateFormat::make("unix").value().has_offset());
  EXPECT_TRUE(DateFormat::make("unix-ms").value().has_hour());
  // As the text has them.
  EXPECT_EQ(moment_in("%Y-%m-%dT%H:%M:%S%z", "2013-04-30T23:30:00-05:00"), "2013-04-30 23+");
  EXPECT_EQ(DateFormat::make("%Y-%m-%dT%H%z").value().read("2013-04-30T23-05:30")->offset,
            -std::chrono::minutes{330});
  EXPECT_EQ(moment_in("unix", "1367280000"), "2013-04-30 0");
  EXPECT_EQ(moment_in("unix-ms", "1367280000001"), "2013-04-30 0+");
  EXPECT_EQ(moment_in("%d-%m-%Y %H:%M", "31-12-2013 24:00"), "2013-12-31 24");
}

TEST(DateFormat, ReadsAnHourByItsBeginningAndItsEnd) {
  constexpr std::string_view kSpan = "%Y-%m-%d %H:%M-%H:%M";
  EXPECT_EQ(moment_in(kSpan, "2013-04-01 08:00-09:00"), "2013-04-01 8");
  EXPECT_EQ(moment_in(kSpan, "2013-04-01 08:00-08:59"), "2013-04-01 8");
  EXPECT_EQ(moment_in(kSpan, "2013-04-01 23:00-00:00"), "2013-04-01 23");
  EXPECT_EQ(moment_in(kSpan, "2013-04-01 23:00-24:00"), "2013-04-01 23");
  for (const char* text :
       {"2013-04-01 08:00-10:00", "2013-04-01 08:00-08:00", "2013-04-01 08:30-09:30",
        "2013-04-01 09:00-08:00", "2013-04-01 08:00-08:30", "2013-04-01 08:00"}) {
    EXPECT_EQ(moment_in(kSpan, text), "no") << text;
  }
  EXPECT_EQ(moment_in("%Y-%m-%d %I %p-%I %p", "2013-04-01 11 AM-12 PM"), "2013-04-01 11");
  EXPECT_EQ(moment_in("%Y-%m-%d %H-%H%z", ""),
            "\"%Y-%m-%d %H-%H%z\" is no format of a date: a span of time has no offset from UTC");
  EXPECT_EQ(moment_in("%Y-%m-%d %H-%H-%H", ""),
            "\"%Y-%m-%d %H-%H-%H\" is no format of a date: %H occurs twice");
}

TEST(DateFormat, ReadsATimeOfDayAlone) {
  const auto time_in = [](std::string_view pattern, std::string_view text) -> std::string {
    const Result<DateFormat> format = DateFormat::make_time(pattern);
    if (!format) return format.error().detail;
    const auto moment = format->read(text);
    return moment ? std::to_string(moment->time_of_day / std::chrono::minutes{1}) : "no";
  };
  EXPECT_EQ(time_in("%H:%M", "03:27"), "207");
  EXPECT_EQ(time_in("%I:%M:%S %p", "03:27:00 pm"), "927");
  EXPECT_EQ(time_in("%I %p", "1 PM"), "780");
  EXPECT_EQ(time_in("%H%M", "1435"), "875");
  EXPECT_EQ(time_in("%H%M", "935"), "575");
  EXPECT_EQ(time_in("%H%M", "5"), "5");
  EXPECT_EQ(time_in("%H%M", "5.0"), "5");
  EXPECT_EQ(time_in("%H%M", "1460"), "no");
  EXPECT_EQ(time_in("%H%M", "12345"), "no");
  EXPECT_EQ(time_in("%H%M", ""), "no");
  EXPECT_EQ(time_in("%H:%M-%H:%M", "08:00-09:00"), "480");
  EXPECT_EQ(time_in("%Y %H", ""),
            "\"%Y %H\" is no format of a date: of a time of day it must have the hour, and nothing "
            "of a date");
}

TEST(DateFormat, RefusesAFormatThatIsNone) {
  EXPECT_EQ(moment_in("%Y-%m-%d%z", ""),
            "\"%Y-%m-%d%z\" is no format of a date: it has an offset from UTC and no hour");
  EXPECT_EQ(moment_in("unix-s", ""),
            "\"unix-s\" is no format of a date: it must have one year, one month and a day");
  EXPECT_EQ(moment_in("%d-%m", ""),
            "\"%d-%m\" is no format of a date: it must have one year, one month and a day");
  EXPECT_EQ(
      moment_in("%Y-%m-%d %Q", ""),
      "\"%Y-%m-%d %Q\" is no format of a date: \"%Q\" is none of %Y %y %m %b %d %H %I %M %S %p %z");
  EXPECT_EQ(moment_in("%Y-%m-%d-%d", ""),
            "\"%Y-%m-%d-%d\" is no format of a date: %d occurs twice");
  EXPECT_EQ(moment_in("%Y-%m-%d %I", ""),
            "\"%Y-%m-%d %I\" is no format of a date: %I and %p go together");
  EXPECT_EQ(
      moment_in("%Y-%m-%d%", ""),
      "\"%Y-%m-%d%\" is no format of a date: \"%\" is none of %Y %y %m %b %d %H %I %M %S %p %z");
}

}  // namespace
}  // namespace store
