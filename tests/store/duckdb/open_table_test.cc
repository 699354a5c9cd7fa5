// Files of other forms as text, by DuckDB's own library, which .ci/duckdb.sh puts beside this
// program: tests/data/tables/.

#include "store/duckdb/open_table.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <string_view>

#include "tests/support/gzip.h"
#include "tests/support/has.h"
#include "tests/support/machine/temporary_folder.h"
#include "tests/support/suite.h"

namespace store::duckdb {
namespace {

namespace fs = std::filesystem;
using tests::has;

const fs::path kTables = fs::path(STRAAL_TEST_DATA) / "tables";

std::string bytes_of(const fs::path& file) {
  std::ostringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  return text.str();
}

Result<std::string> all_of(ByteSource& source) {
  std::string all;
  std::string part(100'000, '\0');
  while (true) {
    const Result<std::size_t> count = source.read(part);
    if (!count) return fail(count.error());
    if (*count == 0) return all;
    all += part.substr(0, *count);
  }
}

class OpenTable : public testing::Test {
 protected:
  Result<std::string> read(const fs::path& file) {
    auto table = opener_.open(file);
    if (!table) return fail(table.error());
    left_out_ = table->left_out;
    return all_of(table->source);
  }
  std::string text_of(const fs::path& file) {
    const auto text = read(file);
    EXPECT_TRUE(text) << text.error().detail;
    return text.value_or("");
  }
  std::string error_of(const fs::path& file) {
    const auto text = read(file);
    EXPECT_FALSE(text) << text.value_or("");
    return text ? "" : text.error().detail;
  }
  std::string error_of(const std::string& name, std::string_view bytes) {
    return error_of(folder_.file(name, bytes));
  }

  TableOpener opener_{std::nullopt};
  tests::TemporaryFolder folder_;
  std::vector<LeftOutColumn> left_out_;
};

TEST_F(OpenTable, GivesTextAsItIs) {
  EXPECT_EQ(text_of(kTables / "rows.csv"), bytes_of(kTables / "rows.csv"));
  EXPECT_EQ(text_of(folder_.file("a.gz", tests::gzip("date\n2013-04-30\n"))), "date\n2013-04-30\n");
}

// By DuckDB, Arrow in Rust and JavaScript: dictionaries or none; snappy, zstd, gzip or no packing;
// whole numbers of 8 to 64 bits, doubles, decimals; dates, or texts; pages of both versions.
TEST_F(OpenTable, GivesTheSameTextOfEachEncoding) {
  const std::string rows = bytes_of(kTables / "rows.csv");
  for (const char* name :
       {"snappy.parquet", "zstd_v2.parquet", "plain.parquet", "numbers.parquet", "arrow.parquet",
        "javascript.parquet", "rows.ndjson", "rows.ndjson.gz", "array.json"}) {
    EXPECT_EQ(text_of(kTables / name), rows) << name;
  }
}

TEST_F(OpenTable, TellsLocalTimesFromThoseInUtc) {
  const auto beginning = [this](const char* name) { return text_of(kTables / name).substr(0, 90); };
  EXPECT_TRUE(has(beginning("local_times.parquet"), "\n2013-04-29T00:00:00,1,1012JS,0"));
  EXPECT_TRUE(has(beginning("utc_times.parquet"), "\n2013-04-29T00:00:00Z,1,1012JS,0"));
  EXPECT_TRUE(has(beginning("spark_times.parquet"), "\n2013-04-29T00:00:00Z,1,1012JS,0"));
}

TEST_F(OpenTable, AddsTheColumnsOfThePath) {
  const std::string text = text_of(kTables / "by_date/date=2013-04-30/data_0.parquet");
  EXPECT_TRUE(text.starts_with("hour,id_activity,postcode,hits,delta,sbi,date\n")) << text;
  EXPECT_TRUE(has(text, ",2013-04-30\n"));
  EXPECT_FALSE(has(text, "2013-04-29"));

  fs::create_directories(folder_.path() / "hits=7");
  const fs::path copy = folder_.path() / "hits=7" / "[a]*?'\".parquet";
  fs::copy_file(kTables / "snappy.parquet", copy);
  EXPECT_EQ(text_of(copy), bytes_of(kTables / "rows.csv"))
      << "its own column is the one that counts";
}

TEST_F(OpenTable, LeavesOutWhatIsNotPlain) {
  const std::string text = text_of(kTables / "nested.parquet");
  EXPECT_TRUE(text.starts_with("note,date,hour,")) << text;
  ASSERT_EQ(left_out_.size(), 2U);
  EXPECT_EQ(left_out_[0].name, "place");
  EXPECT_TRUE(left_out_[0].type.starts_with("STRUCT")) << left_out_[0].type;

  auto table = opener_.open(kTables / "nested.parquet");
  ASSERT_TRUE(table);
  const std::array columns{CsvColumn{.name = "postcode", .required = true}};
  const std::array names{ColumnName{.name = "postcode", .header = "Place"}};
  EXPECT_TRUE(table->check({}, columns, {}));
  const auto named = table->check({}, columns, names);
  ASSERT_FALSE(named);
  EXPECT_TRUE(has(named.error().detail, "\"place\" has no plain values")) << named.error().detail;
}

TEST_F(OpenTable, TakesNoPlanThatIsForText) {
  auto table = opener_.open(kTables / "snappy.parquet");
  ASSERT_TRUE(table);
  ReadingPlan plan;
  plan.skip_lines = 3;
  EXPECT_FALSE(table->check(plan, {}, {}));
  plan = {};
  plan.encoding = Encoding::kWindows1252;
  EXPECT_FALSE(table->check(plan, {}, {}));
  plan = {};
  plan.hours = HourCount::kFrom1;
  EXPECT_TRUE(table->check(plan, {}, {}));
}

TEST_F(OpenTable, ReadsTextsOfJsonAsTheyAre) {
  const fs::path file =
      folder_.file("a.json",
                   "{\"it's \\\"x\\\", "
                   "a\":1,\"sbi\":\"0111\",\"at\":\"01/04/2013\",\"none\":null,\"in\":{\"a\":1}}\n"
                   "{\"sbi\":\"47\",\"late\":true}\n");
  EXPECT_EQ(text_of(file),
            "\"it's \"\"x\"\", a\",sbi,at,none,late\n1,0111,01/04/2013,,\n,47,,,true\n");
  ASSERT_EQ(left_out_.size(), 1U);
  EXPECT_EQ(left_out_[0].name, "in");
}

TEST_F(OpenTable, RefusesWhatIsNoTable) {
  EXPECT_TRUE(
      has(error_of("a.json", "{\"a\":1}\n{\"a\":\n"), "a.json: is JSON that cannot be read: "));
  EXPECT_TRUE(has(error_of("b.json", "{\"a\":[1,2]}\n"), "it has no column of plain values"));
  EXPECT_TRUE(has(error_of("c.json", "{\"Hits\":1,\"hits\":2}\n"), "differ in case alone"));
  EXPECT_TRUE(has(error_of("d.gz", tests::gzip("PAR1 and more")), "is Parquet packed by gzip"));
  EXPECT_TRUE(has(error_of("map.geojson", "{\"type\":\"FeatureCollection\",\"features\":[]}"),
                  "map.geojson' | straal ingest DIR -"));
  std::string wide = "{";
  for (int i = 0; i <= 1'000; ++i) wide += "\"c" + std::to_string(i) + "\":1,";
  wide.back() = '}';
  EXPECT_TRUE(has(error_of("wide.json", wide), "it has 1001 columns, and 1000 can be read"));
}

// The library's own reader goes as deep as the file says, until its stack is at its end.
TEST_F(OpenTable, OutlivesTheLibrary) {
  constexpr std::size_t kDepth = 1'000'000;
  const std::string deep = "{\"a\":" + std::string(kDepth, '[') + std::string(kDepth, ']') + "}";
  EXPECT_TRUE(
      has(error_of("deep.json", deep), "deep.json: is JSON that cannot be read: its reader "));
  EXPECT_EQ(text_of(kTables / "snappy.parquet"), bytes_of(kTables / "rows.csv"));
}

TEST_F(OpenTable, ForgetsATableThatIsNotReadToItsEnd) {
  {
    auto table = opener_.open(kTables / "plain.parquet");
    ASSERT_TRUE(table);
    std::string some(10, '\0');
    ASSERT_TRUE(table->source.read(some));
  }
  EXPECT_EQ(text_of(kTables / "snappy.parquet"), bytes_of(kTables / "rows.csv"));
}

TEST_F(OpenTable, RefusesAFileThatIsCutShort) {
  for (const char* name : {"snappy.parquet", "plain.parquet"}) {
    const std::string bytes = bytes_of(kTables / name);
    for (std::size_t size = 4; size < bytes.size(); size += 97) {
      const std::string error = error_of("cut.parquet", bytes.substr(0, size));
      EXPECT_TRUE(has(error, "cut.parquet: is Parquet that cannot be read: ")) << size << error;
      EXPECT_FALSE(has(error, "/proc/self/fd")) << error;
    }
  }
}

// A few kilobytes hold three million rows.
TEST_F(OpenTable, NeedsNoMemoryForTheRowsOfAFile) {
  std::size_t size = 0;
  {
    TableOpener opener{std::nullopt};
    auto table = opener.open(kTables / "many_rows.parquet");
    ASSERT_TRUE(table);
    std::string part(100'000, '\0');
    for (Result<std::size_t> count = 1U; *count != 0; size += *count) {
      count = table->source.read(part);
      ASSERT_TRUE(count) << count.error().detail;
    }
  }
  EXPECT_EQ(size, 24U + 3'000'000 * 22U);
  rusage used{};
  ASSERT_EQ(::getrusage(RUSAGE_CHILDREN, &used), 0);
  constexpr long kMostKibibytes = 200 << 10;
  EXPECT_TRUE(tests::kHasSanitizer || used.ru_maxrss < kMostKibibytes) << used.ru_maxrss;
}

// A byte is changed: the file is refused, or gives rows; a checksum is in none of these.
TEST_F(OpenTable, ReadsOrRefusesAFileWithAFlippedByte) {
  std::mt19937 random{tests::suite_seed("flipped bytes of Parquet")};
  for (unsigned i = 0; i < tests::suite_size(60, 3'000); ++i) {
    std::string bytes = bytes_of(kTables / (i % 2 == 0 ? "snappy.parquet" : "zstd_v2.parquet"));
    const std::size_t at = 4 + random() % (bytes.size() - 4);
    bytes[at] = static_cast<char>(random());
    SCOPED_TRACE(at);
    const auto text = read(folder_.file("flipped.parquet", bytes));
    EXPECT_TRUE(text || has(text.error().detail, "flipped.parquet: is Parquet"));
  }
}

TEST_F(OpenTable, SaysHowToGetTheLibrary) {
  TableOpener other{fs::path("/no/such/libduckdb.so")};
  const auto table = other.open(kTables / "snappy.parquet");
  ASSERT_FALSE(table);
  EXPECT_EQ(table.error().detail,
            (kTables / "snappy.parquet").string() +
                ": is Parquet, and \"/no/such/libduckdb.so\" is no library of DuckDB that can be "
                "opened");
  const auto another =
      TableOpener{fs::path("/lib/x86_64-linux-gnu/libz.so.1")}.open(kTables / "snappy.parquet");
  ASSERT_FALSE(another);
  EXPECT_TRUE(has(another.error().detail, "duckdb_library_version")) << another.error().detail;
}

}  // namespace
}  // namespace store::duckdb
