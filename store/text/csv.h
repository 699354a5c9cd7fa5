#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "store/text/byte_source.h"
#include "store/text/csv_beginning.h"
#include "store/text/csv_header.h"
#include "store/text/line_reader.h"
#include "store/text/refused_lines.h"
#include "store/types/result.h"

namespace store {

// Reads a CSV table line by line: RFC 4180 quotes, no newline inside a field, LF or CRLF, UTF-8
// with or without BOM. The separator - comma, semicolon, tab, or runs of spaces - is named by a
// first line "sep=;", or else told from the header: the one under which the wanted columns are
// found. Headers may be in any case. Blanks around headers and fields (store/text/blanks.h), lines
// of nothing but blank fields, and blank fields behind the last header are no content.
//
//   refused  a line with more or fewer fields than the header, a quote that does not end its field,
//            a NUL byte, bytes that are not UTF-8, more than LineReader::kMaxLineBytes; lines that
//            a field in quotes holds together, as one
//   memory   bounded, however long a line is
class CsvReader {
 public:
  // Reads the header. A header named by `names` serves that column and no other, and the column's
  // own name as a header then means nothing.
  //   errors   kInvalid for an empty file, one that is no CSV (ZIP, Parquet, JSON, ...), an
  //            encoding that is not UTF-8, a required column that is missing (all of them are
  //            named, and the line below that has them), a header that is wanted and occurs twice,
  //            a `names` entry whose column or header is not there, two for one column or one
  //            header; the source's own
  [[nodiscard]] static Result<CsvReader> open(ByteSource source, std::span<const CsvColumn> columns,
                                              std::span<const ColumnName> names,
                                              const CsvBeginning& beginning = {});

  enum class Line : std::uint8_t { kRow, kRefused, kEnd };

  // Goes to the next line that is not blank. kRefused: see refused(). Errors: the source's own; the
  // rest of the file cannot be read then.
  [[nodiscard]] Result<Line> next();

  // The text of `column` (its index in `columns`) of the current row, unquoted, without the blanks
  // around it; valid until next().
  // Empty where has(column) is false.
  [[nodiscard]] std::string_view field(std::size_t column) const;
  [[nodiscard]] bool has(std::size_t column) const;
  [[nodiscard]] const CsvHeader& header() const;

  // The line that next() refused.
  [[nodiscard]] const RefusedLine& refused() const;

  // Refuses the current row because of its text in `column`.
  [[nodiscard]] RefusedLine refuse(std::size_t column, std::string reason) const;

  [[nodiscard]] const ByteSource& source() const;

  // The parts of the reader, for code that reads the remaining lines in another way.
  struct Rest {
    LineReader lines;
    CsvHeader header;
  };
  [[nodiscard]] Rest rest() &&;

 private:
  struct State;
  struct DestroyState {
    void operator()(State* state) const;
  };
  explicit CsvReader(std::unique_ptr<State, DestroyState> state) : state_{std::move(state)} {}
  std::unique_ptr<State, DestroyState> state_;
};

}  // namespace store
