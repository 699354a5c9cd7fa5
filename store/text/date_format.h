#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/types/date.h"
#include "store/types/result.h"

namespace store {

// A date, and the time of day where the text has one.
struct ReadMoment {
  Date date;
  std::optional<std::uint8_t> hour;
  bool is_on_the_hour = true;
};

// How a date is written, with or without a time, in the letters of strftime: "%d-%m-%Y",
// "%m/%d/%Y %I:%M:%S %p". %Y is a year of four digits, %y one of two (1969 to 2068), %b the
// beginning of an English month, %I an hour from 1 to 12 that %p makes one of the day. %m %d %H %I
// may do without their zero, %S may have a fraction. Any other character stands for itself.
//
//   threads  any number at once
class DateFormat {
 public:
  // Errors: kInvalid for a letter that is none of these, one that occurs twice, a format without a
  // whole date, %I without %p, a minute without an hour.
  [[nodiscard]] static Result<DateFormat> make(std::string_view pattern);

  // Nothing where `text` is not written so, or is not on the calendar. Cost: some 30 ns.
  [[nodiscard]] std::optional<ReadMoment> read(std::string_view text) const;

  [[nodiscard]] const std::string& pattern() const { return pattern_; }
  [[nodiscard]] bool has_hour() const { return has_hour_; }

 private:
  explicit DateFormat(std::string pattern) : pattern_{std::move(pattern)} {}

  std::string pattern_;
  bool has_hour_ = false;
};

}  // namespace store
