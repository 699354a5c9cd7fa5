#include "geo/folded_name.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace geo {
namespace {

struct Spelling {
  char32_t letter;
  std::string_view ascii;
};

// Small Latin letters that Unicode does not take apart. Ascending.
constexpr std::array kSpellings{Spelling{0xE6, "ae"}, Spelling{0xF0, "d"},   Spelling{0xF8, "o"},
                                Spelling{0xFE, "th"}, Spelling{0x111, "d"},  Spelling{0x127, "h"},
                                Spelling{0x131, "i"}, Spelling{0x138, "k"},  Spelling{0x142, "l"},
                                Spelling{0x14B, "n"}, Spelling{0x153, "oe"}, Spelling{0x167, "t"}};
static_assert(std::ranges::is_sorted(kSpellings, {}, &Spelling::letter));

std::optional<std::string_view> spelling(char32_t letter) {
  const auto found = std::ranges::lower_bound(kSpellings, letter, {}, &Spelling::letter);
  if (found == kSpellings.end() || found->letter != letter) return std::nullopt;
  return found->ascii;
}

// Accents and the like, which NFKD takes off Latin, Greek and Cyrillic letters.
bool is_diacritic(char32_t code) { return code >= 0x300 && code <= 0x36F; }

bool is_part_of_word(char32_t code) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(code))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
      return true;
    default:
      return false;
  }
}

// Appends letters to a name and notes where its words begin.
class Folding {
 public:
  void append_letters(std::string_view letters) {
    if (between_words_) folded_.words.push_back(folded_.letters.size());
    between_words_ = false;
    folded_.letters += letters;
  }

  // One of the code points that NFKD and case folding make of a character.
  void append(char32_t code) {
    if (is_diacritic(code)) return;
    if (!is_part_of_word(code)) {
      between_words_ = true;
    } else if (const auto ascii = spelling(code)) {
      append_letters(*ascii);
    } else {
      std::array<utf8proc_uint8_t, 4> bytes{};
      const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code), bytes.data());
      append_letters(std::string(bytes.begin(), bytes.begin() + size));
    }
  }

  [[nodiscard]] FoldedName finish() && { return std::move(folded_); }

 private:
  FoldedName folded_;
  bool between_words_ = true;
};

// The code points of NFKD and case folding; a character becomes 18 at most.
void fold_character(utf8proc_int32_t character, Folding& folding) {
  std::array<utf8proc_int32_t, 32> codes{};
  int last_class = 0;
  const auto count = utf8proc_decompose_char(
      character, codes.data(), codes.size(),
      static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD),
      &last_class);
  const auto taken = std::clamp<utf8proc_ssize_t>(count, 0, codes.size());
  for (const utf8proc_int32_t code : std::span(codes).first(static_cast<std::size_t>(taken))) {
    folding.append(static_cast<char32_t>(code));
  }
}

}  // namespace

FoldedName fold_name(std::string_view name) {
  Folding folding;
  while (!name.empty()) {
    utf8proc_int32_t character = 0;
    const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(name.data()),
                                       static_cast<utf8proc_ssize_t>(name.size()), &character);
    if (size > 0) {
      fold_character(character, folding);
    } else {
      // A byte that is not UTF-8 stays, so that such a name finds itself.
      folding.append_letters(name.substr(0, 1));
    }
    name.remove_prefix(size > 0 ? static_cast<std::size_t>(size) : 1);
  }
  return std::move(folding).finish();
}

}  // namespace geo
