#include "store/run_scan.h"

#include <algorithm>
#include <array>

#include "store/hour_counter.h"
#include "store/scan_parts.h"

namespace store {
namespace {

// Where a run of postcodes begins or ends among the rows of a date.
struct Edge {
  std::uint32_t block;
  std::uint64_t row;  // In the block.
  std::uint64_t block_rows;
  std::uint64_t rows_before;  // In all of the date.
};

// Rows [first, last) of a block, to be counted one by one.
struct RimRows {
  std::uint32_t block;
  std::uint64_t first;
  std::uint64_t last;
  bool is_more;  // Added; or taken away again.
};

// How the rows of a run are counted: those before the last border, less those before the first, and
// the rows between the run's ends and those borders, which are the nearest ones.
struct RunPlan {
  std::uint32_t first_border;
  std::uint32_t last_border;  // The same where no border lies between.
  std::array<RimRows, 2> rims;
};

RunPlan plan_for(const Edge& begin, const Edge& end) {
  if (begin.block == end.block) {
    return {.first_border = begin.block,
            .last_border = begin.block,
            .rims = {{{begin.block, begin.row, end.row, true}, {begin.block, 0, 0, true}}}};
  }
  const bool up = begin.row * 2 > begin.block_rows;
  const bool down = end.row * 2 <= end.block_rows;
  return {.first_border = begin.block + (up ? 1 : 0),
          .last_border = end.block + (down ? 0 : 1),
          .rims = {{up ? RimRows{begin.block, begin.row, begin.block_rows, true}
                       : RimRows{begin.block, 0, begin.row, false},
                    down ? RimRows{end.block, 0, end.row, true}
                         : RimRows{end.block, end.row, end.block_rows, false}}}};
}

// A date over runs of postcodes, all its sbi and hours. A run is some cache misses, each of which
// tells where the next one is: a batch of runs is located first, asking for what counting them will
// read, and counted then.
class WholeScan {
 public:
  static constexpr std::size_t kBatch = 16;

  WholeScan(const DatePartition& date, const ScanTargets& targets)
      : date_{date}, table_{date.series()}, targets_{targets} {}

  // Adds at most kBatch pieces.
  template <PlaceSums kPlaces, Role kRole>
  bool add(std::span<const RunPiece> pieces) {
    for (const RunPiece& piece : pieces) {
      table_.prefetch_entry(table_.block_of(index(piece.run.first)));
      table_.prefetch_entry(table_.block_of(index(piece.run.last) - 1));
    }
    for (const RunPiece& piece : pieces) {
      const std::uint32_t first = table_.block_of(index(piece.run.first));
      const std::uint32_t last = table_.block_of(index(piece.run.last) - 1);
      date_.prefetch_series(first);
      if (last != first) date_.prefetch_series(last);
    }
    std::array<RunPlan, kBatch> plans;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      Edge begin{};
      Edge end{};
      if (!locate<kPlaces, kRole>(pieces[i], begin, end)) return false;
      rows_ += end.rows_before - begin.rows_before;
      plans[i] = plan_for(begin, end);
      for (const RimRows& rim : plans[i].rims) {
        if (rim.first != rim.last) date_.prefetch_rows(rim.block, rim.first, rim.last);
      }
      if (plans[i].first_border != plans[i].last_border) {
        date_.prefetch_hours_before(plans[i].first_border);
        date_.prefetch_hours_before(plans[i].last_border);
      }
    }
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (!count(plans[i])) return false;
    }
    return true;
  }

  [[nodiscard]] std::uint64_t rows() const { return rows_; }

  // Adds all hours so far to `hours`.
  void add_to(HoursOfDay& hours) {
    const HoursOfDay& more = more_.sums();
    const HoursOfDay& less = less_.sums();
    for (std::size_t hour = 0; hour < 24; ++hour) {
      hours.hits[hour] += borders_.hits[hour] + more.hits[hour] - less.hits[hour];
      hours.delta[hour] += borders_.delta[hour] + more.delta[hour] - less.delta[hour];
    }
  }

 private:
  static Edge edge_at(std::uint32_t block, const SeriesBlock& series, std::uint32_t at) {
    return {.block = block,
            .row = series.first_row(at),
            .block_rows = series.rows,
            .rows_before = series.rows_before + series.first_row(at)};
  }

  // Finds where the rows of a run begin and end, and adds up its series where they are wanted.
  template <PlaceSums kPlaces, Role kRole>
  bool locate(const RunPiece& piece, Edge& begin, Edge& end) {
    const std::uint32_t first_block = table_.block_of(index(piece.run.first));
    const std::uint32_t last_block = table_.block_of(index(piece.run.last) - 1);
    const PlaceTarget<kPlaces> place(targets_, piece);
    for (std::uint32_t block = first_block; block <= last_block; ++block) {
      const bool inner = block != first_block && block != last_block;
      if (inner && targets_.by_sbi == nullptr) {
        block = last_block - 1;
        continue;
      }
      SeriesBlock series;
      if (!table_.read_block(block, series)) return false;
      const SeriesRange range = range_in(table_, block, series, piece.run);
      if (targets_.by_sbi != nullptr) {
        add_block<kPlaces, kRole>(series, range, {}, targets_.by_sbi, place);
      }
      if (block == first_block) begin = edge_at(block, series, range.first);
      if (block == last_block) end = edge_at(block, series, range.last);
    }
    return true;
  }

  bool count(const RunPlan& plan) {
    for (const RimRows& rim : plan.rims) {
      if (rim.first == rim.last) continue;
      RowBlock rows;
      if (!date_.read_rows(rim.block, rows)) return false;
      (rim.is_more ? more_ : less_).add(rows, rim.first, rim.last);
    }
    if (plan.first_border == plan.last_border) return true;
    return date_.take_hours_before(plan.first_border, borders_) &&
           date_.add_hours_before(plan.last_border, borders_);
  }

  const DatePartition& date_;
  const SeriesTable& table_;
  const ScanTargets& targets_;
  HoursOfDay borders_;
  HourCounter more_;
  HourCounter less_;
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
    WholeScan scan(date, targets);
    for (auto rest = pieces; !rest.empty();) {
      const std::size_t batch = std::min(rest.size(), WholeScan::kBatch);
      if (!scan.add<kPlaces, kRole>(rest.first(batch))) return false;
      rest = rest.subspan(batch);
    }
    scan.add_to(sums.hours);
    sums.rows += scan.rows();
    return true;
  });
}

}  // namespace store
