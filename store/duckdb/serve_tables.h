#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "store/duckdb/file_kind.h"

namespace store::duckdb {

// A file that another process is asked to read.
struct TableRequest {
  std::filesystem::path path;
  FileKind kind;
  bool is_gzip;
  std::optional<std::filesystem::path> library;
};

[[nodiscard]] std::string pack(const TableRequest& request);
[[nodiscard]] std::optional<TableRequest> unpack_request(std::string_view packed);

// Answers requests from a socket, one after another, until the other side is gone: each with the
// frames kOpened, kText and kEnd, or with kError in their place, whose detail is that of the file
// without its name.
void serve_tables(int socket);

}  // namespace store::duckdb
