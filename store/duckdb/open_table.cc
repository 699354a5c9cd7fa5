#include "store/duckdb/open_table.h"

#include <sys/socket.h>

#include <algorithm>
#include <cstdint>
#include <string_view>

#include <fmt/format.h>

#include "store/duckdb/frames.h"
#include "store/duckdb/reader_process.h"
#include "store/duckdb/serve_tables.h"
#include "store/text/csv_beginning.h"
#include "store/types/code.h"
#include "store/types/quoted.h"

namespace store::duckdb {
namespace {

bool is_same(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, ascii_upper, ascii_upper);
}

// The library knows the file by its descriptor alone; people know it by its name, which stands in
// front.
std::string without_descriptor(std::string why) {
  constexpr std::string_view kDescriptor = " '/proc/self/fd/";
  for (std::size_t at = 0; (at = why.find(kDescriptor)) != std::string::npos;) {
    const std::size_t end = why.find('\'', at + kDescriptor.size());
    why.erase(at, end == std::string::npos ? end : end + 1 - at);
  }
  return why;
}

// A file that is not text, in messages.
struct ForeignFile {
  std::string name;
  FileKind kind;

  [[nodiscard]] tl::unexpected<Error> refuse(ErrorCode code, std::string_view what,
                                             std::string cause = {}) const {
    return fail(code, fmt::format("{}: is {}{}", name, name_of(kind), what), {}, std::move(cause));
  }
  [[nodiscard]] tl::unexpected<Error> unreadable(const Error& error) const {
    const std::string why = printable(error.detail, 1'000);
    if (error.parameter == "duckdb") return refuse(error.code, ", and " + why, error.cause);
    return refuse(error.code, " that cannot be read: " + without_descriptor(why));
  }
};

// The text that another process sends.
class TableProducer : public ByteProducer {
 public:
  TableProducer(ForeignFile file, std::shared_ptr<ReaderProcess> process)
      : file_{std::move(file)}, process_{std::move(process)} {}
  ~TableProducer() override {
    // What is on its way would be taken for the next table's.
    if (!is_done()) ::shutdown(process_->socket(), SHUT_RDWR);
  }

  // Reads the answer to a request up to its text.
  Result<std::vector<LeftOutColumn>> open() {
    if (auto next = next_frame(); !next) return fail(next.error());
    const auto packed = payload();
    if (!packed) return fail(packed.error());
    std::vector<std::string> texts = unpack(*packed);
    std::vector<LeftOutColumn> left_out;
    for (std::size_t i = 0; i + 1 < texts.size(); i += 2) {
      left_out.push_back({.name = std::move(texts[i]), .type = std::move(texts[i + 1])});
    }
    return left_out;
  }

  Result<std::size_t> read(std::span<char> into) override {
    while (left_ == 0) {
      if (is_done()) return std::size_t{0};
      if (auto next = next_frame(); !next) return fail(next.error());
    }
    const std::size_t count = std::min<std::size_t>(left_, into.size());
    if (!receive_all(process_->socket(), into.first(count))) return gone();
    left_ -= count;
    return count;
  }

  std::uint64_t raw_bytes_read() const override { return head_.raw_bytes; }

 private:
  [[nodiscard]] bool is_done() const {
    return head_.kind == FrameHead::Kind::kEnd || head_.kind == FrameHead::Kind::kError;
  }

  Result<void> next_frame() {
    if (!receive_all(process_->socket(), {reinterpret_cast<char*>(&head_), sizeof head_})) {
      return gone();
    }
    left_ = head_.size;
    if (head_.kind != FrameHead::Kind::kError) return {};
    const auto packed = payload();
    return packed ? file_.unreadable(unpack_error(*packed)) : fail(packed.error());
  }

  Result<std::string> payload() {
    std::string packed(left_, '\0');
    if (!receive_all(process_->socket(), packed)) return gone();
    left_ = 0;
    return packed;
  }

  tl::unexpected<Error> gone() {
    head_.kind = FrameHead::Kind::kOpened;  // Not done: the process is of no use any more.
    return file_.refuse(ErrorCode::kInvalid, " that cannot be read: " + process_->reason_of_end());
  }

  ForeignFile file_;
  std::shared_ptr<ReaderProcess> process_;
  FrameHead head_{.kind = FrameHead::Kind::kOpened, .size = 0};
  std::size_t left_ = 0;  // Of the frame's bytes.
};

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

Result<TableText> TableOpener::open(const std::filesystem::path& path) {
  Result<ByteSource> source = ByteSource::open(path);
  if (!source) return fail(source.error());
  const Result<std::string_view> beginning = source->beginning(kKindBytes);
  if (!beginning) return fail(beginning.error());
  const FileKind kind = kind_of_file(*beginning);
  if (kind == FileKind::kText) return TableText{.source = *std::move(source), .kind = kind};
  const ForeignFile file{source->name(), kind};
  if (kind == FileKind::kJson && beginning->find("\"FeatureCollection\"") != std::string::npos) {
    return fail(ErrorCode::kInvalid, fmt::format("{}: is GeoJSON; GDAL makes a table of it: {}",
                                                 file.name, recipe_of_gdal(file.name)));
  }
  if (path == "-") {
    return file.refuse(ErrorCode::kInvalid,
                       ", which is read from a file and not from a pipe: store it first");
  }
  if (kind == FileKind::kParquet && source->is_gzip()) {
    return file.refuse(ErrorCode::kInvalid, " packed by gzip: unpack it");
  }
  return open_by_library(path, file.name, kind, source->is_gzip());
}

Result<TableText> TableOpener::open_by_library(const std::filesystem::path& path,
                                               const std::string& name, FileKind kind,
                                               bool is_gzip) {
  const std::string request =
      pack(TableRequest{.path = path, .kind = kind, .is_gzip = is_gzip, .library = library_});
  const auto is_asked = [&] {
    return process_ != nullptr &&
           send_frame(process_->socket(), FrameHead::Kind::kRequest, request);
  };
  if (!is_asked()) {
    auto started = ReaderProcess::start(serve_tables);
    if (!started) return fail(started.error());
    process_ = *std::move(started);
    if (!is_asked()) return fail(ErrorCode::kUnavailable, "the process that reads files is gone");
  }
  auto producer = std::make_unique<TableProducer>(ForeignFile{name, kind}, process_);
  auto left_out = producer->open();
  if (!left_out) return fail(left_out.error());
  std::error_code error;
  const std::uintmax_t bytes = std::filesystem::file_size(path, error);
  return TableText{.source = ByteSource::of_producer(std::move(producer), name, error ? 0 : bytes),
                   .kind = kind,
                   .left_out = *std::move(left_out)};
}

}  // namespace store::duckdb
