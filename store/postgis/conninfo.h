#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/types/result.h"

namespace store::postgis {

// How a database is reached, as libpq reads it: "host=db dbname=straal", a URI, or an empty text
// for the settings of the environment.
class Conninfo {
 public:
  // Errors: kInvalid, in libpq's words, for text in neither form.
  [[nodiscard]] static Result<Conninfo> parse(const std::string& text);

  // For libpq; the server has two seconds to accept the connection, unless the text names a
  // connect_timeout.
  [[nodiscard]] const std::string& text() const { return text_; }

  // For people: "dbname=straal host=db"; no password.
  [[nodiscard]] const std::string& described() const { return described_; }

  // The part that says where the database is: "dbname=straal host=db port=5433".
  [[nodiscard]] const std::string& address() const { return address_; }

  // The value of one of libpq's keywords, such as "user"; empty if it has none.
  [[nodiscard]] std::string_view value(std::string_view keyword) const;

  // The same with another value for a keyword; an empty one takes it out.
  [[nodiscard]] Conninfo with(std::string_view keyword, std::string_view value) const;

 private:
  using Values = std::vector<std::pair<std::string, std::string>>;  // By keyword.

  explicit Conninfo(Values values);

  Values values_;
  std::string text_;
  std::string described_;
  std::string address_;
};

}  // namespace store::postgis
