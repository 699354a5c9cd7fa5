#include "server/write/data_table.h"

#include <cassert>
#include <cmath>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "server/base/json.h"

namespace server {
namespace {

constexpr std::size_t kCellBytes = 24;  // Of JSON, with its name; a guess, for reserve().

void append_csv_text(std::string& out, std::string_view text) {
  constexpr std::string_view kFormulaStarts = "=+-@\t\r\n";
  const bool is_risky =
      !text.empty() && kFormulaStarts.find(text.front()) != std::string_view::npos;
  const bool needs_quotes = text.find_first_of("\",\r\n") != std::string_view::npos;
  if (needs_quotes) out += '"';
  if (is_risky) out += '\'';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  if (needs_quotes) out += '"';
}

std::vector<std::string_view> columns_of(const DataTable& table) {
  std::vector<std::string_view> columns;
  columns.reserve(table.labels.size() + table.columns.size());
  for (const RowLabel& label : table.labels) columns.push_back(label.column);
  columns.insert(columns.end(), table.columns.begin(), table.columns.end());
  return columns;
}

void append_row(std::string& out, const DataTable& table, std::span<const std::string_view> columns,
                std::size_t row, RowCells::Style style) {
  RowCells cells(out, style, columns);
  for (const RowLabel& label : table.labels) cells.text(label.text);
  table.put_row(row, cells);
  cells.end();
}

void append_feature(std::string& out, const DataTable& table,
                    std::span<const std::string_view> columns, std::size_t row) {
  out += R"({"type":"Feature","geometry":)";
  if (table.put_ground) {
    table.put_ground(row, out);
  } else {
    out += "null";
  }
  out += R"(,"properties":)";
  append_row(out, table, columns, row, RowCells::Style::kJson);
  out += '}';
}

std::string as_text(TableFormat format, const DataTable& table) {
  TableText text(format);
  text.add(table);
  return text.finish();
}

}  // namespace

void RowCells::begin_cell() {
  assert(column_ < columns_.size());
  if (style_ == Style::kCsv) {
    if (column_ > 0) out_ += ',';
  } else {
    out_ += column_ == 0 ? "{\"" : ",\"";
    out_ += columns_[column_];
    out_ += "\":";
  }
  ++column_;
}

void RowCells::text(std::string_view value) {
  begin_cell();
  if (style_ == Style::kCsv) {
    append_csv_text(out_, value);
  } else {
    append_json(out_, value);
  }
}

void RowCells::number(double value) {
  if (!std::isfinite(value)) return null();
  begin_cell();
  append_json(out_, value);
}

void RowCells::number(std::optional<double> value) { value ? number(*value) : null(); }

void RowCells::whole(std::uint64_t value) {
  begin_cell();
  append_json(out_, value);
}

void RowCells::truth(bool value) { json(value ? "true" : "false"); }

void RowCells::null() { json(style_ == Style::kCsv ? "" : "null"); }

void RowCells::json(std::string_view value) {
  begin_cell();
  out_ += value;
}

void RowCells::end() {
  assert(column_ == columns_.size());
  out_ += style_ == Style::kCsv ? "\r\n" : "}";
}

void TableText::add(const DataTable& table) {
  const std::vector<std::string_view> columns = columns_of(table);
  if (out_.empty()) {
    out_ = format_ == TableFormat::kCsv ? fmt::format("{}\r\n", fmt::join(columns, ","))
                                        : R"({"type":"FeatureCollection","features":[)";
  }
  for (std::size_t row = 0; row < table.rows; ++row) {
    if (format_ == TableFormat::kCsv) {
      append_row(out_, table, columns, row, RowCells::Style::kCsv);
      continue;
    }
    if (has_feature_) out_ += ',';
    has_feature_ = true;
    append_feature(out_, table, columns, row);
  }
}

std::string TableText::finish() {
  assert(!out_.empty());
  if (format_ == TableFormat::kGeoJson) out_ += "]}";
  return std::move(out_);
}

void append_json(std::string& out, const DataTable& table) {
  const std::vector<std::string_view> columns = columns_of(table);
  out.reserve(out.size() + table.rows * columns.size() * kCellBytes);
  out += '[';
  for (std::size_t row = 0; row < table.rows; ++row) {
    if (row > 0) out += ',';
    append_row(out, table, columns, row, RowCells::Style::kJson);
  }
  out += ']';
}

std::string to_csv(const DataTable& table) { return as_text(TableFormat::kCsv, table); }

std::string to_geojson(const DataTable& table) { return as_text(TableFormat::kGeoJson, table); }

}  // namespace server
