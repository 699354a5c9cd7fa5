#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace geo {

// A name as people search for it: without case, diacritics, spaces and punctuation.
// "'s-Gravenhage" is "sgravenhage", with words at 0 and 1.
struct FoldedName {
  std::string letters;
  std::vector<std::size_t> words;  // Where in `letters` each word begins, ascending.
};

// Folds UTF-8 text: Unicode's compatibility decomposition and case folding, without the accents.
// Latin letters become ASCII ("Súdwest" -> "sudwest", "ß" -> "ss", "æ" -> "ae"), composed or not;
// other scripts keep their letters. Bytes that are not UTF-8 stay as they are.
// Cost: some 100 ns a letter.
[[nodiscard]] FoldedName fold_name(std::string_view name);

}  // namespace geo
