#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/types/result.h"

namespace store::postgis {

// How a database is reached, as libpq reads it: "host=db dbname=straal", a URI, or nothing at all
// for what the environment says.
class Conninfo {
 public:
  // Errors: kInvalid, in libpq's words, for text in neither form.
  [[nodiscard]] static Result<Conninfo> parse(const std::string& text);

  // For libpq, with two seconds for the server to answer the door where the text names no
  // connect_timeout.
  [[nodiscard]] const std::string& text() const { return text_; }

  // For people: "dbname=straal host=db"; no password.
  [[nodiscard]] const std::string& described() const { return described_; }

  // What of it says where the database is: "dbname=straal host=db port=5433".
  [[nodiscard]] const std::string& address() const { return address_; }

  // What it says for one of libpq's keywords, such as "user"; empty where that is nothing.
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
