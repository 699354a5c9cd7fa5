#include "store/ingest/datapoint_chunk.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "store/ingest/datapoint_reader.h"
#include "tests/support/datapoint_ways.h"

namespace {

using store::BadLines;

std::string one_of(std::mt19937& random, const std::vector<std::string>& texts) {
  return texts[random() % texts.size()];
}

// Mostly good fields, and every kind of oddness.
std::string random_field(std::mt19937& random, store::DatapointColumn column) {
  static const std::vector<std::vector<std::string>> kGood{
      {"2013-01-01", "2013-01-01", "2013-01-01", "2013-01-02", "2012-02-29", "9999-12-31"},
      {"0", "7", "23", "07"},
      {"0", "42", "12345678", "123456789", "9223372036854775807", "00000000000000000000042"},
      {"1234AB", "1234AC", "9999XX", "1234 ab", "A-1_b", "1234", "12345678", "123456789ABCDEFG"},
      {"0", "1", "99999999", "100000000", "4294967295"},
      {"0", "1", "99999999", "100000000", "4294967295"},
      {"5610", "56.10", "a", "12345678", "1"}};
  static const std::vector<std::string> kOdd{"",
                                             " ",
                                             "x",
                                             "-1",
                                             "+1",
                                             "1 ",
                                             " 1",
                                             "24",
                                             "2013-02-30",
                                             "2013-1-1",
                                             "18446744073709551616",
                                             "4294967296",
                                             "9223372036854775808",
                                             "1/",
                                             "1:",
                                             "12@4",
                                             "12[4",
                                             "Straße",
                                             "\xFF",
                                             "\"1\"",
                                             "\"5610\"",
                                             "\"12\"\"34\"",
                                             "1\"2",
                                             "\"",
                                             "123456789ABCDEFGH",
                                             "\r",
                                             "a,b",
                                             std::string(1, '\0')};
  return random() % 40 == 0 ? one_of(random, kOdd) : one_of(random, kGood[column]);
}

// A table under one separator, its columns in some order, some of them of no interest.
std::string random_table(unsigned seed) {
  std::mt19937 random(seed);
  std::vector<std::string> headers;
  for (const auto& column : store::kDatapointColumns) headers.emplace_back(column.name);
  if (random() % 3 == 0) std::erase(headers, "delta");
  const std::size_t extra = random() % 3;
  for (std::size_t i = 0; i < extra; ++i) headers.push_back("extra" + std::to_string(i));
  std::ranges::shuffle(headers, random);
  const std::string separator = one_of(random, {",", ",", ";", "\t", " "});
  std::string table;
  for (const std::string& header : headers) table += (table.empty() ? "" : separator) + header;
  table += '\n';
  const std::size_t lines = random() % 400;
  for (std::size_t i = 0; i < lines; ++i) {
    if (random() % 50 == 0) {
      table += one_of(random, {"\n", "  \n", "\r\n", ",\n", ",,,,,,\n", "x\n", "\t\n"});
      continue;
    }
    std::string line;
    for (std::size_t k = 0; k < headers.size(); ++k) {
      if (k > 0) line += separator;
      const auto* const column =
          std::ranges::find(store::kDatapointColumns, headers[k], &store::CsvColumn::name);
      const auto place = static_cast<std::size_t>(column - store::kDatapointColumns.begin());
      line += place < store::kDatapointColumns.size()
                  ? random_field(random, static_cast<store::DatapointColumn>(place))
                  : one_of(random, {"", "x", "anything", "\"quoted\"", "é"});
    }
    if (random() % 60 == 0) line += separator + "more";
    table += line + (random() % 4 == 0 ? "\r\n" : "\n");
  }
  if (random() % 2 == 0 && table.back() == '\n') table.pop_back();
  return table;
}

TEST(DatapointChunkReader, ReadsAndRefusesWhatDatapointReaderDoes) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    SCOPED_TRACE(seed);
    const std::string table = random_table(seed);
    const std::size_t chunk_bytes = 1U << (seed % 16);
    const auto expected = tests::read_one_by_one(table, false);
    const auto read = tests::read_in_chunks(table, false, chunk_bytes);
    ASSERT_EQ(read.error, expected.error);
    ASSERT_EQ(read.refused, expected.refused);
    ASSERT_EQ(read.rows, expected.rows);
  }
}

TEST(DatapointChunkReader, LeavesADeltaUnreadThatIsToBeDerived) {
  const std::string table =
      "date,hour,id_activity,postcode,hits,delta,sbi\n"
      "2013-01-01,1,2,1234AB,3,no number,5\n";
  const auto read = tests::read_in_chunks(table, true, 100);
  EXPECT_EQ(read.rows, std::vector<std::string>{"2013-01-01,1,2,1234AB,3,0,5"});
  EXPECT_TRUE(read.refused.empty());
}

TEST(DatapointChunkReader, TakesALineOfTheLargestSizeAndRefusesALongerOne) {
  const std::string header = "date,hour,id_activity,postcode,hits,sbi,note\n";
  const std::string beginning = "2013-01-01,1,2,1234AB,3,5,";
  const std::size_t room = store::LineReader::kMaxLineBytes - beginning.size();
  const std::string table = header + beginning + std::string(room, 'x') + "\r\n" + beginning +
                            std::string(room + 1, 'x') + "\n" + beginning + "\n";
  const auto expected = tests::read_one_by_one(table, false);
  ASSERT_EQ(expected.rows.size(), 2U);
  const auto read = tests::read_in_chunks(table, false, 1000);
  EXPECT_EQ(read.rows, expected.rows);
  ASSERT_EQ(read.refused.size(), 1U);
  EXPECT_EQ(read.refused, expected.refused);
}

TEST(DatapointChunkReader, CountsAllRefusedLinesAndKeepsTheFirstWhereOneIsTooMany) {
  const store::PostcodeDictionary located;
  std::string text;
  for (int i = 0; i < 50; ++i) text += "bad\n";
  store::CsvHeader header = store::read_csv_header("date,hour,id_activity,postcode,hits,delta,sbi",
                                                   "a.csv", store::kDatapointColumns, {})
                                .value();
  store::DatapointChunkReader reader(located, "a.csv", header, store::DeltaKind::kGiven,
                                     BadLines::kFail);
  store::DatapointChunk chunk;
  reader.read(text, chunk);
  EXPECT_EQ(chunk.lines, 50U);
  EXPECT_EQ(chunk.refused_count, 50U);
  EXPECT_EQ(chunk.refused.size(), store::DatapointChunkReader::kMaxRefusedKept);
  EXPECT_EQ(chunk.refused.back().line, 20U);
  reader.read("", chunk);
  EXPECT_EQ(chunk.lines, 0U);
  EXPECT_TRUE(chunk.refused.empty());
}

}  // namespace
