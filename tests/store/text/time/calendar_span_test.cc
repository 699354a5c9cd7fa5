#include "store/text/time/calendar_span.h"

#include <gtest/gtest.h>

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "store/text/time/date_guess.h"

namespace store {
namespace {

TEST(CalendarSpan, KnowsWhatIsMoreThanADay) {
  for (const char* text :
       {"2013MM04", "2013M04", "2013-04", "2013/4", "04-2013", "04/2013", "201304", "April 2013",
        "apr-2013", "Mei 2013", "2013 maart", "2013-M04", "Sept. 2013", "Month 4 2013"}) {
    EXPECT_EQ(calendar_span(text), "a month") << text;
  }
  for (const char* text :
       {"2013Q1", "2013-Q4", "Q1 2013", "1e kwartaal 2013", "2013 2nd quarter"}) {
    EXPECT_EQ(calendar_span(text), "a quarter") << text;
  }
  for (const char* text : {"2013-W05", "2013W53", "week 18 2013", "2013KW18"}) {
    EXPECT_EQ(calendar_span(text), "a week") << text;
  }
  EXPECT_EQ(calendar_span("2013KW01"), "a quarter or a week");
  EXPECT_EQ(calendar_span("2013H2"), "half a year");
  EXPECT_EQ(calendar_span("2013"), "a year");
  EXPECT_EQ(calendar_span("2013JJ00"), "a year");
  EXPECT_EQ(calendar_span("2013/2014"), "two years");
}

TEST(CalendarSpan, LeavesWhatMayBeADayOrSomethingElse) {
  for (const char* text : {"",
                           "x",
                           "2013-04-30",
                           "30-04-2013",
                           "30 april 2013",
                           "201012",
                           "2013-W18-2",
                           "2013MM13",
                           "2013-13",
                           "13-2013",
                           "2013Q5",
                           "2013W54",
                           "1012JS",
                           "12",
                           "123456",
                           "1850",
                           "2013-1999",
                           "April",
                           "2013 x",
                           "2013+04",
                           "2013M04 total of all",
                           "20130430",
                           "1367280000"}) {
    EXPECT_EQ(calendar_span(text), std::nullopt) << text;
  }
}

TEST(CalendarSpan, KnowsASpanOfHours) {
  for (const char* text : {"06:00-09:00", "6-9", "06:00 - 09:00", "22:00-24:00"}) {
    EXPECT_TRUE(is_hour_span(text)) << text;
  }
  for (const char* text : {"", "-", "6", "06:00", "6-", "-9", "6-25", "2013-04", "a-b"}) {
    EXPECT_FALSE(is_hour_span(text)) << text;
  }
}

TEST(DateGuess, SaysWhatATableHasInsteadOfDates) {
  constexpr std::array<CsvColumn, 2> kWanted{
      {{.name = "date", .required = true}, {.name = "hits", .required = true}}};
  const auto instead = [&](const std::string& header, const std::string& row) {
    const std::vector<std::string> lines = {header, row};
    return instead_of_dates(lines, kWanted, {});
  };
  EXPECT_EQ(instead("ID;Perioden;Waarde", "0;2013MM04;412"),
            "its column \"Perioden\" has no dates: \"2013MM04\" is a month: Straal needs dates and "
            "hours");
  EXPECT_EQ(instead("Datum;aantal", "01-04-2013;5"),
            "its column \"Datum\" has dates such as \"01-04-2013\"");
  EXPECT_EQ(instead("place,May07_AM", "1,\"1,189\""), "none of its columns has dates");
  EXPECT_EQ(instead("date,count", "2013MM04,5"), "");
  EXPECT_EQ(instead_of_dates(std::vector<std::string>{"a,b"}, kWanted, {}), "");
  EXPECT_EQ(instead_of_dates(std::vector<std::string>{"a,b", "1,2"}, kWanted,
                             std::vector<ColumnName>{{.name = "date", .header = "x"}}),
            "");
}

TEST(DateGuess, FindsEveryFormatThatFits) {
  const auto formats = [](std::vector<std::string> texts) {
    std::string all;
    for (const DateFormat& format : date_formats_of(texts)) all += format.pattern() + "; ";
    return all;
  };
  EXPECT_EQ(formats({}), "");
  EXPECT_EQ(formats({"1367280000", "1367283600.5"}), "unix; ");
  EXPECT_EQ(formats({"1367280000000"}), "unix-ms; ");
  EXPECT_EQ(formats({"2013043023"}), "%Y%m%d%H; unix; ");
  EXPECT_EQ(formats({"12345"}), "");
  EXPECT_EQ(formats({"30/04/2013 23:00 +0200"}), "%d/%m/%Y %H:%M %z; ");
  EXPECT_EQ(formats({"20130430T230000Z"}), "%Y%m%dT%H%M%S%z; ");
}

}  // namespace
}  // namespace store
