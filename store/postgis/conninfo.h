#pragma once

#include <string>

#include "store/result.h"

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

 private:
  Conninfo() = default;

  std::string text_;
  std::string described_;
};

}  // namespace store::postgis
