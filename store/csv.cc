#include "store/csv.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "store/csv_line.h"
#include "store/quoted.h"

namespace store {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kRefusedTextBytes = 1000;

// The Unicode encoding other than UTF-8 that a file betrays by its byte order mark or, since a
// header is ASCII to begin with, by where its first NUL bytes stand. Nothing where it betrays none.
std::optional<std::string_view> foreign_encoding(std::string_view beginning) {
  const auto begins = [beginning](std::string_view bytes) { return beginning.starts_with(bytes); };
  using namespace std::string_view_literals;
  if (begins("\xFF\xFE\0\0"sv) || begins("\0\0\xFE\xFF"sv)) return "UTF-32";
  if (begins("\xFF\xFE"sv) || begins("\xFE\xFF"sv)) return "UTF-16";
  if (begins("\0\0\0"sv)) return "UTF-32";
  if (beginning.size() >= 4 && beginning.substr(1, 3) == "\0\0\0"sv) return "UTF-32";
  if (beginning.size() >= 2 && (beginning[0] == '\0') != (beginning[1] == '\0')) return "UTF-16";
  return std::nullopt;
}

// Why a line cannot be text; empty where it can.
std::string reason_against(std::string_view line) {
  const std::size_t nul = line.find('\0');
  if (nul != std::string_view::npos) return fmt::format("byte {} is NUL", nul + 1);
  const std::size_t valid = valid_utf8_prefix(line);
  if (valid != line.size()) {
    return fmt::format("{} at byte {} is not UTF-8", quoted(line.substr(valid, 1)), valid + 1);
  }
  return {};
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(' ') == std::string_view::npos;
}

}  // namespace

struct CsvReader::State {
  LineReader lines;
  CsvHeader header;
  LineSplitter splitter;
  std::vector<std::string_view> fields;  // Of the current row.
  RefusedLine refused;

  [[nodiscard]] RefusedLine refuse(std::string column, std::string reason) const {
    return {.file = lines.source().name(),
            .line = lines.number(),
            .column = std::move(column),
            .reason = std::move(reason),
            .text = printable(lines.text(), kRefusedTextBytes)};
  }
  [[nodiscard]] Line refuse_line(std::string reason) {
    refused = refuse({}, std::move(reason));
    return Line::kRefused;
  }
};

void CsvReader::DestroyState::operator()(State* state) const {
  std::default_delete<State>{}(state);
}

Result<CsvReader> CsvReader::open(ByteSource source, std::span<const CsvColumn> columns,
                                  std::span<const ColumnName> names) {
  LineReader lines{std::move(source)};
  const std::string& file = lines.source().name();
  std::string_view line;
  while (is_blank(line)) {
    const Result<LineReader::Found> found = lines.next();
    if (!found) return fail(found.error());
    if (*found == LineReader::Found::kEnd) {
      return fail(ErrorCode::kInvalid, fmt::format("{}: is empty", file));
    }
    line = lines.text();
    if (lines.number() == 1) {
      if (const auto encoding = foreign_encoding(line)) {
        return fail(ErrorCode::kInvalid, fmt::format("{}: is {}, not UTF-8", file, *encoding));
      }
      if (line.starts_with(kByteOrderMark)) line.remove_prefix(kByteOrderMark.size());
    }
    if (*found == LineReader::Found::kTooLong) {
      return fail(ErrorCode::kInvalid, fmt::format("{}: its first line is longer than {} bytes",
                                                   file, LineReader::kMaxLineBytes));
    }
  }
  if (const std::string reason = reason_against(line); !reason.empty()) {
    return fail(ErrorCode::kInvalid, fmt::format("{}: in the header, {}", file, reason));
  }
  Result<CsvHeader> header = read_csv_header(line, file, columns, names);
  if (!header) return fail(header.error());
  const Separator separator = header->separator;
  std::vector<std::string_view> fields(header->headers.size());
  std::unique_ptr<State, DestroyState> state{
      std::make_unique<State>(State{.lines = std::move(lines),
                                    .header = *std::move(header),
                                    .splitter = LineSplitter{separator},
                                    .fields = std::move(fields),
                                    .refused = {}})
          .release()};
  return CsvReader{std::move(state)};
}

Result<CsvReader::Line> CsvReader::next() {
  State& state = *state_;
  do {
    const Result<LineReader::Found> found = state.lines.next();
    if (!found) return fail(found.error());
    if (*found == LineReader::Found::kEnd) return Line::kEnd;
    if (*found == LineReader::Found::kTooLong) {
      return state.refuse_line(
          fmt::format("the line is longer than {} bytes", LineReader::kMaxLineBytes));
    }
  } while (is_blank(state.lines.text()));

  const std::string_view line = state.lines.text();
  if (!state.lines.is_plain()) {
    if (std::string reason = reason_against(line); !reason.empty()) {
      return state.refuse_line(std::move(reason));
    }
  }
  tl::expected<std::size_t, std::string> count = state.splitter.split(line, state.fields);
  if (!count) return state.refuse_line(std::move(count.error()));
  if (*count != state.fields.size()) {
    return state.refuse_line(fmt::format("the line has {} field{}, the header {}", *count,
                                         *count == 1 ? "" : "s", state.fields.size()));
  }
  return Line::kRow;
}

std::string_view CsvReader::field(std::size_t column) const {
  const std::size_t place = state_->header.places[column];
  return place == CsvHeader::kAbsent ? std::string_view{} : state_->fields[place];
}

bool CsvReader::has(std::size_t column) const {
  return state_->header.places[column] != CsvHeader::kAbsent;
}

const RefusedLine& CsvReader::refused() const { return state_->refused; }

RefusedLine CsvReader::refuse(std::size_t column, std::string reason) const {
  const std::size_t place = state_->header.places[column];
  return state_->refuse(place == CsvHeader::kAbsent ? "" : state_->header.headers[place],
                        std::move(reason));
}

const ByteSource& CsvReader::source() const { return state_->lines.source(); }

}  // namespace store
