#include "store/sums/run_scan.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "store/sums/hour_counter.h"
#include "store/sums/scan_parts.h"

namespace store {
namespace {

// A block in which pieces begin or end.
struct CutBlock {
  std::uint32_t block;
  std::uint32_t first_piece;  // The pieces [first_piece, last_piece) have postcodes in it.
  std::uint32_t last_piece;
};

std::vector<CutBlock> cut_blocks(const SeriesTable& table, std::span<const RunPiece> pieces) {
  std::vector<CutBlock> cuts;
  cuts.reserve(2 * pieces.size());
  for (std::uint32_t i = 0; i < pieces.size(); ++i) {
    const std::uint32_t first = table.block_of(index(pieces[i].run.first));
    const std::uint32_t last = table.block_of(index(pieces[i].run.last) - 1);
    if (!cuts.empty() && cuts.back().block == first) {
      cuts.back().last_piece = i + 1;
    } else {
      cuts.push_back({.block = first, .first_piece = i, .last_piece = i + 1});
    }
    if (last != first) cuts.push_back({.block = last, .first_piece = i, .last_piece = i + 1});
  }
  return cuts;
}

// Rows [first, last) of a block, to be counted one by one.
struct RimRows {
  std::uint32_t block;
  std::uint64_t first;
  std::uint64_t last;
  bool is_more;  // Added; or taken away again.
};

// Whole blocks begin or end here.
struct Border {
  std::uint32_t block;
  bool is_end;
};

// A date over pieces, all its sbi and hours. Of a block that is cut either the rows inside are
// counted, or all by the sums at its borders, less the rows outside: whichever are fewer. Borders
// between two blocks that are both taken whole need not be read.
//
// A block is some cache misses, each of which tells where the next one is: a batch of blocks is
// located first, asking for what counting them will read, and counted then.
class WholeScan {
 public:
  WholeScan(const DatePartition& date, std::span<const RunPiece> pieces, const ScanTargets& targets)
      : date_{date}, table_{date.series()}, pieces_{pieces}, targets_{targets} {}

  template <PlaceSums kPlaces, Role kRole>
  bool run() {
    const std::vector<CutBlock> cuts = cut_blocks(table_, pieces_);
    if (cuts.empty()) return true;
    next_block_ = cuts.front().block;
    for (std::span<const CutBlock> rest = cuts; !rest.empty();) {
      const std::size_t batch = std::min(rest.size(), kBatch);
      for (const CutBlock& cut : rest.first(batch)) table_.prefetch_entry(cut.block);
      for (const CutBlock& cut : rest.first(batch)) date_.prefetch_series(cut.block);
      for (const CutBlock& cut : rest.first(batch)) {
        if (!locate<kPlaces, kRole>(cut)) return false;
      }
      rest = rest.subspan(batch);
      if (rest.empty()) go_on(false);
      if (!count()) return false;
    }
    return true;
  }

  void add_to(DateSums& sums) {
    const HoursOfDay& rims = rim_rows_.sums();
    for (std::size_t hour = 0; hour < 24; ++hour) {
      sums.hours.hits[hour] += whole_.hits[hour] + rims.hits[hour];
      sums.hours.delta[hour] += whole_.delta[hour] + rims.delta[hour];
    }
    sums.rows += rows_;
  }

 private:
  static constexpr std::size_t kBatch = 16;

  // From the border before next_block_ on, blocks are taken whole, or are not.
  void go_on(bool whole) {
    if (whole == is_whole_) return;
    is_whole_ = whole;
    date_.prefetch_hours_before(next_block_);
    borders_.push_back({.block = next_block_, .is_end = !whole});
  }

  // Finds the rows of a block that are inside, and adds up the series of it, and of the blocks
  // since the one before, where they are wanted.
  template <PlaceSums kPlaces, Role kRole>
  bool locate(const CutBlock& cut) {
    SeriesBlock series;
    if (!table_.read_block(cut.block, series)) return false;
    if (next_block_ < cut.block) {
      const RunPiece& piece = pieces_[cut.first_piece];
      const bool inside = index(piece.run.first) < table_.first_slot(cut.block);
      go_on(inside);
      if (inside) rows_ += series.rows_before - rows_before_next_;
      if (inside && targets_.by_sbi != nullptr &&
          !add_whole_blocks<kPlaces, kRole>(cut.block, PlaceTarget<kPlaces>(targets_, piece))) {
        return false;
      }
      next_block_ = cut.block;
    }
    edges_.assign(1, 0);
    std::uint64_t inside = 0;
    for (const RunPiece& piece :
         pieces_.subspan(cut.first_piece, cut.last_piece - cut.first_piece)) {
      const SeriesRange range = range_in(table_, cut.block, series, piece.run);
      if (targets_.by_sbi != nullptr) {
        add_block<kPlaces, kRole>(series, range, {}, targets_.by_sbi,
                                  PlaceTarget<kPlaces>(targets_, piece));
      }
      edges_.push_back(series.first_row(range.first));
      edges_.push_back(series.first_row(range.last));
      inside += edges_.back() - edges_[edges_.size() - 2];
    }
    edges_.push_back(series.rows);
    rows_ += inside;
    rows_before_next_ = series.rows_before + series.rows;
    const bool whole = 2 * inside > series.rows;
    go_on(whole);
    next_block_ = cut.block + 1;
    // The rows between every other pair of edges are inside, and those between the others are not.
    for (std::size_t i = whole ? 0 : 1; i + 1 < edges_.size(); i += 2) {
      if (edges_[i] == edges_[i + 1]) continue;
      date_.prefetch_rows(cut.block, edges_[i], edges_[i + 1]);
      rims_.push_back(
          {.block = cut.block, .first = edges_[i], .last = edges_[i + 1], .is_more = !whole});
    }
    return true;
  }

  // Adds up the series of blocks [next_block_, last).
  template <PlaceSums kPlaces, Role kRole>
  bool add_whole_blocks(std::uint32_t last, const PlaceTarget<kPlaces>& place) {
    for (std::uint32_t block = next_block_; block < last; ++block) {
      SeriesBlock series;
      if (!table_.read_block(block, series)) return false;
      add_block<kPlaces, kRole>(series, {.first = 0, .last = series.series}, {}, targets_.by_sbi,
                                place);
    }
    return true;
  }

  // Counts what has been located since the last time.
  bool count() {
    RowBlock rows;
    std::optional<std::uint32_t> block;  // Whose rows these are.
    for (const RimRows& rim : rims_) {
      if (rim.block != block && !date_.read_rows(rim.block, rows)) return false;
      block = rim.block;
      rim.is_more ? rim_rows_.add(rows, rim.first, rim.last)
                  : rim_rows_.take(rows, rim.first, rim.last);
    }
    for (const Border& border : borders_) {
      if (!(border.is_end ? date_.add_hours_before(border.block, whole_)
                          : date_.take_hours_before(border.block, whole_))) {
        return false;
      }
    }
    rims_.clear();
    borders_.clear();
    return true;
  }

  const DatePartition& date_;
  const SeriesTable& table_;
  std::span<const RunPiece> pieces_;
  const ScanTargets& targets_;
  std::uint32_t next_block_ = 0;  // The first that has not been located.
  std::uint64_t rows_before_next_ = 0;
  bool is_whole_ = false;             // Whether the block before is taken whole.
  std::vector<std::uint64_t> edges_;  // Rows of a block; to use again.
  std::vector<RimRows> rims_;         // Located, and not yet counted.
  std::vector<Border> borders_;       // Likewise.
  HoursOfDay whole_;
  HourCounter rim_rows_;
  std::uint64_t rows_ = 0;
};

}  // namespace

bool add_series(const SeriesTable& table, std::span<const RunPiece> pieces,
                std::span<const std::uint8_t> sbi, Role role, const ScanTargets& targets) {
  return with_kinds(role, targets, [&]<PlaceSums kPlaces, Role kRole>() {
    return for_each_block<kPlaces>(table, pieces, targets,
                                   [&](std::uint32_t, const SeriesBlock& series, SeriesRange range,
                                       const PlaceTarget<kPlaces>& place) {
                                     add_block<kPlaces, kRole>(series, range, sbi, targets.by_sbi,
                                                               place);
                                     return true;
                                   });
  });
}

bool add_whole(const DatePartition& date, std::span<const RunPiece> pieces, Role role,
               const ScanTargets& targets, DateSums& sums) {
  return with_kinds(role, targets, [&]<PlaceSums kPlaces, Role kRole>() {
    WholeScan scan(date, pieces, targets);
    if (!scan.run<kPlaces, kRole>()) return false;
    scan.add_to(sums);
    return true;
  });
}

bool add_date(const DatePartition& date, std::span<const RunPiece> pieces,
              std::span<const std::uint8_t> sbi, std::uint32_t hours, Role role,
              const ScanTargets& targets, DateSums& sums) {
  const bool every_hour = hours == kEveryHour;
  if (sbi.empty()) {
    return every_hour ? add_whole(date, pieces, role, targets, sums)
                      : add_hours(date, pieces, hours, role, targets, sums);
  }
  return every_hour ? add_industries(date, pieces, sbi, role, targets, sums)
                    : add_industries_and_hours(date, pieces, sbi, hours, role, targets, sums);
}

}  // namespace store
