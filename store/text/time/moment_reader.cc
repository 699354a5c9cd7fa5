#include "store/text/time/moment_reader.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <utility>

#include <fmt/format.h>

#include "store/text/time/calendar_span.h"
#include "store/types/quoted.h"

namespace store {
namespace {

using std::chrono::hours;
using std::chrono::seconds;

constexpr std::size_t kIsoDateSize = 10;
constexpr std::size_t kIsoMinuteSize = 16;  // "2013-04-30T08:00"
constexpr std::uint8_t kEndOfDay = 24;

// Of a text that is longer than a date.
const DateFormat& iso_with_time(std::string_view text) {
  static const std::array<DateFormat, 8> kFormats = {
      DateFormat::make("%Y-%m-%dT%H:%M").value(),
      DateFormat::make("%Y-%m-%d %H:%M").value(),
      DateFormat::make("%Y-%m-%dT%H:%M:%S").value(),
      DateFormat::make("%Y-%m-%d %H:%M:%S").value(),
      DateFormat::make("%Y-%m-%dT%H:%M%z").value(),
      DateFormat::make("%Y-%m-%d %H:%M%z").value(),
      DateFormat::make("%Y-%m-%dT%H:%M:%S%z").value(),
      DateFormat::make("%Y-%m-%d %H:%M:%S%z").value()};
  const bool has_space = text[kIsoDateSize] == ' ';
  const bool has_seconds = text.size() > kIsoMinuteSize && text[kIsoMinuteSize] == ':';
  const bool has_offset = text.find_first_of("Zz+-", kIsoMinuteSize) != std::string_view::npos;
  return kFormats.at((has_offset ? 4U : 0U) + (has_seconds ? 2U : 0U) + (has_space ? 1U : 0U));
}

// "2013-04-30 08:00-09:00": an hour, or 08:00 where clocks are nine hours behind UTC.
bool may_be_span(std::string_view text) {
  if (text.size() <= kIsoMinuteSize || text[kIsoMinuteSize] != '-' || text[kIsoDateSize] != ' ') {
    return false;
  }
  const auto span = clock_span(text);
  return span && span->length() <= kLongestSpanMinutes;
}

std::optional<ReadMoment> read_iso(std::string_view text) {
  if (may_be_span(text)) return std::nullopt;
  if (text.size() > kIsoDateSize) return iso_with_time(text).read(text);
  const std::optional<Date> date = parse_date(text);
  if (!date) return std::nullopt;
  return ReadMoment{.date = *date, .hour = {}};
}

std::string clock_text(LocalSeconds time) {
  const auto of_day = time - std::chrono::floor<std::chrono::days>(time);
  return fmt::format("{:02}:{:02}", of_day / hours{1}, of_day % hours{1} / std::chrono::minutes{1});
}

// Whether `text` begins like "2013-01-31".
bool has_iso_shape(std::string_view text) {
  std::string shape{text.substr(0, kIsoDateSize)};
  std::ranges::replace_if(
      shape, [](char c) { return c >= '0' && c <= '9'; }, '0');
  return shape == "0000-00-00";
}

tl::unexpected<std::string> refuse(std::string reason) {
  return tl::unexpected<std::string>(std::move(reason));
}

}  // namespace

std::string not_an_iso_date(std::string_view text) {
  if (text.size() == kIsoDateSize && has_iso_shape(text))
    return quoted(text) + " is not on the calendar";
  return quoted(text) + " is not a date such as \"2013-01-31\"";
}

MomentReader::MomentReader(std::optional<DateFormat> format, const std::optional<TimeZone>& zone,
                           HourCount hour_count)
    : format_{std::move(format)}, hours_{hour_count} {
  if (zone) clock_.emplace(*zone);
}

std::string MomentReader::reason_against(std::string_view text) const {
  if (!format_ && may_be_span(text)) {
    return quoted(text) +
           " is a span of time, or has an offset from UTC: the plan must say which, date = "
           "\"%Y-%m-%d %H:%M-%H:%M\" for hours or date = \"%Y-%m-%d %H:%M%z\"";
  }
  if (format_ && format_->is_span() && clock_span(text)) {
    return span_reason(text, "a span that is no hour of the day");
  }
  if (const auto span = calendar_span(text)) return span_reason(text, *span);
  if (!format_) {
    constexpr std::string_view kNumerals = "0123456789";
    const bool may_be_date =
        text.find_first_of(kNumerals) != std::string_view::npos && !has_iso_shape(text);
    return not_an_iso_date(text) +
           (may_be_date ? ": a plan can say how dates are written, such as date = \"%d-%m-%Y\"; "
                          "straal look FILE finds it"
                        : "");
  }
  if (!format_->is_count()) {
    return fmt::format("{} is not a date as {}", quoted(text), format_->pattern());
  }
  const bool has_millis = format_->pattern() == "unix-ms";
  return fmt::format("{} is not a count of {} since 1970", quoted(text),
                     has_millis ? "milliseconds" : "seconds");
}

tl::expected<Moment, std::string> MomentReader::read(std::string_view text) {
  const std::optional<ReadMoment> written = format_ ? format_->read(text) : read_iso(text);
  if (!written) return refuse(reason_against(text));
  if (written->offset) return in_zone(text, *written);
  return Moment{.written = *written, .told = *written};
}

tl::expected<Moment, std::string> MomentReader::in_zone(std::string_view text,
                                                        const ReadMoment& written) {
  if (!clock_) {
    return refuse(
        fmt::format("{} has an offset from UTC: the plan must say in whose days and hours it is "
                    "told, such as time_zone = \"Europe/Amsterdam\"",
                    quoted(text)));
  }
  constexpr Date kFirst{std::chrono::year{1} / 1 / 2};  // No zone makes it a day of year 0.
  const std::chrono::sys_seconds instant = written.date + written.time_of_day - *written.offset;
  if (instant < kFirst || instant >= TimeZone::kEnd) {
    return refuse(fmt::format("{} is in {}: time zones are known from the year 1 to 2037",
                              quoted(text), to_iso(written.date).substr(0, 4)));
  }
  const LocalSeconds local = clock_->to_local(instant);
  const auto day = std::chrono::floor<std::chrono::days>(local);
  // Changed where it is returned: a copy of what has just been written waits for it.
  tl::expected<Moment, std::string> moment = Moment{.written = written, .told = written};
  ReadMoment& told = moment->told;
  told.date = Date{day.time_since_epoch()};
  told.time_of_day = std::chrono::duration_cast<ShortSeconds>(local - day);
  told.hour = static_cast<std::uint8_t>(told.time_of_day / hours{1});
  return moment;
}

tl::expected<DateHour, std::string> MomentReader::date_and_hour(
    std::string_view text, const Moment& moment, const std::optional<RowHour>& row_hour) {
  auto at = row_hour ? beside(text, moment, *row_hour) : on_its_own(text, moment);
  if (!at || !clock_ || moment.written.offset) return at;
  const bool is_exact = !row_hour && hours_ != HourCount::kFrom1 && moment.told.hour != kEndOfDay;
  return if_exists(text, moment, is_exact, *at);
}

// The date of a row that has its hour in another column.
tl::expected<DateHour, std::string> MomentReader::beside(std::string_view text,
                                                         const Moment& moment,
                                                         const RowHour& row_hour) const {
  const auto& [written, told] = moment;
  if (written.date != told.date && written.is_midnight()) {
    return refuse(fmt::format(
        "{} is {} in {}, and its row has an hour of its own, {}: it may also mean the date {}",
        quoted(text), to_iso(told.date), clock_->zone().name(), quoted(row_hour.text),
        to_iso(written.date)));
  }
  const bool is_date_alone = !told.hour || told.is_midnight() || written.is_midnight();
  if (written.hour == kEndOfDay || (!is_date_alone && told.hour != row_hour.hour)) {
    return refuse(
        fmt::format("{} is at another hour than its row, {}", quoted(text), quoted(row_hour.text)));
  }
  if (row_hour.hour == kEndOfDay) return behind_end_of(text, told.date);
  return DateHour{.date = told.date, .hour = row_hour.hour};
}

// Hour 0 of the day after `date`.
tl::expected<DateHour, std::string> MomentReader::behind_end_of(std::string_view text,
                                                                Date date) const {
  constexpr Date kLast{std::chrono::year{9999} / 12 / 31};
  if (date == kLast) return refuse(reason_against(text));
  return DateHour{.date = date + std::chrono::days{1}, .hour = 0};
}

// The date and hour of a row that has no column for the hour.
tl::expected<DateHour, std::string> MomentReader::on_its_own(std::string_view text,
                                                             const Moment& moment) const {
  constexpr std::chrono::days kDay{1};
  const ReadMoment& told = moment.told;
  if (!told.hour) {
    return refuse(quoted(text) +
                  " has no hour, and there is no column \"hour\": Straal needs dates and hours");
  }
  if (hours_ == HourCount::kFrom1) {
    if (told.offset || *told.hour == 0 || !told.is_on_the_hour()) {
      return refuse(fmt::format("{} is not a whole hour from 1 to 24", quoted(text)));
    }
    return DateHour{.date = told.date, .hour = static_cast<std::uint8_t>(*told.hour - 1)};
  }
  if (moment.written.hour == kEndOfDay && hours_ == HourCount::kUnsaid) {
    return refuse(fmt::format(
        "{} is hour 0 of {}, or the last hour of {}: the plan must say hours = \"0-23\" or hours = "
        "\"1-24\"",
        quoted(text), to_iso(moment.written.date + kDay), to_iso(moment.written.date)));
  }
  if (*told.hour == kEndOfDay) return behind_end_of(text, told.date);
  return DateHour{.date = told.date, .hour = *told.hour};
}

// `at`, where the zone's clocks have shown it: at the very second if `is_exact`, else in any part
// of the hour.
tl::expected<DateHour, std::string> MomentReader::if_exists(std::string_view text,
                                                            const Moment& moment, bool is_exact,
                                                            DateHour at) {
  const LocalSeconds hour{at.date.time_since_epoch() + hours{at.hour}};
  const LocalSeconds first = is_exact ? hour + moment.told.time_of_day % hours{1} : hour;
  if (clock_->exists(first)) return at;
  if (!is_exact && clock_->exists(hour + hours{1} - seconds{1})) return at;
  const TimeZone::Stretch behind = clock_->zone().at(first).stretch;
  const TimeZone::Stretch before = clock_->zone().at(behind.begin - seconds{1});
  const auto shown = [&behind](seconds offset) {
    return clock_text(LocalSeconds{behind.begin.time_since_epoch() + offset});
  };
  const std::string hour_text = is_exact ? "" : fmt::format(", hour {},", at.hour);
  return refuse(fmt::format("{}{} does not exist in {}: its clocks went from {} to {}",
                            quoted(text), hour_text, clock_->zone().name(), shown(before.offset),
                            shown(behind.offset)));
}

}  // namespace store
