#include "server/write/data_table.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

#include "store/text/csv_line.h"

namespace server {
namespace {

constexpr std::size_t kCellBytes = 24;  // Of JSON, with its name; a guess.

// A spreadsheet would run a text that begins like a formula; an apostrophe before it prevents that.
void append_csv_text(std::string& out, std::string_view text) {
  constexpr std::string_view kFormulaStarts = "=+-@\t\r\n";
  if (!text.empty() && kFormulaStarts.find(text.front()) != std::string_view::npos) {
    store::append_csv_field(out, "'" + std::string(text));
  } else {
    store::append_csv_field(out, text);
  }
}

std::vector<Column> columns_of(const DataTable& table) {
  std::vector<Column> columns;
  columns.reserve(table.labels.size() + table.columns.size());
  for (const RowLabel& label : table.labels) columns.push_back(label.column);
  columns.insert(columns.end(), table.columns.begin(), table.columns.end());
  return columns;
}

std::string csv_header(std::span<const Column> columns) {
  std::string line;
  for (const Column& column : columns) {
    if (!line.empty()) line += ',';
    line += column.name;
  }
  return line + "\r\n";
}

void put_row(const DataTable& table, std::size_t row, RowCells& cells) {
  for (const RowLabel& label : table.labels) cells.text(label.text);
  table.put_row(row, cells);
  cells.end_row();
}

void write_feature(JsonWriter& json, const DataTable& table, std::span<const Column> columns,
                   std::size_t row) {
  json.begin_object().member("type", "Feature").key("geometry");
  if (table.put_ground) {
    table.put_ground(row, json);
  } else {
    json.null();
  }
  {
    RowCells cells(json.key("properties").begin_raw(), RowCells::Style::kJson, columns);
    put_row(table, row, cells);
  }
  json.end_object();
}

std::string as_text(TableFormat format, const DataTable& table) {
  Outflow out;
  TableText text(out, format);
  text.add(table);
  text.finish();
  return std::move(out.text());
}

}  // namespace

void RowCells::flush() {
  out_.append(buffer_.data(), end_);
  end_ = buffer_.data();
}

void RowCells::text(std::string_view value) {
  const bool is_json = style_ == Style::kJson;
  if (is_json && value.size() + 2 <= kMaxCell && needs_no_escapes(value)) return quoted(value);
  (void)begin_cell(0);
  flush();
  is_json ? append_string(out_, value) : append_csv_text(out_, value);
}

void RowCells::quoted(std::string_view value) {
  char* to = begin_cell(value.size() + 2);
  if (style_ == Style::kJson) *to++ = '"';
  to = std::ranges::copy(value, to).out;
  if (style_ == Style::kJson) *to++ = '"';
  end_ = to;
}

void RowCells::code(std::string_view value) {
  assert(needs_no_escapes(value));
  quoted(value);
}

void RowCells::date(store::Date value) {
  if (date_text_.empty() || value != date_) {
    date_ = value;
    date_text_ = store::to_iso(value);
  }
  quoted(date_text_);
}

void RowCells::number(double value) {
  if (!std::isfinite(value)) return null();
  char* const to = begin_cell(kMaxNumber);
  end_ = put_number(to, value);
}

void RowCells::number(std::optional<double> value) { value ? number(*value) : null(); }

void RowCells::degrees(double value) {
  char* const to = begin_cell(kMaxNumber);
  end_ = put_degrees(to, value);
}

void RowCells::whole(std::uint64_t value) {
  char* const to = begin_cell(kMaxNumber);
  end_ = put_number(to, value);
}

void RowCells::truth(bool value) { json(value ? "true" : "false"); }

void RowCells::null() { json(style_ == Style::kCsv ? "" : "null"); }

void RowCells::json(std::string_view value) {
  if (value.size() > kMaxCell) {
    (void)begin_cell(0);
    flush();
    out_ += value;
    return;
  }
  char* const to = begin_cell(value.size());
  end_ = std::ranges::copy(value, to).out;
}

void RowCells::end_row() {
  assert(next_ == columns_.data() + columns_.size());
  next_ = columns_.data();
  follows_row_ = true;
  if (style_ == Style::kCsv) *end_++ = '\r';
  *end_++ = style_ == Style::kCsv ? '\n' : '}';
}

void TableText::write_head(std::span<const Column> columns) {
  has_head_ = true;
  if (format_ == TableFormat::kCsv) {
    out_.text() += csv_header(columns);
  } else {
    json_.begin_object().member("type", "FeatureCollection").key("features").begin_array();
  }
}

void TableText::add(const DataTable& table) {
  const std::vector<Column> columns = columns_of(table);
  if (!has_head_) write_head(columns);
  if (format_ == TableFormat::kGeoJson) {
    for (std::size_t row = 0; row < table.rows && out_.flow(); ++row) {
      write_feature(json_, table, columns, row);
    }
    return;
  }
  RowCells cells(out_.text(), RowCells::Style::kCsv, columns);
  for (std::size_t row = 0; row < table.rows && out_.flow(); ++row) put_row(table, row, cells);
}

void TableText::finish() {
  assert(has_head_);
  if (format_ == TableFormat::kGeoJson) json_.end_array().end_object();
}

std::size_t guessed_bytes(const DataTable& table) {
  return table.rows * table.columns.size() * kCellBytes;
}

void write_tables(JsonWriter& json, std::span<const DataTable> tables) {
  for (const DataTable& table : tables) {
    const std::vector<Column> columns = columns_of(table);
    std::string& out = json.key(table.name).begin_array().begin_raw();
    {
      RowCells cells(out, RowCells::Style::kJson, columns);
      for (std::size_t row = 0; row < table.rows && json.flow(); ++row) put_row(table, row, cells);
    }
    json.end_array();
  }
}

std::string to_csv(const DataTable& table) { return as_text(TableFormat::kCsv, table); }

std::string to_geojson(const DataTable& table) { return as_text(TableFormat::kGeoJson, table); }

}  // namespace server
