#include "store/duckdb/session.h"

#include <array>
#include <utility>

#include <fmt/format.h>

namespace store::duckdb {
namespace {

// The library's message as an error: its first line.
tl::unexpected<Error> failure(const char* message) {
  const std::string all = message == nullptr ? "it does not say why" : message;
  const ErrorCode code =
      all.starts_with("Out of Memory") ? ErrorCode::kTooLarge : ErrorCode::kInvalid;
  return fail(code, all.substr(0, all.find('\n')), {}, all);
}

}  // namespace

Result<bool> Rows::next() {
  chunk_.reset(api_.duckdb_fetch_chunk(*result_));
  if (chunk_ != nullptr) return true;
  if (const char* const error = api_.duckdb_result_error(result_.get())) return failure(error);
  return false;
}

std::size_t Rows::columns() const { return api_.duckdb_column_count(result_.get()); }

duckdb_type Rows::type(std::size_t column) const {
  return api_.duckdb_column_type(result_.get(), column);
}

std::size_t Rows::size() const { return api_.duckdb_data_chunk_get_size(chunk_.get()); }

const void* Rows::data(std::size_t column) const {
  return api_.duckdb_vector_get_data(api_.duckdb_data_chunk_get_vector(chunk_.get(), column));
}

const std::uint64_t* Rows::validity(std::size_t column) const {
  return api_.duckdb_vector_get_validity(api_.duckdb_data_chunk_get_vector(chunk_.get(), column));
}

Result<Session> Session::open(const Api& api, std::string path) {
  duckdb_config settings = nullptr;
  if (api.duckdb_create_config(&settings) != DuckDBSuccess) {
    return fail(ErrorCode::kUnavailable, "DuckDB's library has no memory");
  }
  const Owned<duckdb_config> config{settings, {api.duckdb_destroy_config}};
  const std::string memory = fmt::format("{}MiB", kMemoryMebibytes);
  const std::array<std::pair<const char*, const char*>, 7> kSettings{{
      {"threads", "1"},
      {"memory_limit", memory.c_str()},
      {"temp_directory", ""},
      {"autoinstall_known_extensions", "false"},
      {"autoload_known_extensions", "false"},
      {"allow_community_extensions", "false"},
      {"allow_persistent_secrets", "false"},
  }};
  for (const auto& [name, value] : kSettings) {
    if (api.duckdb_set_config(config.get(), name, value) == DuckDBSuccess) continue;
    return fail(ErrorCode::kUnavailable,
                fmt::format("DuckDB's library does not know the setting {}", name), "duckdb");
  }
  duckdb_database opened = nullptr;
  char* message = nullptr;
  if (api.duckdb_open_ext(nullptr, &opened, config.get(), &message) != DuckDBSuccess) {
    const std::string why = message == nullptr ? "" : message;
    api.duckdb_free(message);
    return fail(ErrorCode::kUnavailable, "DuckDB's library does not start: " + why, "duckdb", why);
  }
  Owned<duckdb_database> database{opened, {api.duckdb_close}};
  duckdb_connection connected = nullptr;
  if (api.duckdb_connect(database.get(), &connected) != DuckDBSuccess) {
    return fail(ErrorCode::kUnavailable, "DuckDB's library takes no connection", "duckdb");
  }
  Session session{api, std::move(path), std::move(database),
                  Owned<duckdb_connection>{connected, {api.duckdb_disconnect}}};
  const std::array walls = {fmt::format("SET allowed_paths = ['{}']", session.path_),
                            std::string("SET enable_external_access = false"),
                            std::string("SET lock_configuration = true")};
  for (const std::string& wall : walls) {
    Result<Rows> done = session.run(wall);
    if (!done) return fail(done.error());
    if (const Result<bool> more = done->next(); !more) return fail(more.error());
  }
  return session;
}

Result<Rows> Session::run(const std::string& sql) const {
  duckdb_prepared_statement prepared = nullptr;
  const duckdb_state state = api_.duckdb_prepare(connection_.get(), sql.c_str(), &prepared);
  Rows rows{api_, Owned<duckdb_prepared_statement>{prepared, {api_.duckdb_destroy_prepare}}};
  if (state != DuckDBSuccess) return failure(api_.duckdb_prepare_error(prepared));
  for (idx_t i = 1; i <= api_.duckdb_nparams(prepared); ++i) {
    if (api_.duckdb_bind_varchar(prepared, i, path_.c_str()) != DuckDBSuccess) {
      return failure("a parameter is not taken");
    }
  }
  if (api_.duckdb_execute_prepared_streaming(prepared, rows.result_.get()) != DuckDBSuccess) {
    return failure(api_.duckdb_result_error(rows.result_.get()));
  }
  return rows;
}

}  // namespace store::duckdb
