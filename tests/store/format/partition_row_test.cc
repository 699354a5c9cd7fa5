#include "store/format/partition_row.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace {

using store::PartitionRow;

// How many values each field of random rows is drawn from.
struct Spread {
  std::size_t rows;
  std::uint32_t postcodes;
  std::uint16_t sbi;
  std::int64_t activities;
};

std::vector<PartitionRow> rows_to_sort(unsigned seed, const Spread& spread) {
  std::mt19937_64 random(seed);
  std::vector<PartitionRow> rows;
  for (std::size_t i = 0; i < spread.rows; ++i) {
    rows.push_back(
        {.activity = static_cast<std::int64_t>(random()) & (spread.activities - 1),
         .postcode = store::PostcodeSlot{static_cast<std::uint32_t>(random() % spread.postcodes)},
         .hits = static_cast<store::Hits>(random() % 3),
         .delta = static_cast<store::Hits>(random() % 3),
         .sbi = store::SbiSlot{static_cast<std::uint16_t>(random() % spread.sbi)},
         .hour = static_cast<std::uint8_t>(random() % 24)});
  }
  return rows;
}

TEST(SortRows, PutsThemInTheOrderThatComparingThemGives) {
  constexpr auto kManyActivities = std::int64_t{1} << 62U;
  const std::vector<Spread> spreads{
      {.rows = 0, .postcodes = 1, .sbi = 1, .activities = 1},
      {.rows = 1, .postcodes = 1, .sbi = 1, .activities = 1},
      {.rows = 24, .postcodes = 3, .sbi = 2, .activities = 2},
      {.rows = 25, .postcodes = 3, .sbi = 2, .activities = 2},
      {.rows = 3000, .postcodes = 1, .sbi = 1, .activities = 1},
      {.rows = 3000, .postcodes = 1, .sbi = 1, .activities = kManyActivities},
      {.rows = 3000, .postcodes = 2, .sbi = 65'535, .activities = 4},
      {.rows = 20'000, .postcodes = 468'174, .sbi = 900, .activities = kManyActivities},
      {.rows = 20'000, .postcodes = 0xFFFF'FFFFU, .sbi = 65'535, .activities = 4},
  };
  for (unsigned seed = 0; seed < 5; ++seed) {
    for (const Spread& spread : spreads) {
      SCOPED_TRACE(testing::Message() << "seed " << seed << ", " << spread.rows << " rows, "
                                      << spread.postcodes << " postcodes");
      std::vector<PartitionRow> rows = rows_to_sort(seed, spread);
      std::vector<PartitionRow> expected = rows;
      std::ranges::sort(expected, store::comes_before);
      store::sort_rows(rows);
      EXPECT_TRUE(rows == expected);
    }
  }
}

TEST(SortRows, LeavesSortedAndReversedRowsSorted) {
  std::vector<PartitionRow> rows =
      rows_to_sort(7, {.rows = 5000, .postcodes = 400, .sbi = 9, .activities = 16});
  std::ranges::sort(rows, store::comes_before);
  const std::vector<PartitionRow> expected = rows;
  store::sort_rows(rows);
  EXPECT_TRUE(rows == expected);
  std::ranges::reverse(rows);
  store::sort_rows(rows);
  EXPECT_TRUE(rows == expected);
}

}  // namespace
