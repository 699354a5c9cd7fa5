#include "store/text/csv.h"

#include <utility>

#include "store/text/csv_beginning.h"
#include "store/text/csv_line.h"
#include "store/text/csv_row.h"

namespace store {

struct CsvReader::State {
  LineReader lines;
  CsvRow row;
  RefusedLine refused;

  [[nodiscard]] RefusedLine refuse(std::string column, std::string reason) const {
    return refused_line(lines.source().name(), lines.number(), lines.text(), std::move(column),
                        std::move(reason));
  }
  Line refuse_line(std::string reason) {
    refused = refuse({}, std::move(reason));
    return Line::kRefused;
  }
};

void CsvReader::DestroyState::operator()(State* state) const {
  std::default_delete<State>{}(state);
}

Result<CsvReader> CsvReader::open(ByteSource source, std::span<const CsvColumn> columns,
                                  std::span<const ColumnName> names,
                                  const CsvBeginning& beginning) {
  LineReader lines{std::move(source)};
  Result<CsvHeader> header = read_csv_beginning(lines, columns, names, beginning);
  if (!header) return fail(header.error());
  std::unique_ptr<State, DestroyState> state{
      std::make_unique<State>(
          State{.lines = std::move(lines), .row = CsvRow{*std::move(header)}, .refused = {}})
          .release()};
  return CsvReader{std::move(state)};
}

Result<CsvReader::Line> CsvReader::next() {
  State& state = *state_;
  const Separator separator = state.row.header().separator;
  while (true) {
    const Result<LineReader::Found> found = state.lines.next();
    if (!found) return fail(found.error());
    if (*found == LineReader::Found::kEnd) return Line::kEnd;
    if (*found == LineReader::Found::kTooLong) return state.refuse_line(too_long_reason());
    if (ends_inside_quotes(state.lines.text(), separator, /*is_inside=*/false)) {
      const std::uint64_t number = state.lines.number();
      const auto joined = state.lines.join([separator](std::string_view line) {
        return !ends_inside_quotes(line, separator, /*is_inside=*/true);
      });
      if (!joined) return fail(joined.error());
      if (*joined > 0) {
        state.refuse_line(line_end_inside_reason(*joined));
        state.refused.line = number;
        return Line::kRefused;
      }
    }
    auto read = state.row.read(state.lines.text(), state.lines.is_plain());
    if (!read) return state.refuse_line(std::move(read.error()));
    if (*read == CsvRow::Content::kFields) return Line::kRow;
  }
}

std::string_view CsvReader::field(std::size_t column) const { return state_->row.field(column); }

bool CsvReader::has(std::size_t column) const { return state_->row.has(column); }

const CsvHeader& CsvReader::header() const { return state_->row.header(); }

const RefusedLine& CsvReader::refused() const { return state_->refused; }

RefusedLine CsvReader::refuse(std::size_t column, std::string reason) const {
  return state_->refuse(state_->row.header_of(column), std::move(reason));
}

CsvReader::Rest CsvReader::rest() && {
  return {.lines = std::move(state_->lines), .header = state_->row.header()};
}

const ByteSource& CsvReader::source() const { return state_->lines.source(); }

}  // namespace store
