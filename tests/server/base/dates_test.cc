#include "server/base/dates.h"

#include <gtest/gtest.h>

#include "tests/support/values.h"

namespace server {
namespace {

using std::chrono::sys_days;
using tests::date;

TEST(Dates, AreWrittenInWords) {
  EXPECT_EQ(long_date(date("2013-04-30")), "Tuesday 30 April 2013");
  EXPECT_EQ(long_date(date("0999-01-01")), "Tuesday 1 January 0999");
  EXPECT_EQ(short_weekday(date("2013-05-05")), "Sun");
}

TEST(HttpDate, IsWrittenAsHttpWantsIt) {
  EXPECT_EQ(http_date(sys_days{date("2013-04-30")} + std::chrono::hours{9} +
                      std::chrono::seconds{7} + std::chrono::milliseconds{900}),
            "Tue, 30 Apr 2013 09:00:07 GMT");
  EXPECT_EQ(
      http_date(sys_days{date("1994-11-06")} + std::chrono::hours{23} + std::chrono::minutes{59}),
      "Sun, 06 Nov 1994 23:59:00 GMT");
}

}  // namespace
}  // namespace server
