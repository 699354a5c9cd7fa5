#include "store/ingest/look_at_dates.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "store/text/time/calendar_span.h"
#include "store/text/time/date_format.h"
#include "store/text/time/moment_reader.h"
#include "store/text/time/time_zone.h"
#include "store/types/date.h"
#include "store/types/quoted.h"

namespace store {
namespace {

std::string told(const ReadMoment& moment) {
  if (!moment.hour) return to_iso(moment.date);
  return fmt::format("{}, hour {}", to_iso(moment.date), *moment.hour);
}

std::string date_line(const DateFormat& format) {
  return fmt::format("date = \"{}\"", format.pattern());
}

// Reads as a plan with this format does, in `zone`.
MomentReader reader_in(const std::optional<DateFormat>& format, std::string_view zone) {
  const Result<TimeZone> found = TimeZone::find(zone);
  return MomentReader{format, found ? std::optional(*found) : std::nullopt, HourCount::kFrom0};
}

// Looks at the texts of one column.
class DateLooker {
 public:
  explicit DateLooker(const DateColumn& column) : column_{column}, texts_{column.dates.texts} {}

  LookedDates look() && {
    if (texts_.empty()) {
      look_.remarks.push_back(fmt::format("the column {} is empty", header()));
      return std::move(look_);
    }
    if (!choose_format()) return std::move(look_);
    look_.are_read = true;
    MomentReader reader = reader_in(format_, "UTC");
    look_.have_hours = true;
    for (const std::string& text : texts_) {
      const auto moment = reader.read(text);
      if (!moment) continue;  // An instant that no zone is known for.
      look_.have_hours = look_.have_hours && moment->written.hour;
      if (moment->written.offset && instant_.empty()) instant_ = text;
      if (moment->written.hour == 24 && end_of_day_.empty()) end_of_day_ = text;
      has_hour_0_ = has_hour_0_ || moment->written.hour == 0;
      has_minutes_ = has_minutes_ || !moment->written.is_on_the_hour();
    }
    if (!instant_.empty()) ask_for_zone();
    if (!end_of_day_.empty() && !column_.has_hours_beside) look_at_end_of_day();
    if (!look_.have_hours && !column_.has_hours_beside) {
      look_.remarks.push_back(
          fmt::format("the column {} has only days, such as {}, and no column is sure to have "
                      "hours: Straal needs dates and hours",
                      header(), quoted(texts_.front())));
    }
    return std::move(look_);
  }

 private:
  [[nodiscard]] std::string header() const { return quoted(column_.dates.header); }
  [[nodiscard]] std::string about(std::string_view text) const {
    return fmt::format("{} in the column {}", quoted(text), header());
  }

  // Puts the format into format_, or nothing where it is that of ISO 8601; a line of the plan or a
  // question says it. False where there is none.
  bool choose_format() {
    MomentReader iso = reader_in({}, "UTC");
    if (std::ranges::all_of(texts_,
                            [&iso](const std::string& t) { return iso.read(t).has_value(); })) {
      return true;
    }
    const std::vector<DateFormat> formats = date_formats_of(texts_);
    if (formats.empty()) {
      say_no_date();
      return false;
    }
    format_ = formats.front();
    const auto first_told = [&](const std::string& text) { return told(*format_->read(text)); };
    // A text that the formats read differently.
    const auto differs = std::ranges::find_if(texts_, [&](const std::string& text) {
      return std::ranges::any_of(formats, [&](const DateFormat& format) {
        return told(*format.read(text)) != first_told(text);
      });
    });
    if (differs == texts_.end()) {
      look_.plan.push_back(date_line(*format_));
      return true;
    }
    OpenQuestion question{.about = about(*differs), .readings = {}};
    std::set<std::string> meanings;
    for (const DateFormat& format : formats) {
      const std::string means = told(*format.read(*differs));
      if (!meanings.insert(means).second) continue;
      question.readings.push_back(
          {.means = format.has_offset() ? means + " in UTC" : means, .line = date_line(format)});
    }
    look_.questions.push_back(std::move(question));
    return true;
  }

  void say_no_date() {
    const bool are_spans = std::ranges::all_of(
        texts_, [](const std::string& text) { return calendar_span(text).has_value(); });
    const std::string& first = texts_.front();
    look_.remarks.push_back(
        are_spans ? fmt::format("the column {} has no dates: {}", header(),
                                span_reason(first, *calendar_span(first)))
                  : fmt::format("the column {} has no date that can be read, such as {}", header(),
                                quoted(first)));
  }

  void ask_for_zone() {
    constexpr std::array<std::string_view, 3> kExamples = {"Europe/Amsterdam", "America/New_York",
                                                           "UTC"};
    OpenQuestion question{
        .about = about(instant_) + ", which is another hour in each time zone (any IANA name)",
        .readings = {}};
    for (const std::string_view zone : kExamples) {
      const auto moment = reader_in(format_, zone).read(instant_);
      if (!moment) continue;
      question.readings.push_back(
          {.means = told(moment->told), .line = fmt::format("time_zone = \"{}\"", zone)});
    }
    look_.questions.push_back(std::move(question));
  }

  // "24:00" is the end of a day where other rows begin one, or are within an hour.
  void look_at_end_of_day() {
    if (has_hour_0_ || has_minutes_ || !instant_.empty()) {
      look_.plan.emplace_back("hours = \"0-23\"");
      return;
    }
    const Date date = reader_in(format_, "UTC").read(end_of_day_)->written.date;
    look_.questions.push_back(
        {.about = about(end_of_day_),
         .readings = {
             {.means = fmt::format("{}, hour 0", to_iso(date + std::chrono::days{1})),
              .line = "hours = \"0-23\""},
             {.means = fmt::format("{}, hour 23", to_iso(date)), .line = "hours = \"1-24\""}}});
  }

  const DateColumn& column_;
  std::span<const std::string> texts_;
  LookedDates look_;
  std::optional<DateFormat> format_;
  std::string instant_;     // The first text with an offset, or that is a count.
  std::string end_of_day_;  // The first one with "24:00".
  bool has_hour_0_ = false;
  bool has_minutes_ = false;
};

}  // namespace

LookedDates look_at_dates(const DateColumn& column) { return DateLooker(column).look(); }

}  // namespace store
