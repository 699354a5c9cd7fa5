#pragma once

#include <charconv>
#include <concepts>
#include <cstdint>
#include <pqxx/pqxx>
#include <string>
#include <string_view>

namespace store::postgis {

// Many lines of COPY's text format, without the newline behind the last.
struct CopyLines {
  std::string text;
};

// Whether a table was made or emptied in the same transaction. Its rows can then be written frozen:
// nobody has to visit them again to know that they are visible, and index-only scans need no VACUUM
// first.
enum class TableIs : std::uint8_t { kNew, kOld };

// Fills a table by COPY, a field after another. May throw what the library throws.
class CopyIn {
 public:
  CopyIn(pqxx::transaction_base& work, TableIs age, std::string_view table,
         std::string_view columns);

  // The next field of the row.
  template <std::integral Number>
  CopyIn& operator<<(Number number) {
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    lines_.text.append(digits, end);
    lines_.text += '\t';
    return *this;
  }
  // Text that holds no tab, newline or backslash.
  CopyIn& operator<<(std::string_view text) {
    lines_.text += text;
    lines_.text += '\t';
    return *this;
  }
  CopyIn& null() { return *this << std::string_view{"\\N"}; }
  // Any text.
  CopyIn& escaped(std::string_view text);

  void end_row() {
    lines_.text.back() = '\n';
    if (lines_.text.size() >= kAtOnce) flush();
  }

  // All rows are in.
  void complete();

 private:
  // One call for many rows: a call for each takes longer than making its text.
  static constexpr std::size_t kAtOnce = 64UL * 1024;

  void flush();

  CopyLines lines_;
  pqxx::stream_to stream_;
};

}  // namespace store::postgis
