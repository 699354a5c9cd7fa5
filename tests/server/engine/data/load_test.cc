#include "server/engine/data/load.h"

#include <gtest/gtest.h>

#include "tests/support/small_load.h"
#include "tests/support/values.h"

namespace server {
namespace {

using tests::january;

// Of 1, 2, 5 and 9 January.
Load load_with(std::optional<std::uint32_t> hot_days) {
  tests::SmallData data = tests::talk_data();
  data.datapoints =
      "date,hour,id_activity,postcode,hits,delta,sbi\n"
      "2013-01-01,1,1,1234AB,1,1,1\n2013-01-02,1,1,1234AB,1,1,1\n"
      "2013-01-05,1,1,1234AB,1,1,1\n2013-01-09,1,1,1234AB,1,1,1\n";
  const auto small = tests::small_load(data);
  return Load(small->region, small->snapshot, small->workers, hot_days);
}

TEST(Load, KeepsAllDatesResidentWhereNothingElseIsSaid) {
  const Load load = load_with({});
  EXPECT_EQ(load.resident_dates(), 4U);
  EXPECT_TRUE(load.is_resident(january(1)));
  EXPECT_FALSE(load.is_resident(january(3))) << "it is not held";
}

TEST(Load, KeepsTheDaysOfTheCalendarUpToTheLastDateResident) {
  const Load load = load_with(5);
  EXPECT_FALSE(load.is_resident(january(2)));
  EXPECT_TRUE(load.is_resident(january(5)));
  EXPECT_FALSE(load.is_resident(january(6))) << "it is not held";
  EXPECT_TRUE(load.is_resident(january(9)));
  EXPECT_EQ(load.resident_dates(), 2U);
}

TEST(Load, KeepsNoDateResidentWhereNoDayIs) {
  EXPECT_EQ(load_with(0).resident_dates(), 0U);
  EXPECT_EQ(load_with(1).resident_dates(), 1U);
  EXPECT_EQ(load_with(3'652'059).resident_dates(), 4U);
}

}  // namespace
}  // namespace server
