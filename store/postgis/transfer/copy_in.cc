#include "store/postgis/transfer/copy_in.h"

#include <fmt/format.h>

// The library writes a row from its fields, through conversions and quoting that cost more than the
// database takes for it; what writes the finished line is its own, and open to specialisations.
template <>
pqxx::stream_to& pqxx::stream_to::operator<<(const store::postgis::CopyLines& lines) {
  write_raw_line(lines.text);
  return *this;
}

namespace store::postgis {

namespace {

// The library takes no options for COPY: it adds " FROM STDIN" behind the table's name, which here
// becomes a comment.
std::string target(TableIs age, std::string_view table, std::string_view columns) {
  return fmt::format("{} ({}){}", table, columns,
                     age == TableIs::kNew ? " FROM STDIN (FREEZE) --" : "");
}

}  // namespace

CopyIn::CopyIn(pqxx::transaction_base& work, TableIs age, std::string_view table,
               std::string_view columns)
    : stream_{work, target(age, table, columns)} {}

CopyIn& CopyIn::escaped(std::string_view text) {
  for (const char c : text) {
    if (c == '\\' || c == '\t' || c == '\n' || c == '\r') lines_.text += '\\';
    if (c == '\t' || c == '\n' || c == '\r') {
      lines_.text += c == '\t' ? 't' : c == '\n' ? 'n' : 'r';
    } else {
      lines_.text += c;
    }
  }
  lines_.text += '\t';
  return *this;
}

void CopyIn::flush() {
  if (lines_.text.empty()) return;
  lines_.text.pop_back();  // The library puts a newline behind it.
  stream_ << lines_;
  lines_.text.clear();
}

void CopyIn::complete() {
  flush();
  stream_.complete();
}

}  // namespace store::postgis
