#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/types/date.h"
#include "store/types/result.h"

namespace store {

struct FormatLetters;

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
// A second time of day is the end of a span, which must be an hour of the day: its moment is its
// beginning. "%Y-%m-%d %H:%M-%H:%M" reads "2013-04-30 08:00-09:00" and "2013-04-30 08:00-08:59".
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

  // The format of a time of day in a column of its own, in the same letters: "%H:%M", "%I:%M %p".
  // Its moments are of 1970-01-01. "%H%M" reads "935" as 09:35 and "5" as 00:05.
  [[nodiscard]] static Result<DateFormat> make_time(std::string_view pattern);

  // Nothing where `text` is not written so, or is not on the calendar. Cost: some 30 ns.
  [[nodiscard]] std::optional<ReadMoment> read(std::string_view text) const;

  [[nodiscard]] const std::string& pattern() const { return pattern_; }
  [[nodiscard]] bool has_hour() const { return has_hour_; }

  // Whether its texts tell an instant, which is another hour elsewhere: %z, "unix", "unix-ms".
  [[nodiscard]] bool has_offset() const { return has_offset_; }

  // "unix" and "unix-ms".
  [[nodiscard]] bool is_count() const { return counts_per_second_ != 0; }

  // Whether its texts tell an hour by its beginning and its end.
  [[nodiscard]] bool is_span() const { return end_at_ != 0; }

 private:
  explicit DateFormat(std::string pattern) : pattern_{std::move(pattern)} {}
  [[nodiscard]] static Result<DateFormat> with_clock(std::string_view pattern,
                                                     const FormatLetters& letters);
  template <bool kHasEnd>
  [[nodiscard]] std::optional<ReadMoment> read_parts(std::string_view text) const;
  [[nodiscard]] std::optional<ReadMoment> read_digits(std::string_view text) const;

  std::string pattern_;
  std::int64_t counts_per_second_ = 0;  // 0: a pattern.
  bool has_hour_ = false;
  bool has_offset_ = false;
  bool has_date_ = true;
  std::size_t end_at_ = 0;  // Where the hour of a span's end stands in the pattern; 0 without one.
  std::size_t digits_ = 0;  // Of a time that is a number: what is shorter has lost zeros.
};

}  // namespace store
