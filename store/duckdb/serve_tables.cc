#include "store/duckdb/serve_tables.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "store/duckdb/frames.h"
#include "store/duckdb/library.h"
#include "store/duckdb/path_columns.h"
#include "store/duckdb/reader_process.h"
#include "store/duckdb/row_writer.h"
#include "store/duckdb/session.h"
#include "store/duckdb/table_query.h"
#include "store/types/code.h"

namespace store::duckdb {
namespace {

constexpr std::size_t kEnough = 128U << 10U;  // Bytes of text that are sent together.
constexpr unsigned kMostSeconds = 20;         // To read a Parquet file's footer.

struct Descriptor {
  explicit Descriptor(int opened) : number{opened} {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number >= 0) ::close(number);
  }
  // The library opens it by this name: one without patterns, relative parts or other machines.
  [[nodiscard]] std::string path() const { return fmt::format("/proc/self/fd/{}", number); }

  int number;
};

// Columns of the path that the file itself does not have: appends their headers, and returns what
// each row ends with.
std::string add_path_columns(const std::filesystem::path& path, TableQuery& query) {
  std::vector<std::string> texts;
  for (PathColumn& column : columns_of_path(path)) {
    const bool is_there = std::ranges::any_of(query.headers, [&](const std::string& header) {
      return std::ranges::equal(header, column.name, {}, ascii_upper, ascii_upper);
    });
    if (is_there) continue;
    query.headers.push_back(std::move(column.name));
    texts.push_back(std::move(column.text));
  }
  if (texts.empty()) return {};
  RowWriter writer({}, {});
  writer.write_header(texts);
  std::string tail = ',' + std::string(writer.text());
  tail.pop_back();
  return tail;
}

// How much of a file its rows come to.
struct Progress {
  std::uint64_t file_bytes;
  std::uint64_t all_rows;  // 0: not known.
  std::uint64_t rows = 0;

  [[nodiscard]] std::uint64_t raw_bytes() const {
    if (all_rows == 0) return 0;
    const double share = static_cast<double>(rows) / static_cast<double>(all_rows);
    return static_cast<std::uint64_t>(std::min(share, 1.0) * static_cast<double>(file_bytes));
  }
};

// Sends the header and all rows. Errors: those of Session::run.
Result<void> send_rows(int socket, Rows& rows, RowWriter& writer, Progress progress) {
  const auto send = [&] {
    const std::string_view text = writer.text();
    const bool sent = send_frame(socket, FrameHead::Kind::kText, text, progress.raw_bytes());
    if (!sent) ::_exit(0);  // Nobody waits for it any more.
    writer.take(text.size());
  };
  std::vector<ColumnValues> columns(rows.columns());
  for (Result<bool> more = rows.next();; more = rows.next()) {
    if (!more) return fail(more.error());
    if (!*more) break;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      columns[i] = {.data = rows.data(i), .validity = rows.validity(i)};
    }
    const std::size_t end = rows.size();
    for (std::size_t row = 0; row < end;) {
      row = writer.write(columns, row, end, kEnough);
      if (writer.text().size() >= kEnough) send();
    }
    progress.rows += end;
  }
  if (!writer.text().empty()) send();
  return {};
}

Result<void> serve(int socket, const TableRequest& request) {
  const Descriptor file{::open(request.path.c_str(), O_RDONLY | O_CLOEXEC)};
  struct stat status {};
  if (file.number < 0 || ::fstat(file.number, &status) != 0 || !S_ISREG(status.st_mode)) {
    return fail(ErrorCode::kInvalid, "it is read from a file, not from a pipe: store it first");
  }
  const auto api = open_library(request.library);
  if (!api) return fail(api.error());
  const auto named = [&file](Error error) {  // The file is known to the user by another name.
    std::string& detail = error.detail;
    const std::string name = fmt::format("file \"{}\"", file.path());
    for (std::size_t at = detail.find(name); at != std::string::npos; at = detail.find(name, at)) {
      detail.replace(at, name.size(), "it");
    }
    return fail(std::move(error));
  };
  const auto session = Session::open(*api, file.path());
  if (!session) return fail(session.error());
  if (request.kind == FileKind::kParquet) limit_seconds(kMostSeconds);
  auto query = query_of_table(*session, request.kind, request.is_gzip);
  if (!query) return named(query.error());
  auto rows = session->run(query->sql);
  if (!rows) return named(rows.error());
  limit_seconds(0);
  if (!fits(*rows, query->forms)) {
    return fail(ErrorCode::kUnavailable, "this version of DuckDB's library reads it otherwise");
  }
  std::vector<std::string> left_out;
  for (const LeftOutColumn& column : query->left_out) {
    left_out.push_back(column.name);
    left_out.push_back(column.type);
  }
  std::string tail = add_path_columns(request.path, *query);
  RowWriter writer(query->forms, std::move(tail));
  writer.write_header(query->headers);
  if (!send_frame(socket, FrameHead::Kind::kOpened, pack(left_out))) return {};
  const auto bytes = static_cast<std::uint64_t>(status.st_size);
  auto sent = send_rows(socket, *rows, writer, {.file_bytes = bytes, .all_rows = query->rows});
  if (!sent) return named(sent.error());
  static_cast<void>(send_frame(socket, FrameHead::Kind::kEnd, {}, bytes));
  return {};
}

}  // namespace

std::string pack(const TableRequest& request) {
  const std::array texts{request.path.native(),
                         std::string(request.kind == FileKind::kParquet ? "parquet" : "json"),
                         std::string(request.is_gzip ? "gzip" : ""),
                         request.library ? request.library->native() : std::string()};
  return pack(texts);
}

std::optional<TableRequest> unpack_request(std::string_view packed) {
  std::vector<std::string> texts = unpack(packed);
  if (texts.size() != 4) return std::nullopt;
  TableRequest request{.path = std::move(texts[0]),
                       .kind = texts[1] == "parquet" ? FileKind::kParquet : FileKind::kJson,
                       .is_gzip = !texts[2].empty(),
                       .library = {}};
  if (!texts[3].empty()) request.library = std::move(texts[3]);
  return request;
}

void serve_tables(int socket) {
  FrameHead head{};
  while (receive_all(socket, {reinterpret_cast<char*>(&head), sizeof head})) {
    std::string packed(head.size, '\0');
    if (!receive_all(socket, packed)) return;
    const std::optional<TableRequest> request = unpack_request(packed);
    if (!request) return;
    if (const Result<void> served = serve(socket, *request); !served) {
      if (!send_frame(socket, FrameHead::Kind::kError, pack(served.error()))) return;
    }
  }
}

}  // namespace store::duckdb
