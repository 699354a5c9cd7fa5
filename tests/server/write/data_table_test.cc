#include "server/write/data_table.h"

#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "tests/support/values.h"

namespace server {
namespace {

struct Row {
  std::string title;
  double lift;
};

constexpr std::array<Column, 2> kColumns{{{"title", "Title"}, {"lift", "Lift"}}};

// Borrows the rows.
DataTable table_of(const std::vector<Row>& rows) {
  return {.name = "rows",
          .columns = kColumns,
          .rows = rows.size(),
          .put_row = [&rows](std::size_t row, RowCells& cells) {
            cells.text(rows[row].title);
            cells.number(rows[row].lift);
          }};
}

std::string csv_of(const std::string& title, double lift = 1) {
  const std::vector<Row> rows = {{title, lift}};
  const std::string csv = to_csv(table_of(rows));
  EXPECT_TRUE(csv.starts_with("title,lift\r\n")) << csv;
  EXPECT_TRUE(csv.ends_with("\r\n")) << csv;
  return csv.substr(12, csv.size() - 14);
}

std::string json_of(const DataTable& table) {
  std::string out;
  JsonWriter writer(out);
  writer.begin_object();
  write_tables(writer, std::array{table});
  writer.end_object();
  return out;
}

TEST(Csv, HasItsColumnsEvenWithoutRows) { EXPECT_EQ(to_csv(table_of({})), "title,lift\r\n"); }

TEST(Csv, QuotesWhatWouldNotBeOneCell) {
  EXPECT_EQ(csv_of("Restaurants"), "Restaurants,1.0");
  EXPECT_EQ(csv_of("Bars, and \"pubs\""), "\"Bars, and \"\"pubs\"\"\",1.0");
  EXPECT_EQ(csv_of("two\r\nlines"), "\"two\r\nlines\",1.0");
  EXPECT_EQ(csv_of("S\xC3\xBA"
                   "dwest"),
            "S\xC3\xBA"
            "dwest,1.0");
  EXPECT_EQ(csv_of(""), ",1.0");
}

TEST(Csv, LetsNoTextBecomeAFormula) {
  EXPECT_EQ(csv_of("=1+1"), "'=1+1,1.0");
  EXPECT_EQ(csv_of("+31 6"), "'+31 6,1.0");
  EXPECT_EQ(csv_of("-cmd"), "'-cmd,1.0");
  EXPECT_EQ(csv_of("@SUM(A1)"), "'@SUM(A1),1.0");
  EXPECT_EQ(csv_of("\t=1"), "'\t=1,1.0");
  EXPECT_EQ(csv_of("\r=1"), "\"'\r=1\",1.0");
  EXPECT_EQ(csv_of("\n=1"), "\"'\n=1\",1.0");
  EXPECT_EQ(csv_of("=HYPERLINK(\"http://x\",\"y\")"),
            "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",1.0");
  EXPECT_EQ(csv_of("a=1"), "a=1,1.0");
}

// So that a column of them is real for whoever infers its type from its first values.
TEST(Csv, WritesRealNumbersWithAFractionOrAnExponent) {
  EXPECT_EQ(csv_of("a", 0), "a,0.0");
  EXPECT_EQ(csv_of("a", -0.0), "a,-0.0");
  EXPECT_EQ(csv_of("a", 5422), "a,5422.0");
  EXPECT_EQ(csv_of("a", -3), "a,-3.0");
  EXPECT_EQ(csv_of("a", 0.1), "a,0.1");
  EXPECT_EQ(csv_of("a", 1e5), "a,1e+05");
  EXPECT_EQ(csv_of("a", -1234567890123456800000.0), "a,-1234567890123456774144.0");
}

TEST(Csv, LeavesNumbersNumbers) {
  EXPECT_EQ(csv_of("a", -0.25), "a,-0.25");
  EXPECT_EQ(csv_of("a", 1e300), "a,1e+300");
  EXPECT_EQ(csv_of("a", std::numeric_limits<double>::infinity()), "a,");
  EXPECT_EQ(csv_of("a", std::nan("")), "a,");
}

TEST(TableJson, NamesEveryCell) {
  const std::vector<Row> rows = {{"\"a\"", -0.5}, {"=b", std::nan("")}};
  EXPECT_EQ(json_of(table_of(rows)),
            R"({"rows":[{"title":"\"a\"","lift":-0.5},{"title":"=b","lift":null}]})");
  EXPECT_EQ(json_of(table_of({})), R"({"rows":[]})");
}

TEST(RowCellsOfEveryKind, AreWrittenInBothStyles) {
  constexpr std::array<Column, 7> kNames{
      {{"a", ""}, {"b", ""}, {"c", ""}, {"d", ""}, {"e", ""}, {"f", ""}, {"g", ""}}};
  const auto row = [&kNames](RowCells::Style style) {
    std::string out;
    {
      RowCells cells(out, style, kNames);
      cells.whole(18'446'744'073'709'551'615U);
      cells.truth(true);
      cells.null();
      cells.number(std::optional<double>{});
      cells.text("x");
      cells.code("1234AB");
      cells.date(tests::date("2013-04-30"));
      cells.end_row();
    }
    return out;
  };
  EXPECT_EQ(
      row(RowCells::Style::kJson),
      R"({"a":18446744073709551615,"b":true,"c":null,"d":null,"e":"x","f":"1234AB","g":"2013-04-30"})");
  EXPECT_EQ(row(RowCells::Style::kCsv), "18446744073709551615,true,,,x,1234AB,2013-04-30\r\n");
}

// Cells are put down in a buffer; these are of every length around its size, and longer.
TEST(RowCellsOfEveryLength, AreAllThere) {
  constexpr std::array<Column, 3> kNames{{{"date", ""}, {"text", ""}, {"json", ""}}};
  struct LongRow {
    std::string text;
    std::string number;
    store::Date date;
  };
  std::vector<LongRow> rows;
  for (std::size_t size = 0; size < 4200; size += size < 4000 ? 61 : 1) {
    for (const char* const last : {"", "\""}) {
      rows.push_back({.text = std::string(size, 'x') + last,
                      .number = std::string(rows.size() % 2 == 0 ? size : 4200 - size, '7'),
                      .date = tests::date("2013-04-30") + std::chrono::days(rows.size() / 3)});
    }
  }
  std::string as_json;
  std::string as_csv = "date,text,json\r\n";
  for (const auto& [text, number, day] : rows) {
    const std::string date = store::to_iso(day);
    const bool is_quoted = text.ends_with('"');
    const std::string plain = text.substr(0, text.size() - (is_quoted ? 1 : 0));
    if (!as_json.empty()) as_json += ',';
    as_json += R"({"date":")" + date + R"(","text":")" + plain + (is_quoted ? "\\\"" : "") +
               R"(","json":)" + number + "}";
    as_csv += date + ',' + (is_quoted ? '"' + plain + R"(""")" : plain) + ',' + number + "\r\n";
  }
  const DataTable table{.name = "rows",
                        .columns = kNames,
                        .rows = rows.size(),
                        .put_row = [&rows](std::size_t row, RowCells& cells) {
                          cells.date(rows[row].date);
                          cells.text(rows[row].text);
                          cells.json(rows[row].number);
                        }};
  EXPECT_EQ(json_of(table), R"({"rows":[)" + as_json + "]}");
  EXPECT_EQ(to_csv(table), as_csv);
}

TEST(TableGeoJson, HasAFeatureForEachRow) {
  const std::vector<Row> rows = {{"a", 1}, {"b", 2}};
  DataTable table = table_of(rows);
  EXPECT_EQ(to_geojson(table),
            R"({"type":"FeatureCollection","features":[)"
            R"({"type":"Feature","geometry":null,"properties":{"title":"a","lift":1.0}},)"
            R"({"type":"Feature","geometry":null,"properties":{"title":"b","lift":2.0}}]})");
  table.rows = 1;
  table.put_ground = [](std::size_t, JsonWriter& writer) { writer.raw("{}"); };
  EXPECT_EQ(to_geojson(table),
            R"({"type":"FeatureCollection","features":[)"
            R"({"type":"Feature","geometry":{},"properties":{"title":"a","lift":1.0}}]})");
}

TEST(SeveralTables, AreOneBelowTheOtherWithTheirLabelsInFront) {
  const std::vector<Row> rows = {{"a", 1}, {"b", 2}};
  const auto texts = [&rows](TableFormat format) {
    Outflow out;
    TableText text(out, format);
    for (const char* name : {"=x", "y"}) {
      DataTable table = table_of(rows);
      table.labels = {{.column = {"area", "Title"}, .text = name}};
      text.add(table);
    }
    DataTable none = table_of(rows);
    none.labels = {{.column = {"area", "Title"}, .text = "z"}};
    none.rows = 0;
    text.add(none);
    text.finish();
    return std::move(out.text());
  };
  EXPECT_EQ(texts(TableFormat::kCsv),
            "area,title,lift\r\n'=x,a,1.0\r\n'=x,b,2.0\r\ny,a,1.0\r\ny,b,2.0\r\n");
  const std::string feature = R"({"type":"Feature","geometry":null,"properties":{"area":)";
  EXPECT_EQ(texts(TableFormat::kGeoJson), R"({"type":"FeatureCollection","features":[)" + feature +
                                              R"("=x","title":"a","lift":1.0}},)" + feature +
                                              R"("=x","title":"b","lift":2.0}},)" + feature +
                                              R"("y","title":"a","lift":1.0}},)" + feature +
                                              R"("y","title":"b","lift":2.0}}]})");
}

// A table of 1.5 MB, as a client receives it that takes no more than `most` pieces.
std::vector<std::string> pieces_of(TableFormat format, std::size_t most) {
  const std::vector<Row> rows(50'000, {"a title of some length", 0.25});
  std::vector<std::string> pieces;
  Outflow out([&](std::string_view piece) {
    pieces.emplace_back(piece);
    return pieces.size() < most;
  });
  TableText text(out, format);
  text.add(table_of(rows));
  text.finish();
  out.finish();
  return pieces;
}

TEST(LongTable, LeavesInPiecesThatAreTheWholeTogether) {
  const std::vector<Row> rows(50'000, {"a title of some length", 0.25});
  for (const TableFormat format : {TableFormat::kCsv, TableFormat::kGeoJson}) {
    const std::vector<std::string> pieces = pieces_of(format, 1000);
    EXPECT_GT(pieces.size(), 10U);
    std::string all;
    for (const std::string& piece : pieces) {
      EXPECT_LT(piece.size(), 80U * 1024U);
      all += piece;
    }
    const DataTable table = table_of(rows);
    EXPECT_EQ(all, format == TableFormat::kCsv ? to_csv(table) : to_geojson(table));
  }
}

TEST(LongTable, IsNotWrittenOnWhereNobodyWantsTheRest) {
  EXPECT_EQ(pieces_of(TableFormat::kCsv, 2).size(), 2U);
  EXPECT_EQ(pieces_of(TableFormat::kGeoJson, 1).size(), 1U);
}

TEST(SeveralTables, HaveTheirColumnsThoughNoneHasARow) {
  const std::vector<Row> rows;
  DataTable table = table_of(rows);
  table.labels = {{.column = {"area", "Title"}, .text = "x"}};
  EXPECT_EQ(to_csv(table), "area,title,lift\r\n");
  EXPECT_EQ(to_geojson(table), R"({"type":"FeatureCollection","features":[]})");
  EXPECT_EQ(json_of(table), R"({"rows":[]})");
}

}  // namespace
}  // namespace server
