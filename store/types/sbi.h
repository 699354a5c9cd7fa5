#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "store/types/code.h"
#include "store/types/quoted.h"
#include "store/types/result.h"

namespace store {

// An industry code (Standaard Bedrijfsindeling, or another classification's): 1 to 8 letters and
// digits, upper case, no dots ("5610").
class SbiCode {
 public:
  static constexpr std::size_t kMaxLength = 8;

  // "56.10" is "5610". Errors: kInvalid for text without a canonical form.
  [[nodiscard]] static Result<SbiCode> parse(std::string_view text) {
    SbiCode code;
    if (code.text_.take_canonical(text)) return code;
    for (const char c : text) {
      if (c == '.') continue;
      if (!is_ascii_letter_or_digit(c) || code.text_.size() == kMaxLength) {
        return not_an_sbi(text);
      }
      code.text_.push_back(ascii_upper(c));
    }
    if (code.text_.size() == 0) return not_an_sbi(text);
    return code;
  }

  // That of datapoints from a table that divides them by no industry: "00", which no classification
  // has and no code begins with.
  [[nodiscard]] static SbiCode undivided() {
    SbiCode code;
    code.text_.push_back('0');
    code.text_.push_back('0');
    return code;
  }

  [[nodiscard]] std::string_view text() const { return text_.view(); }
  [[nodiscard]] std::uint64_t hash() const { return text_.hash(); }
  friend bool operator==(const SbiCode&, const SbiCode&) = default;
  friend std::strong_ordering operator<=>(const SbiCode& a, const SbiCode& b) {
    return a.text_ <=> b.text_;
  }

 private:
  SbiCode() = default;
  [[nodiscard]] static tl::unexpected<Error> not_an_sbi(std::string_view text) {
    return fail(ErrorCode::kInvalid,
                quoted(text) + " is not an sbi code: 1 to 8 letters and digits", "sbi");
  }

  CodeText<kMaxLength> text_;
};

// The index of an sbi code in the dictionary of a data directory; codes are numbered in the order
// in which they first arrive.
enum class SbiSlot : std::uint16_t {};

[[nodiscard]] constexpr std::uint16_t index(SbiSlot slot) {
  return static_cast<std::uint16_t>(slot);
}

}  // namespace store
