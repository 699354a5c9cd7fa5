#include "store/types/date.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>

namespace store {
namespace {

using std::chrono::days;

TEST(ParseDate, ReadsAnIsoDate) {
  EXPECT_EQ(parse_date("1970-01-01"), Date{});
  EXPECT_EQ(parse_date("1970-01-02"), Date{days{1}});
  EXPECT_EQ(parse_date("2013-01-08"), Date{days{15713}});
  EXPECT_EQ(parse_date("0001-01-01"), Date{days{-719162}});
  EXPECT_EQ(parse_date("9999-12-31"), Date{days{2932896}});
}

TEST(ParseDate, KnowsTheLeapYears) {
  EXPECT_TRUE(parse_date("2012-02-29"));
  EXPECT_TRUE(parse_date("2000-02-29"));
  EXPECT_FALSE(parse_date("2013-02-29"));
  EXPECT_FALSE(parse_date("1900-02-29"));
}

TEST(ParseDate, RefusesWhatIsNotOnTheCalendar) {
  for (const char* text : {"2013-02-30", "2013-00-01", "2013-13-01", "2013-01-00", "2013-01-32",
                           "2013-04-31", "0000-01-01", "0000-00-00"}) {
    EXPECT_FALSE(parse_date(text)) << text;
  }
}

TEST(ParseDate, RefusesEveryOtherSpelling) {
  for (const char* text : {"", "2013", "2013-1-8", "20130108", "2013/01/08", "08-01-2013",
                           " 2013-01-08", "2013-01-08 ", "2013-01-08T00:00", "-013-01-08",
                           "2013-+1-08", "2013-01- 8", "2O13-01-08", "12013-01-08"}) {
    EXPECT_FALSE(parse_date(text)) << text;
  }
}

TEST(ToIso, IsTheTextThatParseDateReadsBack) {
  const Date first = *parse_date("0001-01-01");
  const Date last = *parse_date("9999-12-31");
  std::string previous;
  for (Date date = first; date <= last; date += days{1}) {
    const std::string text = to_iso(date);
    ASSERT_EQ(parse_date(text), date) << text;
    ASSERT_LT(previous, text);
    previous = text;
  }
}

}  // namespace
}  // namespace store
