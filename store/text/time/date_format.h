#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/types/date.h"
#include "store/types/result.h"

namespace store {

// Seconds within some days, in half a register: moments are copied for each row.
using ShortSeconds = std::chrono::duration<std::int32_t>;

// A date, and the time of day where the text has one, as the text tells them.
struct ReadMoment {
  Date date;
  std::optional<std::uint8_t> hour;         // 24 where the text says 24:00, the end of the date.
  ShortSeconds time_of_day{0};              // Whole seconds since midnight.
  bool has_fraction = false;                // Of a second, above 0.
  std::optional<ShortSeconds> offset = {};  // East of UTC, where the text has one.

  [[nodiscard]] bool is_on_the_hour() const {
    return !has_fraction && time_of_day % std::chrono::hours{1} == ShortSeconds{0};
  }
  [[nodiscard]] bool is_midnight() const { return hour == 0 && is_on_the_hour(); }
};

// How a date is written, with or without a time, in the letters of strftime: "%d-%m-%Y",
// "%m/%d/%Y %I:%M:%S %p". %Y is a year of four digits, %y one of two (1969 to 2068), %b the
// beginning of an English month, %I an hour from 1 to 12 that %p makes one of the day. %m %d %H %I
// may do without their zero, %S may have a fraction, %H may be 24 at the end of a date ("24:00").
// %z is an offset from UTC: "Z", "+02:00", "+0200", "+02". Any other character stands for itself.
//
// Two words stand for a count from 1970 in UTC, whose fraction is cut off: "unix" for seconds and
// "unix-ms" for milliseconds.
//
//   threads  any number at once
class DateFormat {
 public:
  // Errors: kInvalid for a letter that is none of these, one that occurs twice, a format without a
  // whole date, %I without %p, a minute or an offset without an hour.
  [[nodiscard]] static Result<DateFormat> make(std::string_view pattern);

  // Nothing where `text` is not written so, or is not on the calendar. Cost: some 30 ns.
  [[nodiscard]] std::optional<ReadMoment> read(std::string_view text) const;

  [[nodiscard]] const std::string& pattern() const { return pattern_; }
  [[nodiscard]] bool has_hour() const { return has_hour_; }

  // Whether its texts tell an instant, which is another hour elsewhere: %z, "unix", "unix-ms".
  [[nodiscard]] bool has_offset() const { return has_offset_; }

  // "unix" and "unix-ms".
  [[nodiscard]] bool is_count() const { return counts_per_second_ != 0; }

 private:
  explicit DateFormat(std::string pattern) : pattern_{std::move(pattern)} {}

  std::string pattern_;
  std::int64_t counts_per_second_ = 0;  // 0: a pattern.
  bool has_hour_ = false;
  bool has_offset_ = false;
};

}  // namespace store
