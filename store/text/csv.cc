#include "store/text/csv.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "store/text/csv_row.h"
#include "store/types/quoted.h"

namespace store {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// The Unicode encoding of a file if that is not UTF-8: found by its byte order mark or, since a
// header begins with ASCII, by the offsets of its first NUL bytes. Nothing if neither shows one.
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

}  // namespace

struct CsvReader::State {
  LineReader lines;
  CsvRow row;
  RefusedLine refused;

  [[nodiscard]] RefusedLine refuse(std::string column, std::string reason) const {
    return refused_line(lines.source().name(), lines.number(), lines.text(), std::move(column),
                        std::move(reason));
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
  std::unique_ptr<State, DestroyState> state{
      std::make_unique<State>(
          State{.lines = std::move(lines), .row = CsvRow{*std::move(header)}, .refused = {}})
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
      return state.refuse_line(too_long_reason());
    }
  } while (is_blank(state.lines.text()));
  auto read = state.row.read(state.lines.text(), state.lines.is_plain());
  if (!read) return state.refuse_line(std::move(read.error()));
  return Line::kRow;
}

std::string_view CsvReader::field(std::size_t column) const { return state_->row.field(column); }

bool CsvReader::has(std::size_t column) const { return state_->row.has(column); }

const RefusedLine& CsvReader::refused() const { return state_->refused; }

RefusedLine CsvReader::refuse(std::size_t column, std::string reason) const {
  return state_->refuse(state_->row.header_of(column), std::move(reason));
}

CsvReader::Rest CsvReader::rest() && {
  return {.lines = std::move(state_->lines), .header = state_->row.header()};
}

const ByteSource& CsvReader::source() const { return state_->lines.source(); }

}  // namespace store
