#include "store/postgis/copy_in.h"

#include <fmt/format.h>

// The library writes a row from its fields, through conversions and quoting that cost more than the
// database takes for it; what writes the finished line is its own, and open to specialisations.
template <>
pqxx::stream_to& pqxx::stream_to::operator<<(const store::postgis::CopyData& data) {
  write_raw_line(data.bytes);
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
    if (c == '\\' || c == '\t' || c == '\n' || c == '\r') lines_.bytes += '\\';
    if (c == '\t' || c == '\n' || c == '\r') {
      lines_.bytes += c == '\t' ? 't' : c == '\n' ? 'n' : 'r';
    } else {
      lines_.bytes += c;
    }
  }
  lines_.bytes += '\t';
  return *this;
}

void CopyIn::flush() {
  if (lines_.bytes.empty()) return;
  lines_.bytes.pop_back();  // The library puts a newline behind it.
  stream_ << lines_;
  lines_.bytes.clear();
}

void CopyIn::complete() {
  flush();
  stream_.complete();
}

}  // namespace store::postgis
