#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace store {

// How whole numbers are written. "1.234,0" is 1,234 with '.' as thousands and ',' as decimal mark.
struct NumberMarks {
  char decimal = '.';
  char thousands = '\0';  // None.
  bool are_said = false;  // By a plan. Else "1.000" may be a thousand, and is no number.
};

// `text` without its marks and a fraction of zeros, as programs write whole numbers that they hold
// as others: "45.0" is "45". Nothing for another fraction, for one of three zeros that may be
// thousands, and where marks of thousands do not
// stand before groups of three. What is left need not be digits.
[[nodiscard]] std::optional<std::string> without_marks(std::string_view text,
                                                       const NumberMarks& marks);

}  // namespace store
