#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "store/types/result.h"

namespace server {

// One `name=value` of a query string or a command line, decoded.
struct Parameter {
  std::string name;
  std::string value;
};

// A parameter that a route takes, and where its text goes.
struct KnownParameter {
  std::string_view name;
  std::optional<std::string_view>& text;
};

// Puts each parameter where it belongs; the texts are borrowed. Errors: kInvalid, naming the
// parameter, for one that is not known or is given twice.
[[nodiscard]] store::Result<void> sort_out(std::span<const Parameter> parameters,
                                           std::initializer_list<KnownParameter> known);

// Whether the parameter `q`, a text to search for, has 1 to 100 bytes. Errors: kInvalid.
[[nodiscard]] store::Result<void> check_search_text(std::string_view q);

}  // namespace server
