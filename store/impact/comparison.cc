#include "store/impact/comparison.h"

#include <algorithm>
#include <cassert>
#include <optional>

namespace store::impact {
namespace {

// A date and its baseline, before all dates that are read are known.
struct Draft {
  Date date;
  std::vector<Date> baseline;
  bool with_delta = false;
};

class Planner {
 public:
  Planner(std::span<const Date> asked, const ComparisonRules& rules) : rules_{rules} {
    for (const Date date : asked) {
      (rules.kind_of(date) ? asked_ : plan_.missing).push_back(date);
    }
  }

  Comparison make() {
    std::vector<Draft> asked;
    std::vector<Draft> weeks_before;
    for (const Date date : asked_) {
      Draft draft = draft_asked(date);
      if (draft.baseline.empty() && !draft.with_delta) {
        plan_.without_baseline.push_back(date);
        continue;
      }
      asked.push_back(std::move(draft));
      weeks_before.push_back({.date = date, .baseline = weeks_of(date, kPlaceWeeks)});
    }
    const std::vector<Draft> reference =
        asked_.empty() ? std::vector<Draft>{} : draft_reference(asked_.front());
    collect_dates(asked);
    collect_dates(weeks_before);
    collect_dates(reference);
    for (const Date date : asked_) plan_.dates.push_back(date);
    std::ranges::sort(plan_.dates);
    plan_.dates.erase(std::unique(plan_.dates.begin(), plan_.dates.end()), plan_.dates.end());
    for (const Draft& draft : asked) plan_.asked.push_back(by_index(draft));
    for (const Draft& draft : reference) plan_.reference.push_back(by_index(draft));
    for (const Draft& draft : weeks_before) {
      plan_.weeks_before.push_back(by_index(draft).baseline);
    }
    std::ranges::sort(plan_.left_out, {}, &LeftOut::date);
    plan_.left_out.erase(std::unique(plan_.left_out.begin(), plan_.left_out.end()),
                         plan_.left_out.end());
    return std::move(plan_);
  }

 private:
  [[nodiscard]] bool is_stored(Date date) const { return rules_.kind_of(date).has_value(); }
  [[nodiscard]] bool is_asked(Date date) const { return std::ranges::binary_search(asked_, date); }

  // Why `date` is in no baseline; nothing where it may be.
  [[nodiscard]] std::optional<LeftOutWhy> why_not(Date date) const {
    if (is_asked(date)) return LeftOutWhy::kAsked;
    if (rules_.is_left_out(date)) return LeftOutWhy::kLeftOut;
    if (!is_stored(date)) return LeftOutWhy::kNotStored;
    return std::nullopt;
  }

  // The same weekday in the `weeks` weeks before, the nearest first, from `first` on.
  [[nodiscard]] std::vector<Date> weeks_of(Date date, std::uint32_t weeks,
                                           Date first = Date::min()) const {
    std::vector<Date> found;
    for (std::uint32_t week = 1; week <= weeks; ++week) {
      const Date before = date - week * kWeek;
      if (before < first) break;
      if (!why_not(before)) found.push_back(before);
    }
    return found;
  }

  Draft draft_asked(Date date) {
    const BaselineChoice& choice = rules_.baseline;
    if (choice.kind == BaselineKind::kDates) {
      Draft draft{.date = date, .baseline = {}};
      for (const Date other : choice.dates) {
        assert(!is_asked(other));
        if (is_stored(other)) {
          draft.baseline.push_back(other);
        } else {
          plan_.left_out.push_back({other, LeftOutWhy::kNotStored});
        }
      }
      return draft;
    }
    const std::uint32_t weeks = weeks_of_baseline();
    for (std::uint32_t week = 1; week <= weeks; ++week) {
      const Date before = date - week * kWeek;
      const auto why = why_not(before);
      const bool comes_with_date = has_own_delta(date) && why == LeftOutWhy::kNotStored;
      if (why && !comes_with_date) plan_.left_out.push_back({before, *why});
    }
    return draft_by_weeks(date, Date::min());
  }

  // The baseline of a date that is compared with weeks before it, from `first` on.
  [[nodiscard]] Draft draft_by_weeks(Date date, Date first) const {
    if (has_own_delta(date)) {
      const auto why = why_not(date - kWeek);
      return {.date = date, .baseline = {}, .with_delta = !why || why == LeftOutWhy::kNotStored};
    }
    return {.date = date, .baseline = weeks_of(date, weeks_of_baseline(), first)};
  }

  [[nodiscard]] bool has_own_delta(Date date) const {
    return rules_.baseline.kind == BaselineKind::kWeek && rules_.kind_of(date) == DeltaKind::kGiven;
  }

  [[nodiscard]] std::uint32_t weeks_of_baseline() const {
    switch (rules_.baseline.kind) {
      case BaselineKind::kWeek:
        return 1;
      case BaselineKind::kWeeks:
        return rules_.baseline.weeks;
      case BaselineKind::kDates:
        return kPlaceWeeks;  // Of the reference alone.
    }
    return 1;
  }

  [[nodiscard]] std::vector<Draft> draft_reference(Date first_asked) const {
    std::vector<Draft> reference;
    const Date first = first_asked - kReferencePeriod;
    for (Date date = first; date < first_asked; date += std::chrono::days{1}) {
      if (why_not(date)) continue;
      Draft draft = draft_by_weeks(date, first);
      if (draft.with_delta || !draft.baseline.empty()) reference.push_back(std::move(draft));
    }
    // The caller's dates among themselves: each against those before it.
    std::vector<Date> before;
    for (const Date date : rules_.baseline.dates) {
      if (!is_stored(date)) continue;
      if (!before.empty()) reference.push_back({.date = date, .baseline = before});
      before.push_back(date);
    }
    return reference;
  }

  void collect_dates(const std::vector<Draft>& drafts) {
    for (const Draft& draft : drafts) {
      plan_.dates.push_back(draft.date);
      plan_.dates.insert(plan_.dates.end(), draft.baseline.begin(), draft.baseline.end());
    }
  }

  [[nodiscard]] std::size_t index_of(Date date) const {
    const auto found = std::ranges::lower_bound(plan_.dates, date);
    return static_cast<std::size_t>(found - plan_.dates.begin());
  }

  [[nodiscard]] ComparedDate by_index(const Draft& draft) const {
    ComparedDate compared{
        .date = index_of(draft.date), .baseline = {}, .with_delta = draft.with_delta};
    compared.baseline.reserve(draft.baseline.size());
    for (const Date date : draft.baseline) compared.baseline.push_back(index_of(date));
    return compared;
  }

  const ComparisonRules& rules_;
  std::vector<Date> asked_;  // Those that are stored.
  Comparison plan_;
};

}  // namespace

Comparison make_comparison(std::span<const Date> asked, const ComparisonRules& rules) {
  assert(std::ranges::is_sorted(asked));
  return Planner(asked, rules).make();
}

std::vector<Date> baseline_of(const ComparedDate& asked, const Comparison& comparison) {
  if (asked.with_delta) return {comparison.dates[asked.date] - kWeek};
  std::vector<Date> dates;
  dates.reserve(asked.baseline.size());
  for (const std::size_t date : asked.baseline) dates.push_back(comparison.dates[date]);
  std::ranges::sort(dates);
  return dates;
}

}  // namespace store::impact
