#pragma once

#include <cstddef>
#include <string_view>

namespace geo {

// The fewest letters of a query that may be a misspelling.
inline constexpr std::size_t kMinLettersToMisspell = 4;

// Whether `text` begins with `query` after one typing slip: a letter too many, too few, another
// one, or two that are swapped (F. J. Damerau, "A technique for computer detection and correction
// of spelling errors", 1964). Also true if it begins with `query` exactly.
[[nodiscard]] inline bool nearly_begins_with(std::string_view text, std::string_view query) {
  std::size_t same = 0;
  while (same < text.size() && same < query.size() && text[same] == query[same]) ++same;
  if (same == query.size()) return true;
  const std::string_view rest = text.substr(same);
  const std::string_view wanted = query.substr(same);
  if (rest.starts_with(wanted.substr(1))) return true;  // A letter too many was typed.
  if (rest.empty()) return false;
  if (rest.substr(1).starts_with(wanted.substr(1))) return true;  // Another one.
  if (rest.substr(1).starts_with(wanted)) return true;            // One too few.
  return rest.size() > 1 && wanted.size() > 1 && rest[0] == wanted[1] && rest[1] == wanted[0] &&
         rest.substr(2).starts_with(wanted.substr(2));
}

}  // namespace geo
