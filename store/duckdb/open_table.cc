#include "store/duckdb/open_table.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "store/duckdb/library.h"
#include "store/duckdb/path_columns.h"
#include "store/duckdb/row_writer.h"
#include "store/duckdb/session.h"
#include "store/duckdb/table_query.h"
#include "store/types/code.h"
#include "store/types/quoted.h"

namespace store::duckdb {
namespace {

namespace fs = std::filesystem;

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

bool is_same(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, ascii_upper, ascii_upper);
}

// A file of another form, of which messages say what it is.
class ForeignFile {
 public:
  ForeignFile(std::string name, FileKind kind) : name_{std::move(name)}, kind_{kind} {}

  [[nodiscard]] tl::unexpected<Error> refuse(ErrorCode code, std::string_view what) const {
    return fail(code, fmt::format("{}: is {}{}", name_, name_of(kind_), what));
  }

  // The library's error, in which the file has its own name.
  [[nodiscard]] tl::unexpected<Error> wrap(Error error, const std::string& path) const {
    std::string& detail = error.detail;
    for (std::size_t at = detail.find(path); at != std::string::npos; at = detail.find(path, at)) {
      detail.replace(at, path.size(), name_);
      at += name_.size();
    }
    detail = fmt::format("{}: is {} that cannot be read: {}", name_, name_of(kind_),
                         printable(detail, 1'000));
    return fail(std::move(error));
  }

  [[nodiscard]] const std::string& name() const { return name_; }

 private:
  std::string name_;
  FileKind kind_;
};

// Runs a query while its rows are read as text.
class TableProducer : public ByteProducer {
 public:
  TableProducer(ForeignFile file, std::unique_ptr<Descriptor> descriptor, Session session,
                Rows rows, RowWriter writer, std::uint64_t all_rows, std::uint64_t file_bytes)
      : file_{std::move(file)},
        descriptor_{std::move(descriptor)},
        session_{std::move(session)},
        rows_{std::move(rows)},
        writer_{std::move(writer)},
        columns_(rows_.columns()),
        all_rows_{all_rows},
        file_bytes_{file_bytes} {}

  Result<std::size_t> read(std::span<char> into) override {
    while (writer_.text().empty()) {
      if (row_ == end_) {
        if (at_end_) return std::size_t{0};
        if (auto gone = next_rows(); !gone) return fail(gone.error());
        continue;
      }
      row_ = writer_.write(columns_, row_, end_, into.size());
    }
    const std::size_t count = writer_.text().copy(into.data(), into.size());
    writer_.take(count);
    return count;
  }

  std::uint64_t raw_bytes_read() const override {
    if (at_end_ || all_rows_ == 0) return at_end_ ? file_bytes_ : 0;
    const double share = static_cast<double>(rows_read_) / static_cast<double>(all_rows_);
    return static_cast<std::uint64_t>(std::min(share, 1.0) * static_cast<double>(file_bytes_));
  }

 private:
  Result<void> next_rows() {
    const Result<bool> more = rows_.next();
    if (!more) return file_.wrap(more.error(), descriptor_->path());
    at_end_ = !*more;
    if (at_end_) return {};
    row_ = 0;
    end_ = rows_.size();
    rows_read_ += end_;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      columns_[i] = {.data = rows_.data(i), .validity = rows_.validity(i)};
    }
    return {};
  }

  ForeignFile file_;
  std::unique_ptr<Descriptor> descriptor_;
  Session session_;
  Rows rows_;
  RowWriter writer_;
  std::vector<ColumnValues> columns_;  // Of the rows of `rows_`, of which `row_` is the next.
  std::size_t row_ = 0;
  std::size_t end_ = 0;
  bool at_end_ = false;
  std::uint64_t rows_read_ = 0;
  std::uint64_t all_rows_;
  std::uint64_t file_bytes_;
};

// The columns of the path that the file itself does not have: appends their headers, and returns
// what each row ends with.
std::string add_path_columns(const fs::path& path, TableQuery& query) {
  std::vector<std::string> texts;
  for (PathColumn& column : columns_of_path(path)) {
    const bool is_there = std::ranges::any_of(
        query.headers, [&](const std::string& header) { return is_same(header, column.name); });
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

Result<TableText> open_foreign(const fs::path& path, const ForeignFile& file, FileKind kind,
                               bool is_gzip, const std::optional<fs::path>& library) {
  auto descriptor = std::make_unique<Descriptor>(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat status {};
  if (descriptor->number < 0 || ::fstat(descriptor->number, &status) != 0 ||
      !S_ISREG(status.st_mode)) {
    return file.refuse(ErrorCode::kInvalid,
                       ", which is read from a file and not from a pipe: store it first");
  }
  const auto api = open_library(library);
  if (!api) return file.refuse(api.error().code, ", and " + api.error().detail);
  auto session = Session::open(*api, descriptor->path());
  if (!session) return file.refuse(session.error().code, ", and " + session.error().detail);
  auto query = query_of_table(*session, kind, is_gzip);
  if (!query) return file.wrap(query.error(), descriptor->path());
  auto rows = session->run(query->sql);
  if (!rows) return file.wrap(rows.error(), descriptor->path());
  if (!fits(*rows, query->forms)) {
    return file.refuse(ErrorCode::kUnavailable, ", which this version of DuckDB reads otherwise");
  }
  std::string tail = add_path_columns(path, *query);
  RowWriter writer(query->forms, std::move(tail));
  writer.write_header(query->headers);
  const auto bytes = static_cast<std::uint64_t>(status.st_size);
  return TableText{.source = ByteSource::of_producer(
                       std::make_unique<TableProducer>(
                           file, std::move(descriptor), *std::move(session), *std::move(rows),
                           std::move(writer), query->rows, bytes),
                       file.name(), bytes),
                   .kind = kind,
                   .left_out = std::move(query->left_out)};
}

}  // namespace

Result<void> TableText::check(const ReadingPlan& plan, std::span<const CsvColumn> columns,
                              std::span<const ColumnName> names) const {
  if (kind == FileKind::kText) return {};
  const ForeignFile file{source.name(), kind};
  const bool is_for_text = plan.encoding != Encoding::kUtf8 || plan.skip_lines != 0 ||
                           plan.separator.value_or(Separator::kComma) != Separator::kComma;
  if (is_for_text) {
    return file.refuse(ErrorCode::kInvalid,
                       ", and the plan is for text: encoding, separator and skip_lines say nothing "
                       "about it");
  }
  for (const CsvColumn& column : columns) {
    const auto name = std::ranges::find(names, column.name, &ColumnName::name);
    const std::string_view header = name == names.end() ? column.name : name->header;
    for (const LeftOutColumn& one : left_out) {
      if (!is_same(one.name, header)) continue;
      return file.refuse(ErrorCode::kInvalid,
                         fmt::format(", and its column {} has no plain values: it is {}",
                                     quoted(one.name), printable(one.type, 100)));
    }
  }
  return {};
}

Result<TableText> open_table(const fs::path& path, const std::optional<fs::path>& library) {
  Result<ByteSource> source = ByteSource::open(path);
  if (!source) return fail(source.error());
  const Result<std::string_view> beginning = source->beginning(kKindBytes);
  if (!beginning) return fail(beginning.error());
  const FileKind kind = kind_of_file(*beginning);
  if (kind == FileKind::kText) return TableText{.source = *std::move(source), .kind = kind};
  const ForeignFile file{source->name(), kind};
  if (path == "-") {
    return file.refuse(ErrorCode::kInvalid,
                       ", which is read from a file and not from a pipe: store it first");
  }
  if (kind == FileKind::kParquet && source->is_gzip()) {
    return file.refuse(ErrorCode::kInvalid, " packed by gzip: unpack it");
  }
  return open_foreign(path, file, kind, source->is_gzip(), library);
}

}  // namespace store::duckdb
