#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/base/json.h"

namespace server {

// A column of a table, in every format. Its name is written only here; the OpenAPI document must
// describe the rows with these columns (tests/server/api/openapi_test.cc).
struct Column {
  std::string_view name;    // "from_m"; needs no escapes in JSON and CSV.
  std::string_view schema;  // Of its values in JSON, by its name in the OpenAPI document.
};

// The rows of a table in JSON, by the name of their schema in the OpenAPI document.
struct RowSchema {
  std::string_view name;  // "RingImpact"
  std::span<const Column> columns;
};

// Writes one row, cell by cell in the order of its table's columns.
class RowCells {
 public:
  enum class Style : std::uint8_t { kJson, kCsv };

  // Writes to the end of `out`, which nobody else writes to before end().
  RowCells(std::string& out, Style style, std::span<const Column> columns);
  RowCells(const RowCells&) = delete;
  RowCells& operator=(const RowCells&) = delete;

  void text(std::string_view value);
  void number(double value);  // Finite; null where it is not.
  void number(std::optional<double> value);
  void degrees(double value);  // As number(), faster where it has few decimals.
  void whole(std::uint64_t value);
  void truth(bool value);
  void null();
  void json(std::string_view value);  // As it is: a cell that only JSON has.

  [[nodiscard]] Style style() const { return style_; }

  // After the last cell.
  void end();

 private:
  // Writes what stands before a cell.
  void begin_cell();
  void put(std::string_view text);
  void put_quoted(char before,
                  std::string_view text);       // A text that has room and needs no escapes.
  [[nodiscard]] char* room(std::size_t bytes);  // For at most kRoom bytes, at end_.
  void flush();

  // A row mostly fits in here: characters are put down in half the time that a string takes.
  static constexpr std::size_t kRoom = 512;

  std::string& out_;
  Style style_;
  std::span<const Column> columns_;
  std::size_t column_ = 0;
  std::array<char, kRoom> buffer_;
  char* end_ = buffer_.data();
};

// A column that says the same in every row, such as which of several questions it answers.
struct RowLabel {
  Column column;
  std::string text;
};

// One list of an answer, in every format. Borrows what it lists.
struct DataTable {
  std::string_view name;  // "rings"
  std::span<const Column> columns;
  std::size_t rows;
  std::function<void(std::size_t row, RowCells& cells)> put_row;

  // Writes the GeoJSON geometry of a row; empty where rows have no ground of their own.
  std::function<void(std::size_t row, JsonWriter& json)> put_ground = {};

  // Columns before the others, the same in every row.
  std::vector<RowLabel> labels = {};
};

enum class TableFormat : std::uint8_t { kCsv, kGeoJson };

// Tables with the same columns as one table: their rows one below the other. A table need not
// outlive its add().
class TableText {
 public:
  explicit TableText(TableFormat format) : format_{format} {}
  TableText(const TableText&) = delete;
  TableText& operator=(const TableText&) = delete;

  void add(const DataTable& table);

  // After the last table, of which there is at least one.
  [[nodiscard]] std::string finish();

 private:
  TableFormat format_;
  std::string out_;
  JsonWriter json_{out_};  // Of GeoJSON.
};

// Writes `[{"from_m":0,…},…]`. Cost: some 20 ns a cell.
void write_rows(JsonWriter& json, const DataTable& table);

// CSV as RFC 4180 has it: a line of column names, CRLF, nothing where a value is not known. A text
// that a spreadsheet would read as a formula (it begins with = + - @, a tab or a line end) gets an
// apostrophe in front; numbers stay as they are, also with a minus.
//   source  OWASP, CSV Injection
[[nodiscard]] std::string to_csv(const DataTable& table);

// A FeatureCollection (RFC 7946) with a feature for each row, its cells as properties; `null` is
// the geometry of a row without ground.
[[nodiscard]] std::string to_geojson(const DataTable& table);

}  // namespace server
