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
#include <fmt/ranges.h>

#include "server/base/dates.h"
#include "server/base/terminal.h"
#include "server/engine/public_holidays.h"
#include "server/write/answer_text.h"
#include "server/write/impact_parts.h"
#include "server/write/reason_text.h"

namespace server {
namespace {

using store::impact::Estimate;
using store::impact::is_clear;
using store::impact::Verdict;

constexpr std::size_t kListedIndustries = 12;
constexpr std::size_t kListedBaselines = 8;

// Of many hits the whole number is enough.
std::string count(double hits) {
  if (hits < 9.95 && hits != std::floor(hits)) return fmt::format("{:.1f}", hits);
  return thousands(static_cast<std::uint64_t>(std::llround(hits)));
}

std::string range(const Estimate& estimate) {
  if (!estimate.usual) return "";
  return fmt::format("{} to {}", count(estimate.usual->low), count(estimate.usual->high));
}

// The page's words for a verdict.
std::string_view words_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::kMore:
      return "clearly more";
    case Verdict::kLess:
      return "clearly fewer";
    case Verdict::kUsual:
      return "as usual";
    case Verdict::kTooLittle:
      break;
  }
  return "not enough data";
}

std::string change(const Estimate& estimate) {
  const auto lift = estimate.lift();
  return lift ? percent_change(*lift) : "";
}

// "250 m", "2 km"
std::string distance(double metres) {
  return metres < 1000 ? fmt::format("{} m", metres) : fmt::format("{} km", metres / 1000);
}

std::string between(double from_m, double to_m) {
  if (std::isinf(to_m)) return "beyond " + distance(from_m);
  if (to_m == 0) return "inside";
  return fmt::format("{} to {}", from_m == 0 ? "0" : distance(from_m), distance(to_m));
}

std::string where(const Ground& ground) {
  if (!ground.is_circle()) {
    return ground.kind() == GroundKind::kMunicipality ? "in " + ground.name() : "in the polygon";
  }
  if (ground.inner_radius_m() > 0) {
    return fmt::format("{} to {} from {}", distance(ground.inner_radius_m()),
                       distance(ground.radius_m()), ground.name());
  }
  return fmt::format("within {} of {}", distance(ground.radius_m()), ground.name());
}

// "Tuesday 30 April 2013 (Queen's Day)", "2013-04-29 .. 2013-05-01", "2013-04-23, 2013-04-30".
std::string when(const Impact& impact, const EventQuestion& question) {
  const Story& story = impact.story;
  if (question.dates.size() > 1) return fmt::format("{} together", dates_text(question.dates));
  std::string words = long_date(question.dates.front());
  if (story.holiday) words += fmt::format(" ({})", name_in(question.language, *story.holiday));
  return words;
}

std::string filters(const EventQuestion& question) {
  return filters_text(question.sbi, question.hours);
}

std::string titles_of(std::span<const ToldIndustry> industries) {
  std::string words;
  for (const ToldIndustry& industry : industries) {
    words += words.empty() ? "" : " and ";
    words += industry.title;
  }
  return words;
}

// "as far as 2 km (1.6 km to 2.9 km)", of a polygon "... from its edge".
std::string how_far(const ToldReach& reach, const Ground& ground) {
  const std::string from_edge = ground.is_circle() ? "" : " from its edge";
  switch (reach.kind) {
    case ToldReach::Kind::kInside:
      return "not beyond its edge";
    case ToldReach::Kind::kAtLeast:
      return fmt::format("at least as far as {}{}", distance(reach.m), from_edge);
    case ToldReach::Kind::kAbout:
      break;
  }
  return fmt::format("as far as {}{} ({} to {})", distance(reach.m), from_edge,
                     distance(reach.low_m), distance(*reach.high_m));
}

// "135 against 41 expected (+231 %; usual is 21 to 67; of 3 dates 1 can be compared)"
std::string numbers(const Estimate& estimate, const std::string& note = {}) {
  std::vector<std::string> beside;
  if (const auto lift = estimate.lift()) beside.push_back(fmt::format("{:+.0f} %", *lift * 100));
  if (estimate.usual) beside.push_back("usual is " + range(estimate));
  if (!note.empty()) beside.push_back(note);
  std::string words =
      fmt::format("{} against {} expected", count(estimate.hits), count(estimate.expected));
  if (!beside.empty()) words += fmt::format(" ({})", fmt::join(beside, "; "));
  return words;
}

// How many of the asked dates the numbers are of; empty where they are of all.
std::string compared_dates(const Impact& impact, const EventQuestion& question) {
  const std::size_t compared = impact.comparison.asked.size();
  if (compared == question.dates.size()) return "";
  return fmt::format("of {} {} can be compared", count_of(question.dates.size(), "date", "dates"),
                     thousands(compared));
}

// "was 1 hit", "were 1,234 hits"
std::string were_hits(double hits) {
  return hits == 1 ? "was 1 hit" : fmt::format("were {} hits", count(hits));
}

std::string what_happened(const Impact& impact, const Ground& ground,
                          const EventQuestion& question) {
  const Story& story = impact.story;
  const Estimate& total = impact.total;
  const std::string figures = numbers(total, compared_dates(impact, question));
  if (story.why) {
    return fmt::format("{}: {}",
                       story.why->code == ReasonCode::kTooLittleHistory
                           ? to_text(*story.why)
                           : fmt::format("there {}, too few to say whether that is unusual",
                                         were_hits(total.hits)),
                       figures);
  }
  if (!is_clear(total)) return "there were about as many hits as usual: " + figures;
  std::string words = fmt::format("there were clearly {} hits than usual: {}",
                                  total.verdict == Verdict::kMore ? "more" : "fewer", figures);
  if (!story.drivers.empty()) words += ", mostly in " + titles_of(story.drivers);
  if (story.hours) words += fmt::format(", from {} to {} h", story.hours->from, story.hours->until);
  if (story.reach) words += ", " + how_far(*story.reach, ground);
  return words;
}

// A question about dates of which none is stored.
std::string nothing_stored(const EventQuestion& question) {
  if (question.dates.empty()) return "No date is stored.";
  return fmt::format("Nothing is stored of {}.", dates_text(question.dates));
}

std::string sentence(const Impact& impact, const Ground& ground, const EventQuestion& question) {
  if (impact.comparison.missing.size() == question.dates.size()) {
    return nothing_stored(question);
  }
  if (!is_compared(impact)) {
    return fmt::format("There {} {}{}, and there is nothing to compare that with.",
                       were_hits(impact.total.hits), where(ground), filters(question));
  }
  return fmt::format("On {}, {}{}, {}.", when(impact, question), where(ground), filters(question),
                     what_happened(impact, ground, question));
}

// Industries that the sentence does not show.
std::string aside(const Impact& impact) {
  std::string words;
  for (const ToldIndustry& industry : impact.story.hidden) {
    words += words.empty() ? "Clearly different: " : ", ";
    words += industry.title;
    if (industry.lift) words += fmt::format(" ({})", percent_change(*industry.lift));
  }
  return words.empty() ? words : printable_lines(words) + ".\n";
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
  cells.push_back(is_compared ? std::string(words_of(estimate.verdict)) : "");
  table.add_row(std::move(cells));
}

std::string dates_text_table(const Impact& impact, store::Language language) {
  if (impact.dates.size() < 2) return "";
  Table table = make_table({Align::kLeft, Align::kLeft, Align::kLeft, Align::kLeft},
                           {"date", "", "", "hours"});
  for (const DateImpact& date : impact.dates) {
    add_row(table,
            {store::to_iso(date.date), short_weekday(date.date),
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

// Whether the hits lie outside the usual range and may yet be there by chance, as one hour of many.
bool is_outside_by_chance(const Estimate& estimate) {
  return estimate.verdict == Verdict::kUsual && estimate.usual &&
         (estimate.hits < estimate.usual->low || estimate.hits > estimate.usual->high);
}

// Hour by hour, if only one date is asked.
std::string hours_text_table(const Impact& impact) {
  if (impact.dates.size() != 1) return "";
  Table table = make_table({Align::kRight}, {"hour"});
  for (const HourImpact& hour : impact.timeline) {
    add_row(table, {std::to_string(hour.hour)}, hour.estimate, true);
  }
  std::string text = '\n' + table.text(kTableIndent);
  if (std::ranges::any_of(impact.timeline, is_outside_by_chance, &HourImpact::estimate)) {
    text +=
        "An hour can lie outside its usual range and still be as usual: many are judged at once.\n";
  }
  return text;
}

// The clear industries, without those that have the same numbers as one below them.
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
  if (listed == 0)
    return is_compared(impact) ? "\nNo industry is clearly different by itself.\n" : "";
  return '\n' + table.text(kTableIndent);
}

std::string_view net_in_words(NetOf net) {
  switch (net) {
    case NetOf::kHere:
      return "it was not everywhere";
    case NetOf::kPartly:
      return "part of it was everywhere";
    case NetOf::kOther:
      return "what is left is another effect";
    case NetOf::kUsual:
      return "what is left may be chance";
    case NetOf::kTooLittle:
      break;
  }
  return "there is not enough data to tell whether it was everywhere";
}

std::string control_line(const Impact& impact, const Ground& ground) {
  const std::optional<ToldNet>& told = impact.story.net;
  if (!told) return "";
  const ControlImpact& control = *impact.control;
  std::string line =
      fmt::format("\nCompared with the surroundings, {} {}{} ({}, {}): ",
                  count_of(control.postcodes, "postcode", "postcodes"),
                  std::isinf(control.to_m) ? "" : "from ", between(control.from_m, control.to_m),
                  numbers(control.estimate), words_of(control.estimate.verdict));
  line += net_in_words(told->kind);
  if (control.net) {
    line += fmt::format(", {}, {}", numbers(*control.net), words_of(control.net->verdict));
  }
  if (told->reach) line += ", " + how_far(*told->reach, ground);
  return line + ".\n";
}

std::string baseline_lines(const Impact& impact) {
  const store::impact::Comparison& comparison = impact.comparison;
  std::string lines;
  for (std::size_t i = 0; i < std::min(kListedBaselines, comparison.asked.size()); ++i) {
    lines += fmt::format("\n{} is compared with {}",
                         store::to_iso(comparison.dates[comparison.asked[i].date]),
                         dates_text(store::impact::baseline_of(comparison.asked[i], comparison)));
  }
  if (comparison.asked.size() > kListedBaselines) {
    lines += fmt::format("\nand {} more dates, each with its own baseline",
                         comparison.asked.size() - kListedBaselines);
  }
  for (const LeftOutDate& left_out : impact.left_out) {
    lines +=
        fmt::format("\nnot compared with {}: {}", store::to_iso(left_out.date), to_text(left_out));
  }
  for (const DateReason& not_compared : impact.not_compared) {
    if (not_compared.reason.code == ReasonCode::kNotStored) continue;  // Said below, together.
    lines += fmt::format("\n{} cannot be compared: {}", store::to_iso(not_compared.date),
                         to_text(not_compared.reason));
  }
  if (!comparison.missing.empty()) {
    lines += "\nnot in the store: " + dates_text(comparison.missing);
  }
  if (is_compared(impact)) {
    lines += "\nthe usual range comes from " +
             count_of(comparison.reference.size(), "date", "dates") + " before";
  }
  return lines.empty() ? lines : lines + '\n';
}

// The sentence about the story of a calendar with dates. `asked` is the place, and what is asked of
// it.
std::string special_dates(const Calendar& calendar, const std::string& asked) {
  const std::string dates = count_of(calendar.dates.size(), "date", "dates");
  const bool is_any_judged =
      std::ranges::any_of(calendar.dates, [](const CalendarDate& date) { return !date.why_not; });
  if (!is_any_judged) return fmt::format("Of {} none can be judged{}.", dates, asked);
  const CalendarStory& story = calendar.story;
  std::string special;
  for (const store::Date date : story.special) {
    special += (special.empty() ? "" : ", ") + store::to_iso(date);
  }
  if (story.judged_together) {
    const std::size_t many = story.special.size();
    return fmt::format("{} of {} stand{} out{}: {}.", many, dates, many == 1 ? "s" : "", asked,
                       special);
  }
  const std::string none = fmt::format("None of {} stands out{}.", dates, asked);
  return special.empty() ? none : none + " Unusual, perhaps by chance: " + special + ".";
}

}  // namespace

std::string impact_text(const Cleared<Impact>& cleared, const Ground& ground,
                        const EventQuestion& question) {
  const Impact& impact = *cleared;
  std::string first = printable_lines(sentence(impact, ground, question)) + '\n';
  if (impact.comparison.missing.size() == question.dates.size()) return first;
  return first + aside(impact) + dates_text_table(impact, question.language) +
         rings_text_table(impact) + hours_text_table(impact) + industries_text_table(impact) +
         control_line(impact, ground) + baseline_lines(impact);
}

std::string calendar_text(const Cleared<Calendar>& cleared, const Ground& ground,
                          const EventQuestion& question) {
  const Calendar& calendar = *cleared;
  if (calendar.dates.empty()) return nothing_stored(question) + '\n';
  Table table =
      make_table({Align::kLeft, Align::kLeft, Align::kLeft, Align::kLeft}, {"", "date", "", ""});
  for (const CalendarDate& date : calendar.dates) {
    add_row(table,
            {date.stands_out ? "*" : "", store::to_iso(date.date), short_weekday(date.date),
             std::string(date.holiday ? name_in(question.language, *date.holiday) : "")},
            date.estimate, !date.why_not);
  }
  return printable_lines(special_dates(calendar, " " + where(ground) + filters(question))) +
         "\n\n" + table.text(kTableIndent);
}

}  // namespace server
