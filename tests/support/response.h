#pragma once

#include <string>
#include <string_view>

#include "server/http/response.h"

namespace tests {

// The value of a response's field; empty where there is none.
[[nodiscard]] inline std::string header(const server::Response& response, std::string_view name) {
  for (const server::Header& field : response.headers) {
    if (field.name == name) return field.value;
  }
  return "";
}

}  // namespace tests
