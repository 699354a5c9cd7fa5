#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace store::duckdb {

// How the values of a column lie in memory, and become text:
enum class Form : std::uint8_t {
  kBoolean,  // true, false
  kInt8,     // digits
  kInt16,
  kInt32,
  kInt64,
  kUint8,
  kUint16,
  kUint32,
  kUint64,
  kFloat,  // as few digits as tell it from others; 45.0 is 45
  kDouble,
  kDate,          // 2013-04-30, of days since 1970
  kTimestamp,     // 2013-04-30T08:00:00, of microseconds since 1970
  kTimestampUtc,  // 2013-04-30T08:00:00Z
  kText,          // as it is
  kDecimal,       // of a text such as 45.50: 45.5
};

// Values of a column, one beneath the other.
struct ColumnValues {
  const void* data = nullptr;
  const std::uint64_t* validity = nullptr;  // A bit for each value; null: all are valid.
};

// Writes rows as lines of comma-separated text (RFC 4180), such as CsvReader reads them. A missing
// value is an empty field. In a text, the end of a line becomes "\n" in two characters: a row is
// one line, and a code with a line's end in it remains none.
//
// A number's fraction never has exactly three digits, so that 45.125 is not 45,125 where a plan
// names the point as the mark of thousands: it is 45.1250.
class RowWriter {
 public:
  // `tail` is what each line ends with, before its LF.
  RowWriter(std::vector<Form> forms, std::string tail);

  // Writes the rows from `begin` on, up to `end`, or until there are `enough` bytes; returns the
  // row after the last. `columns` are those of the forms. Of a row longer than a line may be, only
  // the beginning is written, which still is too long.
  std::size_t write(std::span<const ColumnValues> columns, std::size_t begin, std::size_t end,
                    std::size_t enough);

  // What was written and not yet taken.
  [[nodiscard]] std::string_view text() const { return {text_.data() + begin_, end_ - begin_}; }
  void take(std::size_t size) { begin_ += size; }

  // For a header: fields of text, each written like one of a row.
  void write_header(std::span<const std::string> fields);

 private:
  // A day's or a moment's text, since rows mostly repeat the one before.
  struct Last {
    std::int64_t value = std::numeric_limits<std::int64_t>::min();
    std::array<char, 40> text{};
    std::size_t size = 0;
  };

  void make_room(std::size_t size);
  [[nodiscard]] std::size_t most_bytes(std::span<const ColumnValues> columns,
                                       std::size_t row) const;
  [[nodiscard]] bool are_short(std::span<const ColumnValues> columns, std::size_t begin,
                               std::size_t end) const;
  [[nodiscard]] static char* append(const Last& last, char* to);
  [[nodiscard]] char* write_field(std::size_t column, const void* data, std::size_t row, char* to);
  [[nodiscard]] char* write_moment(Last& last, std::int64_t microseconds, bool is_utc, char* to);
  [[nodiscard]] char* write_text(std::string_view text, char* to);

  std::vector<Form> forms_;
  std::vector<std::size_t> texts_;  // Columns whose values are texts.
  std::vector<Last> last_;          // By column.
  std::string tail_;
  std::vector<char> text_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::size_t budget_ = 0;  // What texts of the row may still take.
};

}  // namespace store::duckdb
