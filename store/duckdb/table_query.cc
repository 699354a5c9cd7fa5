#include "store/duckdb/table_query.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "store/types/code.h"
#include "store/types/quoted.h"

namespace store::duckdb {
namespace {

struct PlainType {
  std::string_view type;  // In DuckDB's words.
  Form form;
  std::string_view cast = {};  // To what it is cast before it is read.
};

constexpr std::array kPlainTypes{
    PlainType{"VARCHAR", Form::kText},
    PlainType{"BOOLEAN", Form::kBoolean},
    PlainType{"TINYINT", Form::kInt8},
    PlainType{"SMALLINT", Form::kInt16},
    PlainType{"INTEGER", Form::kInt32},
    PlainType{"BIGINT", Form::kInt64},
    PlainType{"UTINYINT", Form::kUint8},
    PlainType{"USMALLINT", Form::kUint16},
    PlainType{"UINTEGER", Form::kUint32},
    PlainType{"UBIGINT", Form::kUint64},
    PlainType{"FLOAT", Form::kFloat},
    PlainType{"DOUBLE", Form::kDouble},
    PlainType{"DATE", Form::kDate},
    PlainType{"TIMESTAMP", Form::kTimestamp},
    PlainType{"TIMESTAMP_S", Form::kTimestamp, "TIMESTAMP"},
    PlainType{"TIMESTAMP_MS", Form::kTimestamp, "TIMESTAMP"},
    PlainType{"TIMESTAMP_NS", Form::kTimestamp, "TIMESTAMP"},
    PlainType{"TIMESTAMP WITH TIME ZONE", Form::kTimestampUtc},
    PlainType{"TIME", Form::kText, "VARCHAR"},
    PlainType{"TIME WITH TIME ZONE", Form::kText, "VARCHAR"},
    PlainType{"UUID", Form::kText, "VARCHAR"},
    PlainType{"HUGEINT", Form::kText, "VARCHAR"},
    PlainType{"UHUGEINT", Form::kText, "VARCHAR"},
    PlainType{"JSON", Form::kText, "VARCHAR"},
    PlainType{"\"NULL\"", Form::kText, "VARCHAR"},
};

// Nothing for a type whose values are no plain ones.
std::optional<PlainType> plain_type(std::string_view type) {
  constexpr std::string_view kDecimal = "DECIMAL(";
  if (type.starts_with(kDecimal) && type.ends_with(')')) {
    return PlainType{.type = type, .form = Form::kDecimal, .cast = "VARCHAR"};
  }
  const auto* const found = std::ranges::find(kPlainTypes, type, &PlainType::type);
  return found == kPlainTypes.end() ? std::nullopt : std::optional(*found);
}

// How the library says that a result's values are as the form has them.
constexpr duckdb_type type_of(Form form) {
  switch (form) {
    case Form::kBoolean:
      return DUCKDB_TYPE_BOOLEAN;
    case Form::kInt8:
      return DUCKDB_TYPE_TINYINT;
    case Form::kInt16:
      return DUCKDB_TYPE_SMALLINT;
    case Form::kInt32:
      return DUCKDB_TYPE_INTEGER;
    case Form::kInt64:
      return DUCKDB_TYPE_BIGINT;
    case Form::kUint8:
      return DUCKDB_TYPE_UTINYINT;
    case Form::kUint16:
      return DUCKDB_TYPE_USMALLINT;
    case Form::kUint32:
      return DUCKDB_TYPE_UINTEGER;
    case Form::kUint64:
      return DUCKDB_TYPE_UBIGINT;
    case Form::kFloat:
      return DUCKDB_TYPE_FLOAT;
    case Form::kDouble:
      return DUCKDB_TYPE_DOUBLE;
    case Form::kDate:
      return DUCKDB_TYPE_DATE;
    case Form::kTimestamp:
      return DUCKDB_TYPE_TIMESTAMP;
    case Form::kTimestampUtc:
      return DUCKDB_TYPE_TIMESTAMP_TZ;
    case Form::kText:
    case Form::kDecimal:
      break;
  }
  return DUCKDB_TYPE_VARCHAR;
}

// `text` between two `quote`, with those in it doubled.
std::string in_quotes(std::string_view text, char quote) {
  std::string all(1, quote);
  for (const char c : text) all.append(c == quote ? 2U : 1U, c);
  return all + quote;
}

std::string_view text_at(const Rows& rows, std::size_t column, std::size_t row) {
  return view(static_cast<const duckdb_string_t*>(rows.data(column))[row]);
}

// A column as the library describes it.
struct Described {
  std::string name;
  std::string type;
};

Result<std::vector<Described>> describe(const Session& session, const std::string& table) {
  Result<Rows> rows = session.run("DESCRIBE SELECT * FROM " + table);
  if (!rows) return fail(rows.error());
  std::vector<Described> columns;
  for (Result<bool> more = rows->next();; more = rows->next()) {
    if (!more) return fail(more.error());
    if (!*more) return columns;
    for (std::size_t row = 0; row < rows->size(); ++row) {
      columns.push_back({.name = std::string(text_at(*rows, 0, row)),
                         .type = std::string(text_at(*rows, 1, row))});
    }
  }
}

// The columns of times in the old form of 96 bits, which the library takes for local ones: who
// writes them, Spark above all, writes UTC.
Result<std::vector<std::string>> columns_of_96_bits(const Session& session) {
  Result<Rows> rows = session.run("SELECT name FROM parquet_schema(?) WHERE type = 'INT96'");
  if (!rows) return fail(rows.error());
  std::vector<std::string> names;
  for (Result<bool> more = rows->next();; more = rows->next()) {
    if (!more) return fail(more.error());
    if (!*more) return names;
    for (std::size_t row = 0; row < rows->size(); ++row) {
      names.emplace_back(text_at(*rows, 0, row));
    }
  }
}

Result<std::uint64_t> rows_of_parquet(const Session& session) {
  Result<Rows> rows = session.run("SELECT num_rows::BIGINT FROM parquet_file_metadata(?)");
  if (!rows) return fail(rows.error());
  const Result<bool> more = rows->next();
  if (!more) return fail(more.error());
  return *more ? *static_cast<const std::uint64_t*>(rows->data(0)) : 0;
}

// JSON's columns are looked for in all of it. Its values are read as they are written: what looks
// like a number or a date would be changed otherwise.
constexpr std::string_view kJsonColumns =
    ", sample_size=-1, map_inference_threshold=-1, field_appearance_threshold=0";

Result<TableQuery> select(std::span<const Described> columns, const std::string& table) {
  if (columns.size() > kMostColumns) {
    return fail(ErrorCode::kTooLarge,
                fmt::format("it has {} columns, and {} can be read", columns.size(), kMostColumns));
  }
  TableQuery query;
  for (const auto& [name, type] : columns) {
    const std::optional<PlainType> plain = plain_type(type);
    if (!plain) {
      query.left_out.push_back({.name = name, .type = type});
      continue;
    }
    const std::string column = in_quotes(name, '"');
    query.sql += query.headers.empty() ? "SELECT " : ", ";
    query.sql += plain->cast.empty() ? column : fmt::format("CAST({} AS {})", column, plain->cast);
    query.headers.push_back(name);
    query.forms.push_back(plain->form);
  }
  if (query.headers.empty()) {
    return fail(ErrorCode::kInvalid, "it has no column of plain values");
  }
  query.sql += " FROM " + table;
  return query;
}

Result<TableQuery> query_of_parquet(const Session& session) {
  const std::string table = "read_parquet(?, hive_partitioning=false)";
  const auto columns = describe(session, table);
  if (!columns) return fail(columns.error());
  Result<TableQuery> query = select(*columns, table);
  if (!query) return query;
  const auto of_96_bits = columns_of_96_bits(session);
  if (!of_96_bits) return fail(of_96_bits.error());
  for (std::size_t i = 0; i < query->headers.size(); ++i) {
    const bool is_one = std::ranges::find(*of_96_bits, query->headers[i]) != of_96_bits->end();
    if (is_one && query->forms[i] == Form::kTimestamp) query->forms[i] = Form::kTimestampUtc;
  }
  const auto rows = rows_of_parquet(session);
  if (!rows) return fail(rows.error());
  query->rows = *rows;
  return query;
}

// Whether `name` may be one that the library made for a second key of a JSON object: "hits_1" where
// there is "Hits", for it takes "hits" for the same name.
bool may_be_renamed(std::string_view name, std::span<const Described> columns) {
  const std::size_t end = name.find_last_not_of("0123456789");
  if (end == std::string_view::npos || end == 0 || end + 1 == name.size() || name[end] != '_') {
    return false;
  }
  return std::ranges::any_of(columns, [&](const Described& column) {
    return std::ranges::equal(column.name, name.substr(0, end), {}, ascii_upper, ascii_upper);
  });
}

// Refuses keys that differ in the case of their letters alone: the library would read one of them.
Result<void> check_names(const Session& session, const std::string& file,
                         std::span<const Described> columns) {
  for (const auto& [name, type] : columns) {
    if (!may_be_renamed(name, columns)) continue;
    Result<Rows> rows =
        session.run(fmt::format("SELECT count({})::BIGINT FROM {}, columns={{{}: 'VARCHAR'}})",
                                in_quotes(name, '"'), file, in_quotes(name, '\'')));
    if (!rows) return fail(rows.error());
    if (const Result<bool> more = rows->next(); !more) return fail(more.error());
    if (*static_cast<const std::int64_t*>(rows->data(0)) != 0) continue;
    return fail(ErrorCode::kInvalid,
                fmt::format("it has two names like {} that differ in case alone",
                            quoted(name.substr(0, name.rfind('_')))));
  }
  return {};
}

Result<TableQuery> query_of_json(const Session& session, bool is_gzip) {
  const std::string file = fmt::format("read_json(?, hive_partitioning=false, compression='{}'",
                                       is_gzip ? "gzip" : "uncompressed");
  auto columns = describe(session, fmt::format("{}{})", file, kJsonColumns));
  if (!columns) return fail(columns.error());
  if (auto told = check_names(session, file, *columns); !told) return fail(told.error());
  std::string as_text;
  for (auto& [name, type] : *columns) {
    if (!plain_type(type)) continue;
    type = "VARCHAR";
    as_text += fmt::format("{}{}: 'VARCHAR'", as_text.empty() ? "" : ", ", in_quotes(name, '\''));
  }
  return select(*columns, fmt::format("{}, columns={{{}}})", file, as_text));
}

}  // namespace

Result<TableQuery> query_of_table(const Session& session, FileKind kind, bool is_gzip) {
  return kind == FileKind::kParquet ? query_of_parquet(session) : query_of_json(session, is_gzip);
}

bool fits(const Rows& rows, std::span<const Form> forms) {
  if (rows.columns() != forms.size()) return false;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    const duckdb_type type = rows.type(i);
    // A time in UTC may be one of 96 bits, of which the library does not know that it is.
    const bool is_utc = forms[i] == Form::kTimestampUtc && type == DUCKDB_TYPE_TIMESTAMP;
    if (type != type_of(forms[i]) && !is_utc) return false;
  }
  return true;
}

}  // namespace store::duckdb
