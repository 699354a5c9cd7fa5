#include "store/sums/aggregate.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "store/sums/edge_walk.h"
#include "store/sums/hour_scan.h"
#include "store/sums/industry_scan.h"
#include "store/sums/scan_work.h"
#include "store/sums/series_scan.h"
#include "store/types/slot_runs.h"

namespace store {
namespace {

// A date that a question reads: one it asks, or the week before of one whose delta is derived.
struct ReadDate {
  const SnapshotDate* date;
  Role role;
  std::size_t asked_index;  // Among the asked dates.
  bool in_window = false;
};

// A window all of whose dates are read in the same role.
struct ReadWindow {
  const SeriesTable* window;
  Role role;
};

struct Reading {
  std::vector<Date> asked;
  std::vector<ReadDate> dates;
  std::vector<ReadWindow> windows;
  std::size_t in_no_window = 0;  // How many dates are in none, once put_in_order() was called.

  // Puts the dates that are in no window first.
  void put_in_order() {
    const auto in_windows = std::stable_partition(
        dates.begin(), dates.end(), [](const ReadDate& date) { return !date.in_window; });
    in_no_window = static_cast<std::size_t>(in_windows - dates.begin());
  }
};

Result<Reading> find_dates(const Snapshot& snapshot, std::span<const DateRead> reads) {
  Reading reading;
  for (const DateRead& read : reads) {
    const SnapshotDate* date = snapshot.find(read.stored);
    assert(date != nullptr);
    if (date->damage) return fail(*date->damage);
    if (reading.asked.empty() || reading.asked.back() != read.asked()) {
      reading.asked.push_back(read.asked());
    }
    reading.dates.push_back(
        {.date = date, .role = read.role, .asked_index = reading.asked.size() - 1});
  }
  const std::uint32_t now = VerifiedFile::second_now();
  for (const ReadDate& read : reading.dates) read.date->rows->series().file().note_use(now);
  return reading;
}

using Damaged = std::vector<const SeriesTable*>;

// Covers the dates read in `role` by windows, the widest first, as far as whole windows are read.
// Those that are damaged are left out: their dates may be whole.
void find_windows(const Snapshot& snapshot, Role role, const Damaged& damaged, Reading& reading) {
  std::vector<ReadDate*> read;  // Ascending, as the asked dates are.
  for (ReadDate& date : reading.dates) {
    if (date.role == role) read.push_back(&date);
  }
  const auto date_of = [](const ReadDate* one) { return one->date->date; };
  for (const SnapshotWindow& window : snapshot.windows) {
    if (window.series->file().has_damage()) continue;
    if (std::ranges::find(damaged, window.series.get()) != damaged.end()) continue;
    const Date first = window.first;
    const Date last = first + std::chrono::days{window.days};
    const auto begin = std::ranges::lower_bound(read, first, {}, date_of);
    const auto end = std::ranges::lower_bound(read, last, {}, date_of);
    const auto stored_begin =
        std::ranges::lower_bound(snapshot.dates, first, {}, &SnapshotDate::date);
    const auto stored_end = std::ranges::lower_bound(snapshot.dates, last, {}, &SnapshotDate::date);
    if (begin == end || end - begin != stored_end - stored_begin || (*begin)->in_window) continue;
    for (auto at = begin; at != end; ++at) (*at)->in_window = true;
    window.series->file().note_use(VerifiedFile::second_now());
    reading.windows.push_back({.window = window.series.get(), .role = role});
  }
}

// What one slice of the postcodes adds to an answer.
struct SliceSums {
  std::vector<Sums> by_sbi;
  std::vector<Sums> by_area;    // For PlaceSums::kByArea.
  std::vector<DateSums> dates;  // Those of the reading that are in no window.
};

// A selection over what is read. A window's dates, which give the timeline alone, are carried out
// date by date, all else slice by slice of the postcodes. What is damaged comes back, if anything.
class SelectionScan {
 public:
  SelectionScan(const Reading& reading, const Selection& selection, const Places& places,
                std::size_t sbi_codes, const Work& work)
      : reading_{reading},
        selection_{selection},
        places_{places},
        sbi_codes_{sbi_codes},
        work_{work} {}

  // `by_postcode`: the sums of all postcodes of the selection, if they are wanted. No other slice
  // writes to those of this one.
  const SeriesTable* run_slice(const RunSlice& slice, Sums* by_postcode, SliceSums& sums) const {
    sums.by_sbi.resize(sbi_codes_);
    sums.dates.resize(reading_.in_no_window);
    if (places_.sums == PlaceSums::kByArea) sums.by_area.resize(places_.areas.count);
    const ScanTargets targets{.by_sbi = sums.by_sbi.data(),
                              .by_place = places_.sums == PlaceSums::kNone ? nullptr
                                          : places_.sums == PlaceSums::kByArea
                                              ? sums.by_area.data()
                                              : by_postcode + slice.postcodes_before,
                              .places = &places_};
    for (const ReadWindow& read : reading_.windows) {
      if (work_.is_over()) return nullptr;
      const VerifiedFile::Pin pin(read.window->file());
      if (!add_series(*read.window, slice.runs, selection_.sbi, read.role, targets)) {
        return read.window;
      }
    }
    return add_dates(slice.runs, 0, targets, sums.dates);
  }

  // All runs over dates [first, first + sums.size()), which are in windows.
  const SeriesTable* run_dates(std::size_t first, std::span<DateSums> sums) const {
    return add_dates(selection_.runs, first, {}, sums);
  }

 private:
  // In pieces, between which it looks whether the work is over: then the rest is left out.
  const SeriesTable* add_dates(std::span<const SlotRun> runs, std::size_t first,
                               const ScanTargets& targets, std::span<DateSums> sums) const {
    constexpr std::size_t kAtOnce = 32;
    for (std::size_t done = 0; done < sums.size() && !work_.is_over(); done += kAtOnce) {
      const auto some = sums.subspan(done, std::min(kAtOnce, sums.size() - done));
      if (const auto* const damaged = add_some_dates(runs, first + done, targets, some)) {
        return damaged;
      }
    }
    return nullptr;
  }

  const SeriesTable* add_some_dates(std::span<const SlotRun> runs, std::size_t first,
                                    const ScanTargets& targets, std::span<DateSums> sums) const {
    const std::span<const std::uint8_t> sbi = selection_.sbi;
    const std::uint32_t hours = selection_.hours;
    const auto reads = std::span(reading_.dates).subspan(first, sums.size());
    const bool is_every_hour = hours == kEveryHour;
    std::vector<const DatePartition*> dates;
    std::vector<SeriesScan> series;
    std::vector<VerifiedFile::Pin> pins;
    pins.reserve(reads.size());
    for (std::size_t i = 0; i < reads.size(); ++i) {
      const auto& [date, role, asked_index, in_window] = reads[i];
      dates.push_back(date->rows.get());
      pins.emplace_back(date->rows->series().file());
      series.emplace_back(runs, role, targets);
      if (!sbi.empty() ? !add_industries(*date->rows, runs, sbi, hours, role, targets, sums[i])
                       : !is_every_hour &&
                             !add_hours(*date->rows, runs, hours, role, targets, sums[i].rows)) {
        return &date->rows->series();
      }
    }
    if (!sbi.empty()) return nullptr;
    const auto put = [&](std::size_t date, std::size_t, const DateSums& of_date) {
      sums[date].hours += of_date.hours.only(hours);
      if (is_every_hour) sums[date].rows += of_date.rows;
    };
    if (!is_every_hour || targets.by_sbi == nullptr) return EdgeWalk({&runs, 1}).hours(dates, put);
    return EdgeWalk({&runs, 1})
        .hours(dates, put,
               [&](std::size_t date, const SeriesBlock& block, std::uint32_t begin,
                   std::uint32_t end) { series[date].add(block, begin, end); });
  }

  const Reading& reading_;
  const Selection& selection_;
  const Places& places_;
  std::size_t sbi_codes_;
  const Work& work_;
};

// About how long it takes to add up all of a reading.
std::uint64_t nanoseconds_of(const Reading& reading, const Selection& selection) {
  const std::uint64_t postcodes = count(selection.runs);
  DateScan scan{.runs = selection.runs.size(),
                .postcodes = postcodes,
                .by_series = true,
                .every_hour = selection.hours == kEveryHour,
                .sbi_share = share_of(selection.sbi)};
  std::uint64_t nanoseconds = 0;
  for (const ReadWindow& read : reading.windows) {
    nanoseconds += nanoseconds_of(*read.window, postcodes);
  }
  for (const ReadDate& read : reading.dates) {
    scan.by_series = !read.in_window;
    nanoseconds += nanoseconds_of(*read.date->rows, scan);
  }
  return nanoseconds;
}

// What a cut should not tear apart: the stretches whose sums a date keeps.
std::uint64_t whole_slots(const Reading& reading) {
  if (reading.dates.empty()) return 1;
  return std::uint64_t{reading.dates.front().date->rows->series().header().block_slots} *
         kStretchBlocks;
}

template <typename T>
void add_all(std::span<const T> from, std::span<T> to) {
  for (std::size_t i = 0; i < from.size(); ++i) to[i] += from[i];
}

// `sums`: of the dates of the reading.
void append_timeline(std::span<const DateSums> sums, const Reading& reading, Aggregate& result) {
  std::vector<HoursOfDay> asked(reading.asked.size());
  for (std::size_t i = 0; i < sums.size(); ++i) {
    const ReadDate& read = reading.dates[i];
    HoursOfDay& to = asked[read.asked_index];
    if (read.role == Role::kAsked) {
      to += sums[i].hours;
      result.datapoints += sums[i].rows;
    } else {
      add_all<std::uint64_t>(sums[i].hours.hits, to.delta);
    }
  }
  for (std::size_t i = 0; i < asked.size(); ++i) {
    for (std::size_t hour = 0; hour < 24; ++hour) {
      const Sums of_hour{.hits = asked[i].hits[hour], .delta = asked[i].delta[hour]};
      if (!of_hour.any()) continue;
      result.timeline.push_back({reading.asked[i], static_cast<std::uint8_t>(hour), of_hour});
    }
  }
}

// Adds up all that is read, or some of it where the work was cut short. If a table is damaged, that
// comes back.
tl::expected<Aggregate, const SeriesTable*> add_up_all(const Reading& reading,
                                                       const Selection& selection,
                                                       const Places& places, std::size_t sbi_codes,
                                                       const Work& work) {
  const std::size_t most = shares_for(nanoseconds_of(reading, selection), work);
  const std::size_t of_each = std::max<std::size_t>((count(selection.runs) + most - 1) / most, 1);
  const auto slices = cut(selection.runs, of_each, whole_slots(reading));
  Aggregate result;
  if (places.sums == PlaceSums::kByPostcode) result.by_place.resize(count(selection.runs));
  const SelectionScan scan(reading, selection, places, sbi_codes, work);
  std::vector<SliceSums> by_slice(slices.size());
  std::vector<DateSums> dates(reading.dates.size());
  const auto in_windows = std::span(dates).subspan(reading.in_no_window);
  const std::size_t shares = std::min(most, in_windows.size());
  Damaged damaged(slices.size() + shares);
  work.run(damaged.size(), [&](std::size_t task) {
    if (task < slices.size()) {
      damaged[task] = scan.run_slice(slices[task], result.by_place.data(), by_slice[task]);
      return;
    }
    const std::size_t share = task - slices.size();
    const std::size_t first = in_windows.size() * share / shares;
    const std::size_t last = in_windows.size() * (share + 1) / shares;
    damaged[task] =
        scan.run_dates(reading.in_no_window + first, in_windows.subspan(first, last - first));
  });
  for (const SeriesTable* table : damaged) {
    if (table != nullptr) return tl::unexpected(table);
  }
  if (work.was_cut_short()) return result;
  result.by_sbi = std::move(by_slice.front().by_sbi);
  if (places.sums == PlaceSums::kByArea) result.by_place = std::move(by_slice.front().by_area);
  for (const SliceSums& slice : std::span(by_slice).subspan(1)) {
    add_all<Sums>(slice.by_sbi, result.by_sbi);
    add_all<Sums>(slice.by_area, result.by_place);
  }
  for (const SliceSums& slice : by_slice) {
    for (std::size_t i = 0; i < slice.dates.size(); ++i) dates[i] += slice.dates[i];
  }
  append_timeline(dates, reading, result);
  return result;
}

// The dates that are read, as far as possible in windows that are not `damaged`.
Result<Reading> find_reading(const Snapshot& snapshot, std::span<const DateRead> reads,
                             const Selection& selection, const Damaged& damaged) {
  auto reading = find_dates(snapshot, reads);
  if (!reading) return reading;
  if (selection.hours == kEveryHour) {
    find_windows(snapshot, Role::kAsked, damaged, *reading);
    find_windows(snapshot, Role::kWeekBefore, damaged, *reading);
  }
  reading->put_in_order();
  return reading;
}

}  // namespace

std::uint64_t nanoseconds_of_aggregate(const Snapshot& snapshot, std::span<const DateRead> reads,
                                       const Selection& selection) {
  const auto reading = find_reading(snapshot, reads, selection, {});
  return reading ? nanoseconds_of(*reading, selection) : 0;
}

Result<Aggregate> aggregate(const Snapshot& snapshot, std::span<const DateRead> reads,
                            const Selection& selection, const Places& places, const Work& work) {
  assert(std::ranges::is_sorted(reads, {}, &DateRead::asked));
  assert(selection.sbi.empty() || selection.sbi.size() == snapshot.sbi->size());
  for (Damaged damaged;;) {
    const auto reading = find_reading(snapshot, reads, selection, damaged);
    if (!reading) return fail(reading.error());
    auto sums = add_up_all(*reading, selection, places, snapshot.sbi->size(), work);
    if (work.was_cut_short()) return fail(work.error());
    if (sums) return *std::move(sums);
    const SeriesTable* const table = sums.error();
    if (std::ranges::find(reading->windows, table, &ReadWindow::window) == reading->windows.end()) {
      return fail(table->damage());
    }
    damaged.push_back(table);  // A window has turned out to be damaged: its dates are read instead.
  }
}

}  // namespace store
