#include "store/format/column_bytes.h"

#include <gtest/gtest.h>

#include <vector>

#include "tests/support/partition_bytes.h"

namespace {

using store::PartitionRow;
using store::PostcodeSlot;
using store::SbiSlot;

TEST(ColumnBytes, AreWhatEachColumnTakes) {
  std::vector<PartitionRow> rows;
  for (std::uint8_t hour = 0; hour < 10; ++hour) {  // One series of ten rows.
    rows.push_back({.activity = 1000,
                    .postcode = PostcodeSlot{3},
                    .hits = 300U + hour * 300U,
                    .delta = 0,
                    .sbi = SbiSlot{2},
                    .hour = hour});
  }
  rows.push_back({.activity = 1001,
                  .postcode = PostcodeSlot{4},
                  .hits = 7,
                  .delta = 0,
                  .sbi = SbiSlot{1},
                  .hour = 1});
  const auto bytes = tests::partition_bytes({.date = {},
                                             .delta_kind = store::DeltaKind::kGiven,
                                             .located = 5,
                                             .slots = 5,
                                             .sbi_codes = 3},
                                            rows);
  const auto partition = tests::read_partition_bytes(bytes, "a").value();
  const auto columns = store::column_bytes(partition);
  ASSERT_TRUE(columns) << columns.error().detail;
  EXPECT_EQ(columns->series.offset_in_block, 2U) << "a byte each";
  EXPECT_EQ(columns->series.sbi, 2U);
  EXPECT_EQ(columns->series.hits, 4U) << "16,500 takes two bytes";
  EXPECT_EQ(columns->series.delta, 0U) << "all are 0";
  EXPECT_EQ(columns->series.first_row, 2U);
  EXPECT_EQ(columns->series.activity, 2U) << "1,001 is 1 more than the base";
  EXPECT_EQ(columns->rows.hour, 11U);
  EXPECT_EQ(columns->rows.hits, 22U);
  EXPECT_EQ(columns->rows.delta, 0U);
  EXPECT_EQ(columns->checksums, 3U * 8) << "of one page, the length, of both";
  EXPECT_EQ(columns->sums_by_hour, 2U * 48 * 2) << "at two borders, 16,507 takes two bytes";
  EXPECT_EQ(columns->sums_by_industry, 2U * 4 + 8) << "too few rows for any";
  EXPECT_GE(columns->headers, sizeof(store::PartitionHeader) + 2 * sizeof(store::BlockEntry));
  EXPECT_EQ(columns->total(), bytes.size());
}

}  // namespace
