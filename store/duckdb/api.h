#pragma once

#include <cstdint>

// What is used of DuckDB's C interface, under its own names. The library is not there when the
// program is built: Library looks these functions up by their names when a file needs them. The
// interface is stable from version 1.0 on, so that only a library of version 1 is taken.
namespace store::duckdb {

using duckdb_database = struct DatabaseHandle*;
using duckdb_connection = struct ConnectionHandle*;
using duckdb_config = struct ConfigHandle*;
using duckdb_prepared_statement = struct PreparedStatementHandle*;
using duckdb_data_chunk = struct DataChunkHandle*;
using duckdb_vector = struct VectorHandle*;
using idx_t = std::uint64_t;

enum duckdb_state : int { DuckDBSuccess = 0, DuckDBError = 1 };

// Those whose values are read as they are in memory; all other types are cast to text before.
enum duckdb_type : int {
  DUCKDB_TYPE_BOOLEAN = 1,
  DUCKDB_TYPE_TINYINT = 2,
  DUCKDB_TYPE_SMALLINT = 3,
  DUCKDB_TYPE_INTEGER = 4,
  DUCKDB_TYPE_BIGINT = 5,
  DUCKDB_TYPE_UTINYINT = 6,
  DUCKDB_TYPE_USMALLINT = 7,
  DUCKDB_TYPE_UINTEGER = 8,
  DUCKDB_TYPE_UBIGINT = 9,
  DUCKDB_TYPE_FLOAT = 10,
  DUCKDB_TYPE_DOUBLE = 11,
  DUCKDB_TYPE_TIMESTAMP = 12,  // Microseconds since 1970.
  DUCKDB_TYPE_DATE = 13,       // Days since 1970.
  DUCKDB_TYPE_VARCHAR = 17,
  DUCKDB_TYPE_TIMESTAMP_TZ = 31,  // Microseconds since 1970 in UTC.
};

struct duckdb_result {
  idx_t deprecated_column_count;
  idx_t deprecated_row_count;
  idx_t deprecated_rows_changed;
  void* deprecated_columns;
  char* deprecated_error_message;
  void* internal_data;
};

// A text of up to 12 bytes is in place; of a longer one, there are its first 4 and where it is.
union duckdb_string_t {
  struct {
    std::uint32_t length;
    char text[12];
  } inlined;
  struct {
    std::uint32_t length;
    char prefix[4];
    const char* text;
  } pointer;
};
static_assert(sizeof(duckdb_result) == 48 && sizeof(duckdb_string_t) == 16);

// A field for each function, by its name.
struct Api {
  const char* (*duckdb_library_version)();

  duckdb_state (*duckdb_create_config)(duckdb_config*);
  duckdb_state (*duckdb_set_config)(duckdb_config, const char* name, const char* option);
  void (*duckdb_destroy_config)(duckdb_config*);
  duckdb_state (*duckdb_open_ext)(const char* path, duckdb_database*, duckdb_config, char** error);
  void (*duckdb_close)(duckdb_database*);
  duckdb_state (*duckdb_connect)(duckdb_database, duckdb_connection*);
  void (*duckdb_disconnect)(duckdb_connection*);
  void (*duckdb_free)(void*);

  duckdb_state (*duckdb_prepare)(duckdb_connection, const char* sql, duckdb_prepared_statement*);
  const char* (*duckdb_prepare_error)(duckdb_prepared_statement);
  idx_t (*duckdb_nparams)(duckdb_prepared_statement);
  duckdb_state (*duckdb_bind_varchar)(duckdb_prepared_statement, idx_t index, const char* value);
  duckdb_state (*duckdb_execute_prepared_streaming)(duckdb_prepared_statement, duckdb_result*);
  void (*duckdb_destroy_prepare)(duckdb_prepared_statement*);

  const char* (*duckdb_result_error)(duckdb_result*);
  idx_t (*duckdb_column_count)(duckdb_result*);
  duckdb_type (*duckdb_column_type)(duckdb_result*, idx_t column);
  duckdb_data_chunk (*duckdb_fetch_chunk)(duckdb_result);
  void (*duckdb_destroy_result)(duckdb_result*);

  idx_t (*duckdb_data_chunk_get_size)(duckdb_data_chunk);
  duckdb_vector (*duckdb_data_chunk_get_vector)(duckdb_data_chunk, idx_t column);
  void* (*duckdb_vector_get_data)(duckdb_vector);
  std::uint64_t* (*duckdb_vector_get_validity)(duckdb_vector);  // Null: every value is valid.
  void (*duckdb_destroy_data_chunk)(duckdb_data_chunk*);
};

}  // namespace store::duckdb
