#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>
#include <span>
#include <utility>
#include <vector>

#include "store/sums/hour_counter.h"
#include "store/sums/run_scan.h"
#include "store/sums/scan_parts.h"

namespace store {
namespace {

// The hours of selected rows, put one behind the other: how many rows a series has is as good as
// random, so they are copied a fixed number at a time and counted all at once.
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
    // Behind the last row of a file there are more than 8 numbers' bytes: its header.
    if (from.width() == 2) {
      std::memcpy(to.data() + count_ * 2, from.bytes() + first * 2, kAtOnce * 2);
    } else {
      std::memcpy(to.data() + count_ * from.width(), from.bytes() + first * from.width(),
                  kAtOnce * from.width());
    }
  }

  const RowBlock& rows_;
  HourCounter& counter_;
  std::uint64_t count_ = 0;
  std::array<std::byte, kMost + kAtOnce> hours_;
  Column hits_;
  Column delta_;
};

// The rows of some sbi of a date, at every hour. What is read of a block is some cache misses, each
// of which tells where the next one is: a batch of blocks is located first, asking for what
// counting them will read, and counted then.
class IndustryScan {
 public:
  IndustryScan(const DatePartition& date, std::span<const std::uint8_t> sbi,
               const ScanTargets& targets)
      : date_{date}, table_{date.series()}, sbi_{sbi}, targets_{targets} {}

  template <PlaceSums kPlaces, Role kRole>
  bool add(const RunPiece& piece) {
    const std::uint32_t last_block = table_.block_of(index(piece.run.last) - 1);
    for (std::uint32_t block = table_.block_of(index(piece.run.first)); block <= last_block;) {
      if (targets_.by_sbi == nullptr && is_whole_stretch(table_, block, piece.run)) {
        Stretch stretch;
        if (!date_.read_stretch(block / kStretchBlocks, stretch)) return false;
        if (stretch.is_kept) {
          add_stretch(stretch);
          block += kStretchBlocks;
          continue;
        }
      }
      batch_[batch_size_++] = {.block = block, .piece = &piece};
      if (batch_size_ == kBatch && !add_batch<kPlaces, kRole>()) return false;
      ++block;
    }
    return true;
  }

  // Adds the blocks that wait for a batch to be full.
  template <PlaceSums kPlaces, Role kRole>
  bool add_batch() {
    const std::span<Visit> batch = std::span(batch_).first(std::exchange(batch_size_, 0));
    for (const Visit& visit : batch) table_.prefetch_entry(visit.block);
    for (const Visit& visit : batch) date_.prefetch_series(visit.block);
    ranges_.clear();
    for (Visit& visit : batch) {
      if (!locate<kPlaces, kRole>(visit)) return false;
    }
    std::size_t first = 0;
    for (const Visit& visit : batch) {
      const auto ranges = std::span(ranges_).subspan(first, visit.ranges_end - first);
      first = visit.ranges_end;
      if (!count(visit.block, ranges)) return false;
    }
    return true;
  }

  void add_to(DateSums& sums) {
    const HoursOfDay& counted = counter_.sums();
    for (std::size_t hour = 0; hour < 24; ++hour) {
      sums.hours.hits[hour] += stretches_.hits[hour] + counted.hits[hour];
      sums.hours.delta[hour] += stretches_.delta[hour] + counted.delta[hour];
    }
    sums.rows += rows_;
  }

 private:
  static constexpr std::size_t kBatch = 16;

  // A block of which some rows are to be counted.
  struct Visit {
    std::uint32_t block;
    const RunPiece* piece;
    std::size_t ranges_end = 0;  // Its ranges end here in ranges_.
  };

  // Selected rows [first, last) of a block.
  struct RowRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };

  void add_stretch(const Stretch& stretch) {
    for (std::uint32_t i = 0; i < stretch.sbi_codes; ++i) {
      if (sbi_[stretch.sbi[i]] == 0) continue;
      rows_ += stretch.rows[i];
      for (std::size_t hour = 0; hour < 24; ++hour) {
        stretches_.hits[hour] += stretch.hits(i, hour);
        stretches_.delta[hour] += stretch.delta(i, hour);
      }
    }
  }

  // Finds the selected rows of a block, and adds up its series where they are wanted.
  template <PlaceSums kPlaces, Role kRole>
  bool locate(Visit& visit) {
    SeriesBlock series;
    if (!table_.read_block(visit.block, series)) return false;
    const SeriesRange range = range_in(table_, visit.block, series, visit.piece->run);
    const PlaceTarget<kPlaces> place(targets_, *visit.piece);
    const std::size_t begin = ranges_.size();
    for_each_selected(series, range, sbi_, [&](std::span<const std::uint32_t> selected) {
      append_ranges(series, selected, begin);
      if (targets_.by_sbi == nullptr) return;
      for (const std::uint32_t i : selected) {
        add_one<kPlaces, kRole>(series, i, targets_.by_sbi, place);
      }
    });
    visit.ranges_end = ranges_.size();
    if (ranges_.size() > begin) {
      date_.prefetch_rows(visit.block, ranges_[begin].first, ranges_.back().last);
    }
    return true;
  }

  // Appends the rows of series of a block, whose ranges begin at `begin`: neighbours as one. Which
  // are neighbours is as good as random, so nothing branches on it.
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
  std::array<Visit, kBatch> batch_{};
  std::size_t batch_size_ = 0;
  std::vector<RowRange> ranges_;
  HoursOfDay stretches_;
  HourCounter counter_;
  std::uint64_t rows_ = 0;
};

// A block's rows of some hours and some sbi.
template <PlaceSums kPlaces, Role kRole>
void add_hours_of_block(const SeriesBlock& series, SeriesRange range, const RowBlock& rows,
                        std::span<const std::uint8_t> sbi, std::uint32_t hours,
                        const ScanTargets& targets, const PlaceTarget<kPlaces>& place,
                        DateSums& sums) {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (sbi[series.sbi[i]] == 0) continue;
    Sums of_series;
    const std::uint64_t end = series.first_row(i + 1);
    for (std::uint64_t row = series.first_row(i); row < end; ++row) {
      const auto hour = load<std::uint8_t>(rows.hour + row);
      if ((hours >> hour & 1U) == 0) continue;
      const Sums of_row{.hits = rows.hits_base + rows.hits[row], .delta = rows.delta[row]};
      sums.hours.hits[hour] += of_row.hits;
      sums.hours.delta[hour] += of_row.delta;
      of_series += of_row;
      ++sums.rows;
    }
    if (targets.by_sbi == nullptr) continue;
    const Sums asked = as_asked<kRole>(of_series.hits, of_series.delta);
    targets.by_sbi[series.sbi[i]] += asked;
    place.add(series.first_slot + static_cast<std::uint32_t>(series.place[i]), asked);
  }
}

}  // namespace

bool add_industries(const DatePartition& date, std::span<const RunPiece> pieces,
                    std::span<const std::uint8_t> sbi, Role role, const ScanTargets& targets,
                    DateSums& sums) {
  assert(!sbi.empty());
  return with_kinds(role, targets, [&]<PlaceSums kPlaces, Role kRole>() {
    IndustryScan scan(date, sbi, targets);
    for (const RunPiece& piece : pieces) {
      if (!scan.add<kPlaces, kRole>(piece)) return false;
    }
    if (!scan.add_batch<kPlaces, kRole>()) return false;
    scan.add_to(sums);
    return true;
  });
}

bool add_industries_and_hours(const DatePartition& date, std::span<const RunPiece> pieces,
                              std::span<const std::uint8_t> sbi, std::uint32_t hours, Role role,
                              const ScanTargets& targets, DateSums& sums) {
  assert(!sbi.empty());
  return with_kinds(role, targets, [&]<PlaceSums kPlaces, Role kRole>() {
    return for_each_block<kPlaces>(date.series(), pieces, targets,
                                   [&](std::uint32_t block, const SeriesBlock& series,
                                       SeriesRange range, const PlaceTarget<kPlaces>& place) {
                                     RowBlock rows;
                                     if (!date.read_rows(block, rows)) return false;
                                     add_hours_of_block<kPlaces, kRole>(
                                         series, range, rows, sbi, hours, targets, place, sums);
                                     return true;
                                   });
  });
}

}  // namespace store
