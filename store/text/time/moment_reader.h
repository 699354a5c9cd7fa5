#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "store/text/time/date_format.h"
#include "store/text/time/time_zone.h"
#include "store/types/date.h"

namespace store {

// How a file counts the hours of a day. Where it does not say it, they are 0 to 23 and "24:00" is
// refused: it would be the end of a day or the last hour.
enum class HourCount : std::uint8_t { kUnsaid, kFrom0, kFrom1 };

// What the date of a row says.
struct Moment {
  ReadMoment written;  // As the text has it.
  ReadMoment told;     // In the days and hours of the zone, where there are a zone and an offset.
};

// The hour that a row has in a column of its own.
struct RowHour {
  std::uint8_t hour;      // 0 to 23, or 24 at the end of the row's date.
  std::string_view text;  // For messages.
};

struct DateHour {
  Date date;
  std::uint8_t hour;
};

// Reads when rows were: dates, timestamps, instants. Errors are a sentence that quotes the text.
//
//   threads  one
class MomentReader {
 public:
  // Without `format`, dates are in ISO 8601, with or without a time, with or without an offset.
  // `zone`: tells instants; without it an offset is refused.
  MomentReader(std::optional<DateFormat> format, const std::optional<TimeZone>& zone,
               HourCount hour_count);

  // Cost: that of DateFormat::read, and some ns where there is a zone.
  [[nodiscard]] tl::expected<Moment, std::string> read(std::string_view text);

  // The date and hour of a row whose date `text` was read as `moment`. With an hour of its own, the
  // row's date must be at midnight or in that hour. Errors beside that: no hour at all, and an hour
  // that the zone's clocks leave out.
  [[nodiscard]] tl::expected<DateHour, std::string> date_and_hour(
      std::string_view text, const Moment& moment, const std::optional<RowHour>& row_hour);

 private:
  [[nodiscard]] tl::expected<Moment, std::string> in_zone(std::string_view text,
                                                          const ReadMoment& written);
  [[nodiscard]] std::string reason_against(std::string_view text) const;
  [[nodiscard]] tl::expected<DateHour, std::string> beside(std::string_view text,
                                                           const Moment& moment,
                                                           const RowHour& row_hour) const;
  [[nodiscard]] tl::expected<DateHour, std::string> on_its_own(std::string_view text,
                                                               const Moment& moment) const;
  [[nodiscard]] tl::expected<DateHour, std::string> behind_end_of(std::string_view text,
                                                                  Date date) const;
  [[nodiscard]] tl::expected<DateHour, std::string> if_exists(std::string_view text,
                                                              const Moment& moment, bool is_exact,
                                                              DateHour at);

  std::optional<DateFormat> format_;
  std::optional<ZoneClock> clock_;
  HourCount hours_;
};

// Why `text`, which is no date, is none: "\"2013-02-30\" is not on the calendar".
[[nodiscard]] std::string not_an_iso_date(std::string_view text);

}  // namespace store
