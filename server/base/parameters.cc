#include "server/base/parameters.h"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "store/types/quoted.h"

namespace server {
namespace {

// "q, limit, lat or lon"
std::string names_of(std::initializer_list<KnownParameter> known) {
  std::string names;
  for (const KnownParameter* one = known.begin(); one != known.end(); ++one) {
    if (!names.empty()) names += one + 1 == known.end() ? " or " : ", ";
    names += one->name;
  }
  return names;
}

}  // namespace

store::Result<void> sort_out(std::span<const Parameter> parameters,
                             std::initializer_list<KnownParameter> known) {
  for (const Parameter& parameter : parameters) {
    const auto* target = std::ranges::find(known, parameter.name, &KnownParameter::name);
    if (target == known.end()) {
      return store::fail(store::ErrorCode::kInvalid,
                         store::quoted(parameter.name) + " is not a parameter; " +
                             (known.size() == 0 ? "there are none here" : "use " + names_of(known)),
                         parameter.name);
    }
    if (target->text) {
      return store::fail(store::ErrorCode::kInvalid,
                         store::quoted(parameter.name) + " is given more than once",
                         parameter.name);
    }
    target->text = parameter.value;
  }
  return {};
}

store::Result<void> check_search_text(std::string_view q) {
  constexpr std::size_t kMaxBytes = 100;
  if (!q.empty() && q.size() <= kMaxBytes) return {};
  return store::fail(
      store::ErrorCode::kInvalid,
      fmt::format("q must be a text of 1 to {} bytes, not {}", kMaxBytes, store::quoted(q)), "q");
}

}  // namespace server
