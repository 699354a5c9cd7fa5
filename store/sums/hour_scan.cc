#include "store/sums/hour_scan.h"

#include <array>
#include <cassert>
#include <utility>
#include <vector>

#include "store/sums/block_walk.h"

namespace store {
namespace {

// Adds up a block's rows of some hours such that the sums of a series are a difference of two. How
// many rows a series has, and which are of those hours, is unpredictable, so the loop is
// branch-free.
class HourPrefixes {
 public:
  explicit HourPrefixes(std::uint32_t hours) {
    for (std::size_t hour = 0; hour < 24; ++hour) {
      keep_[hour] = (hours >> hour & 1U) != 0 ? ~std::uint64_t{0} : 0;
    }
  }

  // Whether the sums of a block's rows fit two to a word: 2^15 numbers below 2^17 are below 2^32.
  [[nodiscard]] static bool fit(const RowBlock& rows) {
    return rows.hits.width() <= 2 && rows.delta.width() <= 2 && rows.hits_base <= 0xFFFF &&
           rows.rows <= 1U << 15U;
  }

  // Adds up rows [first, last) of a block that fits; tells how many are of the hours.
  std::uint64_t add_up(const RowBlock& rows, std::uint64_t first, std::uint64_t last) {
    if (before_.size() <= last) before_.resize(last + 1);
    std::uint64_t* const before = before_.data();
    const RowBlock columns = rows;  // A copy: before_ might alias it for all the compiler knows.
    std::uint64_t sum = 0;
    std::uint64_t kept = 0;
    for (std::uint64_t i = first; i < last; ++i) {
      const std::uint64_t keep = keep_of(columns, i);
      before[i] = sum;
      sum += ((columns.hits_base + columns.hits[i]) | columns.delta[i] << 32U) & keep;
      kept += keep & 1U;
    }
    before[last] = sum;
    return kept;
  }

  // The sums of those rows that are in [first, last).
  [[nodiscard]] Sums of(std::uint64_t first, std::uint64_t last) const {
    const std::uint64_t word = before_[last] - before_[first];
    return {.hits = word & 0xFFFF'FFFFU, .delta = word >> 32U};
  }

  // How many of rows [first, last) are of the hours.
  [[nodiscard]] std::uint64_t count(const RowBlock& rows, std::uint64_t first,
                                    std::uint64_t last) const {
    std::uint64_t kept = 0;
    for (std::uint64_t i = first; i < last; ++i) kept += keep_of(rows, i) & 1U;
    return kept;
  }

 private:
  [[nodiscard]] std::uint64_t keep_of(const RowBlock& rows, std::uint64_t i) const {
    return keep_[value_at<std::uint8_t>(rows.hour + i)];
  }

  std::array<std::uint64_t, 24> keep_;  // All bits of an hour that is asked.
  std::vector<std::uint64_t> before_;   // By row: hits in the lower half, delta in the upper.
};

template <PlaceSums kPlaces, Role kRole>
class HourScan {
 public:
  HourScan(const DatePartition& date, std::uint32_t hours, const ScanTargets& targets)
      : date_{date}, table_{date.series()}, hours_{hours}, targets_{targets}, prefixes_{hours} {}

  bool run(std::span<const SlotRun> runs) {
    const auto skip = [this](std::uint32_t block) {
      return kPlaces == PlaceSums::kNone && add_stretch(block);
    };
    return walk_blocks(table_, runs, skip, [this](std::span<const Visit> visits) {
      if (is_damaged_) return false;
      for (std::size_t i = 0; i < visits.size(); ++i) {
        if (i + 1 < visits.size()) date_.prefetch_rows(visits[i + 1].block);
        if (!add_block(visits[i])) return false;
      }
      return true;
    });
  }

  [[nodiscard]] std::uint64_t rows() const { return rows_; }

 private:
  // Whether the stretch is kept: then its sums are there; only how many rows they are of is not.
  bool add_stretch(std::uint32_t first_block) {
    Stretch stretch;
    is_damaged_ |= !date_.read_stretch(first_block / kStretchBlocks, stretch);
    if (is_damaged_ || !stretch.is_kept) return false;
    for (std::uint32_t i = 0; i < stretch.sbi_codes; ++i) {
      Sums sums;
      for (std::size_t hour = 0; hour < 24; ++hour) {
        if ((hours_ >> hour & 1U) == 0) continue;
        sums += {.hits = stretch.hits(i, hour), .delta = stretch.delta(i, hour)};
      }
      targets_.by_sbi[stretch.sbi[i]] += as_asked<kRole>(sums);
    }
    for (std::uint32_t block = first_block; block < first_block + kStretchBlocks; ++block) {
      RowBlock rows;
      is_damaged_ |= !date_.read_rows(block, rows);
      if (is_damaged_) return false;
      rows_ += prefixes_.count(rows, 0, rows.rows);
    }
    return true;
  }

  bool add_block(const Visit& visit) {
    SeriesBlock series;
    RowBlock rows;
    if (!table_.read_block(visit.block, series) || !date_.read_rows(visit.block, rows)) {
      return false;
    }
    const SeriesRange range = range_in(table_, visit, series);
    if (range.first == range.last) return true;
    const SeriesTarget<kPlaces, kRole> target(targets_, visit);
    const auto add_series = [&](auto sums_of) {
      std::uint64_t first = series.first_row(range.first);
      for (std::uint32_t i = range.first; i < range.last; ++i) {
        const std::uint64_t last = series.first_row(i + 1);
        target.add(series, i, sums_of(std::exchange(first, last), last));
      }
    };
    const std::uint64_t first = series.first_row(range.first);
    const std::uint64_t last = series.first_row(range.last);
    if (HourPrefixes::fit(rows)) {
      rows_ += prefixes_.add_up(rows, first, last);
      add_series([this](std::uint64_t from, std::uint64_t to) { return prefixes_.of(from, to); });
    } else {
      rows_ += prefixes_.count(rows, first, last);
      add_series([this, &rows](std::uint64_t from, std::uint64_t to) {
        Sums sums;
        for (std::uint64_t i = from; i < to; ++i) {
          if ((hours_ >> value_at<std::uint8_t>(rows.hour + i) & 1U) == 0) continue;
          sums += {.hits = rows.hits_base + rows.hits[i], .delta = rows.delta[i]};
        }
        return sums;
      });
    }
    return true;
  }

  const DatePartition& date_;
  const SeriesTable& table_;
  std::uint32_t hours_;
  const ScanTargets& targets_;
  HourPrefixes prefixes_;
  bool is_damaged_ = false;  // A stretch, or rows in one.
  std::uint64_t rows_ = 0;
};

}  // namespace

bool add_hours(const DatePartition& date, std::span<const SlotRun> runs, std::uint32_t hours,
               Role role, const ScanTargets& targets, std::uint64_t& rows) {
  assert(targets.by_sbi != nullptr);
  return with_kinds(role, targets, [&]<PlaceSums kPlaces, Role kRole>() {
    HourScan<kPlaces, kRole> scan(date, hours, targets);
    if (!scan.run(runs)) return false;
    rows += scan.rows();
    return true;
  });
}

}  // namespace store
