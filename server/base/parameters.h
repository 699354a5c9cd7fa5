#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>

#include "server/http/message.h"
#include "store/types/result.h"

namespace server {

// A parameter that a route takes, and where its text goes.
struct KnownParameter {
  std::string_view name;
  std::optional<std::string_view>& text;
};

// Puts each parameter where it belongs; the texts are borrowed. Errors: kInvalid, naming the
// parameter, for one that is not known or stands twice.
[[nodiscard]] store::Result<void> sort_out(std::span<const Parameter> parameters,
                                           std::initializer_list<KnownParameter> known);

}  // namespace server
