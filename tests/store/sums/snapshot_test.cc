#include "store/sums/snapshot.h"

#include <gtest/gtest.h>

#include "tests/support/values.h"

namespace {

using tests::january;

TEST(Snapshot, FindsTheDatesItHoldsAndNoOther) {
  store::Snapshot snapshot{.data_version = "", .sbi = nullptr, .dates = {}};
  EXPECT_EQ(snapshot.find(january(1)), nullptr);
  for (const unsigned number : {2U, 3U, 5U, 9U}) {
    snapshot.dates.push_back({.date = january(number), .rows = nullptr});
  }
  for (unsigned number = 1; number < 12; ++number) {
    const store::SnapshotDate* found = snapshot.find(january(number));
    const bool held = number == 2 || number == 3 || number == 5 || number == 9;
    ASSERT_EQ(found != nullptr, held) << number;
    if (held) {
      EXPECT_EQ(found->date, january(number));
    }
  }
}

}  // namespace
