#include "geo/folded_name.h"

#include <algorithm>
#include <array>

#include "store/types/code.h"

namespace geo {
namespace {

constexpr std::string_view kSeparator = " ";

// What a stretch of characters is folded to; kSeparator where it stands between words.
struct Fold {
  char32_t first;
  char32_t last;
  std::string_view letters;
};

// Latin-1, Latin Extended-A, and those letters beyond them that names of places use. Ascending.
constexpr std::array kFolds{
    Fold{0x80, 0xA9, kSeparator},    Fold{0xAA, 0xAA, "a"},        Fold{0xAB, 0xB9, kSeparator},
    Fold{0xBA, 0xBA, "o"},           Fold{0xBB, 0xBF, kSeparator}, Fold{0xC0, 0xC5, "a"},
    Fold{0xC6, 0xC6, "ae"},          Fold{0xC7, 0xC7, "c"},        Fold{0xC8, 0xCB, "e"},
    Fold{0xCC, 0xCF, "i"},           Fold{0xD0, 0xD0, "d"},        Fold{0xD1, 0xD1, "n"},
    Fold{0xD2, 0xD6, "o"},           Fold{0xD7, 0xD7, kSeparator}, Fold{0xD8, 0xD8, "o"},
    Fold{0xD9, 0xDC, "u"},           Fold{0xDD, 0xDD, "y"},        Fold{0xDE, 0xDE, "th"},
    Fold{0xDF, 0xDF, "ss"},          Fold{0xE0, 0xE5, "a"},        Fold{0xE6, 0xE6, "ae"},
    Fold{0xE7, 0xE7, "c"},           Fold{0xE8, 0xEB, "e"},        Fold{0xEC, 0xEF, "i"},
    Fold{0xF0, 0xF0, "d"},           Fold{0xF1, 0xF1, "n"},        Fold{0xF2, 0xF6, "o"},
    Fold{0xF7, 0xF7, kSeparator},    Fold{0xF8, 0xF8, "o"},        Fold{0xF9, 0xFC, "u"},
    Fold{0xFD, 0xFD, "y"},           Fold{0xFE, 0xFE, "th"},       Fold{0xFF, 0xFF, "y"},
    Fold{0x100, 0x105, "a"},         Fold{0x106, 0x10D, "c"},      Fold{0x10E, 0x111, "d"},
    Fold{0x112, 0x11B, "e"},         Fold{0x11C, 0x123, "g"},      Fold{0x124, 0x127, "h"},
    Fold{0x128, 0x131, "i"},         Fold{0x132, 0x133, "ij"},     Fold{0x134, 0x135, "j"},
    Fold{0x136, 0x138, "k"},         Fold{0x139, 0x142, "l"},      Fold{0x143, 0x14B, "n"},
    Fold{0x14C, 0x151, "o"},         Fold{0x152, 0x153, "oe"},     Fold{0x154, 0x159, "r"},
    Fold{0x15A, 0x161, "s"},         Fold{0x162, 0x167, "t"},      Fold{0x168, 0x173, "u"},
    Fold{0x174, 0x175, "w"},         Fold{0x176, 0x178, "y"},      Fold{0x179, 0x17E, "z"},
    Fold{0x17F, 0x17F, "s"},         Fold{0x1A0, 0x1A1, "o"},      Fold{0x1AF, 0x1B0, "u"},
    Fold{0x218, 0x219, "s"},         Fold{0x21A, 0x21B, "t"},      Fold{0x2B9, 0x2DF, kSeparator},
    Fold{0x300, 0x36F, ""},          Fold{0x1E9E, 0x1E9E, "ss"},   Fold{0x1EA0, 0x1EB7, "a"},
    Fold{0x1EB8, 0x1EC7, "e"},       Fold{0x1EC8, 0x1ECB, "i"},    Fold{0x1ECC, 0x1EE3, "o"},
    Fold{0x1EE4, 0x1EF1, "u"},       Fold{0x1EF2, 0x1EF9, "y"},    Fold{0x2000, 0x206F, kSeparator},
    Fold{0x3000, 0x3003, kSeparator}};
static_assert(std::ranges::is_sorted(kFolds, {}, &Fold::first));

// How many bytes the character at the front of `text` has, judged by its first byte alone: a name
// that is no UTF-8 folds to something, and finds itself again.
std::size_t character_size(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t size = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  return std::min(size, text.size());
}

char32_t code_point(std::string_view character) {
  if (character.size() == 1) return static_cast<unsigned char>(character.front());
  auto value = static_cast<char32_t>(static_cast<unsigned char>(character.front()) &
                                     (0xFFU >> (character.size() + 1)));
  for (const char c : character.substr(1)) {
    value = value << 6U | (static_cast<unsigned char>(c) & 0x3FU);
  }
  return value;
}

// What `character`, which is no ASCII letter or digit, is folded to.
std::string_view fold(std::string_view character) {
  if (static_cast<unsigned char>(character.front()) < 0x80) return kSeparator;
  const char32_t code = code_point(character);
  const auto after = std::ranges::upper_bound(kFolds, code, {}, &Fold::first);
  if (after == kFolds.begin() || code > (after - 1)->last) return character;
  return (after - 1)->letters;
}

char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

FoldedName fold_name(std::string_view name) {
  FoldedName folded;
  bool between_words = true;
  const auto append = [&](std::string_view letters) {
    if (between_words) folded.words.push_back(folded.letters.size());
    between_words = false;
    folded.letters += letters;
  };
  while (!name.empty()) {
    const std::string_view character = name.substr(0, character_size(name));
    name.remove_prefix(character.size());
    const char ascii = character.front();
    if (store::is_ascii_letter_or_digit(ascii)) {
      const char lower = ascii_lower(ascii);
      append({&lower, 1});
    } else if (const std::string_view letters = fold(character); letters == kSeparator) {
      between_words = true;
    } else if (!letters.empty()) {
      append(letters);
    }
  }
  return folded;
}

}  // namespace geo
