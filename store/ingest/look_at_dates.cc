#include "store/ingest/look_at_dates.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "store/ingest/look/times.h"
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
      look_.reasons.push_back(fmt::format("the column {} is empty", header()));
      return std::move(look_);
    }
    if (!choose_format()) return std::move(look_);
    look_.are_read = true;
    read_all();
    if (!instant_.empty() && !column_.settled.time_zone) ask_for_zone();
    if (column_.has_hours_beside) return std::move(look_);
    if (!look_.have_hours) {
      look_.reasons.push_back(
          fmt::format("the column {} has only days, such as {}, and no column is sure to have "
                      "hours: Straal needs dates and hours",
                      header(), quoted(texts_.front())));
    } else if (!end_of_day_.empty() && !has_hour_0_ && !has_minutes_) {
      look_at_end_of_day();
    } else if (!end_of_day_.empty()) {
      look_.plan.emplace_back("hours = \"0-23\"");
    } else {
      look_at_spacing();
    }
    return std::move(look_);
  }

 private:
  [[nodiscard]] std::string header() const { return quoted(column_.dates.header); }
  [[nodiscard]] std::string about(std::string_view text) const {
    return fmt::format("{} in the column {}", quoted(text), header());
  }

  // Reads all texts in the zone that is settled, or else in UTC.
  void read_all() {
    MomentReader reader = reader_in(format_, column_.settled.time_zone.value_or("UTC"));
    look_.have_hours = true;
    look_.are_midnight = true;
    for (const std::string& text : texts_) {
      const auto moment = reader.read(text);
      if (!moment) continue;  // An instant that no zone is known for.
      const ReadMoment& written = moment->written;
      look_.have_hours = look_.have_hours && written.hour;
      look_.are_midnight = look_.are_midnight && written.is_midnight();
      if (written.offset && instant_.empty()) instant_ = text;
      if (written.hour == 24 && end_of_day_.empty()) end_of_day_ = text;
      has_hour_0_ = has_hour_0_ || written.hour == 0;
      has_minutes_ = has_minutes_ || !written.is_on_the_hour() || written.offset;
      times_.push_back(moment->told.time_of_day);
    }
  }

  // Rows that are all at midnight may be days, and rows every three hours spans of three hours.
  void look_at_spacing() {
    if (!instant_.empty() && !column_.settled.time_zone) return;
    const auto hours = look_.are_midnight ? std::optional(24) : hours_between(times_);
    if (!hours) return;
    const auto hour = times_.front() / std::chrono::hours{1} % 24;
    const std::string are_hours = "hours = \"0-23\"";
    if (*hours == 24) {
      look_.questions.push_back(
          {.about = fmt::format("the hours of {}, which are all the same, such as {}", header(),
                                quoted(texts_.front())),
           .readings = {{.means = fmt::format("each row was in hour {}", hour), .line = are_hours},
                        instant_.empty()
                            ? PlanReading{.means = fmt::format("days, of which no hour is known: "
                                                               "all are put at hour {}",
                                                               hour),
                                          .line = fmt::format("hour = {{value = {}}}", hour)}
                            : PlanReading{.means = "days: Straal needs hours", .line = {}}}});
      return;
    }
    look_.questions.push_back(
        {.about = fmt::format("the hours of {}, which are {} apart, such as {}", header(), *hours,
                              quoted(texts_.front())),
         .readings = {
             {.means = "each row is of that hour alone", .line = are_hours},
             {.means = fmt::format("spans of {} hours: Straal needs hours", *hours), .line = {}}}});
  }

  // Leaves out those few texts that no format reads, such as a last line "Total".
  void leave_out_odd_texts() {
    MomentReader iso = reader_in({}, "UTC");
    for (const std::string& text : column_.dates.texts) {
      const bool is_read = iso.read(text) ||
                           (column_.settled.format && column_.settled.format->read(text)) ||
                           !date_formats_of(std::span(&text, 1)).empty();
      if (is_read) {
        readable_.push_back(text);
      } else if (!look_.odd) {
        look_.odd = text;
      }
    }
    const std::size_t odd = column_.dates.texts.size() - readable_.size();
    constexpr std::size_t kShare = 50;
    const bool is_word = look_.odd && look_.odd->find_first_of("0123456789") == std::string::npos;
    const std::size_t least = is_word ? 1 : 2;
    if (readable_.size() >= least && odd <= 1 + readable_.size() / kShare) {
      texts_ = readable_;
    } else {
      look_.odd.reset();
    }
  }

  // Takes formats away whose reading of "08:00-09:00" is not meant, and asks where either may be.
  void look_at_pairs(std::vector<DateFormat>& formats) {
    const TimePairs pairs = time_pairs_of(texts_);
    if (pairs == TimePairs::kSpans) std::erase_if(formats, &DateFormat::has_offset);
    if (pairs == TimePairs::kOffsets) std::erase_if(formats, &DateFormat::is_span);
    if (pairs != TimePairs::kEither) return;
    const auto offset = std::ranges::find_if(formats, &DateFormat::has_offset);
    if (offset == formats.end()) return;
    const std::string& text = texts_.front();
    const auto span = std::ranges::find_if(formats, &DateFormat::is_span);
    look_.questions.push_back(
        {.about = about(text),
         .readings = {span == formats.end()
                          ? PlanReading{.means = "a span of hours: Straal needs hours", .line = {}}
                          : PlanReading{.means = told(*span->read(text)) + ", to the next hour",
                                        .line = date_line(*span)},
                      {.means = told(*offset->read(text)) + " where clocks are so far behind UTC",
                       .line = date_line(*offset)}}});
    std::erase_if(formats, [has_span = span != formats.end()](const DateFormat& format) {
      return has_span && format.has_offset();
    });
  }

  [[nodiscard]] bool are_read_as_iso() const {
    MomentReader iso = reader_in({}, "UTC");
    return std::ranges::all_of(texts_,
                               [&iso](const std::string& t) { return iso.read(t).has_value(); });
  }

  // Puts the format into format_, or nothing where it is that of ISO 8601; a line of the plan or a
  // question says it. False where there is none.
  bool choose_format() {
    std::vector<DateFormat> formats;
    for (const bool is_first : {true, false}) {
      if (const auto& settled = column_.settled.format) {
        const auto fits = [&](const std::string& text) { return settled->read(text).has_value(); };
        if (std::ranges::all_of(texts_, fits)) {
          format_ = settled;
          return true;
        }
      }
      if (are_read_as_iso()) return true;
      formats = date_formats_of(texts_);
      if (!formats.empty() || !is_first) break;
      leave_out_odd_texts();
      if (!look_.odd) break;
    }
    look_at_pairs(formats);
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
    if (time_pairs_of(texts_) == TimePairs::kSpans) {
      look_.reasons.push_back(fmt::format("the column {} has no hours: {}", header(),
                                          span_reason(first, "a span of hours")));
      return;
    }
    look_.reasons.push_back(
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

  // "24:00" is the end of a day where other rows begin one, or are within an hour; else it is
  // asked.
  void look_at_end_of_day() {
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
  std::vector<std::string> readable_;  // Those of texts_, where some are left out.
  std::vector<ShortSeconds> times_;
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
