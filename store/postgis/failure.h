#pragma once

#include <pqxx/except.hxx>

#include "store/types/result.h"

namespace store::postgis {

// What the database library threw, as an error: kUnavailable, with its own words as the cause.
[[nodiscard]] Error error_of(const pqxx::failure& failure);

}  // namespace store::postgis
