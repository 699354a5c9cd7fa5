#include "store/duckdb/library.h"

#include <dlfcn.h>

#include <string>
#include <string_view>
#include <system_error>

#include <fmt/format.h>

#include "store/types/quoted.h"

namespace store::duckdb {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kVersion = "v1.";

std::string last_error() {
  const char* const error = ::dlerror();  // NOLINT(concurrency-mt-unsafe): it is of each thread.
  return error == nullptr ? "" : error;
}

void* open_file(const char* path) { return ::dlopen(path, RTLD_NOW | RTLD_LOCAL); }

// What dlopen gives; null where there is no library.
void* find_library() {
  std::error_code error;
  const fs::path beside = fs::read_symlink("/proc/self/exe", error).parent_path() / "libduckdb.so";
  if (!error && fs::exists(beside, error)) return open_file(beside.c_str());
  return open_file("libduckdb.so");
}

// Looks each function up by its name; remembers the first that is not there.
class Lookup {
 public:
  explicit Lookup(void* library) : library_{library} {}

  template <typename Function>
  void find(Function*& into, const char* name) {
    into = reinterpret_cast<Function*>(::dlsym(library_, name));
    if (into == nullptr && missing_.empty()) missing_ = name;
  }
  [[nodiscard]] const std::string& missing() const { return missing_; }

 private:
  void* library_;
  std::string missing_;
};

std::string find_functions(void* library, Api& api) {
  Lookup lookup(library);
  lookup.find(api.duckdb_library_version, "duckdb_library_version");
  lookup.find(api.duckdb_create_config, "duckdb_create_config");
  lookup.find(api.duckdb_set_config, "duckdb_set_config");
  lookup.find(api.duckdb_destroy_config, "duckdb_destroy_config");
  lookup.find(api.duckdb_open_ext, "duckdb_open_ext");
  lookup.find(api.duckdb_close, "duckdb_close");
  lookup.find(api.duckdb_connect, "duckdb_connect");
  lookup.find(api.duckdb_disconnect, "duckdb_disconnect");
  lookup.find(api.duckdb_free, "duckdb_free");
  lookup.find(api.duckdb_prepare, "duckdb_prepare");
  lookup.find(api.duckdb_prepare_error, "duckdb_prepare_error");
  lookup.find(api.duckdb_nparams, "duckdb_nparams");
  lookup.find(api.duckdb_bind_varchar, "duckdb_bind_varchar");
  lookup.find(api.duckdb_execute_prepared_streaming, "duckdb_execute_prepared_streaming");
  lookup.find(api.duckdb_destroy_prepare, "duckdb_destroy_prepare");
  lookup.find(api.duckdb_result_error, "duckdb_result_error");
  lookup.find(api.duckdb_column_count, "duckdb_column_count");
  lookup.find(api.duckdb_column_type, "duckdb_column_type");
  lookup.find(api.duckdb_fetch_chunk, "duckdb_fetch_chunk");
  lookup.find(api.duckdb_destroy_result, "duckdb_destroy_result");
  lookup.find(api.duckdb_data_chunk_get_size, "duckdb_data_chunk_get_size");
  lookup.find(api.duckdb_data_chunk_get_vector, "duckdb_data_chunk_get_vector");
  lookup.find(api.duckdb_vector_get_data, "duckdb_vector_get_data");
  lookup.find(api.duckdb_vector_get_validity, "duckdb_vector_get_validity");
  lookup.find(api.duckdb_destroy_data_chunk, "duckdb_destroy_data_chunk");
  return lookup.missing();
}

}  // namespace

Result<Api> open_library(const std::optional<fs::path>& given) {
  void* const library = given ? open_file(given->c_str()) : find_library();
  if (library == nullptr && given) {
    const std::string why = last_error();
    return fail(ErrorCode::kUnavailable,
                fmt::format("{} is no library of DuckDB that can be opened", quoted(*given)),
                "duckdb", why);
  }
  if (library == nullptr) {
    return fail(ErrorCode::kNotFound,
                "DuckDB's library is not here: \"npm install @duckdb/node-bindings-linux-x64\" "
                "brings libduckdb.so, which then goes beside the program or is named with --duckdb",
                "duckdb", last_error());
  }
  Api api{};
  if (const std::string missing = find_functions(library, api); !missing.empty()) {
    return fail(
        ErrorCode::kUnavailable,
        fmt::format("the library that should be DuckDB's has no {}: version 1.5 has it", missing),
        "duckdb");
  }
  if (const std::string_view version = api.duckdb_library_version();
      !version.starts_with(kVersion)) {
    return fail(
        ErrorCode::kUnavailable,
        fmt::format("DuckDB's library is of version {}; it must be of version 1", quoted(version)),
        "duckdb");
  }
  return api;
}

}  // namespace store::duckdb
