#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "store/duckdb/api.h"
#include "store/types/result.h"

namespace store::duckdb {

// Gives back a handle, which the library's own functions take by its address.
template <typename Handle>
struct Destroy {
  using pointer = Handle;
  void (*destroy)(Handle*);
  void operator()(Handle handle) const { destroy(&handle); }
};
template <typename Handle>
using Owned = std::unique_ptr<std::remove_pointer_t<Handle>, Destroy<Handle>>;

// What a query finds, some 2,000 rows at a time. Its memory does not grow with the rows.
class Rows {
 public:
  // Goes to the next rows; false at the end. Errors: those of Session::run.
  [[nodiscard]] Result<bool> next();

  [[nodiscard]] std::size_t columns() const;
  [[nodiscard]] duckdb_type type(std::size_t column) const;

  // Of the rows that next() went to:
  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] const void* data(std::size_t column) const;
  [[nodiscard]] const std::uint64_t* validity(std::size_t column) const;  // Null: all are valid.

 private:
  friend class Session;
  struct DestroyResult {
    void (*destroy)(duckdb_result*);
    void operator()(duckdb_result* result) const {
      destroy(result);
      std::default_delete<duckdb_result>{}(result);
    }
  };
  Rows(const Api& api, Owned<duckdb_prepared_statement> statement)
      : api_{api},
        statement_{std::move(statement)},
        result_{std::make_unique<duckdb_result>().release(), {api.duckdb_destroy_result}},
        chunk_{nullptr, {api.duckdb_destroy_data_chunk}} {}

  Api api_;
  Owned<duckdb_prepared_statement> statement_;
  std::unique_ptr<duckdb_result, DestroyResult> result_;
  Owned<duckdb_data_chunk> chunk_;
};

// A database in memory that may read one file and nothing else: it writes nothing, loads no
// extension, and uses one thread and up to kMemoryMebibytes.
class Session {
 public:
  static constexpr int kMemoryMebibytes = 512;

  // `path` must be free of quotes and of what is a pattern of names. Errors: kUnavailable.
  [[nodiscard]] static Result<Session> open(const Api& api, std::string path);

  // Runs `sql`; each "?" in it is the path. Errors: kTooLarge where the memory does not suffice,
  // else kInvalid; both with the library's first line as detail.
  [[nodiscard]] Result<Rows> run(const std::string& sql) const;

 private:
  Session(const Api& api, std::string path, Owned<duckdb_database> database,
          Owned<duckdb_connection> connection)
      : api_{api},
        path_{std::move(path)},
        database_{std::move(database)},
        connection_{std::move(connection)} {}

  Api api_;
  std::string path_;
  Owned<duckdb_database> database_;
  Owned<duckdb_connection> connection_;
};

// A text in place.
[[nodiscard]] inline std::string_view view(const duckdb_string_t& text) {
  const std::uint32_t length = text.inlined.length;
  const bool is_inlined = length <= sizeof text.inlined.text;
  return {is_inlined ? static_cast<const char*>(text.inlined.text) : text.pointer.text, length};
}

}  // namespace store::duckdb
