#include "server/engine/price.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "server/engine/engine_parts.h"
#include "server/engine/sources/added_up.h"
#include "store/impact/places.h"
#include "store/sums/aggregate.h"
#include "store/sums/date_sums.h"
#include "store/sums/panel.h"
#include "store/types/slot_runs.h"

namespace server {
namespace {

using store::impact::ComparedDate;
using store::impact::Comparison;

// Beside what the store takes to add up (store/sums/scan_work.h), in nanoseconds as measured
// (bench/server/api/prices.cc), with the writing of what was found:

constexpr double kQuestion = 33'000;

// Of a polygon: of each corner that is checked and that postcodes are looked up with, and of each
// that is drawn around each ring. A circle of many corners takes half of that, a star of 10,000
// five times as much.
constexpr double kCorner = 12'000;
constexpr double kDrawnCorner = 8'000;
constexpr std::size_t kMostDrawnCorners = 1'000;

// Of an answer.
constexpr double kPostcode = 5;
constexpr double kPoint = 65;
constexpr double kHour = 100;

// Of an impact: of each estimate, and for each date that it is about or learns from and each of the
// dates that this is compared with; of what is estimated for each date and for each hour of it.
constexpr double kImpact = 170'000;
constexpr double kEstimate = 1'200;
constexpr double kEstimatePair = 5;
constexpr double kPlanPair = 650;
constexpr double kHourOfDate = 1'200;
constexpr double kIndustryDate = 20;

// Of the places of an impact: of each postcode, of each point, and for each date of each point and
// of each series that is read.
constexpr double kPostcodeOfImpact = 5;
constexpr double kPointOfImpact = 200;
constexpr double kPointDate = 13;
constexpr double kSeriesDate = 10;

// Of a date of a calendar, and of each week that it is compared with.
constexpr double kCalendarDate = 18'000;
constexpr double kCalendarWeek = 1'000;

// What an entry of an answer holds until it is written.
constexpr std::uint64_t kEntryBytes = 300;

double ms(double nanoseconds) { return nanoseconds / 1e6; }

// What is asked for of memory, priced by the store.
class Selected {
 public:
  Selected(const Engine& engine, const std::optional<std::vector<store::SbiCode>>& sbi,
           const std::optional<std::uint32_t>& hours)
      : load_{EngineParts(engine).load()},
        sbi_{selected_sbi(*load_.region, sbi, load_.snapshot.sbi->codes())},
        hours_{hours.value_or(store::kEveryHour)} {}

  [[nodiscard]] double panel_ns(const Plan& plan, std::span<const store::Zone> zones) const {
    const std::vector<store::Date> dates = server::dates_of(plan.memory);
    return static_cast<double>(store::nanoseconds_of_panel(
        load_.snapshot, {.dates = dates, .zones = zones, .sbi = sbi_, .hours = hours_}));
  }
  [[nodiscard]] double sums_ns(std::span<const store::DateRead> reads,
                               std::span<const store::SlotRun> runs) const {
    return static_cast<double>(store::nanoseconds_of_aggregate(
        load_.snapshot, reads, {.runs = runs, .sbi = sbi_, .hours = hours_}));
  }
  [[nodiscard]] const Load& load() const { return load_; }
  // Industries that can be in the answer.
  [[nodiscard]] std::size_t industries() const {
    return sbi_.empty() ? load_.snapshot.sbi->size()
                        : static_cast<std::size_t>(std::ranges::count(sbi_, 1));
  }

 private:
  const Load& load_;
  std::vector<std::uint8_t> sbi_;
  std::uint32_t hours_;
};

// The dates of a comparison, asked and of the reference, each with each that it is compared with.
double pairs_of(const Comparison& comparison) {
  double pairs = 0;
  for (const auto& dates : {std::span(comparison.asked), std::span(comparison.reference)}) {
    for (const ComparedDate& one : dates) pairs += one.baseline_dates();
  }
  return pairs;
}

std::uint64_t panel_bytes(std::span<const store::Zone> zones, std::size_t dates,
                          std::size_t industries) {
  std::uint64_t bytes = 0;
  for (const store::Zone& zone : zones) {
    bytes += dates * sizeof(store::Sums);
    if (zone.by_hour) bytes += dates * sizeof(store::HoursOfDay);
    // As read, and as added up over the tree of industries.
    if (zone.by_sbi) bytes += 3 * dates * industries * sizeof(store::Sums);
  }
  return bytes;
}

// The most series that `postcodes` postcodes have on a date: of them are industries and places.
double series_of(const Load& load, const Plan& plan, std::uint64_t postcodes) {
  double most = 0;
  for (const store::DateRead& read : plan.memory) {
    const store::SnapshotDate* const date = load.snapshot.find(read.stored);
    if (date == nullptr || !date->rows) continue;
    const store::PartitionHeader& header = date->rows->series().header();
    const double part =
        static_cast<double>(postcodes) / static_cast<double>(std::max(header.located, 1U));
    most = std::max(most, static_cast<double>(header.series) * std::min(part, 1.0));
  }
  return most;
}

// Places that can be in an answer, if each had a point; and those that are expected to have one.
struct PricedPlaces {
  double all = 0;
  double points = 0;
};

PricedPlaces places_priced(const Engine& engine, Precision precision, std::uint64_t postcodes,
                           double points) {
  if (precision != Precision::kPc6 && precision != Precision::kPc4) return {};
  auto all = static_cast<double>(postcodes);
  if (precision == Precision::kPc4) {
    all = std::min(all, static_cast<double>(engine.region().areas.codes.size()));
  }
  return {.all = all, .points = std::min(all, points)};
}

std::uint64_t bytes_of(double number) { return static_cast<std::uint64_t>(number); }

}  // namespace

Price price_of(const Engine& engine, const Question& question, const PlannedAnswer& planned) {
  const Plan& plan = planned.planned.plan;
  const Selected selected(engine, question.sbi, question.hours);
  const PricedPlaces places = places_priced(engine, planned.precision, planned.postcodes,
                                            series_of(selected.load(), plan, planned.postcodes));
  const auto hours = 24 * static_cast<double>(question.dates.size());
  return {
      .engine_ms = ms(kQuestion + selected.sums_ns(plan.memory, planned.runs) +
                      kPostcode * places.all + kPoint * places.points + kHour * hours),
      .bytes = bytes_of(places.all * sizeof(store::Sums) + (places.points + hours) * kEntryBytes) +
               plan.memory.size() * sizeof(store::DateSums)};
}

Price price_of(const Engine& engine, const EventQuestion& question, const PlannedImpact& planned) {
  const Plan& plan = planned.planned.plan;
  const Comparison& comparison = planned.comparison;
  const Selected selected(engine, question.sbi, question.hours);
  const std::vector<store::Zone> zones = zones_of(planned);
  const auto asked = static_cast<double>(comparison.asked.size());
  const auto dates = static_cast<double>(comparison.dates.size());
  const std::uint64_t postcodes = store::count(planned.inside);
  const double series = series_of(selected.load(), plan, postcodes);
  const double industries =
      std::min(static_cast<double>(selected.industries()), series * std::max(dates, 1.0));
  // The tree has as many nodes above its industries as there are of these, at most. Rings are
  // estimated twice, in themselves and net of the control.
  const double estimates =
      asked == 0 ? 0 : 2 * industries + 24 + 3 * static_cast<double>(planned.rings.size()) + 4;
  const double pairs = pairs_of(comparison);
  const auto drawn = static_cast<double>(std::min(planned.corners, kMostDrawnCorners));
  double nanoseconds = kQuestion + kCorner * static_cast<double>(planned.corners) +
                       kDrawnCorner * drawn * static_cast<double>(planned.rings.size()) + kImpact +
                       selected.panel_ns(plan, zones) +
                       estimates * (kEstimate + kEstimatePair * pairs) + kPlanPair * pairs +
                       kHourOfDate * 25 * asked + kIndustryDate * industries * dates;
  std::uint64_t bytes = panel_bytes(zones, comparison.dates.size(), selected.industries()) +
                        bytes_of(pairs * sizeof(std::size_t) + 25 * asked * kEntryBytes);
  if (asked > 0) {
    // On some of the dates there are more than on any one of them.
    const PricedPlaces places = places_priced(engine, planned.precision, postcodes, 2 * series);
    const auto read = static_cast<double>(store::impact::dates_of_places(comparison).size());
    if (places.all > 0) {
      nanoseconds +=
          kPostcodeOfImpact * static_cast<double>(postcodes) + kSeriesDate * series * read;
    }
    nanoseconds += places.points * (kPointOfImpact + kPointDate * read);
    bytes += bytes_of(places.all * 2 * sizeof(double) + places.points * sizeof(PointImpact));
  }
  return {.engine_ms = ms(nanoseconds), .bytes = bytes};
}

Price price_of(const Engine& engine, const EventQuestion& question,
               const PlannedCalendar& planned) {
  const Selected selected(engine, question.sbi, question.hours);
  const std::array zones{store::Zone{.runs = planned.inside, .by_hour = false}};
  const auto asked = static_cast<double>(planned.asked.size());
  const auto weeks = static_cast<double>(question.baseline.weeks);
  return {.engine_ms = ms(kQuestion + kCorner * static_cast<double>(planned.corners) +
                          selected.panel_ns(planned.planned.plan, zones) +
                          asked * (kCalendarDate + kCalendarWeek * weeks)),
          .bytes = panel_bytes(zones, planned.read.size(), 0) +
                   planned.asked.size() * (sizeof(CalendarDate) + kEntryBytes)};
}

}  // namespace server
