// Parquet and JSON in a data directory: the rows of the same table as CSV.

#include <gtest/gtest.h>

#include <array>
#include <filesystem>

#include "store/ingest/ingest.h"
#include "store/ingest/look.h"
#include "tests/support/has.h"
#include "tests/support/ingest_fixture.h"

namespace {

namespace fs = std::filesystem;
using tests::has;

const fs::path kTables = fs::path(STRAAL_TEST_DATA) / "tables";

class IngestTables : public tests::IngestTest {
 protected:
  IngestTables() {
    EXPECT_TRUE(replace({kTables / "rows.csv"}));
    rows_of_csv_ = rows();
    EXPECT_EQ(rows_of_csv_.size(), 60U);
    const std::array dates{tests::date("2013-04-29"), tests::date("2013-04-30")};
    EXPECT_TRUE(store::remove_dates(directory_, dates));
  }

  std::vector<std::string> rows_of_csv_;
};

TEST_F(IngestTables, HaveTheRowsOfTheSameTableAsCsv) {
  for (const char* name : {"snappy.parquet", "numbers.parquet", "arrow.parquet", "rows.ndjson"}) {
    const auto summary = replace({kTables / name});
    ASSERT_TRUE(summary) << summary.error().detail;
    EXPECT_EQ(rows(), rows_of_csv_) << name;
  }
}

TEST_F(IngestTables, AreTheSameContentInEachForm) {
  ASSERT_TRUE(append({kTables / "snappy.parquet"}));
  const auto again = append({kTables / "rows.csv", kTables / "zstd_v2.parquet"});
  ASSERT_TRUE(again) << again.error().detail;
  EXPECT_EQ(again->rows, 0U);
  EXPECT_EQ(rows(), rows_of_csv_);
}

TEST_F(IngestTables, TakeAPlan) {
  store::IngestOptions options;
  options.columns = {{.name = "date", .header = "moment"}};
  const auto summary = ingest({kTables / "local_times.parquet"}, options);
  ASSERT_TRUE(summary) << summary.error().detail;
  EXPECT_EQ(rows(), rows_of_csv_);
}

TEST_F(IngestTables, ComeFromFoldersAndPatterns) {
  ASSERT_TRUE(append({kTables / "by_date"}));
  EXPECT_EQ(rows(), rows_of_csv_);
  const auto again = replace({kTables / "by_date" / "*" / "data_?.parquet"});
  ASSERT_TRUE(again) << again.error().detail;
  EXPECT_EQ(again->files, 2U);
  EXPECT_EQ(rows(), rows_of_csv_);
  expect_refused({kTables / "*.xlsx"}, {}, store::ErrorCode::kNotFound, {"*.xlsx", "is not there"});
}

TEST_F(IngestTables, PassByWhatSparkWritesBesideThem) {
  fs::copy(kTables / "by_date", input_.path() / "table", fs::copy_options::recursive);
  for (const char* name : {"table/_SUCCESS", "table/_metadata", "table/.part.crc"}) {
    static_cast<void>(input_.file(name, ""));
  }
  const auto summary = append({input_.path() / "table"});
  ASSERT_TRUE(summary) << summary.error().detail;
  EXPECT_EQ(summary->files, 2U);
}

TEST_F(IngestTables, ChangeNothingWhereOneCannotBeRead) {
  constexpr auto kInvalid = store::ErrorCode::kInvalid;
  expect_refused({kTables / "nested.parquet"},
                 {.columns = {{.name = "postcode", .header = "list"}}}, kInvalid,
                 {"nested.parquet", "\"list\" has no plain values", "INTEGER[]"});
  expect_refused({kTables / "long_texts.parquet"}, {}, store::ErrorCode::kTooLarge,
                 {"long_texts.parquet: is Parquet that cannot be read", "Out of Memory"});
  expect_refused({kTables / "utc_times.parquet"},
                 {.columns = {{.name = "date", .header = "moment"}}}, kInvalid,
                 {"utc_times.parquet:2", "2013-04-29T00:00:00Z"});
  expect_refused({kTables / "snappy.parquet"}, {.duckdb = "/no/such/libduckdb.so"},
                 store::ErrorCode::kUnavailable, {"/no/such/libduckdb.so"});
}

TEST_F(IngestTables, AreLookedAt) {
  const auto look = store::look_at_table(kTables / "nested.parquet");
  ASSERT_TRUE(look) << look.error().detail;
  EXPECT_TRUE(look->is_decided());
  EXPECT_TRUE(look->plan.empty());
  ASSERT_EQ(look->remarks.size(), 2U);
  EXPECT_TRUE(has(look->remarks[0], "\"place\" has no plain values, and is left out"));
  ASSERT_EQ(look->rows.size(), 5U);
  EXPECT_EQ(look->rows[1].after, "2013-04-29  1 h  1012AB  hits 37  sbi 0111");
}

}  // namespace
