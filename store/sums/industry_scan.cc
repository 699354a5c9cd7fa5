#include "store/sums/industry_scan.h"

#include <array>
#include <cassert>
#include <cstring>
#include <vector>

#include "store/sums/block_walk.h"
#include "store/sums/hour_counter.h"

namespace store {
namespace {

// The hours of selected rows, put one behind the other: how many rows a series has is
// unpredictable, so they are copied a fixed number at a time and counted all at once.
class GatheredRows {
 public:
  GatheredRows(const RowBlock& rows, HourCounter& counter) : rows_{rows}, counter_{counter} {}

  // Adds rows [first, last) of the block.
  void add(std::uint64_t first, std::uint64_t last) {
    for (; first < last; first += kAtOnce) {
      if (count_ + kAtOnce > kMost) flush();
      std::memcpy(hours_.data() + count_, rows_.hour + first, kAtOnce);
      copy(rows_.hits, first, hits_);
      copy(rows_.delta, first, delta_);
      count_ += std::min<std::uint64_t>(kAtOnce, last - first);
    }
  }

  // Counts what has been added.
  void flush() {
    RowBlock gathered;
    gathered.hour = hours_.data();
    gathered.hits_base = rows_.hits_base;
    gathered.hits = PackedColumn(hits_.data(), rows_.hits.width());
    gathered.delta = PackedColumn(delta_.data(), rows_.delta.width());
    counter_.add(gathered, 0, count_);
    count_ = 0;
  }

 private:
  static constexpr std::uint64_t kAtOnce = 8;
  static constexpr std::uint64_t kMost = 1024;
  using Column = std::array<std::byte, (kMost + kAtOnce) * sizeof(Hits)>;

  void copy(PackedColumn from, std::uint64_t first, Column& to) const {
    // Numbers have 4 bytes at most, and behind the last row of a file its header has more than 32.
    std::memcpy(to.data() + count_ * from.width(), from.bytes() + first * from.width(),
                kAtOnce * sizeof(Hits));
  }

  const RowBlock& rows_;
  HourCounter& counter_;
  std::uint64_t count_ = 0;
  std::array<std::byte, kMost + kAtOnce> hours_;
  Column hits_;
  Column delta_;
};

// The rows of some sbi of a date, at every hour. A batch of blocks is located first, asking for the
// rows that counting them will read, and counted then.
template <PlaceSums kPlaces, Role kRole>
class IndustryScan {
 public:
  IndustryScan(const DatePartition& date, std::span<const std::uint8_t> sbi,
               const ScanTargets& targets)
      : date_{date}, table_{date.series()}, sbi_{sbi}, targets_{targets} {}

  bool run(std::span<const SlotRun> runs) {
    const auto skip = [this](std::uint32_t block) {
      return targets_.by_sbi == nullptr && add_stretch(block);
    };
    return walk_blocks(table_, runs, skip,
                       [this](std::span<const Visit> batch) { return add_batch(batch); });
  }

  void add_to(DateSums& sums) {
    sums.hours += stretches_;
    sums.hours += counter_.sums();
    sums.rows += rows_;
  }

 private:
  // Selected rows [first, last) of a block.
  struct RowRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };

  // Whether the stretch is kept.
  bool add_stretch(std::uint32_t first_block) {
    Stretch stretch;
    is_damaged_ |= !date_.read_stretch(first_block / kStretchBlocks, stretch);
    if (is_damaged_ || !stretch.is_kept) return false;
    for (std::uint32_t i = 0; i < stretch.sbi_codes; ++i) {
      if (sbi_[stretch.sbi[i]] == 0) continue;
      rows_ += stretch.rows[i];
      for (std::size_t hour = 0; hour < 24; ++hour) {
        stretches_.hits[hour] += stretch.hits(i, hour);
        stretches_.delta[hour] += stretch.delta(i, hour);
      }
    }
    return true;
  }

  bool add_batch(std::span<const Visit> batch) {
    if (is_damaged_) return false;
    ranges_.clear();
    ends_.clear();
    for (const Visit& visit : batch) {
      if (!locate(visit)) return false;
      ends_.push_back(ranges_.size());
    }
    std::size_t first = 0;
    for (std::size_t i = 0; i < batch.size(); ++i) {
      const auto ranges = std::span(ranges_).subspan(first, ends_[i] - first);
      first = ends_[i];
      if (!count(batch[i].block, ranges)) return false;
    }
    return true;
  }

  // Finds the selected rows of a block, and adds up its series where they are wanted.
  bool locate(const Visit& visit) {
    SeriesBlock series;
    if (!table_.read_block(visit.block, series)) return false;
    const SeriesTarget<kPlaces, kRole> target(targets_, visit);
    const std::size_t begin = ranges_.size();
    for_each_selected(series, range_in(table_, visit, series), sbi_,
                      [&](std::span<const std::uint32_t> selected) {
                        append_ranges(series, selected, begin);
                        if (targets_.by_sbi == nullptr) return;
                        for (const std::uint32_t i : selected) target.add(series, i);
                      });
    if (ranges_.size() > begin) {
      date_.prefetch_rows(visit.block, ranges_[begin].first, ranges_.back().last);
    }
    return true;
  }

  // Appends the rows of series of a block, whose ranges begin at `begin`: neighbours as one. Which
  // are neighbours is unpredictable, so nothing branches on it.
  void append_ranges(const SeriesBlock& series, std::span<const std::uint32_t> selected,
                     std::size_t begin) {
    if (selected.empty()) return;
    std::size_t end = ranges_.size();
    ranges_.resize(end + selected.size());
    const auto first_row = static_cast<std::uint32_t>(series.first_row(selected.front()));
    RowRange range = end > begin ? ranges_[--end] : RowRange{.first = first_row, .last = first_row};
    for (const std::uint32_t i : selected) {
      const auto first = static_cast<std::uint32_t>(series.first_row(i));
      const auto last = static_cast<std::uint32_t>(series.first_row(i + 1));
      rows_ += last - first;
      const bool joins = first == range.last;
      ranges_[end] = range;
      end += joins ? 0 : 1;
      range = {.first = joins ? range.first : first, .last = last};
    }
    ranges_[end] = range;
    ranges_.resize(end + 1);
  }

  bool count(std::uint32_t block, std::span<const RowRange> ranges) {
    if (ranges.empty()) return true;  // Its rows are not read for nothing.
    RowBlock rows;
    if (!date_.read_rows(block, rows)) return false;
    GatheredRows gathered(rows, counter_);
    for (const RowRange& range : ranges) gathered.add(range.first, range.last);
    gathered.flush();
    return true;
  }

  const DatePartition& date_;
  const SeriesTable& table_;
  std::span<const std::uint8_t> sbi_;
  const ScanTargets& targets_;
  bool is_damaged_ = false;        // A stretch.
  std::vector<RowRange> ranges_;   // Of a batch,
  std::vector<std::size_t> ends_;  // and where those of each of its blocks end.
  HoursOfDay stretches_;
  HourCounter counter_;
  std::uint64_t rows_ = 0;
};

// A block's rows of some hours and some sbi, one by one.
template <PlaceSums kPlaces, Role kRole>
void add_hours_of_block(const SeriesBlock& series, SeriesRange range, const RowBlock& rows,
                        std::span<const std::uint8_t> sbi, std::uint32_t hours, bool by_sbi,
                        const SeriesTarget<kPlaces, kRole>& target, DateSums& sums) {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (sbi[series.sbi[i]] == 0) continue;
    Sums of_series;
    const std::uint64_t end = series.first_row(i + 1);
    for (std::uint64_t row = series.first_row(i); row < end; ++row) {
      const auto hour = value_at<std::uint8_t>(rows.hour + row);
      if ((hours >> hour & 1U) == 0) continue;
      const Sums of_row{.hits = rows.hits_base + rows.hits[row], .delta = rows.delta[row]};
      sums.hours.hits[hour] += of_row.hits;
      sums.hours.delta[hour] += of_row.delta;
      of_series += of_row;
      ++sums.rows;
    }
    if (by_sbi) target.add(series, i, of_series);
  }
}

template <PlaceSums kPlaces, Role kRole>
bool add_rows(const DatePartition& date, std::span<const SlotRun> runs,
              std::span<const std::uint8_t> sbi, std::uint32_t hours, const ScanTargets& targets,
              DateSums& sums) {
  const SeriesTable& table = date.series();
  const auto add_block = [&](const Visit& visit) {
    SeriesBlock series;
    RowBlock rows;
    if (!table.read_block(visit.block, series) || !date.read_rows(visit.block, rows)) return false;
    add_hours_of_block<kPlaces, kRole>(series, range_in(table, visit, series), rows, sbi, hours,
                                       targets.by_sbi != nullptr, {targets, visit}, sums);
    return true;
  };
  return walk_blocks(
      table, runs, [](std::uint32_t) { return false; },
      [&](std::span<const Visit> visits) { return std::ranges::all_of(visits, add_block); });
}

}  // namespace

bool add_industries(const DatePartition& date, std::span<const SlotRun> runs,
                    std::span<const std::uint8_t> sbi, std::uint32_t hours, Role role,
                    const ScanTargets& targets, DateSums& sums) {
  assert(!sbi.empty());
  return with_kinds(role, targets, [&]<PlaceSums kPlaces, Role kRole>() {
    if (hours != kEveryHour) {
      return add_rows<kPlaces, kRole>(date, runs, sbi, hours, targets, sums);
    }
    IndustryScan<kPlaces, kRole> scan(date, sbi, targets);
    if (!scan.run(runs)) return false;
    scan.add_to(sums);
    return true;
  });
}

}  // namespace store
