#include "store/duckdb/file_kind.h"

#include <gtest/gtest.h>

#include "store/duckdb/path_columns.h"

namespace store::duckdb {
namespace {

TEST(FileKind, IsToldByTheContent) {
  EXPECT_EQ(kind_of_file("PAR1\x15"), FileKind::kParquet);
  for (const char* json : {"{\"date\":", " \n{ \"a\":1}", "[{\"a\":1}]", "[\n  { \"a\"", "{}",
                           "\xEF\xBB\xBF{\"a\":1}"}) {
    EXPECT_EQ(kind_of_file(json), FileKind::kJson) << json;
  }
}

TEST(FileKind, IsTextForAnythingElse) {
  for (const char* text : {"", "date,hour\n", "[date],[hour]\n", "{date},{hour}\n", "[[1,2]]", "[]",
                           "{", "PK\x03\x04", "sep=;\n"}) {
    EXPECT_EQ(kind_of_file(text), FileKind::kText) << text;
  }
}

TEST(PathColumns, AreTheFoldersThatSaySo) {
  const auto columns = columns_of_path("data/date=2013-04-01/sbi=0111/a=b.parquet");
  ASSERT_EQ(columns.size(), 2U);
  EXPECT_EQ(columns[0].name, "date");
  EXPECT_EQ(columns[0].text, "2013-04-01");
  EXPECT_EQ(columns[1].text, "0111");
}

TEST(PathColumns, AreReadAsHiveWritesThem) {
  const auto columns =
      columns_of_path("/t=2013-04-01T08%3A00/x=__HIVE_DEFAULT_PARTITION__/y=50%/=z/part");
  ASSERT_EQ(columns.size(), 3U);
  EXPECT_EQ(columns[0].text, "2013-04-01T08:00");
  EXPECT_EQ(columns[1].text, "");
  EXPECT_EQ(columns[2].text, "50%");
}

}  // namespace
}  // namespace store::duckdb
