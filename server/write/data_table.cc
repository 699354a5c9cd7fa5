#include "server/write/data_table.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

#include "store/text/csv_line.h"

namespace server {
namespace {

constexpr std::size_t kCellBytes = 24;  // Of JSON, with its name; a guess, for reserve().

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

void append_row(std::string& out, const DataTable& table, std::span<const Column> columns,
                std::size_t row, RowCells::Style style) {
  RowCells cells(out, style, columns);
  for (const RowLabel& label : table.labels) cells.text(label.text);
  table.put_row(row, cells);
  cells.end();
}

void write_feature(JsonWriter& json, const DataTable& table, std::span<const Column> columns,
                   std::size_t row) {
  json.begin_object().member("type", "Feature").key("geometry");
  if (table.put_ground) {
    table.put_ground(row, json);
  } else {
    json.null();
  }
  json.key("properties");
  append_row(json.begin_raw(), table, columns, row, RowCells::Style::kJson);
  json.end_object();
}

std::string as_text(TableFormat format, const DataTable& table) {
  TableText text(format);
  text.add(table);
  return text.finish();
}

}  // namespace

RowCells::RowCells(std::string& out, Style style, std::span<const Column> columns)
    : out_{out}, style_{style}, columns_{columns} {}

void RowCells::flush() {
  out_.append(buffer_.data(), end_);
  end_ = buffer_.data();
}

char* RowCells::room(std::size_t bytes) {
  if (static_cast<std::size_t>(buffer_.data() + kRoom - end_) < bytes) flush();
  return end_;
}

void RowCells::put(std::string_view text) {
  if (text.size() > kRoom) {
    flush();
    out_ += text;
    return;
  }
  end_ = std::ranges::copy(text, room(text.size())).out;
}

// `text` in quotes, behind `before` if that is a character.
void RowCells::put_quoted(char before, std::string_view text) {
  constexpr std::size_t kAround = 3;
  char* to = room(text.size() + kAround);
  if (before != 0) *to++ = before;
  *to++ = '"';
  to = std::ranges::copy(text, to).out;
  *to++ = '"';
  end_ = to;
}

void RowCells::begin_cell() {
  assert(column_ < columns_.size());
  if (style_ == Style::kJson) {
    put_quoted(column_ == 0 ? '{' : ',', columns_[column_].name);
    *room(1) = ':';
    ++end_;
  } else if (column_ > 0) {
    put(",");
  }
  ++column_;
}

void RowCells::text(std::string_view value) {
  begin_cell();
  if (style_ == Style::kJson && value.size() < kRoom / 2 && needs_no_escapes(value)) {
    return put_quoted(0, value);
  }
  flush();
  style_ == Style::kJson ? append_string(out_, value) : append_csv_text(out_, value);
}

void RowCells::number(double value) {
  if (!std::isfinite(value)) return null();
  begin_cell();
  end_ = put_number(room(kMaxNumber), value);
}

void RowCells::number(std::optional<double> value) { value ? number(*value) : null(); }

void RowCells::degrees(double value) {
  begin_cell();
  end_ = put_degrees(room(kMaxNumber), value);
}

void RowCells::whole(std::uint64_t value) {
  begin_cell();
  end_ = put_number(room(kMaxNumber), value);
}

void RowCells::truth(bool value) { json(value ? "true" : "false"); }

void RowCells::null() { json(style_ == Style::kCsv ? "" : "null"); }

void RowCells::json(std::string_view value) {
  begin_cell();
  put(value);
}

void RowCells::end() {
  assert(column_ == columns_.size());
  put(style_ == Style::kCsv ? "\r\n" : "}");
  flush();
}

void TableText::add(const DataTable& table) {
  const std::vector<Column> columns = columns_of(table);
  if (out_.empty()) {
    if (format_ == TableFormat::kCsv) {
      out_ = csv_header(columns);
    } else {
      json_.begin_object().member("type", "FeatureCollection").key("features").begin_array();
    }
  }
  for (std::size_t row = 0; row < table.rows; ++row) {
    if (format_ == TableFormat::kCsv) {
      append_row(out_, table, columns, row, RowCells::Style::kCsv);
    } else {
      write_feature(json_, table, columns, row);
    }
  }
}

std::string TableText::finish() {
  assert(!out_.empty());
  if (format_ == TableFormat::kGeoJson) json_.end_array().end_object();
  return std::move(out_);
}

void write_rows(JsonWriter& json, const DataTable& table) {
  const std::vector<Column> columns = columns_of(table);
  json.begin_array();
  for (std::size_t row = 0; row < table.rows; ++row) {
    std::string& out = json.begin_raw();
    if (row == 0) out.reserve(out.size() + table.rows * columns.size() * kCellBytes);
    append_row(out, table, columns, row, RowCells::Style::kJson);
  }
  json.end_array();
}

std::string to_csv(const DataTable& table) { return as_text(TableFormat::kCsv, table); }

std::string to_geojson(const DataTable& table) { return as_text(TableFormat::kGeoJson, table); }

}  // namespace server
