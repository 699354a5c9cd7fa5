#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/base/json.h"
#include "store/types/date.h"

namespace server {

// A column of a table, in every format. Its name is written only here; the OpenAPI document must
// describe the rows with these columns (tests/server/api/openapi_test.cc).
struct Column {
  constexpr Column() = default;
  constexpr Column(std::string_view its_name, std::string_view its_schema)
      : name{its_name}, schema{its_schema} {
    assert(name.size() <= key.size() - 4);
    char* to = key.data();
    *to++ = ',';
    *to++ = '"';
    to = std::ranges::copy(name, to).out;
    *to++ = '"';
    *to = ':';
  }

  std::string_view name;    // "from_m"; needs no escapes in JSON and CSV.
  std::string_view schema;  // Of its values in JSON, by its name in the OpenAPI document.

  // `,"from_m":`, what stands before its values in JSON. Always as long, because that many bytes
  // are copied in one step.
  static constexpr std::size_t kMaxKey = 32;
  std::array<char, kMaxKey> key{};
  [[nodiscard]] constexpr std::size_t key_size() const { return name.size() + 4; }
};

// The rows of a table in JSON, by the name of their schema in the OpenAPI document.
struct RowSchema {
  std::string_view name;  // "RingImpact"
  std::span<const Column> columns;
};

// Writes rows, cell by cell in the order of their table's columns.
class RowCells {
 public:
  enum class Style : std::uint8_t { kJson, kCsv };

  // Writes to the end of `out`, which nobody else writes to before it is destroyed: only then all
  // is there.
  RowCells(std::string& out, Style style, std::span<const Column> columns)
      : out_{out}, style_{style}, columns_{columns}, next_{columns.data()} {}
  ~RowCells() { flush(); }
  RowCells(const RowCells&) = delete;
  RowCells& operator=(const RowCells&) = delete;

  void text(std::string_view value);
  void code(std::string_view value);  // Of letters, digits and hyphens: a postcode, a verdict.
  void date(store::Date value);
  void number(double value);  // Finite; null where it is not.
  void number(std::optional<double> value);
  void degrees(double value);  // As number(), faster where it has few decimals.
  void whole(std::uint64_t value);
  void truth(bool value);
  void null();
  void json(std::string_view value);  // As it is: a cell that only JSON has.

  [[nodiscard]] Style style() const { return style_; }

  // After the last cell of a row.
  void end_row();

 private:
  // Writes what stands before a cell, and makes room for `bytes` of it, at most kMaxCell: returns
  // where they begin.
  [[nodiscard]] char* begin_cell(std::size_t bytes) {
    assert(next_ != columns_.data() + columns_.size() && bytes <= kMaxCell);
    if (static_cast<std::size_t>(buffer_.data() + kRoom - end_) < bytes + kAroundCell) flush();
    const bool is_first = next_ == columns_.data();
    if (style_ == Style::kCsv) {
      if (!is_first) *end_++ = ',';
    } else {
      if (is_first && follows_row_) *end_++ = ',';
      std::memcpy(end_, next_->key.data(), Column::kMaxKey);
      if (is_first) *end_ = '{';
      end_ += next_->key_size();
    }
    ++next_;
    return end_;
  }

  void quoted(std::string_view value);  // Needs no escapes; at most kMaxCell with its quotes.
  void flush();

  // Characters are put down in half the time that a string takes.
  static constexpr std::size_t kRoom = 4096;
  static constexpr std::size_t kAroundCell = Column::kMaxKey + 3;  // A comma before, "}" after.
  static constexpr std::size_t kMaxCell = kRoom - kAroundCell;

  std::string& out_;
  Style style_;
  std::span<const Column> columns_;
  const Column* next_;  // Of the next cell.
  bool follows_row_ = false;
  store::Date date_{};  // The last that was written, and its text: a date has many hours.
  std::string date_text_;
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
  TableText(Outflow& out, TableFormat format) : format_{format}, out_{out} {}
  TableText(const TableText&) = delete;
  TableText& operator=(const TableText&) = delete;

  void add(const DataTable& table);

  // After the last table, of which there is at least one.
  void finish();

 private:
  void write_head(std::span<const Column> columns);

  TableFormat format_;
  Outflow& out_;
  JsonWriter json_{out_};  // Of GeoJSON.
  bool has_head_ = false;
};

// About how many bytes the rows of a table take.
[[nodiscard]] std::size_t guessed_bytes(const DataTable& table);

// Writes each as the next member of an object: `"rings":[{"from_m":0.0,…},…]`. Cost: some 15 ns a
// cell.
void write_tables(JsonWriter& json, std::span<const DataTable> tables);

// CSV as RFC 4180 has it: a line of column names, CRLF, nothing where a value is not known. A text
// that a spreadsheet would read as a formula (it begins with = + - @, a tab or a line end) gets an
// apostrophe in front; numbers stay as they are, also with a minus.
//   source  OWASP, CSV Injection
[[nodiscard]] std::string to_csv(const DataTable& table);

// A FeatureCollection (RFC 7946) with a feature for each row, its cells as properties; `null` is
// the geometry of a row without ground.
[[nodiscard]] std::string to_geojson(const DataTable& table);

}  // namespace server
