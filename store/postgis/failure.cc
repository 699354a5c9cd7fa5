#include "store/postgis/failure.h"

#include <string>

namespace store::postgis {

Error error_of(const pqxx::failure& failure) {
  std::string cause = failure.what();
  while (cause.ends_with('\n')) cause.pop_back();
  std::string detail = "PostGIS could not answer";
  if (dynamic_cast<const pqxx::broken_connection*>(&failure) != nullptr) {
    detail = "the connection to PostGIS was lost";
  } else if (const auto* error = dynamic_cast<const pqxx::sql_error*>(&failure)) {
    if (error->sqlstate() == "57014") detail = "PostGIS did not answer in time";
    cause += " (SQLSTATE " + error->sqlstate() + ")";
  }
  return {.code = ErrorCode::kUnavailable,
          .detail = std::move(detail),
          .parameter = {},
          .cause = std::move(cause)};
}

}  // namespace store::postgis
