#include "server/engine/story.h"

#include <algorithm>
#include <cmath>

#include "server/engine/impact.h"

namespace server {
namespace {

using store::impact::Estimate;
using store::impact::Reach;
using store::impact::Verdict;

std::vector<DateSpan> spans_of(std::span<const store::Date> dates) {
  std::vector<DateSpan> spans;
  for (const store::Date date : dates) {
    if (!spans.empty() && date - spans.back().last == std::chrono::days{1}) {
      spans.back().last = date;
    } else {
      spans.push_back({.first = date, .last = date});
    }
  }
  return spans;
}

std::optional<Reason> why_too_little(const Impact& impact) {
  if (impact.total.verdict != Verdict::kTooLittle) return std::nullopt;
  if (!impact.not_compared.empty() && impact.comparison.asked.empty()) {
    // A date that is there says more than one that is not.
    const auto stored = std::ranges::find_if(impact.not_compared, [](const auto& date) {
      return date.reason.code != ReasonCode::kNotStored;
    });
    return (stored == impact.not_compared.end() ? impact.not_compared.front() : *stored).reason;
  }
  return Reason{.code =
                    impact.total.usual ? ReasonCode::kTooFewHits : ReasonCode::kTooLittleHistory};
}

double added(const IndustryImpact& industry) {
  return std::abs(industry.estimate.hits - industry.estimate.expected);
}

ToldIndustry told(const IndustryImpact& industry) {
  return {.sbi = industry.sbi,
          .title = industry.title,
          .lift = industry.estimate.lift(),
          .verdict = industry.estimate.verdict};
}

// Two digits, if the table has them; else the level above.
std::size_t told_level(const Impact& impact) {
  constexpr std::size_t kTwoDigits = 2;
  const bool has_two_digits = std::ranges::find(impact.industries, kTwoDigits,
                                                &IndustryImpact::level) != impact.industries.end();
  return has_two_digits ? kTwoDigits : kTwoDigits - 1;
}

// A second industry is told if it made at least half as much as the first.
std::vector<ToldIndustry> drivers_of(const Impact& impact) {
  const std::size_t level = told_level(impact);
  std::vector<ToldIndustry> drivers;
  double most = 0;
  for (const IndustryImpact& industry : impact.industries) {
    if (industry.level != level || industry.estimate.verdict != impact.total.verdict) continue;
    if (added(industry) == 0 || added(industry) < most / 2) break;
    most = std::max(most, added(industry));
    drivers.push_back(told(industry));
    if (drivers.size() == 2) break;
  }
  return drivers;
}

std::vector<ToldIndustry> hidden_of(const Impact& impact) {
  const std::size_t level = told_level(impact);
  std::vector<ToldIndustry> hidden;
  for (const IndustryImpact& industry : impact.industries) {
    const Verdict verdict = industry.estimate.verdict;
    if (industry.level != level || !is_clear(verdict) || verdict == impact.total.verdict) continue;
    hidden.push_back(told(industry));
    if (hidden.size() == 2) break;
  }
  return hidden;
}

std::optional<ToldHours> hours_of(const Impact& impact) {
  if (!impact.effect_hours) return std::nullopt;
  const ToldHours hours{.from = impact.effect_hours->start.hour,
                        .until = impact.effect_hours->end.hour + 1};
  if (hours == ToldHours{.from = 0, .until = 24}) return std::nullopt;
  return hours;
}

double rounded_m(double metres) {
  const double step = metres < 1000 ? 10 : 100;
  return std::round(metres / step) * step;
}

// Nothing if it may be any distance.
std::optional<ToldReach> told(const std::optional<Reach>& reach) {
  if (!reach) return std::nullopt;
  const double low_m = rounded_m(reach->low_m);
  if (!reach->high_m) {
    if (low_m == 0) return std::nullopt;
    return ToldReach{
        .kind = ToldReach::Kind::kAtLeast, .m = low_m, .low_m = low_m, .high_m = std::nullopt};
  }
  if (*reach->high_m == 0) {
    return ToldReach{.kind = ToldReach::Kind::kInside, .m = 0, .low_m = 0, .high_m = 0};
  }
  constexpr double kLeast = 10;
  return ToldReach{.kind = ToldReach::Kind::kAbout,
                   .m = std::max(rounded_m(reach->radius_m), kLeast),
                   .low_m = low_m,
                   .high_m = rounded_m(*reach->high_m)};
}

NetOf net_of(const Estimate& total, const ControlImpact& control) {
  if (!control.net) return NetOf::kTooLittle;
  switch (control.net->verdict) {
    case Verdict::kUsual:
      return NetOf::kUsual;
    case Verdict::kTooLittle:
      return NetOf::kTooLittle;
    case Verdict::kMore:
    case Verdict::kLess:
      break;
  }
  if (control.net->verdict != total.verdict) return NetOf::kOther;
  return control.estimate.verdict == total.verdict ? NetOf::kPartly : NetOf::kHere;
}

std::optional<ToldNet> told_net(const Impact& impact) {
  if (!impact.control || impact.comparison.asked.empty()) return std::nullopt;
  const ControlImpact& control = *impact.control;
  return ToldNet{.kind = net_of(impact.total, control),
                 .is_notable = is_clear(impact.total) || (control.net && is_clear(*control.net)),
                 .reach = told(control.reach)};
}

}  // namespace

Story tell(const Impact& impact, const Ground& ground, const EventQuestion& question) {
  Story story{.days = spans_of(question.dates),
              .holiday = question.dates.size() == 1 && impact.dates.size() == 1
                             ? impact.dates.front().holiday
                             : std::nullopt,
              .verdict = impact.total.verdict,
              .why = why_too_little(impact),
              .net = told_net(impact)};
  if (!question.sbi) story.hidden = hidden_of(impact);
  if (!is_clear(story.verdict)) return story;
  if (!question.sbi) story.drivers = drivers_of(impact);
  if (!question.hours) story.hours = hours_of(impact);
  if (ground.inner_radius_m() == 0) story.reach = told(impact.reach);
  return story;
}

std::string_view name_of(ToldReach::Kind kind) {
  switch (kind) {
    case ToldReach::Kind::kAbout:
      return "about";
    case ToldReach::Kind::kAtLeast:
      return "at-least";
    case ToldReach::Kind::kInside:
      break;
  }
  return "inside";
}

std::string_view name_of(NetOf net) {
  switch (net) {
    case NetOf::kHere:
      return "here";
    case NetOf::kPartly:
      return "partly";
    case NetOf::kOther:
      return "other";
    case NetOf::kUsual:
      return "usual";
    case NetOf::kTooLittle:
      break;
  }
  return "too-little";
}

}  // namespace server
