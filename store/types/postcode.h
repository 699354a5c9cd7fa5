#pragma once

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "store/types/code.h"
#include "store/types/quoted.h"
#include "store/types/result.h"

namespace store {

// A postcode in canonical form: upper case, no spaces, 1 to 16 letters, digits, '-' or '_'
// ("1234AB").
class Postcode {
 public:
  static constexpr std::size_t kMaxLength = 16;

  // "1234 ab" is "1234AB", with a no-break space as well. Errors: kInvalid for text without a
  // canonical form.
  [[nodiscard]] static Result<Postcode> parse(std::string_view text) {
    Postcode code;
    if (code.text_.take_canonical(text)) return code;
    for (std::size_t at = 0; at < text.size(); ++at) {
      const char c = text[at];
      if (c == ' ') continue;
      if (text.substr(at).starts_with(kNoBreakSpace)) {
        at += kNoBreakSpace.size() - 1;
        continue;
      }
      if (!is_ascii_letter_or_digit(c) && c != '-' && c != '_') return not_a_postcode(text);
      if (code.text_.size() == kMaxLength) return not_a_postcode(text);
      code.text_.push_back(ascii_upper(c));
    }
    if (code.text_.size() == 0) return not_a_postcode(text);
    return code;
  }

  [[nodiscard]] std::string_view text() const { return text_.view(); }

  // The precision lowered to the first `length` characters: "1234AB" with 4 is "1234".
  [[nodiscard]] Postcode prefix(std::size_t length) const {
    Postcode shorter;
    for (const char c : text().substr(0, std::min(length, text().size()))) {
      shorter.text_.push_back(c);
    }
    return shorter;
  }

  [[nodiscard]] std::uint64_t hash() const { return text_.hash(); }
  friend bool operator==(const Postcode&, const Postcode&) = default;
  friend std::strong_ordering operator<=>(const Postcode& a, const Postcode& b) {
    return a.text_ <=> b.text_;
  }

 private:
  Postcode() = default;
  [[nodiscard]] static tl::unexpected<Error> not_a_postcode(std::string_view text) {
    return fail(ErrorCode::kInvalid,
                quoted(text) + " is not a postcode: 1 to 16 letters, digits, '-' or '_'",
                "postcode");
  }

  static constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

  CodeText<kMaxLength> text_;
};

// A code as it is meant: "1.0" is "1", as a program wrote it that held codes as numbers.
[[nodiscard]] inline std::string_view meant_code(std::string_view text) {
  constexpr std::string_view kFraction = ".0";
  if (!text.ends_with(kFraction)) return text;
  const std::string_view whole = text.substr(0, text.size() - kFraction.size());
  const bool is_number =
      !whole.empty() && whole.find_first_not_of("0123456789") == std::string_view::npos;
  return is_number ? whole : text;
}

// The index of a postcode in the location table: its rank along the space-filling curve, fixed when
// the data directory is made. Codes that only the datapoints have come after those of the table.
enum class PostcodeSlot : std::uint32_t {};

[[nodiscard]] constexpr std::uint32_t index(PostcodeSlot slot) {
  return static_cast<std::uint32_t>(slot);
}

// The index of an area, in code order. An area is the postcodes that share their first characters,
// such as a PC4.
enum class AreaSlot : std::uint32_t {};

[[nodiscard]] constexpr std::uint32_t index(AreaSlot slot) {
  return static_cast<std::uint32_t>(slot);
}

// Consecutive slots, [first, last).
struct SlotRun {
  PostcodeSlot first;
  PostcodeSlot last;

  [[nodiscard]] constexpr std::uint32_t size() const { return index(last) - index(first); }
  friend bool operator==(const SlotRun&, const SlotRun&) = default;
};

}  // namespace store
