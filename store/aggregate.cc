#include "store/aggregate.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>

namespace store {
namespace {

using SumsByHour = std::array<Sums, 24>;

// What the rows of a partition are added to.
enum class AddAs : std::uint8_t { kHitsAndDelta, kHitsAlone, kHitsAsDelta };

// Where the rows of one run go. Each pointer is indexed by what a row holds; `by_postcode` is null
// where it is not wanted, and its first element is that of the run's first postcode.
struct Targets {
  Sums* by_sbi;
  Sums* by_hour;
  Sums* by_postcode;
};

// By SbiSlot, 1 where selected; null where every row is selected, whatever its sbi and hour.
struct Filter {
  const std::uint8_t* sbi;
  std::uint32_t hours;
};

template <AddAs kAddAs>
Sums sums_of_row(const DatePartition& rows, std::size_t row) {
  if constexpr (kAddAs == AddAs::kHitsAndDelta) {
    return {.hits = rows.hits()[row], .delta = rows.deltas()[row]};
  } else if constexpr (kAddAs == AddAs::kHitsAlone) {
    return {.hits = rows.hits()[row], .delta = 0};
  } else {
    return {.hits = 0, .delta = rows.hits()[row]};
  }
}

// Adds the rows of `run` that pass the filter to `targets`; returns how many they are.
template <AddAs kAddAs, bool kFiltered, bool kPostcodes>
std::uint64_t add_run(const DatePartition& rows, SlotRun run, const Filter& filter,
                      const Targets& targets) {
  const RowRange range = rows.rows_of(run);
  const std::span<const SbiSlot> sbi = rows.sbi();
  const std::span<const std::uint8_t> hours = rows.hours();
  const std::span<const PostcodeSlot> postcodes = rows.postcodes();
  std::uint64_t added = range.last - range.first;
  for (std::size_t i = range.first; i < range.last; ++i) {
    if constexpr (kFiltered) {
      if (filter.sbi[index(sbi[i])] == 0 || (filter.hours >> hours[i] & 1U) == 0) {
        --added;
        continue;
      }
    }
    const Sums sums = sums_of_row<kAddAs>(rows, i);
    targets.by_sbi[index(sbi[i])] += sums;
    targets.by_hour[hours[i]] += sums;
    if constexpr (kPostcodes) targets.by_postcode[index(postcodes[i]) - index(run.first)] += sums;
  }
  return added;
}

template <AddAs kAddAs, bool kFiltered, bool kPostcodes>
std::uint64_t add_runs(const DatePartition& rows, std::span<const SlotRun> runs,
                       const Filter& filter, Targets targets) {
  std::uint64_t added = 0;
  for (const SlotRun run : runs) {
    added += add_run<kAddAs, kFiltered, kPostcodes>(rows, run, filter, targets);
    if constexpr (kPostcodes) targets.by_postcode += run.size();
  }
  return added;
}

template <AddAs kAddAs>
std::uint64_t add_rows(const DatePartition& rows, std::span<const SlotRun> runs,
                       const Filter& filter, const Targets& targets) {
  const bool postcodes = targets.by_postcode != nullptr;
  if (filter.sbi != nullptr) {
    return postcodes ? add_runs<kAddAs, true, true>(rows, runs, filter, targets)
                     : add_runs<kAddAs, true, false>(rows, runs, filter, targets);
  }
  return postcodes ? add_runs<kAddAs, false, true>(rows, runs, filter, targets)
                   : add_runs<kAddAs, false, false>(rows, runs, filter, targets);
}

void append_hours(Date date, const SumsByHour& by_hour, std::vector<HourSums>& timeline) {
  for (std::size_t hour = 0; hour < by_hour.size(); ++hour) {
    if (by_hour[hour].any()) {
      timeline.push_back({date, static_cast<std::uint8_t>(hour), by_hour[hour]});
    }
  }
}

}  // namespace

Result<Aggregate> aggregate(const Snapshot& snapshot, std::span<const Date> dates,
                            const Selection& selection, PostcodeSums postcode_sums) {
  assert(std::ranges::is_sorted(dates));
  assert(selection.sbi.empty() || selection.sbi.size() == snapshot.sbi->size());
  Aggregate result;
  result.by_sbi.resize(snapshot.sbi->size());
  if (postcode_sums == PostcodeSums::kWanted) {
    std::size_t postcodes = 0;
    for (const SlotRun run : selection.runs) postcodes += run.size();
    result.by_postcode.resize(postcodes);
  }
  std::vector<std::uint8_t> every_sbi;
  Filter filter{.sbi = nullptr, .hours = selection.hours};
  if (!selection.sbi.empty()) {
    filter.sbi = selection.sbi.data();
  } else if (selection.hours != kEveryHour) {
    every_sbi.assign(snapshot.sbi->size(), 1);
    filter.sbi = every_sbi.data();
  }

  for (const Date date : dates) {
    const SnapshotDate* asked = snapshot.find(date);
    if (asked == nullptr) {
      result.missing_dates.push_back(date);
      continue;
    }
    if (asked->damage) return fail(*asked->damage);
    SumsByHour by_hour{};
    const Targets targets{
        .by_sbi = result.by_sbi.data(),
        .by_hour = by_hour.data(),
        .by_postcode = result.by_postcode.empty() ? nullptr : result.by_postcode.data()};
    if (asked->rows->delta_kind() == DeltaKind::kGiven) {
      result.datapoints +=
          add_rows<AddAs::kHitsAndDelta>(*asked->rows, selection.runs, filter, targets);
    } else {
      result.datapoints +=
          add_rows<AddAs::kHitsAlone>(*asked->rows, selection.runs, filter, targets);
      const SnapshotDate* week_before = snapshot.find(date - kWeek);
      if (week_before == nullptr) {
        result.baseline_missing.push_back(date);
      } else if (week_before->damage) {
        return fail(*week_before->damage);
      } else {
        add_rows<AddAs::kHitsAsDelta>(*week_before->rows, selection.runs, filter, targets);
      }
    }
    append_hours(date, by_hour, result.timeline);
  }
  return result;
}

}  // namespace store
