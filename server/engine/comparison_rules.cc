#include "server/engine/comparison_rules.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <span>

#include "server/engine/engine_parts.h"
#include "server/engine/public_holidays.h"

namespace server {
namespace {

using store::Date;

// What a comparison asks of dates, looked up once: it asks hundreds of times. Day by day from a
// while before the first stored date to the last; no date outside is stored.
class DateFacts {
 public:
  DateFacts(std::span<const Date> stored, const store::DeltaKindOf& kind_of,
            const std::function<bool(Date)>& is_left_out) {
    if (stored.empty()) return;
    first_ = stored.front() - store::impact::kMaxBaselineWeeks * store::kWeek;
    facts_.resize(static_cast<std::size_t>((stored.back() - first_).count()) + 1);
    for (std::size_t day = 0; day < facts_.size(); ++day) {
      facts_[day].is_left_out = is_left_out(first_ + std::chrono::days{day});
    }
    for (const Date date : stored) facts_[index_of(date)].kind = kind_of(date);
  }

  [[nodiscard]] std::optional<store::DeltaKind> kind_of(Date date) const {
    return covers(date) ? facts_[index_of(date)].kind : std::nullopt;
  }
  [[nodiscard]] bool is_left_out(Date date) const {
    return covers(date) && facts_[index_of(date)].is_left_out;
  }

 private:
  struct Facts {
    std::optional<store::DeltaKind> kind = {};
    bool is_left_out = false;
  };

  [[nodiscard]] std::size_t index_of(Date date) const {
    return static_cast<std::size_t>((date - first_).count());
  }
  [[nodiscard]] bool covers(Date date) const {
    return date >= first_ && index_of(date) < facts_.size();
  }

  Date first_;
  std::vector<Facts> facts_;
};

}  // namespace

store::DeltaKindOf stored_kinds(const Engine& engine, Backend backend) {
  return [&load = EngineParts(engine).load(),
          catalog = engine.catalog(backend)](store::Date date) -> std::optional<store::DeltaKind> {
    if (const auto* here = load.snapshot.find(date)) return here->delta_kind();
    const auto* there = catalog ? catalog->find(date) : nullptr;
    return there != nullptr ? std::optional{there->delta_kind} : std::nullopt;
  };
}

std::vector<store::Date> stored_dates(const Engine& engine, Backend backend) {
  std::vector<store::Date> dates;
  for (const store::SnapshotDate& stored : EngineParts(engine).load().snapshot.dates) {
    dates.push_back(stored.date);
  }
  if (const auto catalog = engine.catalog(backend)) {
    for (const store::postgis::CatalogDate& stored : catalog->dates) dates.push_back(stored.date);
  }
  std::ranges::sort(dates);
  dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
  return dates;
}

store::impact::ComparisonRules rules_of(const Engine& engine, const EventQuestion& question) {
  const std::vector<Date> stored = stored_dates(engine, question.backend);
  const auto facts = std::make_shared<const DateFacts>(
      stored, stored_kinds(engine, question.backend),
      [&question, &crs = engine.region().crs](Date date) {
        if (std::ranges::binary_search(question.without, date)) return true;
        return !question.holidays_in_baseline && public_holiday(crs, date).has_value();
      });
  return {.baseline = question.baseline,
          .kind_of = [facts](Date date) { return facts->kind_of(date); },
          .is_left_out = [facts](Date date) { return facts->is_left_out(date); }};
}

}  // namespace server
