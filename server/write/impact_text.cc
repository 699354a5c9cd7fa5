#include "server/write/impact_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "server/base/terminal.h"
#include "server/write/answer_text.h"
#include "server/write/baseline_words.h"
#include "server/write/impact_tables.h"

namespace server {
namespace {

using store::impact::Estimate;
using store::impact::Verdict;

constexpr std::size_t kListedIndustries = 12;
constexpr std::size_t kListedBaselines = 8;

bool is_clear(const Estimate& estimate) {
  return estimate.verdict == Verdict::kMore || estimate.verdict == Verdict::kLess;
}

std::string in_words(store::Date date) {
  constexpr std::array<std::string_view, 7> kWeekdays = {
      "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
  constexpr std::array<std::string_view, 12> kMonths = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  const std::chrono::year_month_day day{date};
  return fmt::format("{} {} {} {}", kWeekdays[std::chrono::weekday{date}.c_encoding()],
                     unsigned{day.day()}, kMonths[unsigned{day.month()} - 1], int{day.year()});
}

std::string_view short_weekday(store::Date date) {
  constexpr std::array<std::string_view, 7> kNames = {"Sun", "Mon", "Tue", "Wed",
                                                      "Thu", "Fri", "Sat"};
  return kNames[std::chrono::weekday{date}.c_encoding()];
}

std::string_view name_in(store::Language language, const store::impact::Holiday& holiday) {
  return language == store::Language::kDutch ? holiday.name_nl : holiday.name_en;
}

// Of many hits the whole number is enough.
std::string count(double hits) {
  if (hits < 9.95 && hits != std::floor(hits)) return fmt::format("{:.1f}", hits);
  return thousands(static_cast<std::uint64_t>(std::llround(hits)));
}

std::string range(const Estimate& estimate) {
  if (!estimate.usual) return "";
  return fmt::format("{} to {}", count(estimate.usual->low), count(estimate.usual->high));
}

std::string change(const Estimate& estimate) {
  const auto lift = estimate.lift();
  return lift ? percent_change(*lift) : "";
}

// "250 m", "2 km"
std::string distance(double metres) {
  return metres < 1000 ? fmt::format("{} m", metres) : fmt::format("{} km", metres / 1000);
}

// To two digits: no reach is known better than that.
std::string rounded_distance(double metres) {
  if (metres == 0) return distance(0);
  const double unit = std::pow(10, std::floor(std::log10(metres)) - 1);
  return distance(std::round(metres / unit) * unit);
}

std::string between(double from_m, double to_m) {
  if (std::isinf(to_m)) return "beyond " + distance(from_m);
  if (to_m == 0) return "inside";
  return fmt::format("{} to {}", from_m == 0 ? "0" : distance(from_m), distance(to_m));
}

std::string where(const Area& area) {
  if (!area.is_circle()) {
    return area.kind() == AreaKind::kMunicipality ? "in " + area.name() : "in the polygon";
  }
  if (area.inner_radius_m() > 0) {
    return fmt::format("{} to {} from {}", distance(area.inner_radius_m()),
                       distance(area.radius_m()), area.name());
  }
  return fmt::format("within {} of {}", distance(area.radius_m()), area.name());
}

std::string when(const Impact& impact, store::Language language) {
  if (impact.dates.size() == 1) {
    const DateImpact& date = impact.dates.front();
    std::string words = "On " + in_words(date.date);
    if (date.holiday) words += fmt::format(" ({})", name_in(language, *date.holiday));
    return words;
  }
  std::vector<store::Date> dates;
  for (const DateImpact& date : impact.dates) dates.push_back(date.date);
  return fmt::format("On {} together", dates_text(dates));
}

std::string filters(const ImpactQuery& query) {
  std::string words;
  if (query.sbi) {
    words += ", sbi";
    for (const store::SbiCode& code : *query.sbi) words += fmt::format(" {}", code.text());
  }
  if (query.hours) words += fmt::format(", hours {}", hours_text(*query.hours));
  return words;
}

// The narrowest industry that at least half of the change is in.
const IndustryImpact* main_industry(const Impact& impact) {
  const double most = std::abs(impact.total.hits - impact.total.expected);
  const IndustryImpact* found = nullptr;
  for (const IndustryImpact& industry : impact.industries) {
    const Estimate& estimate = industry.estimate;
    if (estimate.verdict != impact.total.verdict) continue;
    if (std::abs(estimate.hits - estimate.expected) < most / 2) continue;
    if (found == nullptr || industry.level > found->level) found = &industry;
  }
  return found;
}

std::string as_far_as(const Impact& impact, const Area& area) {
  if (!impact.reach) return "";
  // What is told of them together is told by the surroundings: beyond these nothing is known of it.
  const bool is_everywhere = impact.control && impact.control->reach && !impact.reach->high_m;
  const store::impact::Reach& reach = is_everywhere ? *impact.control->reach : *impact.reach;
  if (reach.low_m == 0 && !reach.high_m) return "";
  const std::string from_edge = area.is_circle() ? "" : " from its edge";
  std::string words = is_everywhere ? ", and more so than around it" : "";
  if (reach.high_m == 0) return words + ", not beyond its edge";
  if (!reach.high_m) {
    return words +
           fmt::format(", as far as {}{} at least", rounded_distance(reach.low_m), from_edge);
  }
  return words + fmt::format(", as far as {}{} ({} to {})", rounded_distance(reach.radius_m),
                             from_edge, rounded_distance(reach.low_m),
                             rounded_distance(*reach.high_m));
}

std::string numbers(const Estimate& estimate) {
  std::string words =
      fmt::format("{} against {} expected", count(estimate.hits), count(estimate.expected));
  const auto lift = estimate.lift();
  if (!lift && !estimate.usual) return words;
  words += " (";
  if (lift) words += fmt::format("{:+.0f} %", *lift * 100);
  if (lift && estimate.usual) words += "; ";
  if (estimate.usual) words += "usual is " + range(estimate);
  return words + ")";
}

std::string what_happened(const Impact& impact, const Area& area) {
  const Estimate& total = impact.total;
  switch (total.verdict) {
    case Verdict::kUsual:
      return "there were as many hits as usual: " + numbers(total);
    case Verdict::kTooLittle:
      return fmt::format("{}: {}",
                         total.usual ? "there is too little to say"
                                     : "too few dates are stored to tell what is usual",
                         numbers(total));
    case Verdict::kMore:
    case Verdict::kLess:
      break;
  }
  std::string words =
      fmt::format("there were clearly {} hits than usual: {}",
                  total.verdict == Verdict::kMore ? "more" : "fewer", numbers(total));
  if (const IndustryImpact* industry = main_industry(impact)) {
    words += fmt::format(", mostly in {}", industry->title);
  }
  if (impact.effect_hours) {
    const auto& [start, peak, end] = *impact.effect_hours;
    words += start.hour == end.hour ? fmt::format(", at {} h", start.hour)
                                    : fmt::format(", from {} to {} h", start.hour, end.hour);
  }
  return words + as_far_as(impact, area);
}

std::string sentence(const Impact& impact, const Area& area, const ImpactQuery& query) {
  if (impact.comparison.missing.size() == query.dates.size()) {
    return fmt::format("Nothing is stored of {}.", dates_text(query.dates));
  }
  if (!is_compared(impact)) {
    return fmt::format("{} hits {}{}, and nothing to compare them with.", count(impact.total.hits),
                       where(area), filters(query));
  }
  return fmt::format("{}, {}{}, {}.", when(impact, query.language), where(area), filters(query),
                     what_happened(impact, area));
}

// The columns that every table ends with.
constexpr std::array<Align, 5> kNumbers = {Align::kRight, Align::kRight, Align::kRight,
                                           Align::kRight, Align::kLeft};

Table make_table(std::vector<Align> columns, std::vector<std::string> names) {
  columns.insert(columns.end(), kNumbers.begin(), kNumbers.end());
  for (const char* name : {"hits", "expected", "usual", "change", ""}) names.emplace_back(name);
  Table table(std::move(columns));
  table.add_row(std::move(names));
  return table;
}

void add_row(Table& table, std::vector<std::string> cells, const Estimate& estimate,
             bool is_compared) {
  cells.push_back(count(estimate.hits));
  cells.push_back(is_compared ? count(estimate.expected) : "");
  cells.push_back(is_compared ? range(estimate) : "");
  cells.push_back(is_compared ? change(estimate) : "");
  cells.push_back(is_compared ? std::string(name_of(estimate.verdict)) : "");
  table.add_row(std::move(cells));
}

std::string dates_text_table(const Impact& impact, store::Language language) {
  if (impact.dates.size() < 2) return "";
  Table table = make_table({Align::kLeft, Align::kLeft, Align::kLeft, Align::kLeft},
                           {"date", "", "", "hours"});
  for (const DateImpact& date : impact.dates) {
    add_row(table,
            {store::to_iso(date.date), std::string(short_weekday(date.date)),
             std::string(date.holiday ? name_in(language, *date.holiday) : ""),
             date.hours ? fmt::format("{}-{}", date.hours->start.hour, date.hours->end.hour) : ""},
            date.estimate, true);
  }
  return '\n' + table.text(kTableIndent);
}

std::string rings_text_table(const Impact& impact) {
  if (impact.rings.empty()) return "";
  Table table = make_table({Align::kLeft, Align::kRight}, {"distance", "postcodes"});
  for (const RingImpact& ring : impact.rings) {
    add_row(table, {between(ring.from_m, ring.to_m), thousands(ring.postcodes)}, ring.estimate,
            is_compared(impact));
  }
  return '\n' + table.text(kTableIndent);
}

// Hour by hour, where it is one date.
std::string hours_text_table(const Impact& impact) {
  if (impact.dates.size() != 1) return "";
  Table table = make_table({Align::kRight}, {"hour"});
  for (const HourImpact& hour : impact.timeline) {
    add_row(table, {std::to_string(hour.hour)}, hour.estimate, true);
  }
  return '\n' + table.text(kTableIndent);
}

// Those that are clear, without those that another one, further down, tells the very same of.
std::string industries_text_table(const Impact& impact) {
  const auto is_told_below = [&impact](const IndustryImpact& industry) {
    return std::ranges::any_of(impact.industries, [&industry](const IndustryImpact& other) {
      return other.parent == industry.sbi && other.estimate.hits == industry.estimate.hits &&
             other.estimate.expected == industry.estimate.expected;
    });
  };
  Table table =
      make_table({Align::kLeft, Align::kLeft, Align::kRight}, {"sbi", "industry", "added"});
  std::size_t listed = 0;
  for (const IndustryImpact& industry : impact.industries) {
    if (!is_clear(industry.estimate) || is_told_below(industry)) continue;
    const double added = industry.estimate.hits - industry.estimate.expected;
    // Where no table gives a title, the code is its own: once is enough.
    std::string_view title = industry.title;
    if (title == industry.sbi.text()) title = {};
    add_row(table,
            {std::string(industry.sbi.text()), shortened(title, kTitleWidth),
             (added < 0 ? "-" : "+") + count(std::abs(added))},
            industry.estimate, true);
    if (++listed == kListedIndustries) break;
  }
  if (listed == 0) return is_compared(impact) ? "\nNo industry is clearly off by itself.\n" : "";
  return '\n' + table.text(kTableIndent);
}

std::string control_line(const Impact& impact) {
  if (!impact.control || !is_compared(impact)) return "";
  const ControlImpact& control = *impact.control;
  std::string line =
      fmt::format("\nAgainst the {} postcodes {}{} ({}, {}): ", thousands(control.postcodes),
                  std::isinf(control.to_m) ? "" : "from ", between(control.from_m, control.to_m),
                  numbers(control.estimate), name_of(control.estimate.verdict));
  if (!control.net) return line + "they cannot tell.\n";
  return line + fmt::format("{}, {}.\n", numbers(*control.net), name_of(control.net->verdict));
}

std::string baseline_lines(const Impact& impact, const ImpactQuery& query, const geo::Crs& crs) {
  const store::impact::Comparison& comparison = impact.comparison;
  std::string lines;
  for (std::size_t i = 0; i < std::min(kListedBaselines, comparison.asked.size()); ++i) {
    const auto baseline = baseline_of(comparison.asked[i], comparison);
    lines += fmt::format("\n{} is compared with {}",
                         store::to_iso(comparison.dates[comparison.asked[i].date]),
                         dates_text(baseline));
  }
  if (comparison.asked.size() > kListedBaselines) {
    lines +=
        fmt::format("\nand {} more dates likewise", comparison.asked.size() - kListedBaselines);
  }
  for (const store::impact::LeftOut& left_out : comparison.left_out) {
    lines += fmt::format("\nnot compared with {}: {}", store::to_iso(left_out.date),
                         why_left_out(left_out, query, crs));
  }
  for (const store::Date date : comparison.without_baseline) {
    lines += fmt::format("\n{} cannot be compared: {}", store::to_iso(date),
                         why_not_compared(date, comparison, query, crs));
  }
  if (!comparison.missing.empty()) {
    lines += "\nnot in the store: " + dates_text(comparison.missing);
  }
  if (is_compared(impact)) {
    lines +=
        fmt::format("\nwhat is usual is told from {} dates before", comparison.reference.size());
  }
  return lines.empty() ? lines : lines + '\n';
}

}  // namespace

std::string impact_text(const Impact& impact, const Area& area, const ImpactQuery& query,
                        const geo::Crs& crs) {
  std::string first = printable_lines(sentence(impact, area, query)) + '\n';
  if (impact.comparison.missing.size() == query.dates.size()) return first;
  return first + dates_text_table(impact, query.language) + rings_text_table(impact) +
         hours_text_table(impact) + industries_text_table(impact) + control_line(impact) +
         baseline_lines(impact, query, crs);
}

std::string calendar_text(const Calendar& calendar, const Area& area, const ImpactQuery& query) {
  std::string standing_out;
  std::size_t many = 0;
  Table table =
      make_table({Align::kLeft, Align::kLeft, Align::kLeft, Align::kLeft}, {"", "date", "", ""});
  for (const CalendarDate& date : calendar.dates) {
    if (date.stands_out) {
      standing_out += (many++ == 0 ? ": " : ", ") + store::to_iso(date.date);
    }
    add_row(table,
            {date.stands_out ? "*" : "", store::to_iso(date.date),
             std::string(short_weekday(date.date)),
             std::string(date.holiday ? name_in(query.language, *date.holiday) : "")},
            date.estimate, date.is_compared);
  }
  const std::string line =
      fmt::format("{} of {} dates stand{} out {}{}{}.", many, calendar.dates.size(),
                  many == 1 ? "s" : "", where(area), filters(query), standing_out);
  return printable_lines(line) + "\n\n" + table.text(kTableIndent);
}

}  // namespace server
