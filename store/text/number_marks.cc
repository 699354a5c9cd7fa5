#include "store/text/number_marks.h"

#include <algorithm>
#include <cstddef>

namespace store {
namespace {

// `text` without its marks of thousands, which stand before groups of three digits; nothing where
// they do not.
std::optional<std::string> without_thousands(std::string_view text, char mark) {
  std::string digits;
  bool is_first = true;
  while (true) {
    const std::size_t end = std::min(text.find(mark), text.size());
    const std::string_view group = text.substr(0, end);
    const bool is_last = end == text.size();
    if (is_first && !is_last && group.starts_with('0')) return std::nullopt;  // "0,123"
    if (is_first ? group.empty() || group.size() > 3 : group.size() != 3) return std::nullopt;
    digits += group;
    if (is_last) return digits;
    text.remove_prefix(end + 1);
    is_first = false;
  }
}

}  // namespace

std::optional<std::string> without_marks(std::string_view text, const NumberMarks& marks) {
  const std::size_t point = text.find(marks.decimal);
  if (point != std::string_view::npos) {
    const std::string_view fraction = text.substr(point + 1);
    if (fraction.empty() || fraction.find_first_not_of('0') != std::string_view::npos) {
      return std::nullopt;
    }
    constexpr std::size_t kGroup = 3;
    if (!marks.are_said && fraction.size() == kGroup && point <= kGroup) return std::nullopt;
  }
  const std::string_view whole = text.substr(0, point);
  const bool has_thousands = marks.thousands != '\0' && whole.find(marks.thousands) != whole.npos;
  return has_thousands ? without_thousands(whole, marks.thousands) : std::string(whole);
}

}  // namespace store
