#pragma once

#include <charconv>
#include <concepts>
#include <cstdint>
#include <pqxx/pqxx>
#include <string>
#include <string_view>

namespace store::postgis {

// What is sent to COPY in one piece. The library puts a newline behind it.
struct CopyData {
  std::string bytes;
};

}  // namespace store::postgis

// Sends it as it is.
template <>
pqxx::stream_to& pqxx::stream_to::operator<<(const store::postgis::CopyData& data);

namespace store::postgis {

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
    lines_.bytes.append(digits, end);
    lines_.bytes += '\t';
    return *this;
  }
  // Text that holds no tab, newline or backslash.
  CopyIn& operator<<(std::string_view text) {
    lines_.bytes += text;
    lines_.bytes += '\t';
    return *this;
  }
  CopyIn& null() { return *this << std::string_view{"\\N"}; }
  // Any text.
  CopyIn& escaped(std::string_view text);

  void end_row() {
    lines_.bytes.back() = '\n';
    if (lines_.bytes.size() >= kAtOnce) flush();
  }

  // All rows are in.
  void complete();

 private:
  // One call for many rows: a call for each takes longer than making its text.
  static constexpr std::size_t kAtOnce = 64UL * 1024;

  void flush();

  CopyData lines_;
  pqxx::stream_to stream_;
};

}  // namespace store::postgis
