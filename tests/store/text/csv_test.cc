#include "store/text/csv.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <random>
#include <string>
#include <vector>

#include "tests/support/gzip.h"
#include "tests/support/references/naive_csv.h"

namespace store {
namespace {

using Lines = std::vector<std::string>;

const std::vector<CsvColumn> kAb = {{.name = "a", .required = true},
                                    {.name = "b", .required = true}};

// What a reader makes of a table, line by line: "1|2" for a row, a message for a refused one.
Result<Lines> read_lines(std::string_view table, const std::vector<CsvColumn>& columns = kAb) {
  Result<CsvReader> csv = CsvReader::open(ByteSource::of_bytes(table, "t.csv"), columns, {});
  if (!csv) return fail(csv.error());
  Lines lines;
  while (true) {
    const Result<CsvReader::Line> line = csv->next();
    if (!line) return fail(line.error());
    if (*line == CsvReader::Line::kEnd) return lines;
    if (*line == CsvReader::Line::kRefused) {
      lines.push_back(csv->refused().message());
      continue;
    }
    std::string row;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      row += (i == 0 ? "" : "|") + std::string{csv->field(i)};
    }
    lines.push_back(row);
  }
}

std::string open_error(std::string_view table) {
  const Result<Lines> lines = read_lines(table);
  if (lines) return "";
  EXPECT_EQ(lines.error().code, ErrorCode::kInvalid);
  return lines.error().detail;
}

TEST(CsvReader, ReadsRowsUnderEverySeparator) {
  EXPECT_EQ(read_lines("a,b\n1,2\n3,4\n"), (Lines{"1|2", "3|4"}));
  EXPECT_EQ(read_lines("a;b\n1,5;2\n"), Lines{"1,5|2"});
  EXPECT_EQ(read_lines("a\tb\n1 5\t2\n"), Lines{"1 5|2"});
  EXPECT_EQ(read_lines("a  b\n 1 2  \n3    4"), (Lines{"1|2", "3|4"}));
}

TEST(CsvReader, FindsColumnsInAnyOrderAmongOthers) {
  EXPECT_EQ(read_lines("x,b,,a,y\n1,2,3,4,5\n"), Lines{"4|2"});
}

TEST(CsvReader, GivesNothingForAColumnThatIsNotThere) {
  const std::vector<CsvColumn> columns = {{.name = "a", .required = true},
                                          {.name = "c", .required = false}};
  Result<CsvReader> csv = CsvReader::open(ByteSource::of_bytes("a,b\n1,2\n", "t"), columns, {});
  ASSERT_TRUE(csv);
  EXPECT_TRUE(csv->has(0));
  EXPECT_FALSE(csv->has(1));
  ASSERT_EQ(csv->next(), CsvReader::Line::kRow);
  EXPECT_EQ(csv->field(1), "");
  EXPECT_EQ(csv->refuse(1, "reason").column, "");
}

TEST(CsvReader, ReadsCrlfAndABomAndALastLineWithoutEnd) {
  EXPECT_EQ(read_lines("\xEF\xBB\xBF"
                       "a,b\r\n1,2\r\n3,4"),
            (Lines{"1|2", "3|4"}));
  EXPECT_EQ(read_lines("\xEF\xBB\xBF\"a\",b\n1,2\n"), Lines{"1|2"});
}

TEST(CsvReader, SkipsBlankLinesAndCountsThem) {
  EXPECT_EQ(read_lines("\n \r\na,b\n\n1,2\n   \n\r\n3\n\n"),
            (Lines{"1|2", "t.csv:8: the line has 1 field, the header 2"}));
}

TEST(CsvReader, ReadsGzip) {
  EXPECT_EQ(read_lines(tests::gzip("\xEF\xBB\xBF"
                                   "a,b\n1,") +
                       tests::gzip("2\n3,4")),
            (Lines{"1|2", "3|4"}));
}

TEST(CsvReader, FailsWhereGzipEndsEarlyEvenBehindAWholeLine) {
  const std::string packed = tests::gzip("a,b\n1,2\n");
  for (std::size_t size = 2; size < packed.size(); ++size) {
    EXPECT_EQ(open_error(std::string_view{packed}.substr(0, size)),
              "t.csv: its gzip data ends early");
  }
}

TEST(CsvReader, ReadsQuotedFields) {
  EXPECT_EQ(read_lines("\"a\",\"b\"\n\"1,5\",\"say \"\"hi\"\"\"\n\"\",x\n"),
            (Lines{"1,5|say \"hi\"", "|x"}));
}

TEST(CsvReader, RefusesALineWithTooFewOrTooManyFields) {
  EXPECT_EQ(read_lines("a,b\n1\n1,2,3\n1,2,,3\n4,5\n"),
            (Lines{"t.csv:2: the line has 1 field, the header 2",
                   "t.csv:3: the line has 3 fields, the header 2",
                   "t.csv:4: the line has 4 fields, the header 2", "4|5"}));
}

TEST(CsvReader, TakesBlankFieldsBehindTheLastHeaderForNone) {
  EXPECT_EQ(read_lines("a,b\n1,2,\n1,2, ,\u00A0\n4,5\n"), (Lines{"1|2", "1|2", "4|5"}));
  EXPECT_EQ(read_lines("a,b,,\n1,2,,\n1,2\n1,2,,,,\n1,2,3,\n"),
            (Lines{"1|2", "1|2", "1|2", "1|2"}));
}

TEST(CsvReader, TakesALineOfBlankFieldsForABlankLine) {
  EXPECT_EQ(read_lines("a;b\n;;;\n1;2\n ;\"\"\n;\n"), Lines{"1|2"});
}

TEST(CsvReader, LeavesOutBlanksAroundAField) {
  EXPECT_EQ(read_lines("a,b\n 1\t,\u00A0x y\u202F\n"), Lines{"1|x y"});
}

TEST(CsvReader, ReadsASeparatorThatTheFirstLineNames) {
  EXPECT_EQ(read_lines("sep=;\na;b\n1,5;2\n"), Lines{"1,5|2"});
  EXPECT_EQ(read_lines("\xEF\xBB\xBF"
                       "SEP=,\r\n\r\na,b\r\n1,2\r\n"),
            Lines{"1|2"});
  EXPECT_EQ(read_lines("sep=\t\na\tb\n1\t2\n"), Lines{"1|2"});
  EXPECT_EQ(open_error("sep=|\na|b\n1|2\n"),
            "t.csv: its first line names \"|\" as separator; it must be a comma, a semicolon or a "
            "tab");
  EXPECT_EQ(open_error("sep=;\n"), "t.csv: is empty");
}

TEST(CsvReader, TakesLinesThatAQuotedFieldHoldsTogetherAsOne) {
  EXPECT_EQ(
      read_lines("a,b\n1,\"said\n3,4\nend\"\n5,6\n"),
      (Lines{"t.csv:2: a field in quotes goes on for 2 more lines; a field must end on its line",
             "5|6"}));
  EXPECT_EQ(
      read_lines("a,b\n1,\"said \"\"\r\n\"\"\",\"\r\n\"\r\n5,6"),
      (Lines{"t.csv:2: a field in quotes goes on for 2 more lines; a field must end on its line",
             "5|6"}));
}

TEST(CsvReader, SaysWhatAFileIsThatIsNoCsv) {
  EXPECT_EQ(open_error(std::string_view{"PK\x03\x04\x14\0\n", 7}),
            "t.csv: is a ZIP archive or a spreadsheet, not CSV: unpack it, or use GDAL: ogr2ogr "
            "--config OGR_XLSX_HEADERS FORCE -f CSV /vsistdout/ 't.csv' | straal ingest DIR -");
  EXPECT_EQ(open_error("PAR1\x15"), "t.csv: is Parquet, not CSV");
  EXPECT_EQ(open_error("BZh91AY"), "t.csv: is packed by bzip2, not CSV: unpack it");
  EXPECT_EQ(open_error("[{\"a\": 1, \"b\": 2}]"), "t.csv: is JSON, not CSV");
}

TEST(CsvReader, NamesALineFurtherDownThatLooksLikeTheHeader) {
  EXPECT_EQ(
      open_error("Visitors\n2013\n\na,b\n1,2\n"),
      "t.csv: the header lacks the columns \"a\", \"b\"; the headers are \"Visitors\"; line 4 "
      "looks like the header");
}

TEST(CsvReader, RefusesALineWhoseQuotesDoNotFit) {
  EXPECT_EQ(read_lines("a,b\n\"1\"x,2\n\"1,2\n3,4\n"),
            (Lines{"t.csv:2: the closing quote of field 1 is followed by \"x,2\"",
                   "t.csv:3: the quote before \"1,2\" is never closed", "3|4"}));
}

TEST(CsvReader, RefusesALineWithANulByte) {
  EXPECT_EQ(read_lines(std::string_view{"a,b\n1,\0002\n3,4\n", 12}),
            (Lines{"t.csv:2: byte 3 is NUL", "3|4"}));
}

TEST(CsvReader, RefusesALineThatIsNotUtf8AlsoInAColumnNobodyReads) {
  EXPECT_EQ(read_lines("a,b,name\n1,2,Z\xFCrich\n3,4,Zürich\n"),
            (Lines{"t.csv:2: \"\\xFC\" at byte 6 is not UTF-8; it would be \"ü\" in Windows-1252",
                   "3|4"}));
}

TEST(CsvReader, RefusesALineThatIsTooLongAndGoesOn) {
  const std::string table = "a,b\n1," + std::string(3'000'000, 'x') + "\n3,4\n";
  EXPECT_EQ(read_lines(table), (Lines{"t.csv:2: the line is longer than 1048576 bytes", "3|4"}));
}

TEST(CsvReader, KeepsTheRefusedLinePrintableAndShort) {
  const std::string table = "a,b\n\x1B[31m\xFF" + std::string(5000, 'x') + "\n";
  Result<CsvReader> csv = CsvReader::open(ByteSource::of_bytes(table, "t.csv"), kAb, {});
  ASSERT_TRUE(csv);
  ASSERT_EQ(csv->next(), CsvReader::Line::kRefused);
  EXPECT_TRUE(csv->refused().text.starts_with("\\x1B[31m\\xFFxxx")) << csv->refused().text;
  EXPECT_TRUE(csv->refused().text.ends_with("x..."));
  EXPECT_LT(csv->refused().text.size(), 1100U);
}

TEST(CsvReader, RefusesARowForItsCallerUnderTheFilesOwnHeader) {
  const std::vector<ColumnName> names = {{.name = "a", .header = "uur"}};
  Result<CsvReader> csv =
      CsvReader::open(ByteSource::of_bytes("uur;b\n\n24;x\n", "t.csv"), kAb, names);
  ASSERT_TRUE(csv);
  ASSERT_EQ(csv->next(), CsvReader::Line::kRow);
  const RefusedLine refused = csv->refuse(0, "\"24\" is not an hour");
  EXPECT_EQ(refused.message(), "t.csv:3: column \"uur\": \"24\" is not an hour");
  EXPECT_EQ(refused.text, "24;x");
}

TEST(CsvReader, RefusesAnEmptyFile) {
  EXPECT_EQ(open_error(""), "t.csv: is empty");
  EXPECT_EQ(open_error("\n\r\n  \n"), "t.csv: is empty");
  EXPECT_EQ(open_error("\xEF\xBB\xBF"), "t.csv: is empty");
  EXPECT_EQ(open_error(tests::gzip("")), "t.csv: is empty");
}

TEST(CsvReader, AHeaderAloneIsATableWithoutRows) { EXPECT_EQ(read_lines("a,b"), Lines{}); }

// `text` with `zeros` NUL bytes beside every character.
std::string widened(std::string_view text, std::size_t zeros, bool little_endian) {
  std::string wide;
  for (const char c : text) {
    if (little_endian) wide += c;
    wide.append(zeros, '\0');
    if (!little_endian) wide += c;
  }
  return wide;
}

TEST(CsvReader, NamesTheEncodingOfAFileThatIsNotUtf8) {
  const std::string table = "a,b\n1,2\n";
  using namespace std::string_literals;
  const auto utf16 = "t.csv: is UTF-16, not UTF-8";
  const auto utf32 = "t.csv: is UTF-32, not UTF-8";
  EXPECT_EQ(open_error("\xFF\xFE" + widened(table, 1, true)), utf16);
  EXPECT_EQ(open_error("\xFE\xFF" + widened(table, 1, false)), utf16);
  EXPECT_EQ(open_error(widened(table, 1, true)), utf16);
  EXPECT_EQ(open_error(widened(table, 1, false)), utf16);
  EXPECT_EQ(open_error("\xFF\xFE\0\0"s + widened(table, 3, true)), utf32);
  EXPECT_EQ(open_error("\0\0\xFE\xFF"s + widened(table, 3, false)), utf32);
  EXPECT_EQ(open_error(widened(table, 3, true)), utf32);
  EXPECT_EQ(open_error(widened(table, 3, false)), utf32);
}

TEST(CsvReader, RefusesAHeaderThatIsNoText) {
  EXPECT_EQ(open_error(std::string_view{"a,b\0\n1,2\n", 9}), "t.csv: in the header, byte 4 is NUL");
  EXPECT_EQ(
      open_error("a,b,Stra\xDF"
                 "e\n1,2,3\n"),
      "t.csv: in the header, \"\\xDF\" at byte 9 is not UTF-8; it would be \"ß\" in Windows-1252");
  EXPECT_EQ(open_error(std::string(2'000'000, 'a')),
            "t.csv: its first line is longer than 1048576 bytes");
}

TEST(CsvReader, AgreesWithTheNaiveReaderOnRandomTables) {
  const std::vector<std::string> pieces = {
      "1",  "22", "abc",  " ",    "\"", "\"\"", "\"x\"", "é", "€",  "\xC3",
      "\r", "\n", "\r\n", "\n\n", ",",  ",",    ",",     ";", "\t", std::string(1, '\0')};
  for (unsigned seed = 0; seed < 1000; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random{seed};
    const char separator = ",;\t "[random() % 4];
    std::string table = std::string{"a"} + separator + "b\n";
    // Few pieces are dangerous, so that good lines stand between the bad ones.
    for (int i = 0; i < 200; ++i) {
      switch (random() % 8) {
        case 0:
          table += pieces[random() % pieces.size()];
          break;
        case 1:
          table += "\n";
          break;
        case 2:
        case 3:
          table += separator;
          break;
        default:
          table += pieces[random() % 3];
      }
    }
    Result<CsvReader> csv = CsvReader::open(ByteSource::of_bytes(table, "t.csv"), kAb, {});
    ASSERT_TRUE(csv) << csv.error().detail;
    for (const auto& [number, fields] : tests::read_naively(table, separator, 2)) {
      const Result<CsvReader::Line> line = csv->next();
      ASSERT_EQ(line, fields ? CsvReader::Line::kRow : CsvReader::Line::kRefused) << number;
      const std::uint64_t at = fields ? csv->refuse(0, "").line : csv->refused().line;
      ASSERT_EQ(at, number);
      if (!fields) continue;
      ASSERT_EQ(csv->field(0), (*fields)[0]);
      ASSERT_EQ(csv->field(1), (*fields)[1]);
    }
    ASSERT_EQ(csv->next(), CsvReader::Line::kEnd);
  }
}

TEST(CsvReader, AgreesWithTheNaiveReaderOnALargeTable) {
  std::mt19937 random{17};
  std::string table = "a,b\n";
  while (table.size() < 2'000'000) {
    table.append(random() % 3000, 'x');
    table += ",";
    if (random() % 50 == 0) table += "\"é, \"\"\"";
    if (random() % 400 == 0) table += "\xC3";
    table += random() % 2 == 0 ? "\n" : "\r\n";
  }
  Result<CsvReader> csv = CsvReader::open(ByteSource::of_bytes(table, "t.csv"), kAb, {});
  ASSERT_TRUE(csv);
  for (const auto& [number, fields] : tests::read_naively(table, ',', 2)) {
    ASSERT_EQ(csv->next(), fields ? CsvReader::Line::kRow : CsvReader::Line::kRefused) << number;
    if (!fields) continue;
    ASSERT_EQ(csv->refuse(0, "").line, number);
    ASSERT_EQ(csv->field(0), (*fields)[0]);
    ASSERT_EQ(csv->field(1), (*fields)[1]);
  }
  ASSERT_EQ(csv->next(), CsvReader::Line::kEnd);
}

}  // namespace
}  // namespace store
