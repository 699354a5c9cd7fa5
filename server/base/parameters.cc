#include "server/base/parameters.h"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "store/types/quoted.h"

namespace server {
namespace {

// "q, limit, lat and lon are"
std::string names_of(std::initializer_list<KnownParameter> known) {
  std::string names;
  for (const KnownParameter* one = known.begin(); one != known.end(); ++one) {
    if (!names.empty()) names += one + 1 == known.end() ? " and " : ", ";
    names += one->name;
  }
  return names + (known.size() == 1 ? " is" : " are");
}

}  // namespace

store::Result<void> sort_out(std::span<const Parameter> parameters,
                             std::initializer_list<KnownParameter> known) {
  for (const Parameter& parameter : parameters) {
    const auto* target = std::ranges::find(known, parameter.name, &KnownParameter::name);
    if (target == known.end()) {
      return store::fail(store::ErrorCode::kInvalid,
                         store::quoted(parameter.name) + " is not a parameter here" +
                             (known.size() == 0 ? "" : ": " + names_of(known)),
                         parameter.name);
    }
    if (target->text) {
      return store::fail(store::ErrorCode::kInvalid,
                         store::quoted(parameter.name) + " stands more than once", parameter.name);
    }
    target->text = parameter.value;
  }
  return {};
}

store::Result<void> check_search_text(std::string_view q) {
  constexpr std::size_t kMaxBytes = 100;
  if (!q.empty() && q.size() <= kMaxBytes) return {};
  return store::fail(store::ErrorCode::kInvalid,
                     fmt::format("{} is not a text of 1 to {} bytes", store::quoted(q), kMaxBytes),
                     "q");
}

}  // namespace server
