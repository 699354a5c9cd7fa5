#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>

#include "store/hour_counter.h"
#include "store/run_scan.h"
#include "store/scan_parts.h"

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

// The rows of some sbi of a date, at every hour.
class IndustryScan {
 public:
  IndustryScan(const DatePartition& date, std::span<const std::uint8_t> sbi,
               const ScanTargets& targets)
      : date_{date}, table_{date.series()}, sbi_{sbi}, targets_{targets} {}

  template <PlaceSums kPlaces, Role kRole>
  bool add(const RunPiece& piece) {
    const PlaceTarget<kPlaces> place(targets_, piece);
    const std::uint32_t last_block = table_.block_of(index(piece.run.last) - 1);
    for (std::uint32_t block = table_.block_of(index(piece.run.first)); block <= last_block;) {
      if (targets_.by_sbi == nullptr && is_whole_stretch(block, piece.run)) {
        Stretch stretch;
        if (!date_.read_stretch(block / kStretchBlocks, stretch)) return false;
        if (stretch.is_kept) {
          add_stretch(stretch);
          block += kStretchBlocks;
          continue;
        }
      }
      if (!add_block_rows<kPlaces, kRole>(block, piece.run, place)) return false;
      ++block;
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
  // Whether a stretch of blocks begins with `block`, all of whose postcodes are in the run.
  [[nodiscard]] bool is_whole_stretch(std::uint32_t block, SlotRun run) const {
    return block % kStretchBlocks == 0 && table_.first_slot(block) >= index(run.first) &&
           block + kStretchBlocks <= table_.blocks() &&
           table_.first_slot(block + kStretchBlocks) <= index(run.last);
  }

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

  template <PlaceSums kPlaces, Role kRole>
  bool add_block_rows(std::uint32_t block, SlotRun run, const PlaceTarget<kPlaces>& place) {
    SeriesBlock series;
    if (!table_.read_block(block, series)) return false;
    const SeriesRange range = range_in(table_, block, series, run);
    RowBlock rows;
    bool readable = true;
    for_each_selected(series, range, sbi_, [&](std::span<const std::uint32_t> selected) {
      if (selected.empty() || !readable) return;
      if (rows.hour == nullptr && !date_.read_rows(block, rows)) {  // Not read for nothing.
        readable = false;
        return;
      }
      GatheredRows gathered(rows, counter_);
      for (const std::uint32_t i : selected) {
        const std::uint64_t first = series.first_row(i);
        const std::uint64_t last = series.first_row(i + 1);
        gathered.add(first, last);
        rows_ += last - first;
      }
      gathered.flush();
      if (targets_.by_sbi == nullptr) return;
      for (const std::uint32_t i : selected) {
        add_one<kPlaces, kRole>(series, i, targets_.by_sbi, place);
      }
    });
    return readable;
  }

  const DatePartition& date_;
  const SeriesTable& table_;
  std::span<const std::uint8_t> sbi_;
  const ScanTargets& targets_;
  HoursOfDay stretches_;
  HourCounter counter_;
  std::uint64_t rows_ = 0;
};

// A block's rows of some hours, and of some sbi (empty: of any).
template <PlaceSums kPlaces, Role kRole>
void add_hours_of_block(const SeriesBlock& series, SeriesRange range, const RowBlock& rows,
                        std::span<const std::uint8_t> sbi, std::uint32_t hours,
                        const ScanTargets& targets, const PlaceTarget<kPlaces>& place,
                        DateSums& sums) {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (!sbi.empty() && sbi[series.sbi[i]] == 0) continue;
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
    scan.add_to(sums);
    return true;
  });
}

bool add_hours(const DatePartition& date, std::span<const RunPiece> pieces,
               std::span<const std::uint8_t> sbi, std::uint32_t hours, Role role,
               const ScanTargets& targets, DateSums& sums) {
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
