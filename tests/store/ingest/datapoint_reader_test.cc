#include "store/ingest/datapoint_reader.h"

#include <gtest/gtest.h>

#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/gzip.h"

namespace store {
namespace {

using Lines = std::vector<std::string>;

const std::string kHeader = "date,hour,id_activity,postcode,hits,delta,sbi\n";
const std::string kGoodRow = "2013-01-01,12,1234,1234AB,35,22,1\n";

std::string to_text(const Datapoint& row) {
  return to_iso(row.date) + "," + std::to_string(row.hour) + "," + std::to_string(row.id_activity) +
         "," + std::string{row.postcode.text()} + "," + std::to_string(row.hits) + "," +
         std::to_string(row.delta) + "," + std::string{row.sbi.text()};
}

struct Table {
  DeltaKind delta_kind;
  Lines rows;
  Lines refused;  // Messages.
};

Result<Table> read(std::string_view text, const std::vector<ColumnName>& names = {},
                   bool derive_delta = false) {
  Result<DatapointReader> reader =
      DatapointReader::open(ByteSource::of_bytes(text, "hits.csv"), names, derive_delta);
  if (!reader) return fail(reader.error());
  Table table{.delta_kind = reader->delta_kind(), .rows = {}, .refused = {}};
  RefusedLines refused{BadLines::kSkip};
  while (true) {
    const Result<std::optional<Datapoint>> row = reader->next(refused);
    if (!row) return fail(row.error());
    if (!*row) break;
    table.rows.push_back(to_text(**row));
  }
  for (const RefusedLine& line : refused.lines()) table.refused.push_back(line.message());
  return table;
}

// Why the only row of a table is refused.
std::string reason_against(const std::string& row) {
  const Table table = read(kHeader + row + "\n" + kGoodRow).value();
  EXPECT_EQ(table.rows.size(), 1U) << "the good row comes through";
  return table.refused.size() == 1 ? table.refused[0] : "";
}

TEST(DatapointReader, ReadsTheRowsOfTheTalk) {
  const Table table = read(
                          "date       hour id_activity postcode hits delta sbi\n"
                          "2013-01-01 12   1234        1234AB   35   22    1\n"
                          "2013-01-08 12   1234        1234AB   45   35    1\n")
                          .value();
  EXPECT_EQ(table.rows,
            (Lines{"2013-01-01,12,1234,1234AB,35,22,1", "2013-01-08,12,1234,1234AB,45,35,1"}));
  EXPECT_EQ(table.delta_kind, DeltaKind::kGiven);
  EXPECT_EQ(table.refused, Lines{});
}

TEST(DatapointReader, ReadsEverySeparatorAndAnyOrderOfColumns) {
  const Lines expected{"2013-01-01,12,1234,1234AB,35,22,1"};
  EXPECT_EQ(read(kHeader + kGoodRow)->rows, expected);
  EXPECT_EQ(read("sbi;extra;delta;hits;postcode;id_activity;hour;date\r\n"
                 "1;a,b;22;35;1234 ab;1234;12;2013-01-01\r\n")
                ->rows,
            expected);
  EXPECT_EQ(read("hour\tdate\tpostcode\tid_activity\thits\tsbi\tdelta\n"
                 "12\t2013-01-01\t1234 AB\t1234\t35\t1\t22")
                ->rows,
            expected);
  EXPECT_EQ(read(tests::gzip(kHeader + kGoodRow))->rows, expected);
}

TEST(DatapointReader, BringsCodesIntoTheirCanonicalForm) {
  EXPECT_EQ(read(kHeader + "2013-01-01,07,007,1234 ab,1,0,56.10\n")->rows,
            Lines{"2013-01-01,7,7,1234AB,1,0,5610"});
}

TEST(DatapointReader, TakesTheLargestAndTheSmallestOfEverything) {
  const std::string smallest = "0001-01-01,0,0,0,0,0,0";
  const std::string largest =
      "9999-12-31,23,9223372036854775807,ZZZZZZZZZZZZZZZZ,4294967295,4294967295,ZZZZZZZZ";
  EXPECT_EQ(read(kHeader + smallest + "\n" + largest)->rows, (Lines{smallest, largest}));
}

TEST(DatapointReader, LeavesDeltaToBeDerivedWhereTheTableHasNone) {
  const Table table = read(
                          "date,hour,id_activity,postcode,hits,sbi\n"
                          "2013-01-01,12,1234,1234AB,35,1\n")
                          .value();
  EXPECT_EQ(table.delta_kind, DeltaKind::kDerived);
  EXPECT_EQ(table.rows, Lines{"2013-01-01,12,1234,1234AB,35,0,1"});
}

TEST(DatapointReader, LeavesDeltaToBeDerivedWhereItIsToldTo) {
  const Table table =
      read(kHeader + kGoodRow + "2013-01-01,12,1,1234AB,2,nonsense,1\n", {{"delta", "delta"}}, true)
          .value();
  EXPECT_EQ(table.delta_kind, DeltaKind::kDerived);
  EXPECT_EQ(table.rows,
            (Lines{"2013-01-01,12,1234,1234AB,35,0,1", "2013-01-01,12,1,1234AB,2,0,1"}));
}

TEST(DatapointReader, ReadsColumnsUnderOtherHeaders) {
  const Table table = read(
                          "date,hour,activity,place,hits,category,postcode\n"
                          "2013-12-06,18,14,R034C030,1,03,elsewhere!\n",
                          {{"postcode", "place"}, {"id_activity", "activity"}, {"sbi", "category"}})
                          .value();
  EXPECT_EQ(table.rows, Lines{"2013-12-06,18,14,R034C030,1,0,03"});
}

TEST(DatapointReader, NamesTheColumnsThatAreMissing) {
  const Result<Table> table = read("date;hour;sbi;visitors\n");
  ASSERT_FALSE(table);
  EXPECT_EQ(table.error().detail,
            "hits.csv: the header lacks the columns \"postcode\", \"hits\"; the headers are "
            "\"date\", \"hour\", \"sbi\", \"visitors\"");
}

TEST(DatapointReader, NeedsNoActivityAndNoIndustry) {
  EXPECT_EQ(read("date,hour,postcode,hits\n2013-01-01,12,1234AB,35\n")->rows,
            Lines{"2013-01-01,12,0,1234AB,35,0,00"});
}

TEST(DatapointReader, TakesTheHourFromTheDateWhereThereIsNoColumnForIt) {
  const Table table = read(
                          "date,postcode,hits\n"
                          "2013-01-01T08:00:00,1234AB,1\n"
                          "2013-01-01 09:59,1234AB,2\n"
                          "2013-01-01 23:00:00.000,1234AB,3\n"
                          "2013-01-01,1234AB,4\n"
                          "2013-01-01T08:00:00Z,1234AB,5\n"
                          "2013-01-01T24:00:00,1234AB,6\n")
                          .value();
  EXPECT_EQ(table.rows, (Lines{"2013-01-01,8,0,1234AB,1,0,00", "2013-01-01,9,0,1234AB,2,0,00",
                               "2013-01-01,23,0,1234AB,3,0,00"}));
  ASSERT_EQ(table.refused.size(), 3U);
  EXPECT_EQ(table.refused[0],
            "hits.csv:5: column \"date\": \"2013-01-01\" has no hour, and there is no column "
            "\"hour\": Straal needs dates and hours");
  EXPECT_EQ(
      table.refused[1],
      "hits.csv:6: column \"date\": \"2013-01-01T08:00:00Z\" has an offset from UTC: the plan "
      "must say in whose days and hours it is told, such as time_zone = \"Europe/Amsterdam\"");
}

TEST(DatapointReader, TakesWhatCanMeanNothingElse) {
  const Table table = read(kHeader +
                           "2013-01-01,08:00,1.0,1234\u00A0ab,35.0,22.00, 1\n"
                           "2013-01-01T00:00:00,9:00:00,1,1234AB,1,1,1\n"
                           "2013-01-01 10:30,10,1,1234AB,1,1,1\n"
                           "2013/01/01,10,1,1234AB,1,1,1\n"
                           "2013/01/01 11:00:00,11,1,1234AB,1,1,1\n"
                           " 2013-01-01 ,\u00A011,1,1234AB\t,1,1,1\n"
                           "2013-01-01T12:00,11,1,1234AB,1,1,1\n")
                          .value();
  EXPECT_EQ(table.rows, (Lines{"2013-01-01,8,1,1234AB,35,22,1", "2013-01-01,9,1,1234AB,1,1,1",
                               "2013-01-01,10,1,1234AB,1,1,1", "2013-01-01,10,1,1234AB,1,1,1",
                               "2013-01-01,11,1,1234AB,1,1,1", "2013-01-01,11,1,1234AB,1,1,1"}));
  EXPECT_EQ(table.refused,
            Lines{"hits.csv:8: column \"date\": \"2013-01-01T12:00\" is at another hour than its "
                  "row, \"11\""});
}

TEST(DatapointReader, RefusesABadDate) {
  EXPECT_EQ(reason_against("2013-02-30,12,1,1234AB,1,1,1"),
            "hits.csv:2: column \"date\": \"2013-02-30\" is not on the calendar");
  EXPECT_EQ(reason_against("2013-02-29,12,1,1234AB,1,1,1"),
            "hits.csv:2: column \"date\": \"2013-02-29\" is not on the calendar");
  for (const std::string text :
       {"", "01-02-2013", "2013-1-8", "2013/01-08", "2013-01-08T", "2013-01-08T12:00X", "today"}) {
    const std::string way = text.find('0') == std::string::npos || text.starts_with("2013-01-08")
                                ? ""
                                : ": a plan can say how dates are written, such as date = "
                                  "\"%d-%m-%Y\"; straal look FILE finds it";
    EXPECT_EQ(reason_against(text + ",12,1,1234AB,1,1,1"), "hits.csv:2: column \"date\": \"" +
                                                               text +
                                                               "\" is not a date such as "
                                                               "\"2013-01-31\"" +
                                                               way);
  }
}

TEST(DatapointReader, RefusesABadHour) {
  for (const std::string text : {"24", "-1", "+1", "", "12:30", "1.5", "1.", "1e1", "0x1", "24:00",
                                 "99999999999999999999"}) {
    EXPECT_EQ(reason_against("2013-01-01," + text + ",1,1234AB,1,1,1"),
              "hits.csv:2: column \"hour\": \"" + text + "\" is not an hour from 0 to 23" +
                  (text.find(':') == std::string::npos
                       ? ""
                       : ": a plan can say how it is written, hour = {column = \"hour\", format = "
                         "\"%H:%M\"}"));
  }
}

TEST(DatapointReader, RefusesABadActivity) {
  for (const std::string text :
       {"9223372036854775808", "18446744073709551616", "-1", "", "1.5", "a", "1 2", "1\r"}) {
    const std::string shown = text == "1\r" ? "1\\x0D" : text;
    EXPECT_EQ(reason_against("2013-01-01,12," + text + ",1234AB,1,1,1"),
              "hits.csv:2: column \"id_activity\": \"" + shown +
                  "\" is not a whole number from 0 to 9223372036854775807");
  }
}

TEST(DatapointReader, RefusesBadHitsAndBadDelta) {
  for (const std::string text : {"4294967296", "18446744073709551617", "-1", "+1", "", "1.5", "1,5",
                                 "1e3", "NaN", ".0", "1.", "one"}) {
    const std::string reason = "\": \"" + text + "\" is not a whole number from 0 to 4294967295";
    const std::string field = text == "1,5" ? "\"1,5\"" : text;
    const std::string way =
        text.empty() || text == "NaN"
            ? ": a plan can say that it is not known, unknown = [\"" + text + "\"]"
            : "";
    EXPECT_EQ(reason_against("2013-01-01,12,1,1234AB," + field + ",1,1"),
              "hits.csv:2: column \"hits" + reason + way);
    EXPECT_EQ(reason_against("2013-01-01,12,1,1234AB,1," + field + ",1"),
              "hits.csv:2: column \"delta" + reason);
  }
}

TEST(DatapointReader, RefusesABadPostcode) {
  for (const std::string text : {"", "1234.AB", "12345678901234567", "1234ÅB", "1234/AB"}) {
    EXPECT_EQ(reason_against("2013-01-01,12,1," + text + ",1,1,1"),
              "hits.csv:2: column \"postcode\": \"" + text +
                  "\" is not a postcode: 1 to 16 letters, digits, '-' or '_'");
  }
}

TEST(DatapointReader, RefusesABadSbi) {
  for (const std::string text : {"", "A!", ".", "123456789", "56 10", "-"}) {
    EXPECT_EQ(reason_against("2013-01-01,12,1,1234AB,1,1," + text),
              "hits.csv:2: column \"sbi\": \"" + text +
                  "\" is not an sbi code: 1 to 8 letters and digits");
  }
}

TEST(DatapointReader, SaysHowAPlanTakesTexts) {
  EXPECT_EQ(reason_against("2013-01-01,12,1,1234AB,1,1,Burglaries"),
            "hits.csv:2: column \"sbi\": \"Burglaries\" is not an sbi code: 1 to 8 letters and "
            "digits: a plan can take texts, sbi = {text = \"sbi\"}");
}

TEST(DatapointReader, RefusesLinesThatAreNoRows) {
  EXPECT_EQ(reason_against("2013-01-01,12,1,1234AB,1,1"),
            "hits.csv:2: the line has 6 fields, the header 7");
  EXPECT_EQ(reason_against("2013-01-01,12,1,1234AB,1,1,1,more"),
            "hits.csv:2: the line has 8 fields, the header 7");
  EXPECT_EQ(reason_against("2013-01-01,12,1,\"1234AB,1,1,1"),
            "hits.csv:2: the quote before \"1234AB,1,1,1\" is never closed");
  EXPECT_EQ(reason_against(std::string("2013-01-01,12,1,1234AB,1,1,\0", 28)),
            "hits.csv:2: byte 28 is NUL");
  EXPECT_EQ(reason_against("2013-01-01,12,1,1234\xC4"
                           "B,1,1,1"),
            "hits.csv:2: \"\\xC4\" at byte 21 is not UTF-8; it would be \"Ä\" in Windows-1252");
  EXPECT_EQ(reason_against(std::string(2'000'000, '1')),
            "hits.csv:2: the line is longer than 1048576 bytes");
}

TEST(DatapointReader, ShortensWhatItQuotes) {
  EXPECT_EQ(reason_against("2013-01-01," + std::string(1000, '9') + ",1,1234AB,1,1,1"),
            "hits.csv:2: column \"hour\": \"" + std::string(100, '9') +
                "...\" is not an hour from 0 to 23");
}

TEST(DatapointReader, NamesTheHeaderAsTheFileSpellsIt) {
  const Table table = read("date,uur,id_activity,postcode,hits,sbi\n2013-01-01,24,1,1234AB,1,1\n",
                           {{"hour", "uur"}})
                          .value();
  EXPECT_EQ(table.refused, Lines{"hits.csv:2: column \"uur\": \"24\" is not an hour from 0 to 23"});
}

TEST(DatapointReader, FailsWhereItsSourceDoes) {
  const std::string packed = tests::gzip(kHeader + kGoodRow);
  const Result<Table> table = read(std::string_view{packed}.substr(0, packed.size() - 3));
  ASSERT_FALSE(table);
  EXPECT_EQ(table.error().detail, "hits.csv: its gzip data ends early");
}

TEST(DatapointReader, ReadsBackRandomRowsBetweenBadOnes) {
  std::mt19937_64 random{23};
  std::string text = kHeader;
  Lines expected;
  std::size_t bad = 0;
  for (int i = 0; i < 20'000; ++i) {
    if (random() % 10 == 0) {
      text += "2013-02-30,24,-1,?,?,?,?\n";
      ++bad;
    }
    const Date date = *parse_date("2013-01-01") + std::chrono::days{random() % 1000};
    std::string row =
        to_iso(date) + "," + std::to_string(random() % 24) + "," + std::to_string(random() >> 1U) +
        "," + std::to_string(random() % 9000 + 1000) + "AB," + std::to_string(random() >> 32U) +
        "," + std::to_string(random() >> (32U + random() % 32)) + "," +
        std::to_string(random() % 100'000);
    text += row + "\n";
    expected.push_back(std::move(row));
  }
  const Table table = read(text).value();
  EXPECT_EQ(table.rows, expected);
  EXPECT_EQ(table.refused.size(), bad);
}

}  // namespace
}  // namespace store
