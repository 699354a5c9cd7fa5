#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace server {

// One row on its way out, cell by cell in the order of its table's columns.
class RowCells {
 public:
  enum class Style : std::uint8_t { kJson, kCsv };

  RowCells(std::string& out, Style style, std::span<const std::string_view> columns)
      : out_{out}, style_{style}, columns_{columns} {}

  void text(std::string_view value);
  void number(double value);  // Finite; null where it is not.
  void number(std::optional<double> value);
  void whole(std::uint64_t value);
  void truth(bool value);
  void null();
  void json(std::string_view value);  // As it is: a cell that only JSON has.

  // After the last cell.
  void end();

 private:
  void begin_cell();

  std::string& out_;
  Style style_;
  std::span<const std::string_view> columns_;
  std::size_t column_ = 0;
};

// A column that says the same in every row, such as which of several questions it answers.
struct RowLabel {
  std::string_view column;  // Lives as long as the program.
  std::string text;
};

// One list of an answer, whatever format it leaves in. Borrows what it lists.
struct DataTable {
  std::string_view name;  // "rings"
  std::span<const std::string_view> columns;
  std::size_t rows;
  std::function<void(std::size_t row, RowCells& cells)> put_row;

  // Appends the GeoJSON geometry of a row; empty where rows have no ground of their own.
  std::function<void(std::size_t row, std::string& out)> put_ground = {};

  // Columns before the others, the same in every row.
  std::vector<RowLabel> labels = {};
};

enum class TableFormat : std::uint8_t { kCsv, kGeoJson };

// Tables with the same columns as one: their rows one below the other. None of them has to outlive
// its add().
class TableText {
 public:
  explicit TableText(TableFormat format) : format_{format} {}
  void add(const DataTable& table);

  // After the last table, of which there is at least one.
  [[nodiscard]] std::string finish();

 private:
  TableFormat format_;
  std::string out_;
  bool has_feature_ = false;
};

// `[{"from_m":0,…},…]`
void append_json(std::string& out, const DataTable& table);

// CSV as RFC 4180 has it: a line of column names, CRLF, nothing where a value is not known. A text
// that a spreadsheet would take for a formula (it begins with = + - @, a tab or a line end) gets an
// apostrophe in front; numbers are numbers, whatever their sign.
//   source  OWASP, CSV Injection
[[nodiscard]] std::string to_csv(const DataTable& table);

// A FeatureCollection (RFC 7946) with a feature for each row, its cells as properties; `null` is
// the geometry of a row without ground.
[[nodiscard]] std::string to_geojson(const DataTable& table);

}  // namespace server
