#include "server/engine/question.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "server/base/pieces.h"
#include "store/types/quoted.h"

namespace server {
namespace {

using store::ErrorCode;
using store::fail;
using store::quoted;
using store::Result;

constexpr std::array<Choice<Precision>, 4> kPrecisions{{{"auto", Precision::kAuto},
                                                        {"pc6", Precision::kPc6},
                                                        {"pc4", Precision::kPc4},
                                                        {"none", Precision::kNone}}};
constexpr std::array<Choice<store::Language>, 2> kLanguages{
    {{"en", store::Language::kEnglish}, {"nl", store::Language::kDutch}}};
constexpr std::array<Choice<Backend>, 3> kBackends{
    {{"auto", Backend::kAuto}, {"memory", Backend::kMemory}, {"postgis", Backend::kPostgis}}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

struct DateRange {
  store::Date first;
  store::Date last;  // Inclusive.

  [[nodiscard]] std::size_t size() const {
    return static_cast<std::size_t>((last - first).count()) + 1;
  }
};

bool looks_like_a_date(std::string_view text) {
  return text.size() == 10 && all_digits(text.substr(0, 4)) && text[4] == '-' &&
         all_digits(text.substr(5, 2)) && text[7] == '-' && all_digits(text.substr(8, 2));
}

Result<store::Date> parse_one_date(std::string_view text) {
  if (const auto date = store::parse_date(text)) return *date;
  return fail(ErrorCode::kInvalid,
              quoted(text) + (looks_like_a_date(text) ? " is not on the calendar"
                                                      : " is not a date such as 2013-01-31"),
              "dates");
}

Result<DateRange> parse_date_range(std::string_view text) {
  const std::size_t dots = text.find("..");
  const Result<store::Date> first = parse_one_date(text.substr(0, dots));
  if (!first) return fail(first.error());
  if (dots == std::string_view::npos) return DateRange{.first = *first, .last = *first};
  const Result<store::Date> last = parse_one_date(text.substr(dots + 2));
  if (!last) return fail(last.error());
  if (*last < *first) {
    return fail(ErrorCode::kInvalid, quoted(text) + " is reversed: it ends before it begins",
                "dates");
  }
  return DateRange{.first = *first, .last = *last};
}

// The same days as ascending ranges that do not overlap.
std::vector<DateRange> merge(std::vector<DateRange> ranges) {
  std::ranges::sort(ranges, {}, &DateRange::first);
  std::vector<DateRange> merged;
  for (const DateRange& range : ranges) {
    if (merged.empty() || merged.back().last < range.first) {
      merged.push_back(range);
    } else {
      merged.back().last = std::max(merged.back().last, range.last);
    }
  }
  return merged;
}

Result<std::vector<store::SbiCode>> parse_sbi(std::string_view text) {
  std::vector<store::SbiCode> codes;
  Result<void> read = for_each_piece(text, ",", [&codes](std::string_view piece) -> Result<void> {
    const Result<store::SbiCode> code = store::SbiCode::parse(piece);
    if (!code) return fail(code.error());
    codes.push_back(*code);
    return {};
  });
  if (!read) return fail(std::move(read.error()));
  std::ranges::sort(codes);
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
  return codes;
}

Result<unsigned> parse_hour(std::string_view text) {
  unsigned hour = 24;
  if (text.size() <= 2 && all_digits(text)) {
    std::from_chars(text.data(), text.data() + text.size(), hour);
  }
  if (hour > 23) {
    return fail(ErrorCode::kInvalid, "hours must be from 0 to 23, not " + quoted(text), "hours");
  }
  return hour;
}

}  // namespace

void Question::identify(Identity& identity) const {
  identity.add(postcode.text()).add(radius_km).add(std::uint64_t{dates.size()});
  for (const store::Date date : dates) {
    identity.add(static_cast<std::uint64_t>(date.time_since_epoch().count()));
  }
  identity.add(sbi ? sbi->size() + 1 : std::uint64_t{0});
  if (sbi) {
    for (const store::SbiCode& code : *sbi) identity.add(code.text());
  }
  identity.add(hours ? *hours + std::uint64_t{1} : 0)
      .add(static_cast<std::uint64_t>(precision))
      .add(static_cast<std::uint64_t>(language))
      .add(static_cast<std::uint64_t>(backend));
}

std::string_view name_of(Precision precision) {
  return std::ranges::find(kPrecisions, precision, &Choice<Precision>::value)->word;
}

Precision used_precision(Precision asked, std::uint64_t postcodes) {
  constexpr std::uint64_t kMostPc6Points = 10'000;
  if (asked != Precision::kAuto) return asked;
  return postcodes > kMostPc6Points ? Precision::kPc4 : Precision::kPc6;
}

Result<bool> take_option(const Parameter& parameter, const OptionTargets& targets) {
  const auto into = [](auto read, auto& target) -> Result<bool> {
    if (!read) return fail(std::move(read.error()));
    target = std::move(*read);
    return true;
  };
  if (parameter.name == "sbi") return into(parse_sbi(parameter.value), targets.sbi);
  if (parameter.name == "hours") return into(parse_hours(parameter.value), targets.hours);
  if (parameter.name == "precision") return into(choose(kPrecisions, parameter), targets.precision);
  if (parameter.name == "lang") return into(choose(kLanguages, parameter), targets.language);
  if (parameter.name == "backend") return into(choose(kBackends, parameter), targets.backend);
  return false;
}

Result<std::vector<store::Date>> parse_dates(std::string_view text, std::size_t max_dates) {
  std::vector<DateRange> ranges;
  Result<void> read = for_each_piece(text, ";,", [&ranges](std::string_view piece) -> Result<void> {
    const Result<DateRange> range = parse_date_range(piece);
    if (!range) return fail(range.error());
    ranges.push_back(*range);
    return {};
  });
  if (!read) return fail(std::move(read.error()));

  const std::vector<DateRange> merged = merge(std::move(ranges));
  std::size_t count = 0;
  for (const DateRange& range : merged) count += range.size();
  if (count > max_dates) {
    return fail(
        ErrorCode::kTooLarge,
        fmt::format("{} names {} dates, over the limit of {}", quoted(text), count, max_dates),
        "dates");
  }
  std::vector<store::Date> dates;
  dates.reserve(count);
  for (const DateRange& range : merged) {
    for (store::Date date = range.first; date <= range.last; date += std::chrono::days{1}) {
      dates.push_back(date);
    }
  }
  return dates;
}

Result<store::Language> parse_language(std::string_view text) {
  return choose(kLanguages, {.name = "lang", .value = std::string(text)});
}

Result<double> parse_radius(std::string_view text, double limit_km, const std::string& parameter) {
  const std::size_t dot = text.find('.');
  if (!all_digits(text.substr(0, dot)) ||
      (dot != std::string_view::npos && !all_digits(text.substr(dot + 1)))) {
    return fail(ErrorCode::kInvalid,
                quoted(text) + " is not a radius: write kilometres in digits, such as 1 or 2.5",
                parameter);
  }
  double radius_km = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), radius_km);
  // Digits alone leave the range of a double either way; a fraction too small for one is 0.
  const bool endless = read.ec == std::errc::result_out_of_range &&
                       text.substr(0, dot).find_first_not_of('0') != std::string_view::npos;
  if (read.ec == std::errc::result_out_of_range) radius_km = 0;
  if (endless || radius_km > limit_km) {
    return fail(ErrorCode::kTooLarge,
                fmt::format("{} kilometres is over the limit of {}", quoted(text), limit_km),
                parameter);
  }
  return radius_km;
}

Result<std::uint32_t> parse_hours(std::string_view text) {
  std::uint32_t hours = 0;
  Result<void> read = for_each_piece(text, ",", [&hours](std::string_view piece) -> Result<void> {
    const std::size_t dash = piece.find('-');
    const Result<unsigned> first = parse_hour(piece.substr(0, dash));
    if (!first) return fail(first.error());
    const Result<unsigned> last =
        dash == std::string_view::npos ? first : parse_hour(piece.substr(dash + 1));
    if (!last) return fail(last.error());
    for (unsigned hour = *first;; hour = (hour + 1) % 24) {
      hours |= 1U << hour;
      if (hour == *last) return {};
    }
  });
  if (!read) return fail(std::move(read.error()));
  return hours;
}

Result<Question> read_question(const QuestionText& text, const Limits& limits) {
  const Result<store::Postcode> postcode = store::Postcode::parse(text.postcode);
  if (!postcode) return fail(postcode.error());
  Result<std::vector<store::Date>> dates = parse_dates(text.dates, limits.dates);
  if (!dates) return fail(std::move(dates.error()));
  Question question{.postcode = *postcode, .dates = std::move(*dates)};
  if (text.radius) {
    const Result<double> radius_km = parse_radius(*text.radius, limits.radius_km);
    if (!radius_km) return fail(radius_km.error());
    question.radius_km = *radius_km;
  }
  for (std::size_t i = 0; i < text.parameters.size(); ++i) {
    const Parameter& parameter = text.parameters[i];
    const auto earlier = text.parameters.first(i);
    if (std::ranges::find(earlier, parameter.name, &Parameter::name) != earlier.end()) {
      return fail(ErrorCode::kInvalid, quoted(parameter.name) + " is given more than once",
                  parameter.name);
    }
    const Result<bool> taken = take_option(parameter, {.sbi = question.sbi,
                                                       .hours = question.hours,
                                                       .precision = question.precision,
                                                       .language = question.language,
                                                       .backend = question.backend});
    if (!taken) return fail(taken.error());
    if (!*taken) {
      return fail(ErrorCode::kInvalid,
                  quoted(parameter.name) +
                      " is not a parameter; use sbi, hours, precision, lang or backend",
                  parameter.name);
    }
  }
  return question;
}

}  // namespace server
